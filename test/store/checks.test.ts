import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Claim } from '../../server/api/findings.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { captured } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { learner } from '../../server/desk/learn.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
beforeEach(async () => {
  store = openStore(passingDatabase(), grammars)
  await store.sources.add(
    captured(['L’élargissement du canal attendra le printemps.', 'The canal will wait for spring.']),
  )
})
afterEach(() => store.close())

const check = async (claim: Partial<Claim> & { text: string }) =>
  store.checks.add(
    await verify({ declaredTranslation: false, ...claim }, store, learner(store, grammars)),
    'Claire',
  )

it('a check comes back as it was made', async () => {
  const made = await check({ text: 'The canal will wait for autumn.' })
  expect(made).toMatchObject({ verdict: 'altered', decision: null, version: 1 })
  expect(await store.checks.get(made.id)).toEqual(made)
})

it('a check keeps what it saw when the source is gone', async () => {
  const made = await check({ text: 'L’élargissement du canal attendra le printemps.' })
  await store.sources.remove(made.record!.source, 'Claire')
  expect(await store.checks.get(made.id)).toEqual({ ...made, changedSince: ['record'] })
  expect(made.record!.excerpts[0]!.text).toBe('L’élargissement du canal attendra le printemps.')
})

it('a decision stands beside the verdict, signed and dated, and can be made again', async () => {
  const { id, verdict } = await check({ text: 'Nobody ever said this sentence.' })
  const decided = (await store.checks.decide(
    id,
    { verdict: 'fabricated', note: 'Le cabinet dément.' },
    'Claire',
  ))!
  expect(decided).toMatchObject({
    verdict,
    decision: {
      verdict: 'fabricated',
      note: 'Le cabinet dément.',
      by: 'Claire',
      at: expect.stringMatching(/Z$/),
    },
    version: 2,
  })
  const again = (await store.checks.decide(id, { verdict: 'unresolved', note: '' }, 'Basile'))!
  expect(again).toMatchObject({
    verdict,
    decision: { verdict: 'unresolved', note: '', by: 'Basile' },
    version: 3,
  })
  expect(await store.checks.decide(99, { verdict: 'exact', note: '' }, 'Claire')).toBeNull()

  expect(await store.checks.decisions(id)).toEqual({ items: [again.decision, decided.decision] })
  expect(await store.checks.decisions(99)).toBeNull()
})

describe('the history', () => {
  beforeEach(async () => {
    await check({ text: 'The canal will wait for spring.', speaker: 'Hector Lavigne' })
    await check({ text: 'L’élargissement du canal attendra le printemps.' })
    await check({ text: 'Rien de tel ici.' })
    await store.checks.decide(2, { verdict: 'exact', note: '' }, 'Claire')
    await store.checks.decide(2, { verdict: 'fabricated', note: 'Le cabinet dément.' }, 'Basile')
  })

  it.each([
    ['everything, newest first', {}, [3, 2, 1]],
    ['the words without accents', { search: 'elargissement' }, [2]],
    ['the speaker claimed', { search: 'LAVIGNE' }, [1]],
    ['its words in any order', { search: 'printemps canal' }, [2]],
    ['a word one letter off', { search: 'elargisement' }, [2]],
    ['the verdict', { verdict: 'unresolved' }, [3]],
    ['what is decided', { decided: 'true' }, [2]],
    ['what is not', { decided: 'false' }, [3, 1]],
    ['the verdict signed', { verdict: 'fabricated' }, [2]],
    ['the verdict that rules, not the one it rules over', { verdict: 'exact' }, []],
    ['the first made first', { sort: 'oldest' }, [1, 2, 3]],
    ['the gravest that rules first', { sort: 'verdict' }, [2, 1, 3]],
    ['the days before', { to: '2020-01-01' }, []],
    ['the days since', { from: '2020-01-01', sort: 'oldest' }, [1, 2, 3]],
  ] as const)('shows by %s', async (_, search, ids) => {
    expect((await store.checks.list({ limit: 50, ...search })).items.map(({ id }) => id)).toEqual(ids)
  })

  it.each(['newest', 'oldest', 'verdict'] as const)(
    'goes on page by page in the order “%s”',
    async (sort) => {
      const whole = await store.checks.list({ limit: 50, sort })
      const paged = []
      let cursor: string | undefined
      do {
        const { items, next } = await store.checks.list({ limit: 1, sort, cursor })
        paged.push(...items)
        cursor = next ?? undefined
      } while (cursor)
      expect(paged).toEqual(whole.items)
    },
  )
})

describe('a check made under policy 1', () => {
  it.each([
    ['The canal will wait for spring.', 'en'],
    ['L’élargissement du canal attendra le printemps.', 'fr'],
  ] as const)(
    'keeps its verdict and its number, and is made again under policy 2: “%s”',
    async (text, language) => {
      const claim = { text, language, speaker: 'Hélène Vauquelin', declaredTranslation: false }
      const today = await verify(claim, store, learner(store, grammars))
      const before = await store.checks.add({ ...today, policy: 1, verdict: 'exact' }, 'Claire')
      expect(await store.checks.get(before.id)).toMatchObject({
        policy: 1,
        verdict: 'exact',
        changedSince: ['policy'],
      })
      const again = await store.checks.add(today, 'Claire', before.id)
      expect(again).toMatchObject({
        policy: 2,
        verdict: 'narration',
        earlier: { policy: 1, verdict: 'exact' },
      })
    },
  )
})
