/** What somebody did at the desk is taken back, the last step first, by the history that tells of it. */
import type { Database } from 'better-sqlite3'
import type { Change } from '../api/desk.ts'
import { Problem } from '../problem.ts'
import type { RenditionChanges, Step } from './rendition-changes.ts'
import type { Steps } from './store.ts'

/** A part of the store whose things can be made what they were. Both run inside a transaction of the caller's. */
export interface Restorable {
  /** How a thing stands, as the history tells it; null where it is gone. */
  stateNow(step: Step): unknown
  /** Has it be again what it was before the step, under the names that stood there. */
  restoreNow(step: Step): void
}

export function sqliteSteps(
  db: Database,
  changes: RenditionChanges,
  parts: Record<Change['of'], Restorable>,
): Steps {
  const exists = db.prepare<[number], number>(`SELECT 1 FROM whole_renditions WHERE id = ?`).pluck()
  return {
    undo: async (rendition, by) =>
      db
        .transaction(() => {
          if (!exists.get(rendition)) return null
          const step = changes.lastOf(rendition, by)
          if (!step) throw new Problem('nothing_to_undo')
          const { of, id, after, change } = step
          const part = parts[of]
          // What somebody made of it since is theirs.
          if (!isSame(part.stateNow(step), after)) throw new Problem('changed_since')
          part.restoreNow(step)
          return changes.recordNow({
            rendition,
            of,
            id,
            by,
            before: after,
            after: part.stateNow(step),
            undoes: change,
          })
        })
        .immediate(),
  }
}

/** Each change counts the version on, so it tells nothing. */
const isSame = (a: unknown, b: unknown) => withoutVersion(a) === withoutVersion(b)
const withoutVersion = (state: unknown) =>
  JSON.stringify(state, (key, value: unknown) => (key === 'version' ? undefined : value))
