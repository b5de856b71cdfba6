/** What somebody did at the desk is taken back, the last step first, by the history that tells of it. */
import type { Database } from './database.ts'
import type { Change } from '../api/desk.ts'
import { Problem } from '../problem.ts'
import type { Recorded, RenditionChanges } from './rendition-changes.ts'
import type { Steps } from './kept-translations.ts'

/** A part of the store whose things can be made what they were. Both run inside a transaction of the caller's. */
export interface Restorable {
  /** How a thing stands, as the history tells it; null where it is gone. */
  stateNow(change: Change): object | null
  /** Has it be again what it was before the change, under the names that stood there. @param by who takes it back */
  restoreNow(change: Change, by: string): void
}

export function storedSteps(
  db: Database,
  changes: RenditionChanges,
  parts: Record<Change['of'], Restorable>,
): Steps {
  const exists = db.prepare<[number], number>(`SELECT 1 FROM whole_renditions WHERE id = ?`).pluck()

  function takeBack(rendition: number, made: Recorded, by: string, madeWith: number | undefined): Recorded {
    const { of } = made.told
    const after = made.told.after as object | null
    const part = parts[of]
    // What somebody made of it since is theirs.
    if (!isSame(part.stateNow(made.told), after)) throw new Problem('changed_since')
    part.restoreNow(made.told, by)
    return changes.recordNow({
      rendition,
      of,
      by,
      before: after,
      after: part.stateNow(made.told),
      undoes: made.change,
      madeWith,
    })
  }

  return {
    undo: async (rendition, by) =>
      db
        .transaction(() => {
          if (!exists.get(rendition)) return null
          const step = changes.lastStepOf(rendition, by)
          if (step.length === 0) throw new Problem('nothing_to_undo')
          const done: Recorded[] = []
          for (const made of step) done.push(takeBack(rendition, made, by, done[0]?.change))
          return done.map(({ told }) => told)
        })
        .immediate(),
  }
}

/** Each change counts the version on, so it tells nothing. */
const isSame = (a: unknown, b: unknown) => withoutVersion(a) === withoutVersion(b)
const withoutVersion = (state: unknown) =>
  JSON.stringify(state, (key, value: unknown) => (key === 'version' ? undefined : value))
