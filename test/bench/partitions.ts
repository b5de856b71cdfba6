/**
 * `node test/bench/partitions.ts --passages 100000 --parts 4`: a store in PostgreSQL beside the same store spread over
 * partitions by source. It fails where the two find anything else.
 */
import { parseArgs } from 'node:util'
import { learner } from '../../server/desk/learn.ts'
import { openStore, storeIn } from '../../server/store/open.ts'
import { openServer } from '../../server/store/postgres/open-server.ts'
import { postgresDatabase } from '../../server/store/postgres/postgres.ts'
import type { Store } from '../../server/store/store.ts'
import type { TermIndex } from '../../server/store/term-index.ts'
import { verify } from '../../server/verify.ts'
import { grammars } from '../support/grammars.ts'
import { copyOf, partition, termsInParallel, termsOfAll } from '../support/partitions.ts'
import { postgresAddress } from '../support/postgres.ts'
import { absentOnes, type Asked, claims, filled, SPEAKER } from './misses.ts'
import { figure, quantile, type Row, table, timed } from './table.ts'

/** Passages of one source: of many sources each partition has some. */
const TOGETHER = 250
/** Passages read and aligned for one claim, as in a check. */
const CANDIDATES = 20

const { values } = parseArgs({
  options: { passages: { type: 'string', default: '100000' }, parts: { type: 'string', default: '4' } },
})
const [count, parts] = [Number(values.passages), Number(values.parts)]

const whole = postgresAddress()
const first = openStore(whole, grammars)
const there = claims(await filled(first, count, { quoted: true, known: true, together: TOGETHER }))
await first.close()
const absent = claims(absentOnes())
const spread = copyOf(whole)
partition(spread, parts)
for (const address of [whole, spread]) {
  const db = postgresDatabase(address)
  db.exec('VACUUM ANALYZE')
  db.close()
}

const opened = () => openServer(spread)
const withTerms = (of: (db: ReturnType<typeof opened>['db']) => TermIndex): Store => {
  const { db, ...rest } = opened()
  return storeIn({ ...rest, db: { ...db, terms: of(db) } }, grammars)
}
const shapes: [string, Store][] = [
  ['one table', openStore(whole, grammars)],
  [`${parts} partitions, one statement after another`, openStore(spread, grammars)],
  [`${parts} partitions, a connection each, at once`, withTerms((db) => termsOfAll(db, spread, parts))],
  [
    `${parts} partitions, the server’s own parallel reading`,
    withTerms((db) => {
      const terms = termsInParallel(db, spread)
      console.log(`${terms.plan(['bac', 'ferry'])}\n`)
      return terms
    }),
  ],
]

const rows: Row[] = []
let expected: string | null = null
let areSame = true
for (const [shape, store] of shapes) {
  const words = learner(store, grammars)
  const found: string[] = []
  const check = async (claim: Asked, speaker?: string) =>
    JSON.stringify(await verify({ ...claim, speaker, declaredTranslation: false }, store, words))
  const median = async (asked: readonly Asked[], ask: (claim: Asked) => Promise<unknown>) => {
    const ms: number[] = []
    for (const claim of asked) ms.push((await timed(() => ask(claim)))[0])
    return figure(quantile(ms, 0.5))
  }
  for (const asked of [there, absent])
    for (const claim of asked) found.push(await check(claim), await check(claim, SPEAKER))
  const all = found.join('\n')
  expected ??= all
  areSame &&= all === expected
  const lookUp = ({ text }: Asked) => store.passages.lookUp(text, CANDIDATES)
  rows.push({
    shape,
    'look-up, hit, ms': await median(there, lookUp),
    'look-up, miss, ms': await median(absent, lookUp),
    'check, hit, ms': await median(there, check),
    'check, miss, ms': await median(absent, check),
    findings: `${found.length}, ${all === expected ? 'the same' : 'OTHERS'}`,
  })
}
console.log(table(`${count} passages`, rows))
process.exit(areSame ? 0 : 1)
