/** What is asked for one by one and done some together: in the order it came, so many groups at a time. */
import { Problem } from '../problem.ts'

interface Waiting<One, Result> {
  one: One
  resolve: (result: Result) => void
  reject: (reason: unknown) => void
}

interface Bounds {
  /** Groups under way at once. */
  atOnce: number
  /** In a group. */
  together: number
  mostWaiting: number
}

/**
 * @param work does a group; where it fails for several, each of them is done alone, so that one fails for itself
 * @returns does one. It rejects as the work does, with the Problem `busy` where too many wait already, and with the reason
 *   of the signal where whoever asked is gone before it was begun
 */
export function inGroups<One, Result>(
  work: (group: One[]) => Promise<Result[]>,
  { atOnce, together, mostWaiting }: Bounds,
): (one: One, signal?: AbortSignal) => Promise<Result> {
  const waiting = new Set<Waiting<One, Result>>()
  let underWay = 0

  function begin(): void {
    while (underWay < atOnce && waiting.size > 0) {
      const share = Math.ceil(waiting.size / (atOnce - underWay))
      const group = [...waiting.values().take(Math.min(together, share))]
      for (const asked of group) waiting.delete(asked)
      underWay++
      void done(group).finally(() => {
        underWay--
        begin()
      })
    }
  }

  async function done(group: readonly Waiting<One, Result>[]): Promise<void> {
    try {
      const results = await work(group.map(({ one }) => one))
      for (const [i, { resolve }] of group.entries()) resolve(results[i]!)
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error)
      else for (const asked of group) await done([asked])
    }
  }

  return async (one, signal) => {
    signal?.throwIfAborted()
    if (waiting.size >= mostWaiting) throw new Problem('busy')
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const asked = { one, resolve, reject }
    const leave = () => {
      if (waiting.delete(asked)) reject(signal!.reason)
    }
    waiting.add(asked)
    signal?.addEventListener('abort', leave)
    begin()
    return promise.finally(() => signal?.removeEventListener('abort', leave))
  }
}
