/**
 * `npm run test:crash -- --kills 1000 --seed 7`: kills the server with SIGKILL in the midst of imports, edits, deletions,
 * copies and migrations, starts it again, and looks whether what it acknowledged is there and nothing is half there.
 * `--sabotage` has it acknowledge what it has not committed, which must be found. Ends with 1 where something was lost.
 */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { random } from '../train/random.ts'
import { AIMS } from './aims.ts'
import { life } from './life.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'at-once': { type: 'string', default: '2' },
    sabotage: { type: 'boolean', default: false },
  },
})
const [kills, seed, atOnce] = [Number(values.kills), Number(values.seed), Number(values['at-once'])]
const sabotage = pathToFileURL(fileURLToPath(new URL('./sabotage.ts', import.meta.url))).href
const env: Record<string, string> = values.sabotage ? { NODE_OPTIONS: `--import ${sabotage}` } : {}

const SHOWN_EVERY = 25
const FAULTS_SHOWN = 20
const figures = Object.fromEntries(
  [...Object.keys(AIMS), 'migration'].map((aim) => [aim, { kills: 0, caught: 0 }]),
)
const faults: string[] = []
const totals = { acknowledged: 0, unanswered: 0, ofThemStored: 0 }
const began = performance.now()
let count = 0
let isStopped = false
process.once('SIGINT', () => (isStopped = true)) // once more ends it at once

const told = {
  killed(aim: string, isCaught: boolean) {
    figures[aim]!.kills++
    if (isCaught) figures[aim]!.caught++
    if (++count % SHOWN_EVERY === 0) console.log(`${count} kills, ${faults.length} faults, ${seconds()} s`)
  },
  fault(fault: string) {
    faults.push(fault)
    if (faults.length <= FAULTS_SHOWN) console.error(`FAULT ${fault.slice(0, 400)}`)
  },
  isOver: () => isStopped || count >= kills || (values.sabotage && faults.length > 0),
}
const seconds = () => Math.round((performance.now() - began) / 1_000)

/** One file after the other, beside others. */
async function lives(lane: number): Promise<void> {
  const next = random(seed + lane)
  while (!told.isOver()) {
    const { figures: own } = await life(next, env, told)
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += own[key]
  }
}

console.log(`seed ${seed}, ${kills} kills, ${atOnce} files at once`)
await Promise.all(Array.from({ length: atOnce }, (_, lane) => lives(lane)))
for (const [aim, own] of Object.entries(figures))
  console.log(`${aim}: ${own.kills} kills, ${own.caught} in the middle`)
console.log(
  `${count} kills in ${seconds()} s; ${totals.acknowledged} writes acknowledged, ${faults.length} faults; ` +
    `${totals.unanswered} writes unanswered, of which ${totals.ofThemStored} stored whole`,
)
process.exitCode = faults.length > 0 ? 1 : 0
