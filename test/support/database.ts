/** Databases of a test's own, and a look into them past the program. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import { openFile } from '../../server/store/open-file.ts'
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

/** A place with an empty store in it that several may open, and that goes when the test does. */
export function temporaryDatabase(): string {
  if (inPostgres) {
    const address = postgresAddress()
    onTestFinished(() => dropPostgres(address))
    return address
  }
  const file = freshFile()
  copyFileSync((template ??= emptyStore()), file)
  return file
}

/** The name of a file that is not there yet, and goes when the test does. */
export const freshFile = () => join(temporaryFolder(), 'dixit.db')

/** Of the store that each file is a copy of: to migrate one takes longer than most of what is then asked of it. */
let template: string | undefined

function emptyStore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'empty.db')
  openFile(file).db.close()
  return file
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
