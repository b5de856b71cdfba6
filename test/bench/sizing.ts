/**
 * `node test/bench/sizing.ts --passages 1000000`, or with `--postgres`: what passages cost, in bytes and in time, when a tenth
 * of them are stored and when all are.
 */
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { learner } from '../../server/desk/learn.ts'
import type { Prepares } from '../../server/store/database.ts'
import { openStore } from '../../server/store/open.ts'
import { postgresDatabase } from '../../server/store/postgres/postgres.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { grammars } from '../support/grammars.ts'
import { postgresAddress } from '../support/postgres.ts'
import { passages } from './corpus.ts'
import { source } from './languages.ts'
import { absentOnes, type Asked, claims, languaged } from './misses.ts'
import { figure, quantile, type Row, table, timed } from './table.ts'

/** Passages of one source. */
const TOGETHER = 2_500
const CLAIMS = 100
const MEGABYTE = 1_000_000

const { values } = parseArgs({
  options: { passages: { type: 'string', default: '100000' }, postgres: { type: 'boolean', default: false } },
})
const count = Number(values.passages)
if (count % (20 * TOGETHER) !== 0) throw new RangeError(`--passages takes a multiple of ${20 * TOGETHER}`)

/** Where the store is, and what it and its index take there. */
interface Place {
  place: string
  bytes(): Promise<{ whole: number; index: number }>
  /** Processor time that others took for it, in milliseconds. */
  elsewhere(): Promise<number>
  leave(): Promise<void>
}

async function inFile(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'dixit-sizing-'))
  const place = join(folder, 'dixit.db')
  const index = `SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'passage\\_terms\\_%' ESCAPE '\\' OR name = 'sampled_terms'`
  return {
    place,
    async bytes() {
      const db = new Database(place, { readonly: true })
      const size = db.prepare<[], number>(index).pluck().get()!
      db.close()
      return { whole: (await stat(place)).size, index: size }
    },
    elsewhere: async () => 0,
    leave: () => rm(folder, { recursive: true }),
  }
}

function inServer(): Place {
  const place = postgresAddress()
  const db = postgresDatabase(place)
  const one = <Value>(sql: string) => (db as Prepares).prepare<[], Value>(sql).pluck().get()!
  const backend = one<number>('SELECT pg_backend_pid()')
  return {
    place,
    async bytes() {
      db.exec('VACUUM ANALYZE')
      return {
        whole: one<number>('SELECT pg_database_size(current_database())'),
        index: one<number>(
          `SELECT pg_total_relation_size('passage_terms') + pg_total_relation_size('sampled_terms')`,
        ),
      }
    },
    elsewhere: () => timeOfSiblings(backend),
    leave: async () => db.close(),
  }
}

/** Processor time of all that one process of a server has beside it, as Linux tells it, in hundredths of a second. */
async function timeOfSiblings(process: number): Promise<number> {
  const statOf = async (id: string | number) => {
    const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null)
    return text === null
      ? null
      : text
          .slice(text.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number)
  }
  const parent = (await statOf(process))![1]
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(statOf))
  return all
    .filter((stat) => stat?.[1] === parent)
    .reduce((sum, stat) => sum + 10 * (stat![11]! + stat![12]!), 0)
}

interface Took {
  cpu: number
  wall: number
}

async function took(place: Place, work: () => Promise<unknown>): Promise<Took> {
  const [from, others, own] = [performance.now(), await place.elsewhere(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(own)
  return {
    cpu: (user + system) / 1000 + (await place.elsewhere()) - others,
    wall: performance.now() - from,
  }
}

const { place, ...rest } = values.postgres ? inServer() : await inFile()
const where: Place = { place, ...rest }
const rows: Row[] = []
let store: Store = openStore(place, grammars)
const some: Asked[] = []
const storing: Took = { cpu: 0, wall: 0 }
let [stored, text] = [0, 0]
const together: Record<Asked['language'], string[]> = { fr: [], en: [] }
for (const one of languaged(passages(count))) {
  if (stored++ % (Math.floor(count / 10 / CLAIMS) | 1) === 0 && some.length < CLAIMS) some.push(one)
  text += Buffer.byteLength(one.text)
  const texts = together[one.language]
  texts.push(one.text)
  if (texts.length === TOGETHER) {
    const { cpu, wall } = await took(where, () => store.sources.add(source(texts, one.language)))
    storing.cpu += cpu
    storing.wall += wall
    together[one.language] = []
  }
  if (stored === count / 10 || stored === count) await tell()
}
await store.close()
await where.leave()
console.log(table(values.postgres ? 'PostgreSQL' : 'SQLite', rows))
process.exit(0)

async function tell(): Promise<void> {
  await store.close() // what was only logged goes into the file
  const { whole, index } = await where.bytes()
  store = openStore(place, grammars)
  const [hit, miss] = [await checks(claims(some)), await checks(claims(absentOnes()))]
  rows.push({
    passages: stored.toLocaleString('en'),
    'text, MB': figure(text / MEGABYTE),
    'index, MB': figure(index / MEGABYTE),
    'whole, MB': figure(whole / MEGABYTE),
    'stored in, s of CPU (wall)': `${figure(storing.cpu / 1000)} (${figure(storing.wall / 1000)})`,
    'hit, ms of CPU (wall)': hit,
    'miss, ms of CPU (wall)': miss,
  })
  console.log(JSON.stringify(rows.at(-1)))
}

/** The mean of processor time, since a server tells it in hundredths of a second; the median of the other. */
async function checks(asked: readonly Asked[]): Promise<string> {
  const words = learner(store, grammars)
  const check = (claim: Asked) => verify({ ...claim, declaredTranslation: false }, store, words)
  for (const claim of asked.slice(0, CLAIMS / 5)) await check(claim) // compiled, and read, on the way
  const walls: number[] = []
  const { cpu } = await took(where, async () => {
    for (const claim of asked) walls.push((await timed(() => check(claim)))[0])
  })
  return `${figure(cpu / asked.length)} (${figure(quantile(walls, 0.5))})`
}
