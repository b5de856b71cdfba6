/** What the history tells of renditions, of their annotations and reviews, whose states it keeps whole. */
import type { Database } from './database.ts'
import type { Change } from '../api/desk.ts'
import type { Language } from '../api/language.ts'
import type { Authority, RenditionState } from '../api/renditions.ts'
import type { StoredHistory } from './history.ts'
import { ENTRY_COLUMNS, type EntryRow } from './history-chain.ts'

/** What a row says of a rendition itself. */
export type RenditionColumns = {
  id: number
  original_id: number
  rendition_id: number
  translator: string | null
  authority: Authority
  pivot: Language | null
  declared: number
  state: RenditionState
  reason: string
  decided_by: string | null
}
interface Told {
  rendition: number
  of: Change['of']
  by: string
  before: object | null
  after: object | null
  /** The change that it takes back. */
  undoes?: number | undefined
  /** The change that it is made with, in one step. */
  madeWith?: number | undefined
}

/** A change as it was recorded. */
export interface Recorded {
  /** Its id. */
  change: number
  told: Change
}

/** Who deleted something, and when. */
export interface Gone {
  by: string
  at: string
}

export type RenditionChanges = ReturnType<typeof renditionChanges>

export function renditionChanges(db: Database, history: StoredHistory) {
  // Of the table, as the view no longer has those of a source that is being removed.
  const ofQuote = db.prepare<{ quote: number }, RenditionColumns>(
    `SELECT id, original_id, rendition_id, translator, authority, pivot, declared, state, reason, decided_by
     FROM renditions WHERE original_id = :quote OR rendition_id = :quote`,
  )
  const ofRendition = db.prepare<[number], EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM history WHERE noun = 'rendition' AND thing = ? ORDER BY id`,
  )
  const lastStep = db.prepare<{ rendition: number; by: string }, EntryRow>(
    `WITH own AS (
       SELECT o.id, coalesce(o.made_with, o.id) AS step FROM history o
       WHERE o.noun = 'rendition' AND o.thing = :rendition AND o."by" = :by AND o.undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM history u WHERE u.undoes = o.id) AND o.done <> 'rendition.added')
     SELECT ${ENTRY_COLUMNS} FROM history
     WHERE id IN (SELECT id FROM own WHERE step = (SELECT step FROM own ORDER BY id DESC LIMIT 1))
     ORDER BY id DESC`,
  )

  /** Inside the transaction that makes the change. @param told null where it was made then, or taken away */
  function recordNow({ rendition, of, before, after, ...rest }: Told): Recorded {
    const deed = before === null ? 'added' : after === null ? 'removed' : 'changed'
    return toRecorded(
      history.recordNow({ ...rest, done: `${of}.${deed}`, of: ['rendition', rendition], before, after }),
    )
  }

  return {
    recordNow,
    /** Just before a quote is deleted, and inside that transaction: what it renders and what renders it goes with it. */
    recordGoneWith(quote: number, { by, at }: Gone): void {
      for (const row of ofQuote.all({ quote })) {
        const of = ['rendition', row.id] as const
        history.recordNow({ by, at, done: 'rendition.removed', of, before: renditionFacts(row) })
      }
    },
    /** Oldest first. */
    of: (rendition: number): Change[] => ofRendition.all(rendition).map((row) => toRecorded(row).told),
    /** All that somebody changed of a rendition in their last step that is not taken back, newest first. */
    lastStepOf: (rendition: number, by: string): Recorded[] =>
      lastStep.all({ rendition, by }).map(toRecorded),
  }
}

function toRecorded(row: EntryRow): Recorded {
  const [before, after] = [state(row.before), state(row.after)]
  const of = row.done.slice(0, row.done.indexOf('.')) as Change['of']
  const id = of === 'annotation' ? (after ?? before)!.id : row.thing!
  const { at, by, undoes } = row
  return { change: row.id, told: { at, by, of, id, before, after, undoes: undoes !== null } }
}

/** What is kept of a rendition itself. */
export const renditionFacts = (row: RenditionColumns) => ({
  id: row.id,
  original: row.original_id,
  rendition: row.rendition_id,
  translator: row.translator,
  authority: row.authority,
  pivot: row.pivot,
  declared: row.declared === 1,
  state: row.state,
  reason: row.reason,
  decidedBy: row.decided_by,
})

const state = (kept: string | null) => (kept === null ? null : (JSON.parse(kept) as { id: number }))
