/**
 * Moves a store into another place, from a file into a server or back: table by table, so many rows in a transaction, and
 * in the end both are read whole and held against each other. One that was stopped goes on where it was.
 */
import { createHash } from 'node:crypto'
import { firstTouched } from '../history-chain.ts'
import { isServer } from '../postgres/address.ts'
import { toldOf } from '../store-problem.ts'
import { fileSource, fileTarget } from './file-side.ts'
import { serverSource, serverTarget } from './server-side.ts'
import type { Side, Target } from './side.ts'
import { TABLES } from './tables.ts'

/** Rows of one transaction … */
const AT_ONCE = 200
/** … and of these tables, each row of which may be many megabytes. */
const LARGE: Record<string, number> = { snapshots: 1, learned: 1 }

/** What was written is not what was read: somebody wrote to the one or the other meanwhile. */
export class MovedOtherwiseError extends Error {
  override readonly name = 'MovedOtherwiseError'
  readonly table: string

  constructor(table: string) {
    super(`${table} is not what was read.`)
    this.table = table
  }
}

export interface Moving {
  table: string
  /** Whether it is being held against what was read. */
  isChecking: boolean
  /** Of all tables, from 0 to 1. */
  share: number
}

/** Each step writes some rows, or reads one table. @returns how many rows there are */
export function* moveStore(from: string, to: string): Generator<Moving, number> {
  let source: Side | null = null
  let target: Target | null = null
  try {
    source = isServer(from) ? serverSource(from) : fileSource(from)
    target = isServer(to) ? serverTarget(to) : fileTarget(to)
    if (!target.begun) target.begin()
    for (const [i, [table, ...key]] of TABLES.entries())
      for (const _ of copying(source, target, table, key))
        yield { table, isChecking: false, share: i / TABLES.length }
    let rows = 0
    for (const [i, [table, ...key]] of TABLES.entries()) {
      yield { table, isChecking: true, share: i / TABLES.length }
      const [read, written] = [sumOf(source, table, key), sumOf(target, table, key, source.columnsOf(table))]
      if (read.hash !== written.hash) throw new MovedOtherwiseError(table)
      rows += read.rows
    }
    if (firstTouched(target.db) !== null) throw new MovedOtherwiseError('history')
    target.finish(source.counters())
    return rows
  } catch (error) {
    throw toldOf(error)
  } finally {
    source?.close()
    target?.close()
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** With the key, where that is none of the columns. */
const written = (side: Side, table: string, key: readonly string[]): string[] => [
  ...new Set([...key, ...side.columnsOf(table)]),
]

type Row = Record<string, unknown>

/** The rows behind a key, in order; from the first where there is none. */
function* rowsOf(
  { db }: Side,
  table: string,
  { key, columns, behind }: { key: readonly string[]; columns: readonly string[]; behind: unknown[] | null },
): Generator<Row[], void> {
  const most = LARGE[table] ?? AT_ONCE
  const from = (where: string) =>
    db.prepare<unknown[], Row>(
      `SELECT ${quoted(columns)} FROM ${table} ${where} ORDER BY ${quoted(key)} LIMIT ${most}`,
    )
  const first = from('')
  const next = from(`WHERE (${quoted(key)}) > (${key.map(() => '?').join(', ')})`)
  for (let last = behind; ;) {
    const rows = last ? next.all(...last) : first.all()
    if (rows.length === 0) return
    yield rows
    last = key.map((name) => rows.at(-1)![name])
  }
}

function* copying(
  source: Side,
  target: Target,
  table: string,
  key: readonly string[],
): Generator<void, void> {
  const columns = written(source, table, key)
  const { db } = target
  const last = db
    .prepare<[], Row>(
      `SELECT ${quoted(key)} FROM ${table} ORDER BY ${key.map((name) => `"${name}" DESC`).join(', ')} LIMIT 1`,
    )
    .get()
  const isReplaced = db.prepare<[number], number>(`SELECT 1 FROM snapshots WHERE replaces = ?`).pluck()
  const behind = last ? key.map((name) => last[name]) : null
  for (const rows of rowsOf(source, table, { key, columns, behind })) {
    const places = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')
    const insert = db.prepare(`INSERT INTO ${table} (${quoted(columns)}) VALUES ${places}`)
    db.transaction(() => {
      insert.run(...rows.flatMap((row) => columns.map((name) => row[name])))
      // The index is made anew: what a capture took the place of is not looked up.
      if (table === 'passages')
        db.terms.add(
          (rows as { id: number; text: string; snapshot_id: number }[]).filter(
            ({ snapshot_id: snapshot }) => !isReplaced.get(snapshot),
          ),
        )
    }).immediate()
    yield
  }
}

/** How many rows a table has, and a hash over all that stands in them. */
function sumOf(
  side: Side,
  table: string,
  key: readonly string[],
  names: readonly string[] = side.columnsOf(table),
): { rows: number; hash: string } {
  const hash = createHash('sha256')
  const columns = [...new Set([...key, ...names])]
  let count = 0
  for (const rows of rowsOf(side, table, { key, columns, behind: null })) {
    count += rows.length
    for (const row of rows) hash.update(`${JSON.stringify(columns.map((name) => plain(row[name])))}\n`)
  }
  return { rows: count, hash: `${count} ${hash.digest('hex')}` }
}

const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString('base64') : value)
