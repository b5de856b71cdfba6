/** A PostgreSQL database as one side of a move. Its tables bear no version until all of it is there. */
import { shownPlace } from '../postgres/address.ts'
import { bringUpToDate, isUnfinished } from '../postgres/bring-up-to-date.ts'
import { openServer } from '../postgres/open-server.ts'
import { type PostgresDatabase, postgresDatabase } from '../postgres/postgres.ts'
import { NotEmptyError, type Side, type Target } from './side.ts'
import { TABLES } from './tables.ts'

export function serverSource(address: string): Side {
  const { db } = openServer(address)
  return { db, ...asked(db), close: () => db.close() }
}

export function serverTarget(address: string): Target {
  const db = postgresDatabase(address)
  const begun = isUnfinished(db)
  const each = (act: (table: string) => string) => db.exec(TABLES.map(([table]) => act(table)).join(';'))
  const inOne = (work: () => void) => db.transaction(work).immediate()
  if (!begun) {
    bringUpToDate(db, shownPlace(address))
    if (!isEmpty(db)) throw new NotEmptyError(shownPlace(address))
  }
  return {
    db,
    ...asked(db),
    begun,
    begin: () =>
      inOne(() => {
        each((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`)
        db.exec('DELETE FROM history; UPDATE dixit SET version = -version')
      }),
    finish: (counters) =>
      inOne(() => {
        each((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`)
        const next = db.prepare<[string, number]>(`SELECT setval(pg_get_serial_sequence(?, 'id'), ?)`)
        for (const [table, last] of counters) if (last > 0) next.all(table, last)
        // Of tables whose ids SQLite only counts on from the last that is there.
        for (const [table, key] of TABLES)
          if (!counters.has(table) && isCounted(db, table, key))
            db.exec(
              `SELECT setval(pg_get_serial_sequence('${table}', '${key}'), max(${key})) FROM ${table} HAVING count(*) > 0`,
            )
        db.exec('UPDATE dixit SET version = -version')
        each((table) => `ANALYZE ${table}`)
      }),
    close: () => db.close(),
  }
}

const isCounted = (db: PostgresDatabase, table: string, key: string | undefined): boolean =>
  db
    .prepare<[string, string], string | null>(`SELECT pg_get_serial_sequence(?, ?)`)
    .pluck()
    .get(table, key!) !== null

/** But for the entry with which its own history begins. */
function isEmpty(db: PostgresDatabase): boolean {
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!
  return TABLES.every(([table]) => count(table) <= (table === 'history' ? 1 : 0))
}

const asked = (db: Side['db']): Pick<Side, 'columnsOf' | 'counters'> => ({
  columnsOf: (table) =>
    db
      .prepare<[string], string>(
        `SELECT column_name FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name = ? AND is_generated = 'NEVER' AND column_name <> 'rowid'`,
      )
      .pluck()
      .all(table),
  counters: () =>
    new Map(
      TABLES.filter(([, key]) => key === 'id').flatMap(([table]): [string, number][] => {
        const last = db
          .prepare<[string], number | null>(
            `SELECT last_value FROM pg_sequences
           WHERE schemaname = current_schema() AND schemaname || '.' || sequencename = pg_get_serial_sequence(?, 'id')`,
          )
          .pluck()
          .get(table)
        return last == null ? [] : [[table, last]]
      }),
    ),
})
