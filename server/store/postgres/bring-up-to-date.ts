/** Brings the tables in a PostgreSQL database up to the newest of db/postgres/. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Prepares } from '../database.ts'
import { ENTRY_COLUMNS, entryHash } from '../history-chain.ts'
import { PROGRAM } from '../history.ts'
import { ForeignDatabaseError, NewerDatabaseError } from '../migrate.ts'
import type { PostgresDatabase } from './postgres.ts'

const MIGRATIONS = new URL('../../../db/postgres/', import.meta.url)

/**
 * @param place as it may be shown
 * @throws ForeignDatabaseError where there are tables of another program, NewerDatabaseError where a newer one was here,
 *   UnfinishedMoveError; nothing is written then
 */
export function bringUpToDate(db: PostgresDatabase, place: string): void {
  const names = migrations()
  if (refuseOthers(db, place) === names.length) return
  const run = db.transaction(() => {
    // Another program may have been first: count again.
    const from = versionOf(db, place)
    if (from >= names.length) return
    for (const name of names.slice(from)) db.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'))
    db.exec(
      from === 0
        ? `CREATE TABLE dixit (version bigint NOT NULL); INSERT INTO dixit VALUES (${names.length})`
        : `UPDATE dixit SET version = ${names.length}`,
    )
    if (from === 0) beginHistory(db)
  })
  run.immediate()
}

/** @returns the version of the tables; 0 where there are none @throws as above */
export function refuseOthers(db: Prepares, place: string): number {
  const [found, known] = [versionOf(db, place), migrations().length]
  if (found < 0) throw new UnfinishedMoveError(place)
  if (found > known) throw new NewerDatabaseError(found, known)
  return found
}

/** A store was to be moved here, and not all of it is there. */
export class UnfinishedMoveError extends Error {
  override readonly name = 'UnfinishedMoveError'
  readonly place: string

  constructor(place: string) {
    super(`A move to ${place} was not finished.`)
    this.place = place
  }
}

/** Whether a store is being moved here: its version stands below nothing then. */
export const isUnfinished = (db: Prepares): boolean => tablesOf(db).includes('dixit') && versionOf(db, '') < 0

const migrations = () => readdirSync(MIGRATIONS).sort()

/** Which of them were run: the table `dixit` keeps it, and says whose the tables are. */
function versionOf(db: Prepares, place: string): number {
  const tables = tablesOf(db)
  if (tables.length === 0) return 0
  if (!tables.includes('dixit')) throw new ForeignDatabaseError(place)
  return db.prepare<[], number>(`SELECT version FROM dixit`).pluck().get()!
}

const tablesOf = (db: Prepares): string[] =>
  db.prepare<[], string>(`SELECT tablename FROM pg_tables WHERE schemaname = current_schema()`).pluck().all()

/** What a store begins with, as the migration of files has it. */
const NOTHING = { sources: 0, quotes: 0, speakers: 0, checks: 0, decisions: 0, drafts: 0, renditions: 0 }

function beginHistory(db: PostgresDatabase): void {
  const entry = {
    id: 1,
    at: new Date().toISOString(),
    by: PROGRAM,
    done: 'history.begun',
    noun: 'history',
    thing: null,
    before: null,
    after: JSON.stringify(NOTHING),
    undoes: null,
    made_with: null,
  }
  db.prepare<object>(
    `INSERT INTO history (${ENTRY_COLUMNS})
     VALUES (:id, :at, :by, :done, :noun, :thing, :before, :after, :undoes, :made_with, :hash)`,
  ).run({ ...entry, hash: entryHash('', entry) })
}
