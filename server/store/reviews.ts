/** Reviews: each editor’s own pass over a rendition. */
import type { Database } from './database.ts'
import type { Review } from '../api/desk.ts'
import { idsIn } from './lists-in-sql.ts'
import type { RenditionChanges } from './rendition-changes.ts'
import type { Restorable } from './steps.ts'
import type { Reviews } from './kept-translations.ts'

type Row = { rendition_id: number; by: string; started_at: string; done_at: string | null }

export function storedReviews(
  db: Database,
  changes: RenditionChanges,
): { store: Reviews; restorable: Restorable } {
  const exists = db.prepare<[number], number>(`SELECT 1 FROM whole_renditions WHERE id = ?`).pluck()
  const ofRenditions = db.prepare<[string], Row>(
    `SELECT rendition_id, "by", started_at, done_at FROM reviews WHERE rendition_id IN ${idsIn('?')}
     ORDER BY rendition_id, started_at, "by"`,
  )
  const one = db.prepare<[number, string], Row>(
    `SELECT rendition_id, "by", started_at, done_at FROM reviews WHERE rendition_id = ? AND "by" = ?`,
  )
  const put = db.prepare<Row>(
    `INSERT INTO reviews (rendition_id, "by", started_at, done_at) VALUES (:rendition_id, :by, :started_at, :done_at)
     ON CONFLICT (rendition_id, "by") DO UPDATE SET done_at = excluded.done_at`,
  )
  const remove = db.prepare<[number, string]>(`DELETE FROM reviews WHERE rendition_id = ? AND "by" = ?`)

  function of(renditions: readonly number[]): Map<number, Review[]> {
    const found = new Map<number, Review[]>()
    for (const row of ofRenditions.all(JSON.stringify(renditions)))
      found.set(row.rendition_id, [...(found.get(row.rendition_id) ?? []), toReview(row)])
    return found
  }

  function get(rendition: number, by: string): Review | null {
    const row = one.get(rendition, by)
    return row ? toReview(row) : null
  }

  const store: Reviews = {
    of: async (renditions) => of(renditions),
    put: async (rendition, done, by) =>
      db
        .transaction(() => {
          if (!exists.get(rendition)) return null
          const before = get(rendition, by)
          if (before && done === (before.doneAt !== null)) return before
          const now = new Date().toISOString()
          const started = before?.startedAt ?? now
          put.run({ rendition_id: rendition, by, started_at: started, done_at: done ? now : null })
          const after = get(rendition, by)!
          changes.recordNow({ rendition, of: 'review', by, before, after })
          return after
        })
        .immediate(),
  }

  return {
    store,
    restorable: {
      stateNow: ({ id, by }) => get(id, by),
      restoreNow({ id, by, before }) {
        const review = before as Review | null
        if (review) put.run({ rendition_id: id, by, started_at: review.startedAt, done_at: review.doneAt })
        else remove.run(id, by)
      },
    },
  }
}

const toReview = ({ by, started_at, done_at }: Row): Review => ({
  by,
  startedAt: started_at,
  doneAt: done_at,
})
