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
  undoes?: number
}

/** A change that can be taken back. */
export interface Step extends Change {
  /** Of the change itself. */
  change: number
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
  const insert = db.prepare<Omit<Row, 'id'> & { rendition_id: number }>(
    `INSERT INTO rendition_changes (rendition_id, annotation_id, reviewed, "by", "at", before, after, undoes)
     VALUES (:rendition_id, :annotation_id, :reviewed, :by, :at, :before, :after, :undoes)`,
  )
  const columns = `c.id, c.annotation_id, c.reviewed, c."by", c."at", c.before, c.after, c.undoes FROM rendition_changes c`
  const ofRendition = db.prepare<[number], Row>(`SELECT ${columns} WHERE c.rendition_id = ? ORDER BY c.id`)
  const last = db.prepare<[number, string], Row>(
    `SELECT ${columns} WHERE c.rendition_id = ? AND c."by" = ? AND c.undoes IS NULL
       AND NOT EXISTS (SELECT 1 FROM rendition_changes u WHERE u.undoes = c.id)
       AND (c.annotation_id IS NOT NULL OR c.reviewed = 1 OR c.before IS NOT NULL)
     ORDER BY c.id DESC LIMIT 1`,
  )

  /** Inside the transaction that makes the change. @param told null where it was made then, or taken away */
  function recordNow({ rendition, of, id, by, before, after, undoes }: Told): Change {
    const at = new Date().toISOString()
    insert.run({
      rendition_id: rendition,
      annotation_id: of === 'annotation' ? id : null,
      reviewed: of === 'review' ? 1 : 0,
      by,
      at,
      before: json(before),
      after: json(after),
      undoes: undoes ?? null,
    })
    return { at, by, of, id, before, after, undoes: undoes !== undefined }
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
        })
    },
    /** Oldest first. */
    of: (rendition: number): Change[] => ofRendition.all(rendition).map((row) => toChange(rendition, row)),
    /** The last that somebody changed of a rendition and has not taken back; null where there is none. */
    lastOf(rendition: number, by: string): Step | null {
      const row = last.get(rendition, by)
      return row ? { ...toChange(rendition, row), change: row.id } : null
    },
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

export type RenditionFacts = ReturnType<typeof renditionFacts>

const json = (state: unknown) => (state === null ? null : JSON.stringify(state))
const state = (kept: string | null): unknown => (kept === null ? null : JSON.parse(kept))
