/**
 * `npm run test:fuzz -- --requests 1000000 --seed 7`: requests of all kinds to every endpoint of a real server, a new one for
 * each chunk, which one seed makes again. Nothing is answered with 5xx but what is busy and says when to come again, and
 * nothing takes over three seconds, asked again alone. Ends with 1 where something did.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startProgram } from '../support/program.ts'
import { random } from '../train/random.ts'
import { type Asked, type Document, requests } from './requests.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    chunk: { type: 'string', default: '5000' },
    minutes: { type: 'string', default: '600' },
  },
})
const AT_ONCE = 8
const SLOW_MS = 3_000
const until = performance.now() + Number(values.minutes) * 60_000
const statuses = new Map<number, number>()
const told = { done: 0, busy: 0, faults: 0, slowest: 0 }

function fault(seed: number, what: string, { method, path, headers, body }: Asked): void {
  told.faults++
  const shown = typeof body === 'string' ? body.slice(0, 600) : body && [...body.keys()].join()
  console.error(`FAULT seed ${seed}: ${what} ${method} ${path} ${JSON.stringify(headers)} ${shown}`)
}

const ACCOUNT = { name: 'Fuzz', password: 'twelve wharves at low tide' }

/**
 * A token of an administrator of the server’s own: any request may make the first account, and from then on who does not
 * say who they are is answered nothing. What asks for somebody in person is refused, or it would end the token.
 */
async function tokenAt(address: string): Promise<string> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    })
  const account = await post('/accounts', { name: ACCOUNT.name, role: 'administrator' })
  const { code } = (await account.json()) as { code: string }
  const signedIn = await post('/invitation', { code, password: ACCOUNT.password })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0]
  const made = await post('/account/tokens', { name: 'fuzz', role: 'administrator' }, cookie)
  const { token } = (await made.json()) as { token?: string }
  if (token === undefined) throw new Error(`No token was made: ${made.status}`)
  return token
}

async function timed(
  address: string,
  { method, path, headers, body }: Asked,
  token: string,
): Promise<[number, Response | null]> {
  const from = performance.now()
  const response = await fetch(`${address}/api${path}`, {
    method,
    headers: { ...headers, Authorization: `Bearer ${token}` },
    ...(body && { body }),
  }).catch((error: Error) => {
    console.error(`no answer to ${method} ${path}: ${String(error.cause)}`)
    return null
  })
  await response?.arrayBuffer().catch(() => undefined)
  return [performance.now() - from, response]
}

async function ask(address: string, seed: number, asked: Asked, token: string): Promise<Asked | null> {
  const [took, response] = await timed(address, asked, token)
  const status = response?.status ?? 0
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  told.done++
  if (status === 503 && response!.headers.has('Retry-After')) told.busy++
  // 502 tells of another server, from which a page was to be captured again.
  else if (status === 0 || (status >= 500 && status !== 502)) fault(seed, `answered ${status}`, asked)
  return took > SLOW_MS ? asked : null
}

/** What took long beside others is asked again alone, and the time of processors counts: the machine may be busy. */
async function askAlone(
  address: string,
  pid: number,
  seed: number,
  asked: Asked,
  token: string,
): Promise<void> {
  const before = processorMs(pid)
  const [lasted] = await timed(address, asked, token)
  const took = Math.min(lasted, processorMs(pid) - before)
  told.slowest = Math.max(told.slowest, took)
  if (took > SLOW_MS) fault(seed, `took ${Math.round(took)} ms`, asked)
}

/** What a process has worked so far; where Linux does not tell, as long as it takes. */
function processorMs(pid: number): number {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return performance.now()
  const [user, system] = readFileSync(stat, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * TICK_MS
}
const TICK_MS = 10

async function chunk(seed: number, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-fuzz-'))
  const { address, child, ended } = await startProgram({ DIXIT_DB: join(folder, 'dixit.db') })
  const document = (await (await fetch(`${address}/api/openapi.json`)).json()) as Document
  const next = requests(document, random(seed))
  const token = await tokenAt(address)
  const slow: Asked[] = []
  let left = count
  const client = async () => {
    while (left-- > 0 && performance.now() < until) {
      const again = await ask(address, seed, next(), token)
      if (again) slow.push(again)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, client))
    for (const asked of slow) await askAlone(address, child.pid!, seed, asked, token)
  } finally {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

const [wanted, first, size] = [Number(values.requests), Number(values.seed), Number(values.chunk)]
const began = performance.now()
console.log(`seed ${first}, ${wanted} requests`)
for (let seed = first; told.done < wanted && performance.now() < until; seed++) {
  await chunk(seed, Math.min(size, wanted - told.done))
  const rate = Math.round(told.done / ((performance.now() - began) / 1_000))
  console.log(
    `${told.done} requests up to seed ${seed}, ${told.faults} faults, ${told.busy} busy, ${rate} a second`,
  )
}
console.log(
  [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', '),
)
console.log(
  `${told.done} requests, ${told.faults} faults; the slowest of those asked again alone: ${Math.round(told.slowest)} ms`,
)
process.exitCode = told.faults > 0 ? 1 : 0
