/** Taking a source out of the store piece by piece. */
import type { AtWorkOn } from './at-work.ts'
import type { Database } from './database.ts'
import { PROGRAM, type StoredHistory } from './history.ts'
import type { StoredPassages } from './passages.ts'
import type { StoredQuotes } from './quotes.ts'
import type { Gone } from './rendition-changes.ts'
import type { StoredSpeakers } from './speakers.ts'

export type Removing = ReturnType<typeof removing>

interface Parts {
  passages: StoredPassages
  quotes: StoredQuotes
  speakers: StoredSpeakers
  history: StoredHistory
  atWork: AtWorkOn
}

/** @returns takes a source out of sight at once, and then a piece at each step */
export function removing(db: Database, { passages, quotes, speakers, history, atWork }: Parts) {
  const remove = db.prepare<[number]>(`DELETE FROM sources WHERE id = ?`)
  // Who deleted it outlasts that it is taken out piece by piece, by whatever program.
  const deletedTitle = db
    .prepare<[number], string>(`SELECT title FROM sources WHERE id = ? AND deleted_by IS NOT NULL`)
    .pluck()

  return function* (
    id: number,
    gone: Gone = { by: PROGRAM, at: new Date().toISOString() },
  ): Generator<void, void> {
    atWork.begin(id)
    yield* atWork.alive(id, removingIn(id, gone))
  }

  function* removingIn(id: number, gone: Gone): Generator<void, void> {
    yield* quotes.removing(id, gone)
    yield* passages.removing(id)
    const wasDeleted = deletedTitle.get(id)
    remove.run(id)
    if (wasDeleted !== undefined) {
      const before = { title: wasDeleted }
      history.recordNow({ by: PROGRAM, done: 'source.forgotten', of: ['source', id], before })
    }
    speakers.forgetUnnamed()
  }
}
