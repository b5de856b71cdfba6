import { describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { prepare } from '../../server/import/prepare.ts'
import { formatOf } from '../../server/read/format-of.ts'
import { seenBy } from '../../server/import/words-language.ts'
import { openStore } from '../../server/store/open.ts'
import { verify } from '../../server/verify.ts'
import { grammars } from '../support/grammars.ts'

const ENGLISH = 'The harbour will close on Sunday, and it will not open again before the autumn.'
const FRENCH = 'Le port fermera dimanche, et il ne rouvrira pas avant l’automne, quoi qu’il arrive.'

it.each([
  ['fr', FRENCH, undefined],
  ['en', ENGLISH, undefined],
  ['other', 'Der Hafen schließt am Sonntag und öffnet vor dem Herbst nicht wieder.', undefined],
  ['unknown', '12 34', undefined],
  ['fr', 'Ida Roy, Paris, 12 h 34', 'fr'],
  ['en', 'Ida Roy, London, 12.34 p.m.', 'en'],
  ['en', ENGLISH, 'fr'],
  ['fr', FRENCH, 'en'],
] as const)('is printed in %s: %s', async (language, text, floor) => {
  expect(await seenBy(grammars)(text, floor)).toBe(language)
})

/** A debate in Akoma Ntoso, whose marks are of its words. */
const debate = (paragraphs: string) =>
  `<akomaNtoso><debate><debateBody><speech by="#x"><from>Ida Roy</from>${paragraphs}</speech></debateBody></debate></akomaNtoso>`
/** A record of the Canadian House, whose marks are of the floor, in whatever language it is printed. */
const hansard = (lang: string, text: string) => edition('EN', turn(lang, text))
const edition = (lang: string, turns: string) => `<Hansard xml:lang="${lang}">${turns}</Hansard>`
const turn = (floor: string, text: string) =>
  `<FloorLanguage language="${floor}">x</FloorLanguage><Intervention><PersonSpeaking><Affiliation>Ida Roy</Affiliation></PersonSpeaking>
   <ParaText>${text}</ParaText></Intervention>`

async function kept(text: string, mediaType: string) {
  const store = openStore(':memory:', grammars)
  const original = { bytes: new TextEncoder().encode(text), mediaType, fileName: null }
  const { source, quotes } = await prepare({ original, facts: {}, format: formatOf(original) }, grammars)
  return { store, source: await store.sources.add(source, quotes) }
}

async function stored(text: string, mediaType = 'text/xml') {
  const { store, source } = await kept(text, mediaType)
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
    const conflict = { language: seen, markup: null, mark: `p xml:lang="${lang}"` }
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

describe('a mark of the language of the floor', () => {
  it.each([
    ['FR', ENGLISH, 'en'],
    ['EN', FRENCH, 'fr'],
  ])('is contradicted in the edition of its own language: %s', async (lang, text, seen) => {
    const { passages, found } = await stored(edition(lang, turn(lang, text)))
    const conflict = { language: seen, markup: null, mark: `FloorLanguage language="${lang}"` }
    expect(passages[0]).toMatchObject({ spoken: { language: lang.toLowerCase() }, conflict })
    expect(found[0]).toMatchObject({ printed: seen, spoken: { conflict } })
  })

  it.each([
    ['FR', ENGLISH, 'en'],
    ['EN', FRENCH, 'fr'],
  ])('is contradicted where all words are printed as they were said: %s', async (lang, text, seen) => {
    const whole = [turn('EN', ENGLISH), turn('FR', FRENCH), turn('FR', FRENCH), turn('EN', ENGLISH)].join('')
    const { passages } = await stored(edition('', whole + turn(lang, text)))
    expect(passages.map(({ conflict }) => conflict?.language ?? null)).toEqual([null, null, null, null, seen])
  })

  it.each(['FR', 'EN'])('is not where its words are a translation: %s', async (lang) => {
    const [own, text] = lang === 'FR' ? ['EN', FRENCH] : ['FR', ENGLISH]
    const { passages } = await stored(edition(lang, turn(lang, text) + turn(own, text)))
    expect(passages.map(({ conflict }) => conflict)).toEqual([null, null])
  })
})

describe('a mark on a page that its words contradict', () => {
  const page = (lang: string, marked: string, around: string) =>
    `<html><body><article><p>${around}</p><p lang="${lang}">${marked}</p><p>${around}</p></article></body></html>`
  const claim = { fr: 'Le port fermera dimanche', en: 'The harbour will close on Sunday' }

  it.each([
    ['en', 'fr', FRENCH],
    ['fr-CA', 'en', ENGLISH],
    ['de', 'fr', FRENCH],
  ] as const)(
    'is shown with the passage, and tells nothing of the language spoken: %s',
    async (lang, seen, text) => {
      const { passages, found } = await stored(page(lang, text, text), 'text/html')
      const conflict = { language: seen, markup: null, mark: `lang="${lang}"` }
      expect(passages[1]).toMatchObject({ spoken: { language: 'unknown', evidence: null }, conflict })
      expect(passages.map(({ conflict }) => conflict === null)).toEqual([true, false, true])
      expect(found[1]).toMatchObject({ printed: seen })
    },
  )

  it.each([
    ['en', 'fr', FRENCH],
    ['fr', 'en', ENGLISH],
  ] as const)('is told by a check, whose answer it does not change: %s', async (lang, seen, text) => {
    const said = {
      fr: `« ${text} », a déclaré en français Ida Roy.`,
      en: `“${text}” Ida Roy said in English.`,
    }[seen]
    const { store } = await kept(page(lang, said, text.replace(/\w+ /u, '')), 'text/html')
    const { language } = await verify(
      { text: claim[seen], speaker: 'Ida Roy', language: seen, declaredTranslation: false },
      store,
      learner(store, grammars),
    )
    expect(language).toMatchObject({ printed: seen, conflict: { language: seen, mark: `lang="${lang}"` } })
    await store.close()
  })
})
