/** Stores a capture in slices, and takes out what was stored of it where that fails. */
import type { Database } from './database.ts'
import type { ClearAway } from './clear-away.ts'
import { inSlices } from './in-slices.ts'
import type { Removing } from './removing.ts'

interface Watching {
  /** Told how much is stored, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** @param storing each step tells how much is there; it is told the id of the source that holds it meanwhile */
export async function storeInSlices<Result>(
  db: Database,
  { removing, clearAway }: { removing: Removing; clearAway: ClearAway },
  storing: (started: (id: number) => void) => Iterator<number, Result>,
  { onProgress, signal }: Watching,
): Promise<Result> {
  clearAway.look()
  const exists = db.prepare<[number], number>(`SELECT 1 FROM sources WHERE id = ?`).pluck()
  let begun: number | null = null
  let share = 0
  const steps = storing((id) => (begun = id))
  const watched = {
    next() {
      signal?.throwIfAborted()
      const step = steps.next()
      if (!step.done) share = step.value
      return step
    },
  }
  try {
    return await inSlices(db, watched, () => onProgress?.(share))
  } catch (error) {
    // What the slice before wrote is there; where the first slice failed nothing is.
    if (begun !== null && exists.get(begun)) await inSlices(db, removing(begun)).catch(clearAway.later)
    throw error
  }
}
