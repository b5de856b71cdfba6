import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Passage, Source } from '../../server/api/sources.ts'
import { recorded, type Said } from '../support/sitting.ts'
import { startServer, type TestServer } from '../support/server.ts'

const SAID: Said[] = [
  {
    spoken: 'fr',
    by: 'Odile Marchbanks',
    fr: 'Je remercie le député. Le quai sera fermé tout l’été. Nous en reparlerons.',
    en: 'I thank the member. The wharf will be closed all summer. We shall speak of it again.',
  },
  {
    spoken: 'en',
    by: 'Basil Thorne',
    fr: 'Qui paiera ? Les pêcheurs ont été prévenus.',
    en: 'Who will pay? The fishermen were told.',
  },
]

let server: TestServer
let source: Source
beforeEach(async () => {
  server = await startServer()
  source = await recorded(server.store, SAID)
})
afterEach(() => server.close())

const printed = (language: 'fr' | 'en', number: number): Passage =>
  source.passages.filter(({ printedLanguage }) => printedLanguage === language)[number]!

const mark = async (passages: Passage[], facts: object = {}) => {
  const spans = passages.map(({ id, text }) => ({ passage: id, start: 0, end: text.length }))
  return (await server.ask('POST', '/quotes', { source: source.id, spans, ...facts })).body
}

describe('words marked in a record', () => {
  it.each([
    ['as they were said', 'fr', 0, 'Odile Marchbanks', 'fr'],
    ['in translation', 'en', 0, 'Odile Marchbanks', 'fr'],
    ['as they were said, in English', 'en', 1, 'Basil Thorne', 'en'],
  ] as const)(
    'have the speaker, the language and the markup of the record: %s',
    async (_, language, number, name, spoken) => {
      expect(await mark([printed(language, number)])).toMatchObject({
        speaker: { name },
        printedLanguage: language,
        spoken: {
          language: spoken,
          basis: 'marked',
          evidence: { markup: `FloorLanguage="${spoken.toUpperCase()}"` },
        },
      })
    },
  )

  it('have what was given of them instead, be it nobody and nothing', async () => {
    const given = { speaker: null, spoken: { language: 'unknown' } }
    expect(await mark([printed('fr', 0)], given)).toMatchObject({
      speaker: null,
      spoken: { language: 'unknown' },
    })
    const other = { speaker: 'Ysolde Quill', spoken: { language: 'other' } }
    expect(await mark([printed('fr', 0)], other)).toMatchObject({
      speaker: { name: 'Ysolde Quill' },
      spoken: { language: 'other', basis: 'confirmed' },
    })
  })

  it('are nobody’s and in no language where two turns differ', async () => {
    expect(await mark([printed('fr', 0), printed('fr', 1)])).toMatchObject({
      speaker: null,
      spoken: { language: 'unknown', basis: 'unknown' },
    })
  })
})

it.each([
  ['fr', 'en', 'Le quai sera fermé tout l’été.', 'The wharf will be closed all summer.'],
  ['en', 'fr', 'The wharf will be closed all summer.', 'Le quai sera fermé tout l’été.'],
] as const)(
  'what renders a sentence of a record is offered alone, with its passage: %s to %s',
  async (from, to, words, found) => {
    const passage = printed(from, 0)
    const start = passage.text.indexOf(words)
    const spans = [{ passage: passage.id, start, end: start + words.length }]
    const { body: quote } = await server.ask('POST', '/quotes', { source: source.id, spans })
    const { body } = await server.ask('GET', `/quotes/${quote.id}/renditions/suggestions`)
    const there = printed(to, 0)
    expect(body.items[0]).toMatchObject({
      passage: there.id,
      text: found,
      start: there.text.indexOf(found),
      passageText: there.text,
      reason: 'paired_record',
    })
  },
)
