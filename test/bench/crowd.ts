/**
 * `npm run bench:crowd`: many people check while a long record is imported, and what memory that and a hundred imports take.
 * A real server, in a process of its own; each client checks again as soon as it is answered.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startProgram } from '../support/program.ts'
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
const { address, child, ended } = await startProgram({ DIXIT_DB: join(folder, 'dixit.db') })
const { below, pick, share } = random(3)
const chance = { below, pick, share }

/** In megabytes; `VmHWM` is the most there ever was. */
const memory = (what: 'VmRSS' | 'VmHWM') =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024

async function post(path: string, body: object): Promise<Response> {
  const response = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  await response.arrayBuffer()
  return response
}

const some = [...passages(STORED)]
const store = (title: string, lines: readonly string[]) =>
  post('/sources', { title, text: lines.join('\n'), language: 'fr' })

/** Checks until it is over. @returns how long each took, in milliseconds, and how many failed */
async function crowd(clients: number, isOver: () => boolean) {
  const took: number[] = []
  let failed = 0
  const client = async () => {
    while (!isOver()) {
      const at = below(some.length)
      const text = misquoted(some[at]!, { words: 12, changed: 0.1 }, chance, at % 2 ? 'en' : 'fr')
      const from = performance.now()
      const { status } = await post('/checks', { text }).catch(() => ({ status: 0 }))
      took.push(performance.now() - from)
      if (status !== 201) failed++
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return { took, failed, perSecond: took.length / ((performance.now() - from) / 1_000) }
}

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
    'RSS MB': figure(memory('VmRSS')),
  })
  console.log(rows.at(-1))
  return p99
}

try {
  for (let from = 0; from < some.length; from += 1_000)
    await store(`Avant ${from}`, some.slice(from, from + 1_000))
  const during = (ms: number) => {
    const until = performance.now() + ms
    return () => performance.now() > until
  }
  await crowd(QUIET_CLIENTS, during(3_000)) // compiled on the way
  const quiet = tell(`${QUIET_CLIENTS} clients, nothing else`, await crowd(QUIET_CLIENTS, during(QUIET_MS)))
  const clients = Number(values.clients)
  tell(`${clients} clients, nothing else`, await crowd(clients, during(QUIET_MS)), quiet)

  const lines = [...passages(Number(values.passages), 5)].map((text) =>
    text.split(' ').slice(0, SHORT_WORDS).join(' '),
  )
  let isStored = false
  const from = performance.now()
  const importing = store('Long', lines).then(async (response) => {
    await setTimeout(0)
    isStored = true
    return response.status
  })
  const beside = await crowd(clients, () => isStored)
  tell(`${clients} clients while ${values.passages} passages are imported`, beside, quiet)
  const seconds = figure((performance.now() - from) / 1_000)
  console.log(`import: ${await importing} in ${seconds} s, at most ${figure(memory('VmHWM'))} MB`)

  const before = memory('VmRSS')
  const imports = Number(values.imports)
  for (let i = 0; i < imports; i++) await store(`Court ${i}`, [...passages(IMPORTED, 100 + i)])
  console.log(
    `${imports} imports of ${IMPORTED} passages: ${figure(before)} MB before, ${figure(memory('VmRSS'))} MB after`,
  )
  console.log(table('A crowd', rows))
} finally {
  child.kill()
  await ended
  await rm(folder, { recursive: true })
}
