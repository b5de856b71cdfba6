/** Who may work and who waits: so many at once, and long work never takes the last place. */
import { Problem } from '../problem.ts'

interface Waiting {
  long: boolean
  enter: () => void
}

export interface Load {
  busy: number
  waiting: number
}

export interface Places {
  /**
   * Waits for a place, before those who came later.
   *
   * @returns what leaves the place again
   * @throws Problem `busy` where too many wait already; the reason of the signal
   */
  enter(long: boolean, signal?: AbortSignal): Promise<() => void>
  /** How many have a place, and how many wait for one. */
  load(): Load
}

/** @param most places, of which long work may take all but one, and no more than `mostLong` */
export function queue(most: number, mostWaiting: number, mostLong: number): Places {
  const waiting = new Set<Waiting>()
  const taken = { all: 0, long: 0 }

  const forLong = Math.max(1, Math.min(mostLong, most - 1))

  const isFree = (long: boolean) => taken.all < most && (!long || taken.long < forLong)

  function take(long: boolean): () => void {
    taken.all++
    if (long) taken.long++
    return () => {
      taken.all--
      if (long) taken.long--
      for (const one of waiting) if (isFree(one.long)) one.enter()
    }
  }

  return {
    async enter(long, signal) {
      signal?.throwIfAborted()
      if (isFree(long)) return take(long)
      if (waiting.size >= mostWaiting) throw new Problem('busy')
      const { promise, resolve, reject } = Promise.withResolvers<() => void>()
      const one = {
        long,
        enter() {
          waiting.delete(one)
          resolve(take(long))
        },
      }
      waiting.add(one)
      const leave = () => {
        if (waiting.delete(one)) reject(signal!.reason as Error)
      }
      signal?.addEventListener('abort', leave)
      return promise.finally(() => signal?.removeEventListener('abort', leave))
    },
    load: () => ({ busy: taken.all, waiting: waiting.size }),
  }
}
