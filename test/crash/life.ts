/** The life of one file: made by an older program, migrated, worked on, and its server killed again and again. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { faultsOf } from '../../server/store/copies-of-file.ts'
import { type Aim, AIMS, appears, type Place, written } from './aims.ts'
import { client, type Desk } from './load.ts'
import { writeOlderFile } from './older-file.ts'
import { type Remembered, remembered } from './remembered.ts'
import { killWhileStarting, type Server, start } from './server.ts'

const CLIENTS = 3
/** How often a file is killed before another is begun: all of it is looked at then. */
const KILLS = 40
/** Of these, while it is migrated; it is migrated only once. */
const MIGRATIONS = 4
const MIGRATION_MS = 100
/** How long what is to be cleared away may take. */
const CLEARED_MS = 30_000

interface Told {
  killed: (aim: string, isCaught: boolean) => void
  fault: (fault: string) => void
  isOver: () => boolean
}

/** @param env of the server beside what its file is */
export async function life(next: () => number, env: Record<string, string>, told: Told): Promise<Remembered> {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-crash-'))
  const place = { file: join(folder, 'dixit.db'), copies: join(folder, 'copies') }
  mkdirSync(place.copies)
  const own = { ...env, DIXIT_DB: place.file }
  const memory = remembered(writeOlderFile(place.file))
  let count = 0
  const desk = { memory, next, unique: (beginning: string) => `${beginning} ${++count}` }
  try {
    await migrations(place, own, next, told)
    const migrated = await start(own)
    await look(migrated, place, memory, told, true)
    await migrated.kill()
    for (let kills = MIGRATIONS; kills < KILLS && !told.isOver(); kills++) {
      const names = Object.keys(AIMS) as (keyof typeof AIMS)[]
      const name = names[Math.floor(next() * names.length)]!
      told.killed(name, await round(AIMS[name], place, own, desk, told))
    }
    await end(place, own, memory, told)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return memory
}

/** Kills it while it migrates, until it was too late for that. */
async function migrations({ file }: Place, env: Record<string, string>, next: () => number, told: Told) {
  const version = () => written(file, (db) => db.pragma('user_version', { simple: true }))
  const older = version()
  for (let kills = 0; kills < MIGRATIONS && version() === older && !told.isOver(); kills++) {
    written(file, (db) => db.pragma('journal_mode = DELETE')) // until the program says otherwise, just before it migrates
    await killWhileStarting(env, async () => {
      await appears(() => existsSync(`${file}-wal`))
      await setTimeout(next() * MIGRATION_MS)
    })
    told.killed('migration', version() === older)
  }
}

/** Starts it, looks at what is there, lets clients work and kills it. @returns whether it was caught in the middle */
async function round(
  aim: Aim,
  place: Place,
  env: Record<string, string>,
  shared: Omit<Desk, 'server'>,
  told: Told,
): Promise<boolean> {
  const { memory } = shared
  const more = aim.before?.(place, memory) ?? {}
  const checks = memory.all('checks').length
  const desk = { ...shared, server: await start({ ...env, ...more }) }
  const isLookedAt = aim === AIMS.removal || aim === AIMS.backup // what they aim at is done when the server starts
  if (!isLookedAt) await look(desk.server, place, memory, told)
  const clients = isLookedAt
    ? []
    : Array.from({ length: CLIENTS }, () => client(desk).catch((error: unknown) => told.fault(String(error))))
  await aim.moment(desk, place)
  await desk.server.kill()
  await Promise.all(clients)
  const isCaught = aim.isCaught(place, desk)
  if (aim === AIMS.backup) for (const fault of faultsOfCopies(place, checks)) told.fault(fault)
  return isCaught
}

/** What was acknowledged is there, nothing half, and the file is whole. */
async function look(server: Server, { file }: Place, memory: Remembered, told: Told, everything = false) {
  for (const fault of await memory.faults(server.ask, everything)) told.fault(fault)
  const { sqlite, snapshots } = faultsOf(file)
  for (const fault of [...sqlite, ...snapshots.map((id) => `snapshot ${id}`)]) told.fault(fault)
  for (const half of HALVES)
    written(file, (db) => {
      for (const row of db.prepare(half).all()) told.fault(`${half}: ${JSON.stringify(row)}`)
    })
}

/** Rows that are nothing without others. */
const HALVES = [
  `SELECT id FROM whole_sources WHERE id NOT IN (SELECT source_id FROM snapshots)`,
  `SELECT n.id FROM snapshots n JOIN whole_sources s ON s.id = n.source_id
   WHERE n.id NOT IN (SELECT snapshot_id FROM passages)`,
  `SELECT q.id FROM quotes q JOIN whole_sources s ON s.id = q.source_id
   WHERE q.id NOT IN (SELECT quote_id FROM quote_spans)`,
]

/** A copy is whole and has what was acknowledged before it was begun, or it is not there. */
function* faultsOfCopies({ copies }: Place, checks: number): Generator<string> {
  for (const name of readdirSync(copies).filter((one) => one.endsWith('.db'))) {
    const file = join(copies, name)
    const { sqlite, snapshots } = faultsOf(file)
    for (const fault of [...sqlite, ...snapshots]) yield `copy: ${fault}`
    const copied = written(file, (db) => db.prepare<[], number>(`SELECT count(*) FROM checks`).pluck().get()!)
    if (copied < checks) yield `copy: ${copied} checks, and ${checks} were acknowledged`
  }
}

/** All of it is looked at once more, and what was to be cleared away is gone. */
async function end(place: Place, env: Record<string, string>, memory: Remembered, told: Told) {
  AIMS.removal.before(place, memory)
  const server = await start(env)
  await look(server, place, memory, told, true)
  const left = () =>
    written(place.file, (db) =>
      db.prepare(`SELECT 1 FROM sources WHERE in_work_by IS NOT NULL OR deleted_at IS NOT NULL`).get(),
    )
  const until = performance.now() + CLEARED_MS
  while (left() && performance.now() < until) await setTimeout(50)
  if (left()) told.fault('what was deleted or given up is still there')
  await look(server, place, memory, told)
  await server.kill()
}
