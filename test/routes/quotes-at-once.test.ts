import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Quote } from '../../server/api/quotes.ts'
import { captured } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let quotes: Quote[]
let sources = 0

beforeAll(async () => (server = await startServer()))
afterAll(() => server.close())
beforeEach(async () => {
  const lines = ['« Le quai reste ouvert. »', '“The quay stays open.”', '« Revenez lundi. »']
  const { id, passages } = await server.store.sources.add(captured(lines, { title: `Le quai ${++sources}` }))
  for (const passage of passages) {
    const spans = [{ passage: passage.id, start: 2, end: passage.text.length - 2 }]
    const given = { source: id, spans, kind: 'direct', status: 'suggested' } as const
    await server.store.quotes.add({ ...given, speaker: 'Maud Quéré' }, 'Dixit')
  }
  quotes = (await server.store.sources.get(id))!.quotes
})

const seen = (some: Quote[]) => some.map(({ id, version }) => ({ id, version }))
const change = async (some: Quote[], what: object) =>
  (await server.ask('POST', '/quotes/changes', { quotes: seen(some), change: what })).body
const undo = (entry: number) => server.ask('POST', `/quotes/changes/${entry}/undo`)
const now = async () => Promise.all(quotes.map(async ({ id }) => (await server.store.quotes.get(id))!))
const unversioned = (some: Quote[]) => some.map((quote) => ({ ...quote, version: 0 }))

it.each([
  ['accepted', { status: 'accepted' }],
  ['given a language', { spoken: { language: 'fr' } }],
  ['given another speaker', { speaker: 'Ada Pell' }],
  ['parted from their speaker', { speaker: null, printedLanguage: 'en', kind: 'partial' }],
])(
  'quotes %s at once are one entry, and taken back as one under the names that stood there',
  async (_, what) => {
    const { entry, quotes: changed } = await change(quotes, what)
    expect(changed).toEqual(await now())
    const { items } = await server.store.history.list({ limit: 1 })
    expect(items).toMatchObject([{ id: entry, by: 'Claire', done: 'quote.reviewed', thing: null }])
    for (const { id } of quotes) {
      const [newest] = (await server.store.history.list({ noun: 'quote', thing: id, limit: 1 })).items
      expect(newest!.id).toBe(entry)
    }

    const back = (await undo(entry)).body
    expect(unversioned(await now())).toEqual(unversioned(quotes))
    expect(back).toMatchObject({ changed: [], deleted: [] })
    const [undone] = (await server.store.history.list({ limit: 1 })).items
    expect(undone).toMatchObject({ id: back.entry, done: 'quote.undone', undoes: entry })
  },
)

it('what somebody changed or deleted meanwhile is left alone, both ways', async () => {
  await server.store.quotes.update(quotes[0]!.id, { kind: 'partial' }, 'Maud')
  await server.store.quotes.remove(quotes[1]!.id, 'Maud')
  const done = await change(quotes, { status: 'accepted' })
  expect(done).toMatchObject({
    quotes: [{ id: quotes[2]!.id, status: 'accepted' }],
    changed: [{ id: quotes[0]!.id, status: 'suggested', kind: 'partial' }],
    deleted: [quotes[1]!.id],
  })
  await server.store.quotes.update(quotes[2]!.id, { kind: 'partial' }, 'Maud')
  expect((await undo(done.entry)).body).toMatchObject({
    entry: null,
    quotes: [],
    changed: [{ status: 'accepted' }],
  })
})

it('a step is taken back once, and only where it was one', async () => {
  const { entry } = await change(quotes, { status: 'rejected' })
  expect((await undo(entry)).status).toBe(200)
  expect((await undo(entry)).body.code).toBe('nothing_to_undo')
  expect((await undo(1)).body.code).toBe('nothing_to_undo')
  expect((await undo(99_999)).status).toBe(404)
})

it('a quote named twice is refused, as what it was after the first cannot have been seen', async () => {
  const [{ id, version }] = seen(quotes) as [{ id: number; version: number }]
  const { status, body } = await server.ask('POST', '/quotes/changes', {
    quotes: [
      { id, version },
      { id, version: version + 1 },
    ],
    change: { status: 'accepted' },
  })
  expect([status, body.code]).toEqual([422, 'invalid'])
  expect(await now()).toEqual(quotes)
})

it('nothing is changed, nor told, where one change cannot be made', async () => {
  const before = await server.store.history.head()
  const { status } = await server.ask('POST', '/quotes/changes', {
    quotes: seen(quotes),
    change: { speaker: 99_999 },
  })
  expect(status).toBe(422)
  expect(await now()).toEqual(quotes)
  expect(await server.store.history.head()).toEqual(before)
})
