/** Timestamps of captures, as their authority gave them. */
import type { Database } from 'better-sqlite3'
import type { SqliteHistory } from './history.ts'
import type { KeptStamp, Stamps } from './kept-snapshots.ts'

type Row = { at: string; authority: string; by: string; answer: Buffer }

export function sqliteStamps(db: Database, history: SqliteHistory): Stamps {
  const one = db.prepare<{ source: number; snapshot: number }, Row>(
    `SELECT t."at", t.authority, t."by", t.answer FROM snapshot_stamps t JOIN snapshots n ON n.id = t.snapshot_id
       JOIN whole_sources s ON s.id = n.source_id
     WHERE n.id = :snapshot AND s.id = :source`,
  )
  const insert = db.prepare<KeptStamp & { snapshot: number }>(
    `INSERT OR IGNORE INTO snapshot_stamps (snapshot_id, "at", authority, "by", answer)
     VALUES (:snapshot, :at, :authority, :by, :answer)`,
  )
  return {
    async get(source, snapshot) {
      const row = one.get({ source, snapshot })
      return row ? { ...row, answer: new Uint8Array(row.answer) } : null
    },
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
