/** Words that a record prints as they were said, in whatever language, and what is told of them when they go out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../server/import/prepare.ts'
import { grammars } from '../support/grammars.ts'
import { startServer, type TestServer } from '../support/server.ts'

const WORDS = {
  en: 'Madam President, the boats of our harbours will stay at the quay for as long as they must.',
  fr: 'Madame la Présidente, les bateaux de nos ports resteront à quai aussi longtemps qu’il le faudra.',
  es: 'Señora Presidenta, los barcos de nuestros puertos permanecerán en el muelle el tiempo que sea necesario.',
}
type Tag = keyof typeof WORDS
const TAGS = ['en', 'fr', 'es'] as const

const turn = (tag: Tag) =>
  `<INTERVENTION><ORATEUR LG="${tag.toUpperCase()}" LIB="Ida | ROY">Ida Roy.</ORATEUR><PARA> – ${WORDS[tag]}</PARA></INTERVENTION>`
/** Reports in which most words are in one language. */
const REPORTS = {
  en: ['CRE-9-2031-05-04_EN.xml', ['en', 'en', 'en', 'fr', 'es']],
  fr: ['CRE-9-2031-05-05_FR.xml', ['fr', 'fr', 'fr', 'en', 'es']],
} as const

describe.each(['en', 'fr'] as const)('a record mostly in %s that prints words as they were said', (most) => {
  let server: TestServer
  const marked = new Map<Tag, { id: number; printedLanguage: string }>()

  beforeAll(async () => {
    server = await startServer()
    const [fileName, tags] = REPORTS[most]
    const bytes = new TextEncoder().encode(`<DEBATS>${tags.map(turn).join('')}</DEBATS>`)
    const original = { bytes, mediaType: 'application/xml', fileName }
    const { source, quotes } = await prepare({ original, facts: {}, format: 'cre' }, grammars)
    const { id } = await server.store.sources.add(source, quotes)
    const { body } = await server.ask('GET', `/sources/${id}`)
    for (const tag of TAGS) {
      const passage = body.passages.find(({ text }: { text: string }) => text === WORDS[tag])
      const quote = { source: id, spans: [{ passage: passage.id, start: 0, end: WORDS[tag].length }] }
      marked.set(tag, (await server.ask('POST', '/quotes', quote)).body)
      expect(passage.wordsLanguage ?? passage.printedLanguage).toBe(tag === 'es' ? 'other' : tag)
    }
  })
  afterAll(() => server.close())

  it.each(TAGS)('has quotes of it in the language they are in: %s', async (tag) => {
    const { id, printedLanguage } = marked.get(tag)!
    expect(printedLanguage).toBe(tag === 'es' ? 'other' : tag)
    const { body: annotation } = await server.ask('GET', `/quotes/${id}/export?as=jsonld`)
    expect(annotation.target.source ?? annotation.target[0].source).toMatchObject({ language: tag })
    const { body: quotation } = await server.ask('GET', `/quotes/${id}/export?as=quotation`)
    expect(quotation).toMatchObject({ inLanguage: tag })
    expect(quotation).not.toHaveProperty('translationOfWork')
  })
})
