/** Copies of a database file: made while others write to it, looked through, and put back. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { threadFile } from '../thread-file.ts'
import { Problem } from '../problem.ts'
import type { Prepares } from './database.ts'
import { refuseForeign, refuseNewer } from './migrate.ts'
import { toldOf } from './store-problem.ts'

/** Another program has the file open, which nobody may put another in the place of. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError'
  readonly file: string

  constructor(file: string) {
    super(`${file} is in use.`)
    this.file = file
  }
}

/** What is wrong in a file. */
export interface Faults {
  /** As SQLite tells them: what its own check finds, and rows that point at nothing. */
  sqlite: string[]
  /** Ids of snapshots whose bytes are no longer those that were stored. */
  snapshots: number[]
}

export const isSound = ({ sqlite, snapshots }: Faults): boolean => sqlite.length + snapshots.length === 0

/** More pages than any file has: of a copy in one step nobody can write in the middle. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies a file that others may be writing to, as it stands at one moment. What was at `to` stays until the copy is there
 * and sound.
 *
 * @throws Problem `store_damaged` where the file is; ForeignDatabaseError where it, or what is at `to`, is no database of ours;
 *   DatabaseInUseError where both are one
 */
export async function backUp(database: string, to: string): Promise<void> {
  statSync(dirname(to)) // there, or told so
  if (existsSync(to)) {
    if (isSame(database, to)) throw new DatabaseInUseError(to)
    opened(to, () => undefined)
  }
  const part = `${to}.part`
  removePart(part) // what a copy that was stopped left
  try {
    const db = open(database)
    try {
      await db.backup(part, { progress: () => ALL_PAGES })
    } finally {
      db.close()
    }
    alone(part)
    if (!isSound(faultsOf(part))) throw new Problem('store_damaged')
    flush(part)
    renameSync(part, to)
    flush(dirname(to))
  } catch (error) {
    removePart(part)
    throw toldOf(error)
  }
}

/** With what SQLite keeps beside it. */
function removePart(part: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(part + suffix, { force: true })
}

/** What is copied, and to where. */
export interface Copying {
  database: string
  to: string
}

/** The same in a thread of its own: to copy a file and to look through the copy takes seconds in which nobody is answered. */
export async function backUpApart(database: string, to: string): Promise<void> {
  const thread = new Worker(threadFile('./copy-thread', import.meta.url), {
    workerData: { database, to } satisfies Copying,
    execArgv: [],
  })
  thread.unref() // a server that stops waits for no copy
  await once(thread, 'exit') // or what it threw
}

/**
 * Puts a copy in the place of the file, which is kept beside it.
 *
 * @returns where what was there before is kept; null where nothing was
 * @throws Problem `store_damaged` where the copy is; ForeignDatabaseError; DatabaseInUseError
 */
export function restore(from: string, database: string): string | null {
  if (!isSound(faultsOf(from))) throw new Problem('store_damaged')
  const part = `${database}.part`
  copyFileSync(from, part)
  alone(part)
  flush(part)
  const kept = existsSync(database) ? setAside(database) : null
  renameSync(part, database)
  flush(dirname(database))
  return kept
}

/** @throws Problem `store_damaged` where it cannot be read at all; ForeignDatabaseError; NewerDatabaseError */
export const faultsOf = (file: string): Faults =>
  opened(file, (db) => ({
    sqlite: [
      ...(db.pragma('integrity_check') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((line) => line !== 'ok'),
      ...(db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]).map(
        ({ table, rowid, parent }) => `${table} ${rowid} → ${parent}`,
      ),
    ],
    snapshots: alteredSnapshots(db),
  }))

/** The ids of those whose bytes are no longer those that were stored. */
export function alteredSnapshots(db: Prepares): number[] {
  const ids = db.prepare<[], number>(`SELECT id FROM snapshots ORDER BY id`).pluck().all()
  // One after the other: together they are more than memory holds.
  const one = db.prepare<[number], { sha256: string; bytes: Buffer }>(
    `SELECT sha256, bytes FROM snapshots WHERE id = ?`,
  )
  return ids.filter((id) => {
    const snapshot = one.get(id)
    return snapshot && createHash('sha256').update(snapshot.bytes).digest('hex') !== snapshot.sha256
  })
}

function open(file: string): Database.Database {
  const db = new Database(file, { fileMustExist: true })
  try {
    refuseForeign(db)
    refuseNewer(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Looks into a file of ours. @throws as faultsOf() does */
export function opened<Result>(file: string, look: (db: Database.Database) => Result): Result {
  try {
    const db = open(file)
    try {
      return look(db)
    } finally {
      db.close()
    }
  } catch (error) {
    throw toldOf(error)
  }
}

/** All that belongs to a database is in its one file. @throws where another program has it open */
const alone = (file: string) => opened(file, (db) => void db.pragma('journal_mode = DELETE'))

/** A damaged file cannot say whether it is in use. */
function setAside(database: string): string {
  try {
    alone(database)
  } catch (error) {
    const code = error instanceof Problem && error.code
    if (code === 'store_busy') throw new DatabaseInUseError(database)
    if (code !== 'store_damaged') throw error
  }
  const at = statSync(database).mtime.toISOString().replaceAll(/[:.]/g, '-')
  const kept = `${database}.${at}`
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(database + suffix)) renameSync(database + suffix, kept + suffix)
  return kept
}

/** Under whatever names. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)]
  return a.dev === b.dev && a.ino === b.ino
}

/** What was written is on the disk. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
