/** The history of renditions and their annotations: written with each change, and never again. */
import type { Database } from 'better-sqlite3'
import type { Change } from '../api/desk.ts'
import type { Language } from '../api/language.ts'
import type { Authority, RenditionState } from '../api/renditions.ts'

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
type Row = {
  annotation_id: number | null
  by: string
  at: string
  before: string | null
  after: string | null
}

interface Told {
  rendition: number
  /** Null where the rendition itself changed. */
  annotation: number | null
  by: string
  before: unknown
  after: unknown
}

/** Who deleted something, and when. */
export interface Gone {
  by: string
  at: string
}

export type RenditionChanges = ReturnType<typeof renditionChanges>

export function renditionChanges(db: Database) {
  // Of the table, as the view no longer has those of a source that is being removed.
  const ofQuote = db.prepare<{ quote: number }, RenditionColumns>(
    `SELECT id, original_id, rendition_id, translator, authority, pivot, declared, state, reason, decided_by
     FROM renditions WHERE original_id = :quote OR rendition_id = :quote`,
  )
  const insert = db.prepare<[number, number | null, string, string, string | null, string | null]>(
    `INSERT INTO rendition_changes (rendition_id, annotation_id, "by", "at", before, after) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const ofRendition = db.prepare<[number], Row>(
    `SELECT annotation_id, "by", "at", before, after FROM rendition_changes WHERE rendition_id = ? ORDER BY id`,
  )

  function recordNow({ rendition, annotation, by, before, after }: Told): void {
    insert.run(rendition, annotation, by, new Date().toISOString(), json(before), json(after))
  }

  return {
    /** Inside the transaction that makes the change. @param told null where it was made then, or taken away */
    recordNow,
    /** Just before a quote is deleted, and inside that transaction: what it renders and what renders it goes with it. */
    recordGoneWith(quote: number, { by, at }: Gone): void {
      for (const row of ofQuote.all({ quote }))
        insert.run(row.id, null, by, at, json(renditionFacts(row)), null)
    },
    /** Oldest first. */
    of: (rendition: number): Change[] =>
      ofRendition.all(rendition).map(({ annotation_id, by, at, before, after }) => ({
        at,
        by,
        of: annotation_id === null ? 'rendition' : 'annotation',
        id: annotation_id ?? rendition,
        before: state(before),
        after: state(after),
      })),
  }
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

const json = (state: unknown) => (state === null ? null : JSON.stringify(state))
const state = (kept: string | null): unknown => (kept === null ? null : JSON.parse(kept))
