import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Quote } from '../../server/api/quotes.ts'
import { readAnnotations } from '../../server/read/web-annotation.ts'
import { captured, mark } from '../support/collection.ts'
import { isSuiteHere, samples } from '../support/must.ts'
import { startServer, type TestServer } from '../support/server.ts'

const FRENCH = ['🎙️ Chapeau.', '🛶 « Le bac ne passera plus », a déclaré Odile Prunier, « avant le dégel. »']
const ENGLISH = ['“The ferry 🛶 stops today,” said Odile Prunier. “It stops.” “It stops.”']

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  const { store } = server
  const french = await store.sources.add(captured(FRENCH, { url: 'https://quai.example/bac' }))
  await mark(store, french, ['Le bac ne passera plus', 'avant le dégel.'], { speaker: 'Odile Prunier' })
  const english = await store.sources.add(captured(ENGLISH, { language: 'en' }))
  await mark(store, english, ['The ferry 🛶 stops today,'], { speaker: 'Odile Prunier' })
})
afterEach(() => server.close())

const give = (source: number, document: unknown) =>
  server.ask('POST', `/sources/${source}/annotations`, document)
const annotation = (target: unknown) => ({ type: 'Annotation', id: 'https://elsewhere.example/1', target })
const quoting = (exact: string, around: object = {}) =>
  annotation({
    source: 'https://quai.example/bac',
    selector: { type: 'TextQuoteSelector', exact, ...around },
  })

describe('annotations that come in', () => {
  it('come as a file too, and a file that holds none is refused', async () => {
    const file = (text: string) => {
      const form = new FormData()
      form.set('file', new Blob([text]), 'marks.jsonld')
      return give(1, form)
    }
    const one = JSON.stringify(quoting('a déclaré Odile Prunier'))
    expect((await file(`\uFEFF${one}`)).body.items).toMatchObject([{ status: 'stored' }])
    expect((await file(one)).body.items).toMatchObject([{ status: 'known' }])
    expect((await file('{"type":')).body.code).toBe('malformed')
    expect((await file('["Annotation"]')).body.code).toBe('invalid')
    expect((await file('{"type":"Person"}')).body.code).toBe('invalid')
    expect((await file('\0\0')).body.code).toBe('not_text')
  })

  it.each([1, 2])(
    'are what went out of source %i: known while it is there, else stored again',
    async (source) => {
      const { body: collection } = await server.ask('GET', `/sources/${source}/export?as=jsonld`)
      const [before] = (await server.store.sources.get(source))!.quotes
      expect((await give(source, collection)).body.items).toEqual([
        { annotation: collection.first.items[0].id, status: 'known', quote: before!.id },
      ])
      await server.store.quotes.remove(before!.id, 'Claire')
      const { items } = (await give(source, collection)).body
      expect(items).toEqual([expect.objectContaining({ status: 'stored' })])
      const after = (await server.store.quotes.get(items[0].quote)) as Quote
      expect(after.spans).toEqual(before!.spans)
      expect([after.speaker!.name, after.status]).toEqual(['Odile Prunier', 'suggested'])
    },
  )

  it.each([
    [1, 'bac ne passera plus', 'stored'],
    [1, 'Le train ne passera plus jamais par ici', 'lost'],
    [2, 'ferry 🛶 stops', 'stored'],
    [2, 'It stops.', 'ambiguous'],
  ])('are looked for in source %i by the words “%s”: %s', async (source, exact, status) => {
    const [item] = (await give(source, quoting(exact))).body.items
    expect(item.status).toBe(status)
    if (item.quote) expect((await server.store.quotes.get(item.quote))!.text).toBe(exact)
  })

  it('point at nothing by a position in something that is none of our passages', async () => {
    const selector = { type: 'TextPositionSelector', start: 0, end: 4 }
    const { items } = (await give(1, annotation({ source: 'https://quai.example/bac', selector }))).body
    expect(items[0].status).toBe('no_words')
  })

  it.each([
    [1, { type: 'Person' }, 422],
    [1, { type: 'Annotation' }, 422],
    [1, [], 422],
    [1, { type: 'AnnotationPage', items: Array.from({ length: 501 }, () => quoting('bac')) }, 422],
    [99, quoting('bac'), 404],
  ])(
    'into source %i are refused where they are none, or too many, or have nowhere to go',
    async (id, given, status) => {
      expect((await give(id, given)).status).toBe(status)
    },
  )
})

describe.skipIf(!isSuiteHere)('the samples of the W3C, where a copy of them is here', () => {
  it.each(isSuiteHere ? samples('correct') : [])(
    '$name is read, with the words it points at',
    async ({ text }) => {
      const exact = [...text.matchAll(/"exact": *"([^"]+)"/g)].map(([, words]) => words)
      const read = readAnnotations(JSON.parse(text))!
      const quoted = read.flatMap(({ targets }) => targets.flatMap(({ quote }) => quote?.exact ?? []))
      expect(quoted).toEqual(exact)
      expect((await give(1, JSON.parse(text))).status).toBe(200)
    },
  )

  it.each(isSuiteHere ? samples('incorrect') : [])('$name does no harm', async ({ text }) => {
    expect((await server.ask('POST', '/sources/1/annotations', text)).status).toBeLessThan(500)
  })
})
