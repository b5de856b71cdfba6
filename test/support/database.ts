/** Databases of a test's own, and a look into them past the program. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { isServer } from '../../server/store/postgres/address.ts'
import { postgresDatabase } from '../../server/store/postgres/postgres.ts'
import { dropPostgres, postgresAddress } from './postgres.ts'

/** A folder that goes when the test does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Whether the tests that run are those of PostgreSQL: `--project postgres` runs each test of the store again, in a
 * server of its own.
 */
export const inPostgres = process.env['DIXIT_TEST_STORE'] === 'postgres'

/** A place for a store that several may open, and that goes when the test does. */
export function temporaryDatabase(): string {
  if (!inPostgres) return join(temporaryFolder(), 'dixit.db')
  const address = postgresAddress()
  onTestFinished(() => dropPostgres(address))
  return address
}

/** A place for a store that one opens alone, and once. */
export const passingDatabase = (): string => (inPostgres ? postgresAddress() : ':memory:')

/** Opens the file as any other SQLite program would, and closes it again. */
export function lookIntoFile<Seen>(file: string, look: (db: BetterSqlite3.Database) => Seen): Seen {
  const db = new BetterSqlite3(file)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** Past the program, in whichever database a place is. */
export function lookInto<Seen>(
  place: string,
  look: (db: Pick<Database, 'prepare'> & { exec(sql: string): unknown }) => Seen,
): Seen {
  if (!isServer(place)) return lookIntoFile(place, look)
  const db = postgresDatabase(place)
  try {
    return look(db)
  } finally {
    db.close()
  }
}
