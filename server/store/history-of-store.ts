/** Whether the history in a store is whole, and what it tells is still there as it was. */
import { createHash } from 'node:crypto'
import type { Prepares } from './database.ts'
import type { Entry, Head, Noun } from '../api/history.ts'
import { toEntry } from './history.ts'
import { allEntries, firstTouched } from './history-chain.ts'
import { lookInto } from './look-into.ts'

interface HistoryFaults {
  /** The first entry that was touched or is missing; null where the chain is whole. */
  entry: number | null
  /** What is no longer as the history tells it: checks, decisions by their check, captures by their source. */
  things: [noun: Noun, id: number][]
  /** Whether a hash that was sealed elsewhere is that of no entry. */
  isOther: boolean
}

export interface Looked {
  entries: number
  head: Head
  faults: HistoryFaults
}

export const isWhole = ({ entry, things, isOther }: HistoryFaults): boolean =>
  entry === null && things.length === 0 && !isOther

/** @param sealed a hash of the history that was kept elsewhere @returns null of a file of before the history */
export const lookAtHistory = (place: string, sealed?: string): Looked | null =>
  lookInto(place, (db, columnsOf) => {
    if (columnsOf('history').length === 0) return null
    const head = db.prepare<[], Head>(`SELECT id, "at", hash FROM history ORDER BY id DESC LIMIT 1`).get()
    const has = db.prepare<[string], number>(`SELECT 1 FROM history WHERE hash = ?`).pluck()
    return {
      entries: db.prepare<[], number>(`SELECT count(*) FROM history`).pluck().get()!,
      head: head ?? { id: 0, at: '', hash: '' },
      faults: {
        entry: firstTouched(db),
        // In a copy that an older program made every decision stands.
        things: [...changedThings(db, columnsOf('decisions').includes('stands'))],
        isOther: sealed !== undefined && !has.get(sealed.trim().toLowerCase()),
      },
    }
  })

/** @param each told each entry, oldest first @returns whether there is a history */
export const readHistory = (place: string, each: (entry: Entry) => void): boolean =>
  lookInto(place, (db, columnsOf) => {
    if (columnsOf('history').length === 0) return false
    for (const row of allEntries(db)) each(toEntry(row))
    return true
  })

type Kept = { thing: number; by: string; at: string; after: string }

function* changedThings(db: Prepares, isWaitingKnown: boolean): Generator<[Noun, number], void> {
  const told = (done: string) =>
    db
      .prepare<[string], Kept>(
        `SELECT thing, "by", "at", after FROM history WHERE done = ? AND json_valid(after)`,
      )
      .iterate(done)
  const findings = db.prepare<[number], string>(`SELECT findings FROM checks WHERE id = ?`).pluck()
  for (const { thing, after } of told('check.made')) {
    const kept = findings.get(thing)
    const { sha256 } = JSON.parse(after) as { sha256: string }
    if (kept === undefined || hash(kept) !== sha256) yield ['check', thing]
  }
  const decision = db
    .prepare<{ check: number; by: string; at: string; verdict: string; note: string; stands: 0 | 1 }, number>(
      `SELECT 1 FROM decisions
       WHERE check_id = :check AND "by" = :by AND "at" = :at AND verdict = :verdict AND note = :note
         AND ${isWaitingKnown ? 'stands' : '1'} = :stands`,
    )
    .pluck()
  for (const [done, stands] of [
    ['check.decided', 1],
    ['check.signed', 0],
  ] as const)
    for (const { thing, by, at, after } of told(done)) {
      const { verdict, note } = JSON.parse(after) as { verdict: string; note: string }
      if (!decision.get({ check: thing, by, at, verdict, note, stands })) yield ['check', thing]
    }
  const capture = db
    .prepare<{ source: number; sha256: string }, number>(
      `SELECT EXISTS (SELECT 1 FROM snapshots WHERE source_id = :source AND sha256 = :sha256)
         OR EXISTS (SELECT 1 FROM history WHERE noun = 'source' AND thing = :source AND done = 'source.forgotten')
         OR EXISTS (SELECT 1 FROM sources WHERE id = :source AND in_work_by IS NOT NULL)`,
    )
    .pluck()
  for (const done of ['source.added', 'source.joined', 'source.recaptured'])
    for (const { thing: source, after } of told(done)) {
      const { snapshots } = JSON.parse(after) as { snapshots: { sha256: string }[] }
      if (snapshots.some(({ sha256 }) => !capture.get({ source, sha256 }))) yield ['source', source]
    }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
