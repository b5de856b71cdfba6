/**
 * `npm run bench:crowd`: many people check while a long record is imported, and what memory that and a hundred imports take.
 * A real server, in a process of its own; each client checks again as soon as it is answered.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startProgram } from '../support/program.ts'
import { crowd, during, memory, post } from './clients.ts'
import { misquoted, passages, random } from './corpus.ts'
import { figure, quantile, type Row, table, times } from './table.ts'

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    clients: { type: 'string', default: '200' },
    imports: { type: 'string', default: '100' },
  },
})
/** What is stored before anybody checks, in passages. */
const STORED = 2_000
const QUIET_CLIENTS = 32
const QUIET_MS = 10_000
/** A text that is pasted may have ten megabytes, so that the passages of a long one are short. */
const SHORT_WORDS = 12
const IMPORTED = 500

const folder = await mkdtemp(join(tmpdir(), 'dixit-crowd-'))
const server = await startProgram({ DIXIT_DB: join(folder, 'dixit.db') })
const { address, child, ended } = server
const { below, pick, share } = random(3)
const chance = { below, pick, share }

const some = [...passages(STORED)]
const store = (title: string, lines: readonly string[]) =>
  post(address, '/sources', { title, text: lines.join('\n'), language: 'fr' })

const claim = () => {
  const at = below(some.length)
  return misquoted(some[at]!, { words: 12, changed: 0.1 }, chance, at % 2 ? 'en' : 'fr')
}
const check = (clients: number, isOver: () => boolean) => crowd(address, clients, isOver, claim)

const rows: Row[] = []
function tell(
  what: string,
  { took, failed, perSecond }: Awaited<ReturnType<typeof crowd>>,
  idle?: number,
): number {
  const p99 = quantile(took, 0.99)
  rows.push({
    what,
    checks: figure(took.length),
    'a second': figure(perSecond),
    failed: String(failed),
    'median ms': figure(quantile(took, 0.5)),
    'p99 ms': figure(p99),
    'over the quiet p99': idle === undefined ? '' : times(p99 / idle),
    'RSS MB': figure(memory(server, 'VmRSS')),
  })
  console.log(rows.at(-1))
  return p99
}

try {
  for (let from = 0; from < some.length; from += 1_000)
    await store(`Avant ${from}`, some.slice(from, from + 1_000))
  await check(QUIET_CLIENTS, during(3_000)) // compiled on the way
  const quiet = tell(`${QUIET_CLIENTS} clients, nothing else`, await check(QUIET_CLIENTS, during(QUIET_MS)))
  const clients = Number(values.clients)
  tell(`${clients} clients, nothing else`, await check(clients, during(QUIET_MS)), quiet)

  const lines = [...passages(Number(values.passages), 5)].map((text) =>
    text.split(' ').slice(0, SHORT_WORDS).join(' '),
  )
  let isStored = false
  const from = performance.now()
  const importing = store('Long', lines).then(async (status) => {
    await setTimeout(0)
    isStored = true
    return status
  })
  const beside = await check(clients, () => isStored)
  tell(`${clients} clients while ${values.passages} passages are imported`, beside, quiet)
  const seconds = figure((performance.now() - from) / 1_000)
  console.log(`import: ${await importing} in ${seconds} s, at most ${figure(memory(server, 'VmHWM'))} MB`)

  const before = memory(server, 'VmRSS')
  const imports = Number(values.imports)
  for (let i = 0; i < imports; i++) await store(`Court ${i}`, [...passages(IMPORTED, 100 + i)])
  console.log(
    `${imports} imports of ${IMPORTED} passages: ${figure(before)} MB before, ${figure(memory(server, 'VmRSS'))} MB after`,
  )
  console.log(table('A crowd', rows))
} finally {
  child.kill()
  await ended
  await rm(folder, { recursive: true })
}
