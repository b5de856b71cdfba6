/** The history: an entry for each change, written in the transaction that makes it. */
import type { Database } from './database.ts'
import type { Done, Entry, Noun } from '../api/history.ts'
import { ENTRY_COLUMNS, entryHash, type EntryRow } from './history-chain.ts'
import { pageOf, readCursor } from './page.ts'
import type { History } from './kept-history.ts'

/** Who signs what the program does by itself. */
export const PROGRAM = 'Dixit'

type Told = object | null

/** What was done, to be told. */
export interface Deed {
  by: string
  done: Done
  /** Null where it is about several, or none that has an id. */
  of: readonly [Noun, number | null]
  before?: Told
  after?: Told
  /** Where it is about several: their ids. */
  things?: readonly number[]
  /** Ids of entries: the one that it takes back, the one that it is one step with. */
  undoes?: number | undefined
  madeWith?: number | undefined
  /** When it was done, where that is not now. */
  at?: string
}

export type StoredHistory = ReturnType<typeof storedHistory>

export function storedHistory(db: Database) {
  const head = db.prepare<[], Pick<EntryRow, 'id' | 'at' | 'hash'>>(
    `SELECT id, "at", hash FROM history ORDER BY id DESC LIMIT 1`,
  )
  const insert = db.prepare<EntryRow>(
    `INSERT INTO history (${ENTRY_COLUMNS})
     VALUES (:id, :at, :by, :done, :noun, :thing, :before, :after, :undoes, :made_with, :hash)`,
  )
  const insertThing = db.prepare<[string, number, number]>(`INSERT INTO history_things VALUES (?, ?, ?)`)
  const listed = (which: string) =>
    db.prepare<
      { noun: string | null; thing: number | null; by: string | null; id: number; most: number },
      EntryRow
    >(`SELECT ${ENTRY_COLUMNS} FROM history WHERE id < :id AND ${which} ORDER BY id DESC LIMIT :most`)
  const isBy = `(:by IS NULL OR "by" = :by)`
  const all = listed(`(:noun IS NULL OR noun = :noun) AND ${isBy}`)
  const ofPerson = listed(`"by" = :by AND (:noun IS NULL OR noun = :noun)`)
  const ofThing = listed(
    `id IN (
       SELECT id FROM history WHERE noun = :noun AND thing = :thing
       UNION SELECT entry_id FROM history_things WHERE noun = :noun AND thing = :thing)
     AND ${isBy}`,
  )
  const last = db.prepare<[string, number, string], EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM history WHERE noun = ? AND thing = ? AND done = ? ORDER BY id DESC LIMIT 1`,
  )

  const one = db.prepare<[number], EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM history WHERE id = ?`)
  const undoing = db.prepare<[number], number>(`SELECT id FROM history WHERE undoes = ?`).pluck()

  /** Inside the transaction that makes the change. @returns what is kept of it */
  function recordNow({ by, done, of: [noun, thing], before = null, after = null, ...rest }: Deed): EntryRow {
    const { things = [], undoes = null, madeWith = null, at = new Date().toISOString() } = rest
    const newest = head.get()
    const entry = {
      id: (newest?.id ?? 0) + 1,
      at,
      by,
      done,
      noun,
      thing,
      before: json(before),
      after: json(after),
      undoes,
      made_with: madeWith,
    }
    const row: EntryRow = { ...entry, hash: entryHash(newest?.hash ?? '', entry) }
    insert.run(row)
    for (const id of things) insertThing.run(noun, id, row.id)
    return row
  }

  const store: History = {
    async list({ noun, thing, by, cursor, limit }) {
      const [id] = readCursor(cursor, [Number.MAX_SAFE_INTEGER])
      const rows = (noun && thing ? ofThing : by === undefined ? all : ofPerson).all({
        noun: noun ?? null,
        thing: thing ?? null,
        by: by ?? null,
        id,
        most: limit + 1,
      })
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        (some) => some.map((row) => discreet(toEntry(row))),
      )
    },
    head: async () => head.get()!,
  }

  return {
    store,
    recordNow,
    /** Records what changed of a thing; nothing where nothing did. */
    recordChangeNow<State extends object>(deed: Deed & { before: State; after: State }): void {
      const [before, after] = different(deed.before, deed.after)
      if (Object.keys(after).length > 0) recordNow({ ...deed, before, after })
    },
    get(id: number): Entry | null {
      const row = one.get(id)
      return row ? toEntry(row) : null
    },
    isUndone: (id: number): boolean => undoing.get(id) !== undefined,
    /** The last time that this was done to a thing. */
    last(noun: Noun, thing: number, done: Done): Entry | null {
      const row = last.get(noun, thing, done)
      return row ? toEntry(row) : null
    },
  }
}

/** What was remarked on a translation is the desk’s to tell: nobody sees it while others review apart. */
const discreet = (entry: Entry): Entry =>
  entry.done.startsWith('annotation.') ? { ...entry, before: null, after: null } : entry

export const toEntry = (row: EntryRow): Entry => ({
  id: row.id,
  at: row.at,
  by: row.by,
  done: row.done as Done,
  noun: row.noun as Noun,
  thing: row.thing,
  before: told(row.before),
  after: told(row.after),
  undoes: row.undoes,
  madeWith: row.made_with,
  hash: row.hash,
})

/** So much of a text as tells which it is: the history holds no texts. */
export const beginning = (text: string): string =>
  text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD).replace(/\p{Surrogate}$/u, '')}…`

const LONGEST_TOLD = 120

const json = (state: Told) => (state === null ? null : JSON.stringify(state))
const told = (kept: string | null) => (kept === null ? null : (JSON.parse(kept) as Record<string, unknown>))

/** Of two states of a thing the fields that are not the same. */
export function different<State extends object>(
  before: State,
  after: State,
): [Partial<State>, Partial<State>] {
  const names = (Object.keys(after) as (keyof State)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const of = (state: State) => Object.fromEntries(names.map((name) => [name, state[name]])) as Partial<State>
  return [of(before), of(after)]
}
