/** What goes between a store's thread and the thread that holds its connection. */
import type { MessagePort } from 'node:worker_threads'

/** With what the thread is started. */
export interface Started {
  address: string
  /** Statements that each new session begins with. */
  opening: string
  /** Counts the answers: a store waits for it to grow. */
  answers: Int32Array
  /** For what is asked and answered. */
  port: MessagePort
}

export interface Query {
  text: string
  /** Under which the server keeps it prepared; what has none may be several statements. */
  name?: string
  values?: unknown[]
  /** Whether it belongs to what was begun before, and is not to be asked in another session. */
  within: boolean
}

/** Null closes the connection, and ends the thread. */
export type Asked = Query | null

export interface Rows {
  columns: string[]
  /** Which of them are bytes. */
  bytes: number[]
  rows: unknown[][]
  /** How many were changed. */
  changes: number
}

export type Answer = Rows | { refused: { code: string; message: string } }

/** What the connection itself says where it cannot be had, or is gone. */
export const UNREACHABLE = 'UNREACHABLE'
