/** Timestamps of captures, as their authority gave them. */
import type { Database } from './database.ts'
import type { StoredHistory } from './history.ts'
import type { KeptStamp, Stamps } from './kept-snapshots.ts'

type Row = { at: string; authority: string; by: string; answer: Buffer }

export function storedStamps(db: Database, history: StoredHistory): Stamps {
  const one = db.prepare<{ source: number; snapshot: number }, Row>(
    `SELECT t."at", t.authority, t."by", t.answer FROM snapshot_stamps t JOIN snapshots n ON n.id = t.snapshot_id
       JOIN whole_sources s ON s.id = n.source_id
     WHERE n.id = :snapshot AND s.id = :source`,
  )
  const waiting = db.prepare<
    { after: number; since: string; limit: number },
    { source: number; snapshot: number }
  >(
    `SELECT n.source_id AS source, n.id AS snapshot FROM snapshots n JOIN whole_sources s ON s.id = n.source_id
     WHERE n.id > :after AND s.sample = 0
       AND (n.captured_at >= :since OR (n.replaces IS NULL AND s.added_at >= :since)) -- a page may have been kept before
       AND NOT EXISTS (SELECT 1 FROM snapshot_stamps t WHERE t.snapshot_id = n.id)
     ORDER BY n.id LIMIT :limit`,
  )
  const insert = db.prepare<KeptStamp & { snapshot: number }>(
    `INSERT INTO snapshot_stamps (snapshot_id, "at", authority, "by", answer)
     VALUES (:snapshot, :at, :authority, :by, :answer) ON CONFLICT DO NOTHING`,
  )
  return {
    async get(source, snapshot) {
      const row = one.get({ source, snapshot })
      return row ? { ...row, answer: new Uint8Array(row.answer) } : null
    },
    waiting: async (of, limit) => waiting.all({ ...of, limit }),
    keep: async (source, snapshot, sha256, stamp) =>
      db
        .transaction(() => {
          // The first one proves the most.
          if (insert.run({ ...stamp, snapshot }).changes === 0) return
          const { by, at, authority } = stamp
          const after = { snapshot, sha256, stamped: at, authority }
          history.recordNow({ by, done: 'source.stamped', of: ['source', source], after })
        })
        .immediate(),
  }
}
