/** A look into a store past what the program asks of it: whether it is as it was written. */
import { alteredSnapshots, type Faults, faultsOf as faultsOfFile, opened } from './copies-of-file.ts'
import type { Prepares } from './database.ts'
import { isServer, shownPlace } from './postgres/address.ts'
import { refuseOthers } from './postgres/bring-up-to-date.ts'
import { postgresDatabase } from './postgres/postgres.ts'
import { toldOf } from './store-problem.ts'

/** A store in a server is not to be treated as a file: PostgreSQL has programs of its own for that. */
export class NoFileError extends Error {
  override readonly name = 'NoFileError'
  readonly place: string

  constructor(address: string) {
    super(`${shownPlace(address)} is no file.`)
    this.place = shownPlace(address)
  }
}

/** @throws NoFileError */
export function expectFile(place: string): void {
  if (isServer(place)) throw new NoFileError(place)
}

/** The names of a table's columns, none where there is no such table. */
type ColumnsOf = (table: string) => string[]

/** @throws Problem `store_damaged`, `store_unreachable`; ForeignDatabaseError; NewerDatabaseError */
export function lookInto<Result>(
  place: string,
  look: (db: Prepares, columnsOf: ColumnsOf) => Result,
): Result {
  if (!isServer(place)) return opened(place, (db) => look(db, columnsBy(db, IN_FILE)))
  try {
    const db = postgresDatabase(place, { isReading: true })
    try {
      refuseOthers(db, shownPlace(place))
      return look(db, columnsBy(db, IN_SERVER))
    } finally {
      db.close()
    }
  } catch (error) {
    throw toldOf(error)
  }
}

const IN_FILE = `SELECT name FROM pragma_table_info(?)`
const IN_SERVER = `SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?`

function columnsBy(db: Prepares, sql: string): ColumnsOf {
  const names = db.prepare<[string], string>(sql).pluck()
  return (table) => names.all(table)
}

/** What is wrong in a store, as far as PostgreSQL does not see to it itself. @throws as lookInto() does */
export const faultsOf = (place: string): Faults =>
  isServer(place)
    ? lookInto(place, (db) => ({ sqlite: [], snapshots: alteredSnapshots(db) }))
    : faultsOfFile(place)
