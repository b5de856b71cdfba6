/** Drafts that were deleted long ago, taken out for good. */
import type { Database } from './database.ts'
import { PROGRAM, type StoredHistory } from './history.ts'
import { KEPT_REMOVED_MS } from './kept-removed.ts'

/** Deletes what was removed long ago; the checks made for it on which nobody signed are out of sight with it. */
export function forgetDrafts(db: Database, history: StoredHistory): void {
  const at = new Date().toISOString()
  const before = new Date(Date.now() - KEPT_REMOVED_MS).toISOString()
  const gone = db
    .prepare<[string], { id: number; title: string }>(
      `SELECT f.id, r.title FROM drafts f JOIN draft_revisions r ON r.draft_id = f.id
         AND r.number = (SELECT max(number) FROM draft_revisions WHERE draft_id = f.id)
       WHERE f.removed_at < ? ORDER BY f.id`,
    )
    .all(before)
  const hideChecks = db.prepare<{ at: string; draft: number }>(
    `UPDATE checks SET removed_at = :at WHERE removed_at IS NULL AND signed IS NULL AND waits = 0 AND id IN (
       SELECT o.check_id FROM draft_checks o JOIN draft_quotes q ON q.id = o.quote_id
       JOIN draft_revisions r ON r.id = q.revision_id WHERE r.draft_id = :draft)`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM drafts WHERE id = ?`)
  for (const { id, title } of gone) {
    const checks = hideChecks.run({ at, draft: id }).changes
    remove.run(id)
    history.recordNow({
      by: PROGRAM,
      at,
      done: 'draft.forgotten',
      of: ['draft', id],
      before: { title, checks },
    })
  }
}
