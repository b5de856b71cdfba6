/** The history of renditions, of their annotations and reviews: written with each change, and never again. */
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
  id: number
  annotation_id: number | null
  reviewed: number
  by: string
  at: string
  before: string | null
  after: string | null
  undoes: number | null
}

interface Told {
  rendition: number
  of: Change['of']
  /** Of what changed; a review has the id of its rendition. */
  id: number
  by: string
  before: unknown
  after: unknown
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

export function renditionChanges(db: Database) {
  // Of the table, as the view no longer has those of a source that is being removed.
  const ofQuote = db.prepare<{ quote: number }, RenditionColumns>(
    `SELECT id, original_id, rendition_id, translator, authority, pivot, declared, state, reason, decided_by
     FROM renditions WHERE original_id = :quote OR rendition_id = :quote`,
  )
  const insert = db.prepare<Omit<Row, 'id'> & { rendition_id: number; made_with: number | null }>(
    `INSERT INTO rendition_changes (rendition_id, annotation_id, reviewed, "by", "at", before, after, undoes, made_with)
     VALUES (:rendition_id, :annotation_id, :reviewed, :by, :at, :before, :after, :undoes, :made_with)`,
  )
  const columns = `c.id, c.annotation_id, c.reviewed, c."by", c."at", c.before, c.after, c.undoes FROM rendition_changes c`
  const ofRendition = db.prepare<[number], Row>(`SELECT ${columns} WHERE c.rendition_id = ? ORDER BY c.id`)
  const lastStep = db.prepare<{ rendition: number; by: string }, Row>(
    `WITH own AS (
       SELECT o.id, coalesce(o.made_with, o.id) AS step FROM rendition_changes o
       WHERE o.rendition_id = :rendition AND o."by" = :by AND o.undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM rendition_changes u WHERE u.undoes = o.id)
         AND (o.annotation_id IS NOT NULL OR o.reviewed = 1 OR o.before IS NOT NULL))
     SELECT ${columns} WHERE c.id IN (SELECT id FROM own WHERE step = (SELECT step FROM own ORDER BY id DESC LIMIT 1))
     ORDER BY c.id DESC`,
  )

  /** Inside the transaction that makes the change. @param told null where it was made then, or taken away */
  function recordNow({ rendition, of, id, by, before, after, undoes, madeWith }: Told): Recorded {
    const at = new Date().toISOString()
    const { lastInsertRowid } = insert.run({
      rendition_id: rendition,
      annotation_id: of === 'annotation' ? id : null,
      reviewed: of === 'review' ? 1 : 0,
      by,
      at,
      before: json(before),
      after: json(after),
      undoes: undoes ?? null,
      made_with: madeWith ?? null,
    })
    return {
      change: Number(lastInsertRowid),
      told: { at, by, of, id, before, after, undoes: undoes !== undefined },
    }
  }

  return {
    recordNow,
    /** Just before a quote is deleted, and inside that transaction: what it renders and what renders it goes with it. */
    recordGoneWith(quote: number, { by, at }: Gone): void {
      for (const row of ofQuote.all({ quote }))
        insert.run({
          rendition_id: row.id,
          annotation_id: null,
          reviewed: 0,
          by,
          at,
          before: json(renditionFacts(row)),
          after: null,
          undoes: null,
          made_with: null,
        })
    },
    /** Oldest first. */
    of: (rendition: number): Change[] => ofRendition.all(rendition).map((row) => toChange(rendition, row)),
    /** All that somebody changed of a rendition in their last step that is not taken back, newest first. */
    lastStepOf: (rendition: number, by: string): Recorded[] =>
      lastStep.all({ rendition, by }).map((row) => ({ change: row.id, told: toChange(rendition, row) })),
  }
}

const toChange = (rendition: number, row: Row): Change => ({
  at: row.at,
  by: row.by,
  of: row.reviewed ? 'review' : row.annotation_id === null ? 'rendition' : 'annotation',
  id: row.annotation_id ?? rendition,
  before: state(row.before),
  after: state(row.after),
  undoes: row.undoes !== null,
})

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
