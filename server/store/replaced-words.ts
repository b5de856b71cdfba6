/** Whether passages read otherwise in the newest capture of their source: what rested on them may not stand any more. */
import type { Database } from './database.ts'
import { listed } from './lists-in-sql.ts'

export function replacedWords(db: Database): (spans: readonly { passage: number }[]) => boolean {
  const isReplaced = db
    .prepare<[string], number>(
      `SELECT 1 FROM ${listed('?')} AS wanted
       CROSS JOIN passages p ON p.id = wanted.id
       CROSS JOIN snapshots n ON n.replaces = p.snapshot_id
       WHERE NOT EXISTS (
         WITH RECURSIVE later (id) AS (
           SELECT n.id UNION SELECT r.id FROM later JOIN snapshots r ON r.replaces = later.id)
         SELECT 1 FROM passages o
         WHERE o.snapshot_id = (SELECT max(id) FROM later) AND o.text = p.text)
       LIMIT 1`,
    )
    .pluck()
  return (spans) => isReplaced.get(JSON.stringify(spans.map(({ passage }) => passage))) === 1
}
