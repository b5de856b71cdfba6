import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Quote } from '../../server/api/quotes.ts'
import type { Source } from '../../server/api/sources.ts'
import { captured } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const WORDS = { fr: 'La digue ne tiendra pas l’hiver prochain', en: 'The dyke will not hold next winter' }

/** A record that marks its words with a third language, stored as its reader hands it over. */
const marked = (language: 'fr' | 'en', tag?: string) =>
  server.store.sources.add(
    captured(
      [
        {
          text: `${WORDS[language]}.`,
          speaker: 'Inés Robledo',
          spoken: { language: 'other', tag, markup: `LG="${tag ?? 'XX'}"` },
        },
      ],
      { language, kind: 'record', title: `Séance ${language} ${tag}` },
    ),
  )

const say = async (source: Source, spoken: object) => {
  const { id, text } = source.passages[0]!
  const spans = [{ passage: id, start: 0, end: text.length - 1 }]
  return server.ask('POST', '/quotes', { source: source.id, spans, spoken })
}

describe.each(['fr', 'en'] as const)('a third language in a record printed in %s', (language) => {
  it('is kept by its tag, with the passage and with a quote of it', async () => {
    const source = await marked(language, 'es')
    expect(source.passages[0]!.spoken).toMatchObject({ language: 'other', tag: 'es', basis: 'marked' })
    const { body } = await server.ask('POST', '/quotes', {
      source: source.id,
      spans: [{ passage: source.passages[0]!.id, start: 0, end: 8 }],
    })
    expect((body as Quote).spoken).toMatchObject({ language: 'other', tag: 'es', basis: 'marked' })
  })

  it('that is not told has no tag', async () => {
    const source = await marked(language)
    expect(source.passages[0]!.spoken).not.toHaveProperty('tag')
  })

  it('is named by a check, and in what goes out', async () => {
    const { body: check } = await server.ask('POST', '/checks', {
      text: WORDS[language],
      speaker: 'Inés Robledo',
    })
    expect(check.language).toMatchObject({ spoken: 'other', tag: 'es' })
    for (const [locale, name] of [
      ['fr', 'Espagnol'],
      ['en', 'Spanish'],
    ]) {
      const asked = { 'Accept-Language': locale! }
      expect((await server.ask('GET', '/quotes/export?as=csv', undefined, asked)).body).toContain(name)
      expect((await server.ask('GET', '/checks/export?as=csv', undefined, asked)).body).toContain(name)
    }
  })
})

describe('a person names it', () => {
  it('and takes the name back', async () => {
    const source = await server.store.sources.add(captured([`${WORDS.fr} !`]))
    const { body: quote } = await say(source, { language: 'other', tag: 'pt' })
    expect(quote.spoken).toMatchObject({ language: 'other', tag: 'pt', basis: 'confirmed' })
    const path = `/quotes/${quote.id}`
    const { body: again } = await server.ask('PATCH', path, { kind: 'partial' })
    expect(again.spoken.tag).toBe('pt')
    const { body: changed } = await server.ask('PATCH', path, { spoken: { language: 'fr' } })
    expect(changed.spoken).not.toHaveProperty('tag')
  })

  it.each([
    ['French by a tag', { language: 'other', tag: 'fr' }],
    ['a tag beside French', { language: 'fr', tag: 'es' }],
    ['no tag of a language', { language: 'other', tag: 'Spanish' }],
    ['a tag of a region', { language: 'other', tag: 'es-MX' }],
  ])('but not %s', async (_, spoken) => {
    const source = await server.store.sources.add(captured([`${WORDS.fr} ?`]))
    const { status, body } = await say(source, spoken)
    expect([status, body.errors[0].path]).toEqual([422, 'spoken.tag'])
  })
})

it.each([
  ['fr', 'Inés Robledo, qui s’exprimait en espagnol, a prévenu : « La digue ne tiendra pas. »'],
  ['en', 'Inés Robledo, who was speaking in Spanish, warned: “The dyke will not hold.”'],
])('a text that says so names it: %s', async (language, text) => {
  const { body } = await server.ask('POST', '/sources', { title: 'La digue', language, text })
  expect(body.quotes[0].spoken).toMatchObject({ language: 'other', tag: 'es', basis: 'stated' })
})
