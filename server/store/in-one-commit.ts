/**
 * Writes that are asked for in one turn of the event loop, in one transaction: what is acknowledged is on the disk, and to
 * wait for the disk takes as long for one as for a hundred.
 */
import type { Database } from './database.ts'
import { toldOf } from './store-problem.ts'
import { Problem } from '../problem.ts'

interface Asked {
  /** @returns what tells whoever asked that it is there */
  write: () => () => void
  reject: (reason: unknown) => void
}

/**
 * @returns has a write done with those that are asked for meanwhile; one that fails fails for itself, and nothing is done
 *   of any while somebody else writes
 */
export function inOneCommit(
  db: Pick<Database, 'transaction'>,
): <Result>(work: () => Result) => Promise<Result> {
  let waiting: Asked[] = []

  function commit(): void {
    const all = waiting
    waiting = []
    try {
      const written = db.transaction(() => all.map(({ write }) => write())).immediate()
      for (const tell of written) tell()
    } catch (error) {
      if (all.length === 1 || isBusy(error)) for (const { reject } of all) reject(error)
      else for (const one of all) commitAlone(one)
    }
  }

  function commitAlone({ write, reject }: Asked): void {
    try {
      db.transaction(write).immediate()()
    } catch (error) {
      reject(error)
    }
  }

  return <Result>(work: () => Result) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const write = () => {
      const result = work()
      return () => resolve(result)
    }
    if (waiting.push({ write, reject }) === 1) setImmediate(commit)
    return promise
  }
}

function isBusy(error: unknown): boolean {
  const told = toldOf(error)
  return told instanceof Problem && told.code === 'store_busy'
}
