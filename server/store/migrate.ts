/** Brings a database up to the newest migration in db/. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

const MIGRATIONS = new URL('../../db/', import.meta.url)

/** The file was written by a newer program; this one would not know what it says. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
  readonly found: number
  readonly known: number

  constructor(found: number, known: number) {
    super(`The database is at version ${found}; this program knows versions up to ${known}.`)
    this.found = found
    this.known = known
  }
}

/** @throws NewerDatabaseError when the file is ahead of the program; it is left as it was */
export function refuseNewer(db: Database): void {
  const [found, known] = [versionOf(db), migrations().length]
  if (found > known) throw new NewerDatabaseError(found, known)
}

/** Runs all pending migrations in one transaction, so that a file is never left between two versions. */
export function migrate(db: Database): void {
  const names = migrations()
  if (versionOf(db) === names.length) return
  const run = db.transaction(() => {
    // Another process may have been first: count again inside the transaction.
    for (const name of names.slice(versionOf(db))) db.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'))
    db.pragma(`user_version = ${names.length}`)
  })
  run.immediate()
}

const versionOf = (db: Database) => db.pragma('user_version', { simple: true }) as number

const migrations = () =>
  readdirSync(MIGRATIONS)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
