/** What seals the history: each entry carries a hash of itself and of the one before, so that none can be touched unseen. */
import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'
import type { Prepares } from './database.ts'

/** An entry as its row has it. */
export type EntryRow = {
  id: number
  at: string
  by: string
  done: string
  noun: string
  thing: number | null
  before: string | null
  after: string | null
  undoes: number | null
  made_with: number | null
  hash: string
}

/**
 * SHA-256, in hexadecimal digits, over the JSON array of the hash before (empty for the first) and the fields of the entry
 * in the order of its row, `before` and `after` as strings of JSON. It is never changed: what was sealed would be broken.
 */
export const entryHash = (previous: string, entry: Omit<EntryRow, 'hash'>): string =>
  hashOf(
    previous,
    ENTRY.map((name) => entry[name]),
  )

const ENTRY = ['id', 'at', 'by', 'done', 'noun', 'thing', 'before', 'after', 'undoes', 'made_with'] as const

const hashOf = (previous: string, fields: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, ...fields]))
    .digest('hex')

/** `entry_hash` for the migration with which the history begins. */
export const offerEntryHash = (db: BetterSqlite3.Database): void =>
  void db.function(
    'entry_hash',
    { deterministic: true, varargs: true },
    (previous: unknown, ...fields: unknown[]) => hashOf(previous as string, fields),
  )

export const ENTRY_COLUMNS = `id, "at", "by", done, noun, thing, before, after, undoes, made_with, hash`

/** Every entry, oldest first. */
export const allEntries = (db: Prepares): IterableIterator<EntryRow> =>
  db.prepare<[], EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM history ORDER BY id`).iterate()

/** @returns the id of the first entry that was touched, or that is missing; null where the chain is whole */
export function firstTouched(db: Prepares): number | null {
  let [id, hash] = [0, '']
  for (const entry of allEntries(db)) {
    id++
    if (entry.id !== id || entry.hash !== entryHash(hash, entry)) return id
    hash = entry.hash
  }
  return id === 0 ? 1 : null
}
