import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { PlacedQuote } from '../../server/store/captured.ts'
import type { CaptureAgain } from '../../server/store/kept-snapshots.ts'
import { captured, mark } from '../support/collection.ts'
import { lookInto, passingDatabase, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

const TEXTS = {
  fr: ['Le pont est fermé depuis lundi.', 'Le bac passe encore.'],
  en: ['The bridge has been closed since Monday.', 'The ferry still runs.'],
}

async function collection(language: 'fr' | 'en', file = passingDatabase()) {
  const store = openStore(file, grammars)
  const [closed, ferry] = TEXTS[language] as [string, string]
  const source = await store.sources.add(captured([closed, ferry], { language }))
  const quote = await mark(store, source, [ferry])
  const add = (options: { signal?: AbortSignal } = {}, more: Partial<CaptureAgain> = {}) =>
    store.snapshots.add(
      source.id,
      {
        replaces: source.snapshots[0]!.id,
        captured: captured([ferry], { language }),
        suggested: [],
        fates: [{ quote: quote.id, fate: 'stands', spans: [{ passage: 0, start: 0, end: ferry.length }] }],
        ...more,
      },
      { by: 'Maud', ...options },
    )
  return { store, source, quote, ferry, closed, add }
}

it.each(['fr', 'en'] as const)(
  'a capture takes the place of the one before, which stays as it was: %s',
  async (language) => {
    const { store, source, quote, ferry, closed, add } = await collection(language)
    const snapshot = await add()
    const now = (await store.sources.get(source.id))!
    expect(now.passages.map(({ text }) => text)).toEqual([ferry])
    expect(now.quotes).toEqual([{ ...quote, spans: [{ ...quote.spans[0]!, passage: now.passages[0]!.id }] }])
    expect(await store.passages.lookUp(closed, 5)).toEqual([])
    expect((await store.passages.lookUp(ferry, 5)).map(({ id }) => id)).toEqual([now.passages[0]!.id])
    const before = await store.snapshots.get(source.id, source.snapshots[0]!.id)
    expect(before).toMatchObject({ newest: false, passages: [{ text: closed }, { text: ferry }] })
    expect(await store.snapshots.fates(snapshot)).toMatchObject([
      { quote: quote.id, fate: 'stands', wasIn: source.snapshots[0]!.id, was: quote.spans },
    ])
    expect((await store.history.list({ noun: 'source', thing: source.id, limit: 1 })).items).toMatchObject([
      { by: 'Maud', done: 'source.recaptured', after: { fates: { stands: 1 } } },
    ])
    await store.close()
  },
)

it.each([
  ['fr', 'la batelière'],
  ['en', 'the boatwoman'],
] as const)('somebody unnamed whom it quotes twice is one: %s', async (language, name) => {
  const { store, source, ferry, add } = await collection(language)
  const quoted = (start: number): PlacedQuote => ({
    spans: [{ passage: 0, start, end: ferry.length }],
    kind: 'partial',
    speaker: { name, kind: 'unnamed', labels: [], aliases: [] },
    status: 'suggested',
  })
  await add({}, { suggested: [quoted(3), quoted(7)] })
  const { quotes } = (await store.sources.get(source.id))!
  const speakers = quotes.flatMap((quote) => quote.speaker ?? [])
  expect(speakers.map((one) => one.name)).toEqual([name, name])
  expect(new Set(speakers.map(({ id }) => id)).size).toBe(1)
  await store.close()
})

it('what is stopped in the middle leaves what was there', async () => {
  const { store, source, quote, add } = await collection('fr')
  const stop = new AbortController()
  const passages = Array.from({ length: 5_000 }, (_, i) => `Le bac numéro ${i} est passé à l’heure.`)
  const adding = add({ signal: stop.signal }, { captured: captured(passages), fates: [] })
  stop.abort(new Error('stopped'))
  await expect(adding).rejects.toThrow('stopped')
  expect((await store.sources.get(source.id))!.passages).toEqual(source.passages)
  expect(await store.quotes.get(quote.id)).toEqual(quote)
  expect((await store.sources.list({ limit: 9 })).items).toHaveLength(1)
  expect((await store.snapshots.list(source.id))!.items).toHaveLength(1)
  await store.close()
})

it('of two at once the one that comes second is told that it comes too late', async () => {
  const { store, add } = await collection('en')
  const done = await Promise.allSettled([add(), add()])
  expect(done.toSorted((a, b) => a.status.localeCompare(b.status))).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { code: 'edited_meanwhile' } },
  ])
  await store.close()
})

it('a quote that was stored meanwhile is left for a person to look at', async () => {
  const { store, source, quote, add } = await collection('en')
  const snapshot = await add({}, { fates: [] })
  expect(await store.snapshots.fates(snapshot)).toMatchObject([{ quote: quote.id, fate: 'unsure', now: [] }])
  expect((await store.sources.get(source.id))!.quotes).toEqual([])
  await store.close()
})

it('a source that was captured again goes whole, and comes back whole', async () => {
  const file = temporaryDatabase()
  const { store, source, add } = await collection('fr', file)
  await add()
  const before = await store.sources.get(source.id)
  await store.sources.remove(source.id, 'Maud')
  expect(await store.snapshots.list(source.id)).toBeNull()
  expect({ ...(await store.sources.restore(source.id, 'Maud')), version: 0 }).toEqual({
    ...before,
    version: 0,
  })
  await store.close()
  lookInto(file, (db) => {
    expect(() => db.exec(`UPDATE snapshots SET replaces = NULL WHERE replaces IS NOT NULL`)).toThrow(
      /never changed/,
    )
    db.exec(`DELETE FROM sources WHERE id = ${source.id}`)
    for (const table of ['snapshots', 'quote_places', 'quotes'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })
})
