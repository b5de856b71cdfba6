/** A file as one side of a move. It is written under another name until all of it is there. */
import { existsSync, renameSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { migrate } from '../migrate.ts'
import { openFile } from '../open-file.ts'
import { sqliteDatabase } from '../sqlite.ts'
import { NotEmptyError, type Side, type Target } from './side.ts'

/** @throws where there is no such file, and as openFile() does */
export function fileSource(path: string): Side {
  statSync(path)
  const { db } = openFile(path)
  return { db, ...asked(db), close: () => db.close() }
}

export function fileTarget(path: string): Target {
  if (existsSync(path)) throw new NotEmptyError(path)
  const part = `${path}.moving`
  const sqlite = new BetterSqlite3(part)
  sqlite.pragma('foreign_keys = OFF') // looked at when all is there
  migrate(sqlite)
  const db = sqliteDatabase(sqlite)
  const triggers = `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`
  const own = db.prepare<[], { name: string; sql: string }>(triggers).all()
  return {
    db,
    ...asked(db),
    begun: own.length === 0,
    begin: () =>
      sqlite.transaction(() => {
        for (const { name } of own) sqlite.exec(`DROP TRIGGER ${name}`)
        sqlite.exec('DELETE FROM history')
      })(),
    finish(counters) {
      const wrong = sqlite.pragma('foreign_key_check') as unknown[]
      if (wrong.length > 0) throw new Error(`${wrong.length} rows refer to nothing`)
      sqlite.transaction(() => {
        for (const sql of newTriggers()) sqlite.exec(sql)
        const count = sqlite.prepare(`UPDATE sqlite_sequence SET seq = ? WHERE name = ?`)
        const add = sqlite.prepare(`INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)`)
        for (const [table, last] of counters) if (count.run(last, table).changes === 0) add.run(last, table)
      })()
      sqlite.pragma('journal_mode = DELETE')
      sqlite.close()
      renameSync(part, path)
    },
    close: () => void sqlite.close(),
  }
}

const asked = (db: Side['db']): Pick<Side, 'columnsOf' | 'counters'> => ({
  columnsOf: (table) =>
    db.prepare<[string], string>(`SELECT name FROM pragma_table_info(?)`).pluck().all(table),
  counters: () =>
    new Map(
      db
        .prepare<[], { name: string; seq: number }>(`SELECT name, seq FROM sqlite_sequence`)
        .all()
        .map(({ name, seq }) => [name, seq]),
    ),
})

/** As the migrations leave them. */
function newTriggers(): string[] {
  const fresh = new BetterSqlite3(':memory:')
  migrate(fresh)
  const all = fresh.prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  fresh.close()
  return all
}
