import { beforeAll, expect, it } from 'vitest'
import { learner } from '../../../server/desk/learn.ts'
import { terms } from '../../../server/language/terms.ts'
import { openStore, storeIn } from '../../../server/store/open.ts'
import { openServer } from '../../../server/store/postgres/open-server.ts'
import type { Store } from '../../../server/store/store.ts'
import { verify } from '../../../server/verify.ts'
import { absentOnes, type Asked, claims, filled, SPEAKER } from '../../bench/misses.ts'
import { grammars } from '../../support/grammars.ts'
import { copyOf, partition, termsInParallel, termsOfAll } from '../../support/partitions.ts'
import { postgresAddress } from '../../support/postgres.ts'

const PARTS = 3
const ASKED = 6

let there: Asked[]
const whole = postgresAddress()
let spread: string

beforeAll(async () => {
  const store = openStore(whole, grammars)
  there = claims(await filled(store, 200, { quoted: true, known: true, together: 25 }))
  await store.close()
  spread = copyOf(whole)
  partition(spread, PARTS)
})

const parts = () => openServer(spread)

it.each([
  ['by a connection each', (db: ReturnType<typeof parts>['db']) => termsOfAll(db, spread, PARTS)],
  ['by one statement', (db: ReturnType<typeof parts>['db']) => termsInParallel(db, spread)],
])(
  'partitions asked at once give what one table gives, whatever is rare and whatever the budget: %s',
  (_, of) => {
    const [a, b] = [openServer(whole).db, parts().db]
    const together = of(b)
    const groups = there.slice(0, ASKED).map(({ text }) => {
      const { words, pairs } = terms(text)
      return [...words.map((word) => [word]), ...pairs.map((pair) => [pair]), words, pairs]
    })
    for (const asked of groups)
      for (const below of [2, 5, 1_000])
        for (const budget of [1, 60, 10_000]) {
          expect([...together.rare(asked, below, budget)]).toEqual([...a.terms.rare(asked, below, budget)])
          expect([...together.within(asked, budget)]).toEqual([...a.terms.within(asked, budget)])
        }
    together.close()
    for (const db of [a, b]) db.close()
  },
)

it('the same is found among sources spread over partitions, to the letter', async () => {
  const { db, ...rest } = parts()
  const terms = termsOfAll(db, spread, PARTS)
  const stores: Store[] = [
    openStore(whole, grammars),
    openStore(spread, grammars),
    storeIn({ ...rest, db: { ...db, terms } }, grammars),
  ]
  const asked = [...there.slice(0, ASKED), ...claims([...absentOnes()].slice(0, ASKED))]
  const found = await Promise.all(
    stores.map(async (store) => {
      const words = learner(store, grammars)
      const findings: unknown[] = []
      for (const claim of asked)
        for (const speaker of [undefined, SPEAKER])
          findings.push(await verify({ ...claim, speaker, declaredTranslation: false }, store, words))
      return JSON.stringify(findings)
    }),
  )
  expect(found[1]).toBe(found[0])
  expect(found[2]).toBe(found[0])
  expect(found[0]).toContain('exact')
  terms.close()
  for (const store of stores) await store.close()
})
