/** Who is at work on a source, storing or removing it: as long as somebody is, nobody sees any of it. */
import { randomInt } from 'node:crypto'
import type { Database } from './database.ts'

export interface AtWork {
  /** Drawn by chance for each store that is opened. */
  owner: number
  at: number
}

/** How often whoever is at work says so. */
const SAY_EVERY_MS = 1_000
/** Who has said nothing for so long is gone, or stands still and is told when it goes on. */
export const GIVEN_UP_MS = 60_000

export type AtWorkOn = ReturnType<typeof atWorkOn>

export function atWorkOn(db: Database) {
  const beginWork = db.prepare<AtWork & { id: number }>(
    `UPDATE sources SET in_work_by = :owner, in_work_at = :at, deleted_at = NULL WHERE id = :id`,
  )
  const goOn = db.prepare<AtWork & { id: number }>(
    `UPDATE sources SET in_work_at = :at WHERE id = :id AND in_work_by = :owner`,
  )
  const endWork = db.prepare<[number]>(`UPDATE sources SET in_work_by = NULL, in_work_at = NULL WHERE id = ?`)
  const takeOver = db
    .prepare<AtWork & { before: number }, number>(
      `UPDATE sources SET in_work_by = :owner, in_work_at = :at
       WHERE in_work_by IS NOT NULL AND coalesce(in_work_at, 0) < :before RETURNING id`,
    )
    .pluck()
  const inWork = db.prepare<[], number>(`SELECT count(*) FROM sources WHERE in_work_by IS NOT NULL`).pluck()
  const owner = randomInt(2 ** 47)
  const now = (): AtWork => ({ owner, at: Date.now() })

  return {
    now,
    begin: (id: number) => void beginWork.run({ id, ...now() }),
    end: (id: number) => void endWork.run(id),
    /** Says now and then that somebody is at work. @throws where somebody else took the source for given up */
    *alive<Step, Result>(id: number, steps: Generator<Step, Result>): Generator<Step, Result> {
      for (let said = Date.now(); ;) {
        if (Date.now() - said > SAY_EVERY_MS) {
          if (goOn.run({ id, ...now() }).changes === 0) throw new Error(`source ${id} was taken for given up`)
          said = Date.now()
        }
        const step = steps.next()
        if (step.done) return step.value
        yield step.value
      }
    },
    /**
     * Takes over what nobody has been at work on for some time, for the caller to remove.
     *
     * @returns its ids, and whether others may be left that somebody is or was at work on
     */
    takeOver: db.transaction(() => {
      const ids = takeOver.all({ ...now(), before: Date.now() - GIVEN_UP_MS })
      return { ids, isMore: inWork.get()! > ids.length }
    }),
  }
}
