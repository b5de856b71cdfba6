/** Long writing in slices: each is a transaction of its own, and between two of them the program answers others. */
import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'

/** How long nobody else is answered, in milliseconds. Shorter slices cost more commits. */
const SLICE_MS = 20

/**
 * Takes the steps to their end, as many in one transaction as fit into a slice: short work is one transaction.
 *
 * @throws what a step throws; what earlier slices wrote stays, for the caller to clear away
 */
export async function inSlices<Result>(
  db: Database,
  steps: Iterator<unknown, Result>,
  afterEach?: () => void,
): Promise<Result> {
  const slice = db.transaction(() => {
    const until = performance.now() + SLICE_MS
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    return step
  })
  for (;;) {
    const step = slice.immediate()
    if (step.done) return step.value
    afterEach?.()
    await setImmediate()
  }
}
