import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { captured, mark } from '../support/collection.ts'
import { inPostgres, lookInto, passingDatabase, temporaryDatabase } from '../support/database.ts'
import { learner } from '../../server/desk/learn.ts'
import { grammars } from '../support/grammars.ts'
import { twoDaysLater } from '../support/turns.ts'

const FRENCH = '« Le pont sera piéton, un point c’est tout », a tranché Inès Valcourt.'
const ENGLISH = '“Nobody will miss the cars,” said Inès Valcourt, the deputy mayor.'

let store: Store
beforeEach(() => {
  store = openStore(passingDatabase(), grammars)
})
afterEach(() => store.close())

it('a source comes back as it was given, its bytes with their SHA-256', async () => {
  const bytes = new TextEncoder().encode(FRENCH)
  const snapshot = { bytes, mediaType: 'text/plain', fileName: 'été.txt' }
  const added = await store.sources.add(captured([FRENCH, ENGLISH], { title: 'Le pont', snapshot }))
  expect(added).toMatchObject({
    title: 'Le pont',
    version: 1,
    sample: false,
    snapshots: [
      {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
        mediaType: 'text/plain',
        fileName: 'été.txt',
      },
    ],
    passages: [{ text: FRENCH }, { text: ENGLISH }],
    quotes: [],
  })
  expect(await store.sources.get(added.id)).toEqual(added)
  expect(Buffer.from((await store.sources.original(added.id))!.bytes)).toEqual(Buffer.from(bytes))
})

it('a correction changes what it names, and says that a person chose the language', async () => {
  const { id } = await store.sources.add(
    captured([ENGLISH], { languageBasis: 'detected', publisher: 'Quai' }),
  )
  expect(await store.sources.update(id, { language: 'en', publisher: null }, 'Claire')).toMatchObject({
    language: 'en',
    languageBasis: 'confirmed',
    publisher: null,
    title: 'Le Quai du soir',
    version: 2,
  })
})

describe('a search of sources', () => {
  beforeEach(async () => {
    await store.sources.add(
      captured([FRENCH], { title: 'Le pont de l’Écluse', publisher: 'La Gazette du Quai' }),
    )
    await store.sources.add(
      captured([ENGLISH], {
        title: 'The bridge',
        language: 'en',
        kind: 'release',
        publishedAt: '2024-02-29',
        url: 'https://quay.example/bridge?page=1',
      }),
    )
  })

  it('shows the words where they stand, in either language', async () => {
    const hitOf = async (search: string) => {
      const [first] = (await store.sources.list({ limit: 50, search })).items
      return (
        first?.hit && { marked: first.hit.marks.map(({ start, end }) => first.hit!.text.slice(start, end)) }
      )
    }
    expect(await hitOf('pieton')).toEqual({ marked: ['piéton'] })
    expect(await hitOf('nobdy')).toEqual({ marked: ['Nobody'] })
    expect(await hitOf('gazette')).toBeNull()
  })

  it('leads from page to page in each order', async () => {
    await store.sources.add(captured([FRENCH], { title: 'Un autre', publishedAt: '2024-02-29' }))
    for (const sort of ['added', 'published', 'title'] as const) {
      const all = (await store.sources.list({ limit: 50, sort })).items.map(({ id }) => id)
      const paged: number[] = []
      let cursor: string | undefined
      do {
        const page = await store.sources.list({ limit: 1, sort, cursor })
        paged.push(...page.items.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect([sort, paged]).toEqual([sort, all])
    }
  })

  it.each([
    ['a title without its accents', { search: 'ecluse' }, ['Le pont de l’Écluse']],
    ['a publisher', { search: 'GAZETTE' }, ['Le pont de l’Écluse']],
    ['the words of a passage', { search: 'miss cars' }, ['The bridge']],
    ['a name that both print', { search: 'Inès Valcourt' }, ['The bridge', 'Le pont de l’Écluse']],
    ['a kind', { kind: 'release' }, ['The bridge']],
    ['a language', { language: 'fr' }, ['Le pont de l’Écluse']],
    ['what stands nowhere', { search: 'hippodrome' }, []],
    ['a word that is one letter short', { search: 'persone' }, []],
    ['a French word with a slip', { search: 'piétonn' }, ['Le pont de l’Écluse']],
    ['an English word with a slip', { search: 'nobdy' }, ['The bridge']],
    [
      'letters exchanged, and accents left out',
      { search: 'ineS vaclourt' },
      ['The bridge', 'Le pont de l’Écluse'],
    ],
    ['a publisher', { publisher: 'gazette' }, ['Le pont de l’Écluse']],
    ['the address of a page', { url: 'https://quay.example/bridge?page=1' }, ['The bridge']],
    ['an address, whole', { url: 'https://quay.example/bridge' }, []],
    ['days', { from: '2024-01-02', to: '2024-02-29' }, ['The bridge']],
    ['what nobody has reviewed', { unreviewed: 'yes' }, []],
    ['titles from A to Z', { sort: 'title' }, ['Le pont de l’Écluse', 'The bridge']],
    ['the day of publication', { sort: 'published' }, ['The bridge', 'Le pont de l’Écluse']],
    ['a mark that SQL or the index would read', { search: '"% OR *' }, []],
  ] as const)('goes by %s', async (_, search, titles) => {
    const { items } = await store.sources.list({ limit: 50, ...search })
    expect(items.map(({ title }) => title)).toEqual(titles)
  })

  it('counts passages and quotes', async () => {
    const source = (await store.sources.get(1))!
    await mark(store, source, ['Le pont sera piéton'])
    const { items } = await store.sources.list({ limit: 50, language: 'fr' })
    expect(items[0]).toMatchObject({ passages: 1, quotes: 1 })
  })
})

it('the deletion of a source takes its snapshot, passages, terms and quotes, and leaves the checks what they saw', async () => {
  const file = temporaryDatabase()
  const own = openStore(file, grammars)
  const kept = await own.sources.add(captured([ENGLISH], { language: 'en' }))
  await mark(own, kept, ['Nobody will miss the cars,'], { speaker: 'Inès Valcourt' })
  const gone = await own.sources.add(captured([FRENCH]))
  const quote = await mark(own, gone, ['Le pont sera piéton, un point c’est tout'], {
    speaker: 'Inès Valcourt',
    spoken: {
      language: 'fr',
      basis: 'stated',
      evidence: { passage: gone.passages[0]!.id, start: 0, end: 4 },
    },
  })
  const claim = { text: 'Le pont sera piéton', speaker: 'Inès Valcourt', declaredTranslation: false }
  const check = await own.checks.add(await verify(claim, own, learner(own, grammars)), 'Claire')
  expect(check.record).toMatchObject({ source: gone.id, quote: quote.id })

  expect(await own.sources.remove(gone.id, 'Claire')).toBe(true)

  expect(await own.sources.get(gone.id)).toBeNull()
  expect(await own.sources.original(gone.id)).toBeNull()
  expect(await own.quotes.get(quote.id)).toBeNull()
  expect(await own.checks.get(check.id)).toEqual({ ...check, changedSince: ['record'] })
  expect(await own.sources.remove(gone.id, 'Claire')).toBe(false)
  twoDaysLater()
  await own.sources.forgetRemoved()
  expect(await own.checks.get(check.id)).toEqual({ ...check, changedSince: ['record'] })
  await own.close()
  // In a file a row for each passage, in a server one for each of its terms.
  const TERMS_OF = inPostgres ? 'DISTINCT passage_id' : '*'
  const count = (table: string) =>
    lookInto(file, (db) =>
      db
        .prepare(`SELECT count(${table === 'passage_terms' ? TERMS_OF : '*'}) FROM ${table}`)
        .pluck()
        .get(),
    )
  const left = ['sources', 'snapshots', 'passages', 'passage_terms', 'quotes', 'quote_spans'].map((table) => [
    table,
    count(table),
  ])
  expect(Object.fromEntries(left)).toEqual({
    sources: 1,
    snapshots: 1,
    passages: 1,
    passage_terms: 1,
    quotes: 1,
    quote_spans: 1,
  })
})

it('a source that cannot be stored leaves nothing behind', async () => {
  const unfit = captured([FRENCH, { text: ENGLISH, spoken: { language: 'xx' as 'en', markup: 'x' } }])
  await expect(store.sources.add(unfit)).rejects.toThrow(/CHECK constraint failed|violates check constraint/)
  expect((await store.sources.list({ limit: 50 })).items).toEqual([])
  expect(await store.passages.lookUp(FRENCH, 5)).toEqual([])
})
