import { expect, it } from 'vitest'
import { ForeignDatabaseError, NewerDatabaseError } from '../../../server/store/migrate.ts'
import type { Database } from '../../../server/store/database.ts'
import { openStore, storeIn } from '../../../server/store/open.ts'
import { inPostgres } from '../../../server/store/postgres/in-postgres.ts'
import { openServer } from '../../../server/store/postgres/open-server.ts'
import { lookIntoFile, lookInto, temporaryDatabase, temporaryFolder } from '../../support/database.ts'
import { grammars } from '../../support/grammars.ts'
import { postgresAddress } from '../../support/postgres.ts'

type Column = { table: string; column: string; type: string; isNullable: 0 | 1 }

/** What is another in each: the index of terms, what says whose the tables are, what a table of SQLite has unsaid. */
const OWN = /^(?:passage_terms|dixit|sqlite_)|\.rowid$/

const told = (columns: Column[]) =>
  columns
    .map(
      ({ table, column, type, isNullable }) => `${table}.${column} ${type}${isNullable ? '' : ' NOT NULL'}`,
    )
    .filter((line) => !OWN.test(line) && !OWN.test(line.split(' ')[0]!))
    .toSorted()

it('the tables of a server are those of a file, column by column', async () => {
  const file = `${temporaryFolder()}/dixit.db`
  await openStore(file, grammars).close()
  const inFile = lookIntoFile(file, (db) =>
    db
      .prepare<[], Column>(
        `SELECT t.name AS "table", c.name AS "column",
           CASE c.type WHEN 'INTEGER' THEN 'bigint' WHEN 'BLOB' THEN 'bytea' ELSE 'text' END AS type,
           c."notnull" = 0 AND c.pk = 0 AS isNullable
         FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
         WHERE t.schema = 'main' AND t.type IN ('table', 'view')`,
      )
      .all(),
  )
  const inServer = lookInto(temporaryDatabase(), (db) =>
    db
      .prepare<[], Column>(
        `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type, c.is_nullable = 'YES' AS "isNullable"
         FROM information_schema.columns c WHERE c.table_schema = current_schema()`,
      )
      .all(),
  )
  const isTable = new Set(
    lookIntoFile(file, (db) =>
      db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all(),
    ),
  )
  // Of what a view shows nobody says whether it can be null.
  const same = (columns: Column[]) =>
    told(
      columns.map((column) => (isTable.has(column.table) ? column : { ...column, isNullable: 1 as const })),
    )
  expect(same(inServer)).toEqual(same(inFile))
})

it('has an index or a constraint of the same name, or for the same columns, wherever a file has one', async () => {
  const file = `${temporaryFolder()}/dixit.db`
  await openStore(file, grammars).close()
  const named = `name NOT LIKE 'sqlite_%' AND name NOT LIKE 'passage_terms%'`
  const inFile = lookIntoFile(file, (db) =>
    db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view') AND ${named}`,
      )
      .pluck()
      .all(),
  )
  const inServer = lookInto(temporaryDatabase(), (db) =>
    db
      .prepare<[], string>(
        `SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
         UNION SELECT tgname FROM pg_trigger UNION SELECT viewname FROM pg_views WHERE schemaname = current_schema()`,
      )
      .pluck()
      .all(),
  )
  expect(inFile.filter((name) => !inServer.includes(name))).toEqual([])
})

it('every statement of a store is one that PostgreSQL understands', async () => {
  const opened = openServer(temporaryDatabase())
  const statements = new Set<string>()
  const prepare = ((sql: string) => {
    statements.add(sql)
    return opened.db.prepare(sql)
  }) as Database['prepare']
  const store = storeIn({ ...opened, db: { ...opened.db, prepare } }, grammars)
  const refused: unknown[] = []
  lookInto(opened.place!, (db) => {
    for (const [i, sql] of [...statements].entries())
      try {
        db.exec(`PREPARE statement_${i} AS ${inPostgres(sql).text}`)
      } catch (error) {
        refused.push([sql, error])
      }
  })
  expect(refused).toEqual([])
  expect(statements.size).toBeGreaterThan(250)
  await store.close()
})

it.each([
  ['of another program', 'CREATE TABLE amounts (amount bigint)', ForeignDatabaseError],
  [
    'of a newer Dixit',
    'CREATE TABLE dixit (version bigint); INSERT INTO dixit VALUES (99)',
    NewerDatabaseError,
  ],
])('tables %s are refused, and left as they were', (_, made, refusal) => {
  const address = postgresAddress({ isEmpty: true })
  const tables = () =>
    lookInto(address, (db) =>
      db.prepare(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`).pluck().all(),
    )
  lookInto(address, (db) => db.exec(made))
  const before = tables()
  expect(() => openStore(address, grammars)).toThrow(refusal)
  expect(tables()).toEqual(before)
})

it('two programs that open an empty database at once make the tables once', async () => {
  const address = postgresAddress({ isEmpty: true })
  const stores = [openStore(address, grammars), openStore(address, grammars)]
  expect((await stores[0]!.history.list({ limit: 9 })).items).toMatchObject([{ done: 'history.begun' }])
  for (const store of stores) await store.close()
})
