import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewQuote } from '../../server/api/quotes.ts'
import type { Source } from '../../server/api/sources.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark, spanOf } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

const FRENCH =
  '« Les clefs de la halle, a-t-elle répété en anglais, resteront chez le gardien 🗝️ ! Nous n’avons rien à cacher. »'
const ENGLISH = '“The keys,” she said, “stay with the caretaker. We have nothing to hide 🗝️.”'

let store: Store
let article: Source
let other: Source
beforeEach(async () => {
  store = openStore(passingDatabase(), grammars)
  article = await store.sources.add(captured([FRENCH, ENGLISH]))
  other = await store.sources.add(
    captured(['The hall opens at six.'], { language: 'en', publisher: 'La Gazette' }),
  )
})
afterEach(() => store.close())

const add = (quote: Partial<NewQuote> & Pick<NewQuote, 'spans'>) =>
  store.quotes.add({ source: article.id, kind: 'direct', status: 'accepted', ...quote }, 'Claire')

it('a quote holds the words of its spans, each with what stands around it', async () => {
  const quote = await mark(store, article, ['The keys,', 'stay with the caretaker.'], {
    speaker: 'Nadège Holloway',
  })
  expect(quote).toMatchObject({
    source: article.id,
    sourceTitle: article.title,
    text: 'The keys, stay with the caretaker.',
    spans: [
      { exact: 'The keys,', prefix: '“', suffix: '” she said, “stay with the caret' },
      {
        exact: 'stay with the caretaker.',
        prefix: '“The keys,” she said, “',
        suffix: ' We have nothing to hide 🗝️.”',
      },
    ],
    speaker: { name: 'Nadège Holloway' },
    spoken: { language: 'unknown', basis: 'unknown', evidence: null, confirmedBy: null, confirmedAt: null },
    status: 'accepted',
    version: 1,
  })
  expect(await store.quotes.get(quote.id)).toEqual(quote)
  expect((await store.sources.get(article.id))!.quotes).toEqual([quote])
})

describe('spans that cannot be are refused with their path, and nothing is stored', () => {
  const key = FRENCH.indexOf('🗝')
  it.each<[string, () => NewQuote['spans'], { path: string; code: string }]>([
    [
      'beyond the end',
      () => [{ ...whole(0), end: FRENCH.length + 1 }],
      { path: 'spans[0].end', code: 'out_of_range' },
    ],
    ['empty', () => [{ ...whole(0), start: 4, end: 4 }], { path: 'spans[0].end', code: 'out_of_range' }],
    [
      'turned round',
      () => [{ ...whole(0), start: 9, end: 4 }],
      { path: 'spans[0].end', code: 'out_of_range' },
    ],
    [
      'starting inside a character',
      () => [{ ...whole(0), start: key + 1 }],
      { path: 'spans[0].end', code: 'out_of_range' },
    ],
    [
      'ending inside a character',
      () => [{ ...whole(0), end: key + 1 }],
      { path: 'spans[0].end', code: 'out_of_range' },
    ],
    [
      'overlapping',
      () => [
        { ...whole(0), end: 10 },
        { ...whole(0), start: 9, end: 20 },
      ],
      { path: 'spans[1].start', code: 'overlap' },
    ],
    [
      'out of order in one passage',
      () => [
        { ...whole(0), start: 20, end: 30 },
        { ...whole(0), start: 2, end: 10 },
      ],
      { path: 'spans[1].start', code: 'overlap' },
    ],
    ['out of order across passages', () => [whole(1), whole(0)], { path: 'spans[1].start', code: 'overlap' }],
    [
      'from another source',
      () => [whole(0), { passage: other.passages[0]!.id, start: 0, end: 3 }],
      { path: 'spans[1].passage', code: 'unknown_passage' },
    ],
    [
      'in no passage',
      () => [{ passage: 4_000, start: 0, end: 3 }],
      { path: 'spans[0].passage', code: 'unknown_passage' },
    ],
  ])('%s', async (_, spans, field) => {
    await expect(add({ spans: spans(), speaker: 'Quelqu’un de nouveau' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [field],
    })
    await expectNothingStored()
  })

  it.each<[string, () => Partial<NewQuote>, { path: string; code: string }]>([
    ['an unknown source', () => ({ source: 77 }), { path: 'source', code: 'unknown_source' }],
    ['an unknown speaker', () => ({ speaker: 77 }), { path: 'speaker', code: 'unknown_speaker' }],
    [
      'evidence beyond its passage',
      () => ({ spoken: { language: 'fr', basis: 'stated', evidence: { ...whole(0), end: 999 } } }),
      { path: 'spoken.evidence.end', code: 'out_of_range' },
    ],
    [
      'evidence from another source',
      () => ({
        spoken: {
          language: 'fr',
          basis: 'stated',
          evidence: { passage: other.passages[0]!.id, start: 0, end: 3 },
        },
      }),
      { path: 'spoken.evidence.passage', code: 'unknown_passage' },
    ],
  ])('%s', async (_, wrong, field) => {
    await expect(
      add({ spans: [whole(0)], speaker: 'Quelqu’un de nouveau', ...wrong() }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: [field],
    })
    await expectNothingStored()
  })

  const whole = (index: number) => ({
    passage: article.passages[index]!.id,
    start: 0,
    end: article.passages[index]!.text.length,
  })

  async function expectNothingStored() {
    expect((await store.quotes.list({ limit: 50 })).items).toEqual([])
    expect((await store.speakers.list({ limit: 50 })).items).toEqual([])
  }
})

it('a refused change leaves the quote as it was and makes no speaker', async () => {
  const quote = await mark(store, article, ['The keys,'])
  const evidence = { passage: article.passages[0]!.id, start: 0, end: 9_999 }
  const change = {
    speaker: 'Quelqu’un de nouveau',
    spoken: { language: 'en', basis: 'stated', evidence },
  } as const
  await expect(store.quotes.update(quote.id, change, 'Claire')).rejects.toMatchObject({ code: 'invalid' })
  expect(await store.quotes.get(quote.id)).toEqual(quote)
  expect((await store.speakers.list({ limit: 50 })).items).toEqual([])
})

describe('the language printed', () => {
  it('follows the source, and its correction, until a person sets it', async () => {
    const { id } = await mark(store, article, ['The keys,'])
    const printed = async () => (await store.quotes.get(id))!.printedLanguage
    expect(await printed()).toBe('fr')

    await store.sources.update(article.id, { language: 'en' }, 'Claire')
    expect(await printed()).toBe('en')

    await store.quotes.update(id, { printedLanguage: 'other' }, 'Claire')
    await store.sources.update(article.id, { language: 'fr' }, 'Claire')
    expect(await printed()).toBe('other')

    await store.quotes.update(id, { printedLanguage: null }, 'Claire')
    expect(await printed()).toBe('fr')
  })

  it('is what a filter goes by', async () => {
    const follows = await mark(store, article, ['Les clefs de la halle'])
    const own = await mark(store, article, ['The keys,'], { printedLanguage: 'en' })
    const listed = async (printed: 'fr' | 'en') =>
      (await store.quotes.list({ printed, limit: 50 })).items.map(({ id }) => id)
    expect(await listed('fr')).toEqual([follows.id])
    expect(await listed('en')).toEqual([own.id])
    await store.sources.update(article.id, { language: 'en' }, 'Claire')
    expect(await listed('en')).toEqual([own.id, follows.id])
  })
})

describe('the language spoken', () => {
  const now = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)

  it.each([
    [
      'a language without a basis is the person’s own word',
      { language: 'en' },
      { language: 'en', basis: 'confirmed', confirmedBy: 'Claire', confirmedAt: now },
    ],
    [
      'a basis that is given stays',
      { language: 'fr', basis: 'inferred' },
      { language: 'fr', basis: 'inferred', confirmedBy: null, confirmedAt: null },
    ],
    [
      'unknown rests on nothing',
      { language: 'unknown' },
      { language: 'unknown', basis: 'unknown', confirmedBy: null, confirmedAt: null },
    ],
    [
      'markup is kept as it stands',
      { language: 'en', basis: 'marked', evidence: { markup: 'xml:lang="en"' } },
      { language: 'en', basis: 'marked', evidence: { markup: 'xml:lang="en"' } },
    ],
  ] as const)('%s', async (_, spoken, kept) => {
    const quote = await mark(store, article, ['The keys,'], { spoken })
    expect(quote.spoken).toMatchObject(kept)
  })

  it('keeps the words it rests on', async () => {
    const evidence = spanOf(article, 'répété en anglais')
    const quote = await mark(store, article, ['Les clefs de la halle', 'resteront chez le gardien'], {
      spoken: { language: 'en', basis: 'stated', evidence },
    })
    expect(quote.spoken.evidence).toEqual({ ...evidence, text: 'répété en anglais' })
  })

  it('stays confirmed, by whom and when, while other things change', async () => {
    const quote = await mark(store, article, ['The keys,'], { spoken: { language: 'en' } })
    const changed = (await store.quotes.update(quote.id, { status: 'rejected', kind: 'partial' }, 'Basile'))!
    expect(changed).toMatchObject({ status: 'rejected', kind: 'partial', spoken: quote.spoken, version: 2 })
  })

  it('is confirmed by whoever says so last, and nobody once it is inferred', async () => {
    const { id } = await mark(store, article, ['The keys,'], { spoken: { language: 'en' } })
    const again = await store.quotes.update(id, { spoken: { language: 'fr', basis: 'confirmed' } }, 'Basile')
    expect(again!.spoken).toMatchObject({ language: 'fr', confirmedBy: 'Basile' })
    const inferred = await store.quotes.update(
      id,
      { spoken: { language: 'fr', basis: 'inferred' } },
      'Basile',
    )
    expect(inferred!.spoken).toMatchObject({ basis: 'inferred', confirmedBy: null, confirmedAt: null })
  })
})

describe('a list of quotes', () => {
  beforeEach(async () => {
    await mark(store, article, ['Les clefs de la halle'], {
      speaker: 'Nadège Holloway',
      spoken: { language: 'en' },
    })
    await mark(store, article, ['nothing to hide'], { status: 'suggested', printedLanguage: 'en' })
    await mark(store, other, ['The hall opens at six.'], { status: 'rejected', speaker: 'Ferdinand Osei' })
  })
  const addDated = async () => {
    const dated = (text: string, publishedAt: string, language: 'fr' | 'en') =>
      store.sources.add(captured([text], { publishedAt, language }))
    const later = await dated('Le second jour. Puis : Le premier jour.', '2026-03-02T08:00:00Z', 'fr')
    const before = await dated('The day before.', '2026-03-01', 'en')
    await mark(store, before, ['The day before.'])
    await mark(store, later, ['Le second jour.'])
    await mark(store, later, ['Le premier jour.'])
  }

  it.each([
    ['the first day of its source', { from: '2026-03-02' }, ['Le premier jour.', 'Le second jour.']],
    ['the last day of its source', { to: '2026-03-01' }, ['The day before.']],
    [
      'the day of its source, those of one source together',
      { sort: 'published' },
      [
        'Le premier jour.',
        'Le second jour.',
        'The day before.',
        'The hall opens at six.',
        'nothing to hide',
        'Les clefs de la halle',
      ],
    ],
    [
      'who speaks, from A to Z, nobody last',
      { sort: 'speaker' },
      [
        'The hall opens at six.',
        'Les clefs de la halle',
        'nothing to hide',
        'The day before.',
        'Le second jour.',
        'Le premier jour.',
      ],
    ],
  ] as const)('goes by %s, page by page', async (_, search, texts) => {
    await addDated()
    const found = []
    let cursor: string | undefined
    do {
      const { items, next } = await store.quotes.list({ limit: 2, cursor, ...search })
      found.push(...items.map(({ text }) => text))
      cursor = next ?? undefined
    } while (cursor)
    expect(found).toEqual(texts)
  })

  it.each([
    ['words without accents or case', { search: 'LES CLEFS' }, ['Les clefs de la halle']],
    ['words in another order', { search: 'halle clefs' }, ['Les clefs de la halle']],
    ['words that a slip in French meant', { search: 'la hallle' }, ['Les clefs de la halle']],
    ['words that a slip in English meant', { search: 'nothng' }, ['nothing to hide']],
    ['the publisher', { sourceNamed: 'gazette' }, ['The hall opens at six.']],
    ['the source', { source: 2 }, ['The hall opens at six.']],
    ['the speaker', { speaker: 1 }, ['Les clefs de la halle']],
    ['the language spoken', { spoken: 'unknown' }, ['The hall opens at six.', 'nothing to hide']],
    ['the status', { status: 'suggested' }, ['nothing to hide']],
    ['two things at once', { printed: 'en', status: 'rejected' }, ['The hall opens at six.']],
    ['what nothing fits', { search: 'zèbre' }, []],
  ] as const)('goes by %s', async (_, search, texts) => {
    expect((await store.quotes.list({ limit: 50, ...search })).items.map(({ text }) => text)).toEqual(texts)
  })

  it('tells where the words stand that were sought, and where they were published', async () => {
    const [found] = (await store.quotes.list({ limit: 50, search: 'openns hall' })).items
    expect(found).toMatchObject({ publisher: 'La Gazette', publishedAt: null })
    expect(found!.marks.map(({ start, end }) => found!.text.slice(start, end))).toEqual(['hall', 'opens'])
  })
})

it('a deleted quote is gone, its passage stays', async () => {
  const quote = await mark(store, article, ['The keys,'])
  expect(await store.quotes.remove(quote.id, 'Claire')).toBe(true)
  expect(await store.quotes.get(quote.id)).toBeNull()
  expect(await store.quotes.remove(quote.id, 'Claire')).toBe(false)
  expect(await store.sources.get(article.id)).toMatchObject({
    passages: [{ text: FRENCH }, { text: ENGLISH }],
    quotes: [],
  })
})

it('ids are never used twice', async () => {
  const first = await mark(store, article, ['The keys,'])
  await store.quotes.remove(first.id, 'Claire')
  const second = await mark(store, article, ['The keys,'])
  expect(second.id).not.toBe(first.id)
})
