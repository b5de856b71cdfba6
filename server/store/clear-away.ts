/** What programs that were stopped in the middle of storing or removing a source left behind is removed. */
import type { Database } from './database.ts'
import { type AtWorkOn, GIVEN_UP_MS } from './at-work.ts'
import { inSlices } from './in-slices.ts'
import type { Removing } from './removing.ts'

export type ClearAway = ReturnType<typeof clearAway>

/** Looks at once, and as long as there is something left that somebody was at work on, again in a while. */
export function clearAway(db: Database, atWork: AtWorkOn, removing: Removing) {
  let isStopped = false
  let next: NodeJS.Timeout | undefined

  async function clear(): Promise<void> {
    const { ids, isMore } = atWork.takeOver.immediate()
    for (const id of ids) await inSlices(db, removing(id))
    if (isMore) later()
  }

  function later(): void {
    clearTimeout(next)
    if (!isStopped) next = setTimeout(look, GIVEN_UP_MS).unref()
  }

  /** What cannot be removed now, as where the disk is full, nobody sees; it is taken over the next time. */
  const look = () => {
    looking = clear().catch(() => undefined)
  }
  let looking = Promise.resolve()
  look()

  return {
    look,
    /** Looks again in a while: something could not be removed now. */
    later,
    /** Ends once what was begun is done. */
    async stop(): Promise<void> {
      isStopped = true
      clearTimeout(next)
      await looking
    },
  }
}
