import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { PlacedQuote } from '../../server/store/captured.ts'
import { captured } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { refusal } from './refusal.ts'
import { at, link, PRINTED, remark, translated, type Translated } from '../support/translated.ts'
import { grammars } from '../support/grammars.ts'
import { twoDaysLater } from '../support/turns.ts'

let store: Store
let quotes: Translated
beforeEach(async () => {
  store = openStore(passingDatabase(), grammars)
  quotes = await translated(store)
})
afterEach(() => store.close())

it('a rendition comes back as it was made, with its quotes and languages', async () => {
  const made = await link(store, quotes.speech, quotes.printed, { authority: 'agency', translator: 'Rive' })
  expect(made).toEqual({
    id: 1,
    original: quotes.speech,
    rendition: quotes.printed,
    from: 'fr',
    to: 'en',
    translator: 'Rive',
    authority: 'agency',
    pivot: null,
    declared: false,
    state: 'unreviewed',
    reason: '',
    decidedBy: null,
    isBackTranslation: false,
    corrected: null,
    version: 1,
  })
  expect(await store.renditions.get(1)).toEqual(made)
})

describe('what cannot be a rendition is refused', () => {
  it('a quote of itself', async () => {
    expect(await refusal(link(store, quotes.speech, quotes.speech))).toBe('rendition: same_quote')
  })
  it('a quote in the language of the original', async () => {
    expect(await refusal(link(store, quotes.speech, quotes.back))).toBe('rendition: same_language')
  })
  it('unless it came back from another language, which is then not taken away', async () => {
    const pivot = (language: string | null) => link(store, quotes.speech, quotes.back, { pivot: language })
    expect(await refusal(pivot('fr'))).toBe('rendition: same_language')
    expect(await pivot('en')).toMatchObject({ from: 'fr', to: 'fr', pivot: 'en', isBackTranslation: true })
    for (const none of [null, 'fr'] as const)
      expect(await refusal(store.renditions.update(1, { pivot: none }, 'Claire'))).toBe(
        'pivot: same_language',
      )
    expect(await store.renditions.update(1, { pivot: 'other' }, 'Claire')).toMatchObject({ pivot: 'other' })
    expect(await store.renditions.update(1, { declared: true }, 'Claire')).toMatchObject({ pivot: 'other' })
  })
  it('what is not there', async () => {
    expect(await refusal(link(store, { ...quotes.speech, id: 99 }, quotes.back))).toBe(
      'original: unknown_quote',
    )
    expect(await refusal(link(store, quotes.speech, { ...quotes.back, id: 99 }))).toBe(
      'rendition: unknown_quote',
    )
  })
  it('the same pair again', async () => {
    await link(store, quotes.speech, quotes.printed)
    expect(await refusal(link(store, quotes.speech, quotes.printed))).toBe('duplicate')
  })
  it('one that closes a circle, however long', async () => {
    await link(store, quotes.speech, quotes.printed)
    expect(await refusal(link(store, quotes.printed, quotes.speech))).toBe('rendition: circular')
    await link(store, quotes.printed, quotes.back)
    await link(store, quotes.back, quotes.rival)
    expect(await refusal(link(store, quotes.rival, quotes.speech))).toBe('rendition: circular')
  })
})

it('whatever is linked with whatever, each wording stands behind what it renders', async () => {
  const all = Object.values(quotes)
  const ends = fc.tuple(fc.nat(all.length - 1), fc.nat(all.length - 1))
  await fc.assert(
    fc.asyncProperty(fc.array(ends, { maxLength: 12 }), async (links) => {
      for (const [from, to] of links) await link(store, all[from], all[to]).catch(() => undefined)
      const { items } = await store.renditions.list({ limit: 200 })
      for (const { id } of items) {
        const chain = await store.renditions.chain(id)
        expect(chain.map((hop) => hop.id)).toContain(id)
        chain.forEach((hop, i) =>
          expect(chain.slice(i).some((later) => later.rendition.id === hop.original.id)).toBe(false),
        )
      }
      for (const { id } of items) await store.renditions.remove(id, 'Claire')
    }),
  )
})

describe('chains', () => {
  it('are shown whole from any of their hops, the speech first', async () => {
    const first = await link(store, quotes.speech, quotes.printed)
    const second = await link(store, quotes.printed, quotes.back)
    const third = await link(store, quotes.back, quotes.rival)
    for (const { id } of [first, second, third])
      expect((await store.renditions.chain(id)).map((hop) => hop.id)).toEqual([1, 2, 3])
  })

  it('tell a translation back into the language spoken, though only the speech says which that is', async () => {
    await link(store, quotes.speech, quotes.printed)
    const back = await link(store, quotes.printed, quotes.back)
    expect(back.isBackTranslation).toBe(true)
    expect((await store.renditions.get(1))!.isBackTranslation).toBe(false)
  })

  it('and have their rivals beside them', async () => {
    const first = await link(store, quotes.speech, quotes.printed)
    const second = await link(store, quotes.speech, quotes.rival)
    expect(await store.renditions.rivals(first)).toEqual([second])
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await link(store, quotes.speech, quotes.printed)
    await link(store, quotes.speech, quotes.rival)
    await link(store, quotes.printed, quotes.back)
    await store.renditions.update(2, { state: 'approved' }, 'Claire')
  })

  it.each([
    ['all, newest first', () => ({}), [3, 2, 1]],
    ['those of a quote, on either side', () => ({ quote: [quotes.printed.id] }), [3, 1]],
    ['those of several, each once', () => ({ quote: [quotes.printed.id, quotes.rival.id] }), [3, 2, 1]],
    ['none of no quote', () => ({ quote: [] }), []],
    ['those in one state', () => ({ state: 'approved' as const }), [2]],
  ])('shows %s', async (_, search, ids) => {
    const { items } = await store.renditions.list({ limit: 50, ...search() })
    expect(items.map(({ id }) => id)).toEqual(ids)
  })

  it('comes in pages', async () => {
    const first = await store.renditions.list({ limit: 2 })
    const second = await store.renditions.list({ limit: 2, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([3, 2, 1])
    expect(second.next).toBeNull()
  })
})

describe('the state', () => {
  beforeEach(() => link(store, quotes.speech, quotes.printed))

  it('is decided by somebody', async () => {
    expect(await store.renditions.update(1, { state: 'approved' }, 'Basile')).toMatchObject({
      state: 'approved',
      decidedBy: 'Basile',
      version: 2,
    })
    expect(await store.renditions.update(1, { state: 'in_review' }, 'Claire')).toMatchObject({
      decidedBy: null,
    })
  })

  it('is rejected only with a reason, which goes when the rejection does', async () => {
    for (const change of [{}, { reason: ' ' }])
      expect(await refusal(store.renditions.update(1, { state: 'rejected', ...change }, 'Claire'))).toBe(
        'reason: reason_missing',
      )
    const reason = '« Horaires » n’est pas rendu.'
    expect(await store.renditions.update(1, { state: 'rejected', reason }, 'Claire')).toMatchObject({
      reason,
    })
    expect(await store.renditions.update(1, { declared: true }, 'Claire')).toMatchObject({ reason })
    expect(await store.renditions.update(1, { state: 'approved' }, 'Claire')).toMatchObject({ reason: '' })
  })

  it('is not changed unawares', async () => {
    await store.renditions.update(1, { declared: true }, 'Claire')
    expect(await refusal(store.renditions.update(1, { declared: false }, 'Basile', 1))).toBe(
      'edited_meanwhile',
    )
    expect(await refusal(store.renditions.remove(1, 'Basile', 1))).toBe('edited_meanwhile')
    expect(await store.renditions.remove(1, 'Basile', 2)).toBe(true)
    expect(await store.renditions.remove(1, 'Basile')).toBe(false)
    expect(await store.renditions.update(1, {}, 'Basile')).toBeNull()
  })
})

describe('the history', () => {
  const placed: PlacedQuote = {
    spans: [{ passage: 0, start: 1, end: 5 }],
    kind: 'direct',
    status: 'accepted',
  }

  it('keeps each earlier state of a rendition and of its annotations, and outlasts them', async () => {
    await link(store, quotes.speech, quotes.printed)
    await store.renditions.update(1, { state: 'in_review' }, 'Basile')
    const made = (await store.annotations.add(1, remark({ rendered: at(PRINTED, 'hours') }), 'Basile'))!
    const changed = await store.annotations.update(made.id, { severity: 'major' }, 'Claire')
    await store.annotations.remove(made.id, 'Odile')
    await store.renditions.remove(1, 'Claire')
    const history = (await store.renditions.history(1))!
    expect(history.map(({ of, by, before, after }) => [of, by, before === null, after === null])).toEqual([
      ['rendition', 'Claire', true, false],
      ['rendition', 'Basile', false, false],
      ['annotation', 'Basile', true, false],
      ['annotation', 'Claire', false, false],
      ['annotation', 'Odile', false, true],
      ['rendition', 'Claire', false, true],
    ])
    expect(history[1]).toMatchObject({ before: { state: 'unreviewed' }, after: { state: 'in_review' } })
    expect(history[3]).toMatchObject({ before: made, after: changed })
    expect(history[4]).toMatchObject({ before: changed })
  })

  it.each([
    ['the original is deleted', () => store.quotes.remove(quotes.speech.id, 'Claire')],
    ['the quote that renders it is deleted', () => store.quotes.remove(quotes.printed.id, 'Claire')],
    ['the source of either is deleted', () => store.sources.remove(quotes.printed.source, 'Claire')],
  ])('keeps the last state of a rendition that goes because %s', async (_, remove) => {
    const made = await link(store, quotes.speech, quotes.printed, { translator: 'Rive', declared: true })
    await store.renditions.update(made.id, { state: 'in_review' }, 'Basile')
    await remove()
    twoDaysLater()
    await store.sources.forgetRemoved()
    const history = (await store.renditions.history(made.id))!
    expect(history).toHaveLength(3)
    expect(history[2]).toMatchObject({ of: 'rendition', by: 'Claire', id: made.id, after: null })
    expect(history[2]!.before).toEqual(history[1]!.after)
  })

  it('has nothing of a deletion that was refused, or of renditions of other quotes', async () => {
    await link(store, quotes.speech, quotes.printed)
    await link(store, quotes.printed, quotes.back)
    await link(store, quotes.speech, quotes.rival)
    expect(await refusal(store.quotes.remove(quotes.printed.id, 'Claire', 7))).toBe('edited_meanwhile')
    expect(await store.renditions.history(1)).toHaveLength(1)
    await store.quotes.remove(quotes.printed.id, 'Claire')
    const told = await Promise.all([1, 2, 3].map(async (id) => (await store.renditions.history(id))!.length))
    expect(told).toEqual([2, 2, 1])
  })

  it('is null where there never was such a rendition', async () => {
    expect(await store.renditions.history(7)).toBeNull()
  })

  it('is empty for what came with the sample', async () => {
    const { id } = await link(store, quotes.speech, quotes.printed)
    await store.renditions.remove(id, 'Claire')
    await store.sample.load(
      {
        speakers: [],
        sources: [
          { source: captured(['« Oui. »']), quotes: [placed] },
          { source: captured(['“Yes.”'], { language: 'en' }), quotes: [placed] },
        ],
        renditions: [
          {
            original: { source: 0, quote: 0 },
            rendition: { source: 1, quote: 0 },
            translator: 'Le Quai',
            authority: 'house',
            declared: true,
          },
        ],
      },
      'Claire',
    )
    expect(await store.renditions.history(id + 1)).toEqual([])
  })

  it('has nothing of a change that was refused', async () => {
    await link(store, quotes.speech, quotes.printed)
    await refusal(store.renditions.update(1, { state: 'rejected' }, 'Claire'))
    await refusal(store.annotations.add(1, remark({}), 'Claire'))
    expect(await store.renditions.history(1)).toHaveLength(1)
  })
})

it('a rendition goes with the quotes it links, and is not seen while a long source is taken out', async () => {
  await link(store, quotes.speech, quotes.printed)
  await store.annotations.add(1, remark({ rendered: at(PRINTED, 'hours') }), 'Claire')
  await store.sources.remove(quotes.printed.source, 'Claire')
  expect(await store.renditions.get(1)).toBeNull()
  twoDaysLater()
  await store.sources.forgetRemoved()
  expect((await store.annotations.of([1])).size).toBe(0)
  expect(await store.renditions.history(1)).toHaveLength(3)
})

describe('what stands against a wording', () => {
  it('is the worst of its accuracy annotations that are not dismissed', async () => {
    await link(store, quotes.speech, quotes.printed)
    await link(store, quotes.speech, quotes.rival)
    const on = (words: string, facts: object) =>
      store.annotations.add(1, remark({ rendered: at(PRINTED, words), ...facts }), 'Claire')
    await on('pool', { severity: 'critical', category: 'style/awkward' })
    await on('close', { severity: 'critical', status: 'dismissed', reason: 'Non.' })
    await on('hours', { severity: 'minor' })
    await on('change', { severity: 'major', category: 'accuracy/omission' })
    const { printed, rival, speech } = quotes
    expect(await store.renditions.ofQuotes([printed.id, rival.id, speech.id])).toEqual([
      { id: 1, original: speech.id, rendition: printed.id, state: 'unreviewed', worstAccuracy: 'major' },
      { id: 2, original: speech.id, rendition: rival.id, state: 'unreviewed', worstAccuracy: null },
    ])
  })
})
