import { describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { prepare } from '../../server/import/prepare.ts'
import { openStore } from '../../server/store/open.ts'
import { verify } from '../../server/verify.ts'
import { grammars } from '../support/grammars.ts'

const ENGLISH = 'The harbour will close on Sunday, and it will not open again before the autumn.'
const FRENCH = 'Le port fermera dimanche, et il ne rouvrira pas avant l’automne, quoi qu’il arrive.'
const GERMAN = 'Der Hafen wird am Sonntag geschlossen, und er wird vor dem Herbst nicht wieder geöffnet.'
const SPANISH = 'El puerto cerrará el domingo, y no volverá a abrir antes del otoño, pase lo que pase.'

const quebec = (turns: string) => `<html><body><h1>Journal des débats de l’Assemblée nationale</h1>
  <h2>43e législature, 1re session</h2><p>Le dimanche 4 mai 2031 - Vol. 51 N° 12</p><div>${turns}</div></body></html>`
const berne = (
  turns: string,
) => `<html><body><p>Conseil national • Session d’hiver 2031 • Dixième séance • 14.12.31 • 08h00</p>
  <main>${turns}</main></body></html>`
const westminster = (items: string) =>
  `<html><head><title>Ports</title></head><body><h2>debated on 4 May 2031</h2>${items}</body></html>`
const item = (primary: string, secondary: string, text: string) =>
  `<div class="debate-item debate-item-contributiondebateitem"><div class="header"><div class="primary-text">${primary}</div>
    <div class="secondary-text">${secondary}</div></div><div class="content"><p class="hs_Para">${text}</p></div></div>`

async function stored(html: string) {
  const store = openStore(':memory:', grammars)
  const original = { bytes: new TextEncoder().encode(html), mediaType: 'text/html', fileName: 'a.html' }
  const { source, quotes } = await prepare({ original, facts: {}, format: 'html' }, grammars)
  const { passages } = await store.sources.add(source, quotes)
  return { store, passages, quotes }
}
const spoken = async (html: string) => {
  const { store, passages } = await stored(html)
  await store.close()
  return passages.map(({ spoken: { language, tag, basis } }) => [tag ?? language, basis])
}

describe('a record that prints all words as they were said', () => {
  it.each([
    ['at Québec', quebec(`<p><b>M. Roy :</b> ${FRENCH}</p><p><b>M. Lee :</b> ${ENGLISH}</p>`), ['fr', 'en']],
    [
      'at Berne',
      berne(`<p><b>Roy Ida</b> (S, VD): ${FRENCH}</p><p><b>Lee Abel</b> (V, ZH): ${GERMAN}</p>`),
      ['fr', 'de'],
    ],
  ])('tells the language of each turn by its words: %s', async (_, html, expected) => {
    expect(await spoken(html)).toEqual(expected.map((language) => [language, 'inferred']))
  })

  it('tells that of a short paragraph by the rest of its turn, where this has one language', async () => {
    const turn = (rest: string) => quebec(`<p><b>M. Roy :</b> ${rest}</p><p>Adopté.</p>`)
    expect((await spoken(turn(FRENCH))).at(-1)).toEqual(['fr', 'inferred'])
    expect((await spoken(turn(`${FRENCH}</p><p>${ENGLISH}`))).at(-1)).toEqual(['unknown', 'unknown'])
    expect(await spoken(quebec('<p><b>Des voix :</b> Adopté.</p>'))).toEqual([['unknown', 'unknown']])
  })

  it('tells none of words in a language that is not spoken there, or of notes', async () => {
    const html = quebec(`<p><b>M. Roy :</b> ${SPANISH}</p><p>(${FRENCH})</p>`)
    expect(await spoken(html)).toEqual([
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ])
  })

  it('leaves a mark of its own to be held against the words', async () => {
    const { store, passages } = await stored(
      berne(`<p lang="de"><b>Roy Ida</b> (S, VD): ${FRENCH}</p><p><b>Lee Abel</b> (V, ZH): ${GERMAN}</p>`),
    )
    expect(passages[0]).toMatchObject({
      spoken: { language: 'other', tag: 'de', basis: 'marked', evidence: { markup: 'lang="de"' } },
      conflict: { language: 'fr', markup: null },
    })
    await store.close()
  })

  it('gives its words to its speakers, and suggests no quotes of theirs', async () => {
    const { store, passages, quotes } = await stored(quebec(`<p><b>M. Roy :</b> « ${FRENCH} »</p>`))
    expect(passages[0]!.speaker?.name).toBe('M. Roy')
    expect(quotes).toEqual([])
    await store.close()
  })
})

describe('a claim of words from a page that is a record', () => {
  it.each([
    [quebec(`<p><b>M. Roy :</b> ${FRENCH}</p><p><b>M. Lee :</b> ${ENGLISH}</p>`), ENGLISH, 'Lee', 'en'],
    [
      berne(`<p><b>Lee Abel</b> (V, ZH): ${GERMAN}</p><p><b>Roy Ida</b> (S, VD): ${FRENCH}</p>`),
      FRENCH,
      'Ida Roy',
      'fr',
    ],
    [westminster(item('Ida Roy', '(Calder Bay) (Lab)', ENGLISH)), ENGLISH, 'Ida Roy', 'en'],
    [westminster(item('The Prime Minister', '(Ida Roy)', ENGLISH)), ENGLISH, 'the Prime Minister', 'en'],
    [
      berne(`<p><b>Roy Ida</b>, conseillère fédérale: ${FRENCH}</p>`),
      FRENCH,
      'la conseillère fédérale Ida Roy',
      'fr',
    ],
    [quebec(`<p><b>La Présidente (Mme Roy) :</b> ${FRENCH}</p>`), FRENCH, 'Mme Roy', 'fr'],
  ] as const)('is exact, and the original: %#', async (html, text, speaker, language) => {
    const { store } = await stored(html)
    const claim = { text, speaker, language, declaredTranslation: false }
    const found = await verify(claim, store, learner(store, grammars))
    expect(found.speaker.answer).toBe('same')
    expect(found.language).toMatchObject({ answer: 'original', spoken: language, basis: 'inferred' })
    expect(found.verdict).toBe('exact')
    await store.close()
  })

  it.each([
    [
      'en',
      ENGLISH,
      'Le Parlement de la ville a voté les droits de port, mardi soir, dans la salle des fêtes.',
    ],
  ] as const)('is another’s where another said it: %s', async (language, text, other) => {
    const { store } = await stored(
      quebec(`<p><b>M. Abel Lee :</b> ${text}</p><p><b>Mme Ida Roy :</b> ${other}</p>`),
    )
    const claim = { text, speaker: 'Ida Roy', language, declaredTranslation: false }
    expect((await verify(claim, store, learner(store, grammars))).verdict).toBe('misattributed')
    await store.close()
  })
})
