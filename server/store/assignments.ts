/** To whom checks are given. */
import type { Database } from './database.ts'
import type { Assignment, NewAssignment } from '../api/assignments.ts'
import { foldText } from '../language/fold.ts'
import type { StoredHistory } from './history.ts'

/** Each inside the caller's transaction. */
export function storedAssignments(db: Database, history: StoredHistory) {
  const one = db.prepare<[number], Assignment>(
    `SELECT "to", note, due, "by", "at" FROM assignments WHERE check_id = ?`,
  )
  const put = db.prepare<Assignment & { id: number; folded: string }>(
    `INSERT INTO assignments (check_id, "to", folded, note, due, "by", "at")
     VALUES (:id, :to, :folded, :note, :due, :by, :at)
     ON CONFLICT (check_id) DO UPDATE SET "to" = excluded."to", folded = excluded.folded, note = excluded.note,
       due = excluded.due, "by" = excluded."by", "at" = excluded."at"`,
  )
  const end = db.prepare<[number]>(`DELETE FROM assignments WHERE check_id = ?`)

  const toldOf = (id: number) => {
    const before = one.get(id)
    return before ? told(before) : null
  }

  return {
    giveNow(id: number, given: NewAssignment, by: string): void {
      const at = new Date().toISOString()
      const before = toldOf(id)
      put.run({ id, ...told(given), folded: foldText(given.to), by, at })
      history.recordNow({ by, at, done: 'check.given', of: ['check', id], before, after: told(given) })
    },
    /** @returns whether it was given to anybody */
    takeBackNow(id: number, by: string): boolean {
      const before = toldOf(id)
      if (before) history.recordNow({ by, done: 'check.taken_back', of: ['check', id], before })
      end.run(id)
      return before !== null
    },
    /** It has been decided, which the history tells. */
    endNow: (id: number) => void end.run(id),
  }
}

const told = ({ to, note, due }: NewAssignment) => ({ to, note, due })
