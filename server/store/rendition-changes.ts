/** The history of renditions and their annotations: written with each change, and never again. */
import type { Database } from 'better-sqlite3'
import type { Change } from '../api/renditions.ts'

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

export type RenditionChanges = ReturnType<typeof renditionChanges>

export function renditionChanges(db: Database) {
  const insert = db.prepare<[number, number | null, string, string, string | null, string | null]>(
    `INSERT INTO rendition_changes (rendition_id, annotation_id, "by", "at", before, after) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const ofRendition = db.prepare<[number], Row>(
    `SELECT annotation_id, "by", "at", before, after FROM rendition_changes WHERE rendition_id = ? ORDER BY id`,
  )

  return {
    /** Inside the transaction that makes the change. @param told null where it was made then, or taken away */
    recordNow({ rendition, annotation, by, before, after }: Told): void {
      insert.run(rendition, annotation, by, new Date().toISOString(), json(before), json(after))
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

const json = (state: unknown) => (state === null ? null : JSON.stringify(state))
const state = (kept: string | null): unknown => (kept === null ? null : JSON.parse(kept))
