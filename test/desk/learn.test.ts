import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { linkTexts } from '../../server/translation/link-texts.ts'
import { captured, mark } from '../support/collection.ts'
import { temporaryDatabase } from '../support/database.ts'
import { codeOf } from '../read/code-of.ts'
import { link, translated } from '../support/translated.ts'
import { turnsDuring } from '../support/turns.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

/** Words that no lexicon has, so that what is known of them was learned. */
const FR = ['Le zorbin dort.', 'Un zorbin mange.', 'Le plouvre mange.', 'Un plouvre dort.']
const EN = ['The skeld sleeps.', 'A skeld eats.', 'The wimber eats.', 'A wimber sleeps.']

/** A record in both languages, passage paired with passage. */
async function record(fr: string[] = FR, en: string[] = EN): Promise<void> {
  const { id } = await store.sources.add(captured(fr))
  await store.sources.add(captured(en, { language: 'en' }), [], { renditionOf: id })
}

const linked = async (words: ReturnType<typeof learner>) =>
  linkTexts(
    await words.model(),
    { language: 'fr', text: 'Le zorbin mange.' },
    { language: 'en', text: 'The wimber and the skeld eat.' },
  ).map(({ original, rendered }) => [
    'Le zorbin mange.'.slice(original.start, original.end),
    'The wimber and the skeld eat.'.slice(rendered.start, rendered.end),
  ])

it('words are learned from a record in both languages, and are known from then on', async () => {
  await record()
  const words = learner(store, grammars)
  expect(await words.model()).toBe(await words.model())
  expect(await store.learned.state()).toEqual({ pairs: 0, available: 4, waiting: 4, learnedAt: null })
  const state = await words.learn(workers)
  expect(state).toEqual({ pairs: 4, available: 4, waiting: 0, learnedAt: expect.stringMatching(/Z$/) })
  expect(await store.learned.state()).toEqual(state)
  expect(await linked(words)).toContainEqual(['zorbin', 'skeld'])
  expect(await linked(learner(store, grammars))).toContainEqual(['zorbin', 'skeld'])
})

describe('what is learned from', () => {
  it('is each pair once', async () => {
    await record()
    const words = learner(store, grammars)
    await words.learn(workers)
    const version = await store.learned.version()
    expect(await words.learn(workers)).toMatchObject({ pairs: 4 })
    expect(await store.learned.version()).toBe(version)
    await record(['La grue passe.'], ['The crane passes.'])
    expect(await words.learn(workers)).toMatchObject({ pairs: 5, available: 5, waiting: 0 })
  })

  it('are approved renditions, in either direction, and never the same one again', async () => {
    const { speech, printed, back } = await translated(store)
    await link(store, speech, printed)
    await link(store, printed, back)
    const words = learner(store, grammars)
    expect(await words.learn(workers)).toMatchObject({ pairs: 0, available: 0 })
    for (const id of [1, 2]) await store.renditions.update(id, { state: 'approved' }, 'Claire')
    expect(await words.learn(workers)).toMatchObject({ pairs: 2, available: 2 })
    await store.renditions.update(1, { state: 'in_review' }, 'Claire')
    await store.renditions.update(1, { state: 'approved' }, 'Claire')
    expect(await words.learn(workers)).toMatchObject({ pairs: 2 })
  })

  it('are the texts of a memory, each once', async () => {
    const texts = FR.map((fr, i) => ({ fr, en: EN[i]! }))
    expect(await store.learned.addTexts([...texts, ...texts], 'Claire')).toBe(4)
    expect(await store.learned.addTexts(texts, 'Claire')).toBe(0)
    expect(await learner(store, grammars).learn(workers)).toMatchObject({
      pairs: 4,
      available: 4,
      waiting: 0,
    })
  })

  it('is nothing in other languages, and nothing of the length of a book', async () => {
    await record(['Der Kran.'], ['The crane.'])
    const { items } = await store.sources.list({ limit: 9 })
    await store.sources.update(items.at(-1)!.id, { language: 'other' }, 'Claire')
    await record(['mot '.repeat(6_000)], ['One word.'])
    expect(await learner(store, grammars).learn(workers)).toMatchObject({
      pairs: 0,
      available: 2,
      waiting: 0,
    })
  })

  it('goes with what it stands in, and what was learned from it stays', async () => {
    await record()
    const words = learner(store, grammars)
    await words.learn(workers)
    await record(['La grue passe.'], ['The crane passes.'])
    const { items } = await store.sources.list({ limit: 9 })
    for (const { id } of items) await store.sources.remove(id, 'Claire')
    expect(await words.learn(workers)).toMatchObject({ pairs: 4, available: 0, waiting: 0 })
    expect(await linked(words)).toContainEqual(['zorbin', 'skeld'])
  })
})

it('progress grows to the end, and meanwhile others are answered', async () => {
  const many = (texts: string[]) => Array.from({ length: 400 }, (_, i) => `${texts[i % 4]!} ${i}`)
  await record(many(FR), many(EN))
  const shares: number[] = []
  const learning = learner(store, grammars).learn(workers, { onProgress: (share) => shares.push(share) })
  expect(await turnsDuring(learning)).toBeGreaterThan(3)
  expect(shares.length).toBeGreaterThan(0)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

describe('one at a time', () => {
  it('in one process', async () => {
    await record()
    const words = learner(store, grammars)
    const first = words.learn(workers)
    expect(await codeOf(() => words.learn(workers))).toBe('already_learning')
    expect(await first).toMatchObject({ pairs: 4 })
    expect(await words.learn(workers)).toMatchObject({ pairs: 4 })
  })

  it('the next as soon as one that was stopped has ended', async () => {
    await record()
    const words = learner(store, grammars)
    const stop = new AbortController()
    const stopped = words.learn(workers, { signal: stop.signal })
    // Word that it was stopped may come last, and the one that waits for it may be stopped as well.
    const waiting = words.learn(workers, { signal: stop.signal })
    const next = words.learn(workers)
    stop.abort()
    for (const one of await Promise.allSettled([stopped, waiting]))
      expect(one).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
    expect(await next).toMatchObject({ pairs: 4 })
  })

  it('but none before one that nobody stops has ended', async () => {
    await record()
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const waiting = (longest: number) => held.then(() => store.learned.waiting(longest))
    const words = learner({ learned: { ...store.learned, waiting } }, grammars)
    const first = words.learn(workers, { signal: new AbortController().signal })
    expect(await codeOf(() => words.learn(workers))).toBe('already_learning')
    letGo()
    expect(await first).toMatchObject({ pairs: 4 })
  })

  it('in two: the second to end is told, and nothing counts twice', async () => {
    const file = temporaryDatabase()
    const [own, other] = [openStore(file, grammars), openStore(file, grammars)]
    const { speech, printed } = await translated(own)
    await link(own, speech, printed)
    await own.renditions.update(1, { state: 'approved' }, 'Claire')
    const outcomes = await Promise.allSettled([
      learner(own, grammars).learn(workers),
      learner(other, grammars).learn(workers),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await own.learned.state()).toMatchObject({ pairs: 1, waiting: 0 })
    await own.close()
    await other.close()
  })
})

it('stopped, it leaves what was known, and learns it all the next time', async () => {
  await record()
  const words = learner(store, grammars)
  const stop = new AbortController()
  const learning = words.learn(workers, { signal: stop.signal })
  stop.abort()
  await expect(learning).rejects.toThrow('aborted')
  expect(await store.learned.state()).toMatchObject({ pairs: 0, waiting: 4 })
  expect(await words.learn(workers)).toMatchObject({ pairs: 4 })
})

it('quotes of several spans are learned from whole', async () => {
  const french = await store.sources.add(captured(['« Le zorbin », dit-elle, « dort ».']))
  const english = await store.sources.add(captured(['“The skeld sleeps.”'], { language: 'en' }))
  const original = await mark(store, french, ['Le zorbin', 'dort'])
  await link(store, original, await mark(store, english, ['The skeld sleeps.']))
  await store.renditions.update(1, { state: 'approved' }, 'Claire')
  const { pairs } = await store.learned.waiting(1_000)
  expect(pairs).toEqual([{ fr: 'Le zorbin dort', en: 'The skeld sleeps.' }])
})
