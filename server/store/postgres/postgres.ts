/** PostgreSQL as the database of a store. */
import { toldOf } from '../store-problem.ts'
import type { Database, Statement } from '../database.ts'
import { BUSY_MS } from '../patience.ts'
import { type Connection, connection } from './connection.ts'
import type { Rows } from './asked.ts'
import { type InPostgres, inPostgres } from './in-postgres.ts'
import { termRows } from './term-rows.ts'

/** “DIXT”: under this number whoever writes to a store has it alone, as a file of SQLite is had. */
const WRITING = 0x44_49_58_54
/** Rows that are fetched at a time where they are gone through one by one. */
const AT_ONCE = 500
const WRITES = /^\s*(?:INSERT|UPDATE|DELETE)\b/

/** For a session: an acknowledged write is on disk, and nothing takes long to plan or waits for long. */
const opening = (isReading: boolean) => `
  SET lock_timeout = ${BUSY_MS};
  SET jit = off;
  SET join_collapse_limit = 1;
  SET default_transaction_read_only = ${isReading ? 'on' : 'off'};
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`

/** The connection itself, for what is no statement of a store. */
export interface PostgresDatabase extends Database {
  /** Statements without parameters, one or several. */
  exec(sql: string): void
}

/** @param isReading whether nothing is to be written */
export function postgresDatabase(address: string, { isReading = false } = {}): PostgresDatabase {
  const server = connection(address, opening(isReading))
  const names = new Map<string, string>()
  const state = { within: false, cursors: 0 }
  const exec = (text: string) => void server.ask({ text, within: state.within })

  function transaction<Given extends unknown[], Result>(work: (...given: Given) => Result) {
    return {
      immediate(...given: Given): Result {
        if (state.within) throw new RangeError('a transaction within another')
        try {
          exec(`BEGIN; SELECT pg_advisory_xact_lock(${WRITING})`)
        } catch (error) {
          leave()
          throw error
        }
        state.within = true
        try {
          const result = work(...given)
          exec('COMMIT')
          state.within = false
          return result
        } catch (error) {
          leave()
          // As it is told, so that nobody tries again what was begun.
          throw toldOf(error)
        }
      },
    }
  }

  /** Whatever was begun is undone; where the connection is gone, so is what was begun. */
  function leave(): void {
    state.within = false
    try {
      exec('ROLLBACK')
    } catch {
      // It is undone with its session.
    }
  }

  function prepare(sql: string): Statement<unknown[], unknown> {
    const statement = inPostgres(sql)
    const isWriting = WRITES.test(sql)
    const ask = (given: unknown[]): Rows => {
      const asked = () => askNow(server, statement, nameOf(statement.text), given, state.within)
      // Who writes on its own writes alone too.
      return isWriting && !state.within ? transaction(asked).immediate() : asked()
    }
    let isPlucked = false
    const rowsOf = (answer: Rows): unknown[] => (isPlucked ? plucked(answer) : whole(answer))
    const self: Statement<unknown[], unknown> = {
      run: (...given) => ({ changes: ask(given).changes }),
      get: (...given) => rowsOf(ask(given))[0],
      all: (...given) => rowsOf(ask(given)),
      iterate: (...given) => iterating(statement, given, rowsOf),
      pluck() {
        isPlucked = true
        return self
      },
    }
    return self
  }

  /** By a cursor, in a transaction that reads where there is none yet. */
  function* iterating(
    statement: InPostgres,
    given: unknown[],
    rowsOf: (answer: Rows) => unknown[],
  ): Generator<unknown, undefined> {
    const cursor = `dixit_${++state.cursors}`
    const isOwn = !state.within
    if (isOwn) exec('BEGIN READ ONLY')
    state.within = true
    try {
      const text = `DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement.text}`
      askNow(server, { ...statement, text }, undefined, given, true)
      for (;;) {
        const rows = rowsOf(server.ask({ text: `FETCH ${AT_ONCE} FROM ${cursor}`, within: true }))
        yield* rows
        if (rows.length < AT_ONCE) return
      }
    } finally {
      if (isOwn) leave()
      else exec(`CLOSE ${cursor}`)
    }
  }

  function nameOf(text: string): string {
    const name = names.get(text) ?? `dixit_${names.size}`
    names.set(text, name)
    return name
  }

  async function readingAsync<Result>(work: () => Promise<Result>): Promise<Result> {
    exec('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    state.within = true
    try {
      return await work()
    } finally {
      leave()
    }
  }

  const asked = { prepare, transaction } as Pick<Database, 'prepare' | 'transaction'>
  return {
    ...asked,
    reading: (work) => work(),
    readingAsync,
    exec,
    terms: termRows(asked),
    file: null,
    close: () => server.close(),
  }
}

function askNow(
  server: Connection,
  { text, names }: InPostgres,
  name: string | undefined,
  given: unknown[],
  within: boolean,
): Rows {
  return server.ask({
    text,
    ...(name !== undefined && { name }),
    values: names ? named(names, given) : given,
    within,
  })
}

function named(names: readonly string[], [given]: unknown[]): unknown[] {
  const of = given as Record<string, unknown>
  return names.map((name) => {
    if (of[name] === undefined) throw new RangeError(`${name} is not given`)
    return of[name]
  })
}

/** Bytes lose their kind on their way between threads. */
const asBuffer = (bytes: unknown): unknown =>
  bytes === null
    ? null
    : Buffer.from(
        (bytes as Uint8Array).buffer,
        (bytes as Uint8Array).byteOffset,
        (bytes as Uint8Array).byteLength,
      )

const plucked = ({ rows, bytes }: Rows): unknown[] =>
  rows.map((row) => (bytes.includes(0) ? asBuffer(row[0]) : row[0]))

const whole = ({ rows, columns, bytes }: Rows): unknown[] =>
  rows.map((row) =>
    Object.fromEntries(columns.map((column, i) => [column, bytes.includes(i) ? asBuffer(row[i]) : row[i]])),
  )
