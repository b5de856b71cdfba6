/**
 * The database that holds a store, as its statements ask it. There are two: a file of SQLite, for which better-sqlite3
 * answers as it is, and PostgreSQL. A statement is written so that both understand it; CONTRIBUTING says how.
 */
import type { TermIndex } from './term-index.ts'

export interface Database {
  /** @param sql with `?` or `:name` for what it is given; what is given beside those named is passed over */
  prepare<Given extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): Given extends unknown[] ? Statement<Given, Row> : Statement<[Given], Row>
  transaction<Given extends unknown[], Result>(work: (...given: Given) => Result): Transaction<Given, Result>
  /** What several statements ask together: a file is locked once for all of them, and shows them one state. */
  reading<Result>(work: () => Result): Result
  /** The same for what others are let in between. Meanwhile nothing else is asked of this connection, nor written by it. */
  readingAsync<Result>(work: () => Promise<Result>): Promise<Result>
  /** Where passages are found by their terms. */
  readonly terms: TermIndex
  /** Its file; null where it is in memory or a server's. */
  readonly file: string | null
  close(): void
}

/** A whole number answers as a number, true and false as 1 and 0, bytes as a Buffer. */
export interface Statement<Given extends unknown[], Row> {
  /** @returns how many rows it changed */
  run(...given: Given): { changes: number }
  get(...given: Given): Row | undefined
  all(...given: Given): Row[]
  /** Row after row, of which none is changed meanwhile. */
  iterate(...given: Given): IterableIterator<Row>
  /** Answers with the first column alone, from now on. */
  pluck(): this
}

interface Transaction<Given extends unknown[], Result> {
  /**
   * From its beginning nobody else writes; what it throws undoes all of it.
   *
   * @throws `store_busy`, as toldOf() tells it, where somebody else writes; nothing was done then
   */
  immediate(...given: Given): Result
}

/** What only asks needs no more of it. */
export type Prepares = Pick<Database, 'prepare'>

/** A database that is ready for a store. */
export interface Opened {
  db: Database
  /** What other threads may open as well; null where it is this one's alone. */
  place: string | null
  /** From now on somebody is to be answered, and nothing is waited for long. */
  begin: () => void
}
