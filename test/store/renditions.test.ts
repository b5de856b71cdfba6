import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../server/problem.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { at, link, PRINTED, remark, translated, type Translated } from '../support/translated.ts'

let store: Store
let quotes: Translated
beforeEach(async () => {
  store = openStore(':memory:')
  quotes = await translated(store)
})
afterEach(() => store.close())

const refusal = async (run: Promise<unknown>) => {
  const problem = await run.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(problem instanceof Problem)) throw problem
  return problem.fields[0] ? `${problem.fields[0].path}: ${problem.fields[0].code}` : problem.code
}

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
    ['those of a quote, on either side', () => ({ quote: quotes.printed.id }), [3, 1]],
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

  it('is null where there never was such a rendition', async () => {
    expect(await store.renditions.history(7)).toBeNull()
  })

  it('has nothing of a change that was refused', async () => {
    await link(store, quotes.speech, quotes.printed)
    await refusal(store.renditions.update(1, { state: 'rejected' }, 'Claire'))
    await refusal(store.annotations.add(1, remark({}), 'Claire'))
    expect(await store.renditions.history(1)).toHaveLength(1)
  })

  it.each([`UPDATE rendition_changes SET "by" = 'Nobody'`, 'DELETE FROM rendition_changes'])(
    'refuses %s, whoever asks',
    async (statement) => {
      const file = temporaryDatabase()
      const own = openStore(file)
      const { speech, printed } = await translated(own)
      await link(own, speech, printed)
      await own.close()
      expect(() => lookInto(file, (db) => db.exec(statement))).toThrow('what was changed is never')
    },
  )
})

it('a rendition goes with the quotes it links, and is not seen while a long source is taken out', async () => {
  await link(store, quotes.speech, quotes.printed)
  await store.annotations.add(1, remark({ rendered: at(PRINTED, 'hours') }), 'Claire')
  await store.sources.remove(quotes.printed.source)
  expect(await store.renditions.get(1)).toBeNull()
  expect((await store.annotations.of([1])).size).toBe(0)
  expect(await store.renditions.history(1)).toHaveLength(2)
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

describe('annotations', () => {
  const hours = at(PRINTED, 'hours')
  beforeEach(() => link(store, quotes.speech, quotes.printed))
  const add = (facts: object, by = 'Claire') => store.annotations.add(1, remark(facts), by)

  it.each([
    ['nothing', {}, 'rendered: nothing_marked'],
    ['words beyond the end', { rendered: { start: 0, end: 1_000 } }, 'rendered.end: outside_text'],
    [
      'a stretch that ends before it starts',
      { original: { start: 5, end: 2 } },
      'original.end: outside_text',
    ],
    ['no words at all', { original: { start: 5, end: 5 } }, 'original.end: outside_text'],
  ])('on %s are refused', async (_, facts, code) => {
    expect(await refusal(add(facts))).toBe(code)
  })

  it('do not cut a character in two', async () => {
    const source = await store.sources.add(captured(['Ouf 😀 enfin.']))
    const quote = await mark(store, source, ['Ouf 😀 enfin.'])
    const { id } = await link(store, quotes.rival, quote)
    expect(
      await refusal(store.annotations.add(id, remark({ rendered: { start: 4, end: 5 } }), 'Claire')),
    ).toBe('rendered.end: outside_text')
  })

  it('point into the text of a quote of several spans', async () => {
    const source = await store.sources.add(captured(['« Oui », dit-il, « bien sûr ».']))
    const quote = await mark(store, source, ['Oui', 'bien sûr'])
    const { id } = await link(store, quotes.rival, quote)
    expect(
      await store.annotations.add(id, remark({ rendered: at('Oui bien sûr', 'sûr') }), 'Claire'),
    ).toMatchObject({ rendered: { start: 9, end: 12 } })
    expect(
      await refusal(store.annotations.add(id, remark({ rendered: { start: 9, end: 13 } }), 'Claire')),
    ).toBe('rendered.end: outside_text')
  })

  it('may overlap, and may say two things of the same words', async () => {
    await add({ rendered: hours })
    await add({ rendered: { ...hours, end: hours.end + 4 } })
    await add({ rendered: hours, original: { start: 0, end: 4 } })
    await add({ rendered: hours, category: 'style/register' })
    expect((await store.annotations.of([1])).get(1)).toHaveLength(4)
  })

  it('are not made twice, by whomever; neither is one changed into another', async () => {
    await add({ rendered: hours })
    expect(await refusal(add({ rendered: hours, severity: 'critical', comment: 'Encore.' }))).toBe(
      'duplicate',
    )
    expect(await refusal(add({ rendered: hours }, 'Basile'))).toBe('duplicate')
    const other = (await add({ rendered: { start: 0, end: 2 } }))!
    expect(await refusal(store.annotations.update(other.id, { rendered: hours }, 'Claire'))).toBe('duplicate')
    expect(await store.annotations.update(1, { severity: 'major' }, 'Claire')).toMatchObject({ version: 2 })
  })

  it('are made by each editor alone in a blind review', async () => {
    await store.reviews.put(1, false, 'Basile')
    await add({ rendered: hours })
    expect(await add({ rendered: hours }, 'Basile')).toMatchObject({ by: 'Basile' })
    expect(await refusal(add({ rendered: hours }, 'Basile'))).toBe('duplicate')
  })

  it('of two flags on the same words are dismissed one by one, each with a reason', async () => {
    const dismissed = { rendered: hours, status: 'dismissed' }
    expect(await refusal(add({ ...dismissed, flag: 'number' }))).toBe('reason: reason_missing')
    await add({ ...dismissed, flag: 'number', reason: 'Juste.' })
    await add({ ...dismissed, flag: 'unit', reason: 'Juste.' })
    expect(await refusal(add({ ...dismissed, flag: 'unit', reason: 'Encore.' }))).toBe('duplicate')
    await add({ rendered: hours })
    expect(await refusal(store.annotations.update(1, { status: 'open' }, 'Claire'))).toBe('duplicate')
  })

  it('taken away come back as they were', async () => {
    const made = (await add({ rendered: hours, comment: 'Les horaires.', suggestion: 'opening times' }))!
    await store.annotations.remove(made.id, 'Claire')
    const { id: _, at: __, rendition: ___, by, version: ____, ...content } = made
    const restored = (await store.annotations.add(1, content, by))!
    expect({ ...restored, id: made.id, at: made.at }).toEqual(made)
    expect(restored.id).not.toBe(made.id)
  })

  it('are not changed unawares', async () => {
    await add({ rendered: hours })
    await store.annotations.update(1, { comment: 'Un.' }, 'Claire')
    expect(await refusal(store.annotations.update(1, { comment: 'Deux.' }, 'Basile', 1))).toBe(
      'edited_meanwhile',
    )
    expect(await refusal(store.annotations.remove(1, 'Basile', 1))).toBe('edited_meanwhile')
    expect(await store.annotations.update(9, {}, 'Basile')).toBeNull()
    expect(await store.annotations.remove(9, 'Basile')).toBe(false)
    expect(await store.annotations.add(9, remark({ rendered: hours }), 'Basile')).toBeNull()
  })
})

describe('reviews', () => {
  beforeEach(() => link(store, quotes.speech, quotes.printed))

  it('are begun, ended and taken up again', async () => {
    const begun = (await store.reviews.put(1, false, 'Basile'))!
    expect(begun).toMatchObject({ by: 'Basile', doneAt: null })
    const done = (await store.reviews.put(1, true, 'Basile'))!
    expect(done).toEqual({ ...begun, doneAt: expect.stringMatching(/Z$/) })
    expect(await store.reviews.put(1, true, 'Basile')).toEqual(done)
    expect(await store.reviews.put(1, false, 'Basile')).toEqual(begun)
    expect((await store.reviews.of([1])).get(1)).toEqual([begun])
  })

  it('are of something', async () => {
    expect(await store.reviews.put(9, false, 'Basile')).toBeNull()
  })
})
