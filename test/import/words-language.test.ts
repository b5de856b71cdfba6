import { describe, expect, it } from 'vitest'
import { capture } from '../../server/import/capture.ts'
import { openStore } from '../../server/store/open.ts'
import { grammars } from '../support/grammars.ts'

const ENGLISH = 'The harbour will close on Sunday, and it will not open again before the autumn.'
const FRENCH = 'Le port fermera dimanche, et il ne rouvrira pas avant l’automne, quoi qu’il arrive.'

/** A debate in Akoma Ntoso, whose marks are of its words. */
const debate = (paragraphs: string) =>
  `<akomaNtoso><debate><debateBody><speech by="#x"><from>Ida Roy</from>${paragraphs}</speech></debateBody></debate></akomaNtoso>`
/** A record of the Canadian House, whose marks are of the floor, in whatever language it is printed. */
const hansard = (lang: string, text: string) =>
  `<Hansard xml:lang="EN"><FloorLanguage language="${lang}">x</FloorLanguage><ParaText>${text}</ParaText></Hansard>`

async function stored(xml: string) {
  const store = openStore(':memory:', grammars)
  const bytes = new TextEncoder().encode(xml)
  const source = await store.sources.add(
    await capture({ bytes, mediaType: 'text/xml', fileName: 'a.xml' }, {}),
  )
  const found = await store.passages.get(source.passages.map(({ id }) => id))
  await store.close()
  return { passages: source.passages, found: [...found.values()] }
}

describe('a language mark that is of the words', () => {
  it.each([
    ['fr', ENGLISH, 'en'],
    ['en', FRENCH, 'fr'],
    ['ga', ENGLISH, 'en'],
  ])('is in conflict with words that are plainly in another: %s', async (lang, text, seen) => {
    const { passages, found } = await stored(debate(`<p xml:lang="${lang}">${text}</p>`))
    const conflict = { language: seen, markup: null }
    expect(passages[0]).toMatchObject({ spoken: { basis: 'marked' }, conflict })
    expect(found[0]).toMatchObject({ printed: seen, spoken: { conflict } })
  })

  it.each([
    ['fr', FRENCH],
    ['en', ENGLISH],
    ['fr', 'Amendment 7.'],
    ['en', 'Merci, Odile.'],
  ])('stands where they are in it, or too few to tell: %s', async (lang, text) => {
    const { passages, found } = await stored(debate(`<p xml:lang="${lang}">${text}</p>`))
    expect(passages[0]).toMatchObject({ spoken: { language: lang }, conflict: null })
    expect(found[0]).toMatchObject({ printed: lang, spoken: { conflict: null } })
  })

  it('tells in what language each is printed where a record prints several', async () => {
    const { found } = await stored(debate(`<p xml:lang="fr">${FRENCH}</p><p xml:lang="en">${ENGLISH}</p>`))
    expect(found.map(({ printed }) => printed)).toEqual(['fr', 'en'])
  })

  it.each(['fr', 'en'])(
    'is none where it is of the floor, for the words may be a translation: %s',
    async (lang) => {
      const { passages, found } = await stored(hansard(lang, ENGLISH))
      expect(passages[0]).toMatchObject({ spoken: { language: lang }, conflict: null })
      expect(found[0]).toMatchObject({ printed: 'en', spoken: { conflict: null } })
    },
  )
})
