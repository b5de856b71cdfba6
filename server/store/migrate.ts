/** Brings a database up to the newest migration in db/. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { offerEntryHash } from './history-chain.ts'
import { offerTermsOf } from './sampled-terms.ts'

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

/** The file is another program's, and nothing is written to it. */
export class ForeignDatabaseError extends Error {
  override readonly name = 'ForeignDatabaseError'
  readonly file: string

  constructor(file: string) {
    super(`${file} is another program's database.`)
    this.file = file
  }
}

/** “DIXT”, as the migration has it that marks older files too. */
const OURS = 0x44_49_58_54

/** @throws ForeignDatabaseError when the file holds something that is not Dixit's */
export function refuseForeign(db: Database): void {
  const application = db.pragma('application_id', { simple: true }) as number
  if (application === OURS) return
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  const isOlder = versionOf(db) > 0 && OLDEST_TABLES.every((name) => tables.includes(name))
  if (application !== 0 || (tables.length > 0 && !isOlder)) throw new ForeignDatabaseError(db.name)
}

const OLDEST_TABLES = ['sources', 'snapshots', 'passages', 'quote_spans']

/** @throws NewerDatabaseError when the file is ahead of the program; it is left as it was */
export function refuseNewer(db: Database): void {
  const [found, known] = [versionOf(db), migrations().length]
  if (found > known) throw new NewerDatabaseError(found, known)
}

/** Runs all pending migrations in one transaction, so that a file is never left between two versions. */
export function migrate(db: Database): void {
  const names = migrations()
  if (versionOf(db) === names.length) return
  offerEntryHash(db)
  offerTermsOf(db)
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
