/** Reviews: each editor’s own pass over a rendition. */
import type { Database } from 'better-sqlite3'
import type { Review } from '../api/desk.ts'
import type { Reviews } from './store.ts'

type Row = { rendition_id: number; by: string; started_at: string; done_at: string | null }

export function sqliteReviews(db: Database): Reviews {
  const exists = db.prepare<[number], number>(`SELECT 1 FROM whole_renditions WHERE id = ?`).pluck()
  const ofRenditions = db.prepare<[string], Row>(
    `SELECT rendition_id, "by", started_at, done_at FROM reviews WHERE rendition_id IN (SELECT value FROM json_each(?))
     ORDER BY rendition_id, started_at, "by"`,
  )
  const put = db.prepare<Row>(
    `INSERT INTO reviews (rendition_id, "by", started_at, done_at) VALUES (:rendition_id, :by, :started_at, :done_at)
     ON CONFLICT DO UPDATE SET done_at = CASE WHEN :done_at IS NULL THEN NULL ELSE coalesce(done_at, :done_at) END`,
  )

  function of(renditions: readonly number[]): Map<number, Review[]> {
    const found = new Map<number, Review[]>()
    for (const { rendition_id, by, started_at, done_at } of ofRenditions.all(JSON.stringify(renditions))) {
      const review = { by, startedAt: started_at, doneAt: done_at }
      found.set(rendition_id, [...(found.get(rendition_id) ?? []), review])
    }
    return found
  }

  return {
    of: async (renditions) => of(renditions),
    put: async (rendition, done, by) =>
      db
        .transaction(() => {
          if (!exists.get(rendition)) return null
          const now = new Date().toISOString()
          put.run({ rendition_id: rendition, by, started_at: now, done_at: done ? now : null })
          return of([rendition])
            .get(rendition)!
            .find((review) => review.by === by)!
        })
        .immediate(),
  }
}
