import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSample } from '../../server/import/sample.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { captured, mark } from '../support/collection.ts'
import { learner } from '../../server/desk/learn.ts'
import { audit } from '../../server/desk/audit.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

const VERDICTS = [
  'translation_unmarked',
  'altered',
  'misattributed',
  'exact',
  'edited_marked',
  'translation',
  'unattributed',
  'unresolved',
  'exact',
  'translation',
]

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

const everything = async () => ({
  sources: (await store.sources.list({ limit: 200 })).items,
  quotes: (await store.quotes.list({ limit: 200 })).items,
  speakers: (await store.speakers.list({ limit: 200 })).items,
  checks: (await store.checks.list({ limit: 200 })).items,
})

describe('on the sample collection', () => {
  const { claims } = readSample()

  it('there is a claim for each verdict', () => expect(claims).toHaveLength(VERDICTS.length))

  it.each(claims.map((claim, i) => [claim.text, VERDICTS[i], claim] as const))(
    '“%s” is %s',
    async (_, verdict, claim) => {
      await store.sample.load(readSample(), 'Claire')
      expect((await verify(claim, store, learner(store, grammars))).verdict).toBe(verdict)
    },
  )
})

it('the collection is stored whole, in both languages, with the languages spoken and their evidence', async () => {
  const sample = readSample()
  await store.sample.load(sample, 'Claire')
  const { sources, quotes, speakers } = await everything()
  expect(sources.map(({ title }) => title).toSorted()).toEqual(
    sample.sources.map(({ source }) => source.title).toSorted(),
  )
  expect(sources.every((source) => source.sample)).toBe(true)
  expect(new Set(sources.map(({ language }) => language))).toEqual(new Set(['fr', 'en']))
  expect(speakers.map(({ name }) => name).toSorted()).toEqual(
    sample.speakers.map(({ name }) => name).toSorted(),
  )
  expect(quotes).toHaveLength(sample.sources.flatMap((source) => source.quotes).length)
  expect(quotes.find(({ spoken }) => spoken.basis === 'stated')!.spoken.evidence).toMatchObject({
    text: expect.any(String),
  })
})

it('shows a recording with its times, a floor in the other language, a third language, and a page captured again', async () => {
  await store.sample.load(readSample(), 'Claire')
  const { sources, quotes } = await everything()
  const titled = (words: string) => sources.find(({ title }) => title.includes(words))!.id
  const passages = async (words: string) => (await store.sources.get(titled(words)))!.passages

  const recorded = await passages('recording')
  expect(recorded.every(({ time }) => time !== null && time.end > time.start)).toBe(true)
  expect(
    (await passages('Assembly')).map(({ spoken }) => [spoken.tag ?? spoken.language, spoken.basis]),
  ).toEqual([
    ['fr', 'marked'],
    ['en', 'marked'],
    ['br', 'marked'],
    ['en', 'marked'],
  ])

  const page = titled('Ravelby compte')
  const captures = (await store.snapshots.list(page))!.items
  expect(captures.map(({ newest }) => newest)).toEqual([true, false])
  const fates = await store.snapshots.fates(captures[0]!.id)
  expect(fates.map(({ fate }) => fate)).toEqual(['changed', 'stands'])
  expect(fates[0]!.was[0]!.exact).toContain('90')
  expect(fates[0]!.now[0]!.exact).toContain('19')
  expect((await passages('Ravelby compte')).at(-1)!.text).toContain('mouettes')
  expect(quotes.filter(({ source }) => source === page)).toHaveLength(2)
})

it('has a sitting in both languages, whose passages are paired and two of whose renderings are flagged', async () => {
  await store.sample.load(readSample(), 'Claire')
  const { id } = (await everything()).sources.find(({ title }) => title.includes('séance'))!
  const { snapshots, passages } = (await store.sources.get(id))!
  expect(snapshots.map(({ language }) => language)).toEqual(['fr', 'en'])
  expect(passages.every(({ counterparts, conflict }) => counterparts.length === 1 && !conflict)).toBe(true)
  const found = await audit(id, store, workers, { tell: () => undefined })
  expect(found).toMatchObject({ compared: passages.length / 2, skipped: 0 })
  expect(found!.items.map(({ flags }) => flags.map(({ check }) => check)).sort()).toEqual([
    ['modality'],
    ['number'],
  ])
})

it('is loaded once: a second time is refused and changes nothing', async () => {
  expect(await store.sample.state()).toEqual({ loaded: false, empty: true })
  await store.sample.load(readSample(), 'Claire')
  expect(await store.sample.state()).toEqual({ loaded: true, empty: false })
  const before = await everything()
  await expect(store.sample.load(readSample(), 'Claire')).rejects.toMatchObject({ code: 'not_empty' })
  expect(await everything()).toEqual(before)
})

it('a collection that cannot be stored whole is not stored at all', async () => {
  const sample = readSample()
  const [first, ...others] = sample.sources
  const unfit = {
    ...first!,
    quotes: [...first!.quotes, { ...first!.quotes[0]!, spans: [{ passage: 0, start: 0, end: 9_999 }] }],
  }
  await expect(store.sample.load({ ...sample, sources: [...others, unfit] }, 'Claire')).rejects.toMatchObject(
    {
      code: 'invalid',
    },
  )
  expect(await everything()).toEqual({ sources: [], quotes: [], speakers: [], checks: [] })
})

it('its removal leaves an empty store, the checks that rest on it gone too', async () => {
  const sample = readSample()
  await store.sample.load(sample, 'Claire')
  for (const claim of sample.claims) {
    const found = await verify(claim, store, learner(store, grammars))
    if (found.record) await store.checks.add(found, 'Claire')
  }
  await store.sample.remove([], 'Claire')
  expect(await everything()).toEqual({ sources: [], quotes: [], speakers: [], checks: [] })
  expect(await store.sample.state()).toEqual({ loaded: false, empty: true })
  await store.sample.load(sample, 'Claire')
  expect((await everything()).sources).toHaveLength(sample.sources.length)
})

it('its removal keeps what a person added: source, quote, check, and a speaker of the collection they quote', async () => {
  const sample = readSample()
  await store.sample.load(sample, 'Claire')
  const own = await store.sources.add(captured(['« On verra bien », glisse Conrad Ravelby.']))
  const ravelby = await mark(store, own, ['On verra bien'], { speaker: 'Conrad Ravelby' })
  const check = await store.checks.add(
    await verify({ text: 'On verra bien', declaredTranslation: false }, store, learner(store, grammars)),
    'Claire',
  )
  const mine = await store.speakers.add({ kind: 'person', name: 'Yseult Barrow', aliases: [] }, 'Claire')

  await store.sample.remove([], 'Claire')

  const left = await everything()
  expect(left.sources.map(({ id }) => id)).toEqual([own.id])
  expect(left.quotes).toMatchObject([ravelby])
  expect(left.checks.map(({ id }) => id)).toEqual([check.id])
  expect(left.speakers.map(({ id }) => id)).toEqual([ravelby.speaker!.id, mine.id])
  expect(await store.sample.state()).toEqual({ loaded: false, empty: false })
})
