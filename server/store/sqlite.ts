/** SQLite as the database of a store. */
import type BetterSqlite3 from 'better-sqlite3'
import type { Database } from './database.ts'
import { fullTextIndex } from './full-text-index.ts'

export const sqliteDatabase = (db: BetterSqlite3.Database): Database => ({
  prepare: (sql: string) => db.prepare(sql),
  transaction: (work) => db.transaction(work),
  ...readingOf(db),
  terms: fullTextIndex(db),
  file: db.memory ? null : db.name,
  close: () => void db.close(),
})

function readingOf(db: BetterSqlite3.Database): Pick<Database, 'reading' | 'readingAsync'> {
  const begin = db.prepare(`BEGIN`)
  const end = db.prepare(`COMMIT`)
  return {
    reading(work) {
      if (db.inTransaction) return work()
      begin.run()
      try {
        return work()
      } finally {
        // a failure may have ended it
        if (db.inTransaction) end.run()
      }
    },
    async readingAsync(work) {
      begin.run()
      try {
        return await work()
      } finally {
        if (db.inTransaction) end.run()
      }
    },
  }
}
