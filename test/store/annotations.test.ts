import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { refusal } from './refusal.ts'
import { at, link, PRINTED, remark, translated, type Translated } from '../support/translated.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
let quotes: Translated
beforeEach(async () => {
  store = openStore(passingDatabase(), grammars)
  quotes = await translated(store)
})
afterEach(() => store.close())

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

  it('that two editors made alike in a blind review are decided on, removed and brought back one by one', async () => {
    for (const by of ['Claire', 'Basile']) await store.reviews.put(1, false, by)
    const [own, other] = [(await add({ rendered: hours }))!, (await add({ rendered: hours }, 'Basile'))!]
    for (const by of ['Claire', 'Basile']) await store.reviews.put(1, true, by)
    for (const { id } of [own, other])
      for (const change of [
        { status: 'accepted' },
        { severity: 'critical' },
        { status: 'dismissed', reason: 'Juste.' },
        { status: 'open' },
        { rendered: { start: 0, end: 2 } },
        { rendered: hours },
      ] as const)
        expect(await store.annotations.update(id, change, 'Odile')).toMatchObject(change)
    for (const { id } of [own, other])
      expect(
        await store.annotations.update(id, { status: 'dismissed', reason: 'Juste.' }, 'Odile'),
      ).toMatchObject({ status: 'dismissed' })
    await store.annotations.update(own.id, { status: 'open' }, 'Odile')
    expect(await refusal(add({ rendered: hours }, 'Odile'))).toBe('duplicate')
    await store.annotations.remove(other.id, 'Odile')
    expect(await add({ rendered: hours }, 'Basile')).toMatchObject({ by: 'Basile' })
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
