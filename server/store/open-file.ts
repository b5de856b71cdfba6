/** Opens a file of SQLite, migrated. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { Opened } from './database.ts'
import { migrate, refuseForeign, refuseNewer } from './migrate.ts'
import { BUSY_MS, OPENING_MS } from './patience.ts'
import { sqliteDatabase } from './sqlite.ts'

/** @param path a file, made where there is none, or ":memory:" */
export function openFile(path: string): Opened {
  if (path === ':memory:') return opened(new BetterSqlite3((empty ??= emptyStore())))
  makeFolder(dirname(path))
  return opened(new BetterSqlite3(path, { timeout: OPENING_MS }))
}

/** What a store in memory begins as: to migrate each from nothing takes longer than most that is then asked of it. */
let empty: Buffer | undefined

function emptyStore(): Buffer {
  const sqlite = new BetterSqlite3(':memory:')
  migrate(sqlite)
  const bytes = sqlite.serialize()
  sqlite.close()
  return bytes
}

function opened(sqlite: BetterSqlite3.Database): Opened {
  try {
    // Before anything is written to the file.
    refuseForeign(sqlite)
    refuseNewer(sqlite)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL') // a write is on disk when it is acknowledged
    sqlite.pragma('foreign_keys = ON')
    migrate(sqlite)
    const db = sqliteDatabase(sqlite)
    return { db, place: db.file, begin: () => void sqlite.pragma(`busy_timeout = ${BUSY_MS}`) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** What is stored is for nobody else who has an account on the machine. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // SQLite says next that it cannot open the file.
  }
}
