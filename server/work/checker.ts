/** Who checks claims: the threads of the pool, and where no other thread can open the store, this one. */
import { setImmediate } from 'node:timers/promises'
import type { Check } from '../api/checks.ts'
import type { Claim, Findings } from '../api/findings.ts'
import type { Appearance } from '../api/life.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { lifeOf } from '../verify/life.ts'
import { asItStands, verify } from '../verify.ts'
import { inGroups } from './in-groups.ts'
import type { Workers } from './workers.ts'

/**
 * Both answer by the store as it is when they are asked or later.
 *
 * @throws Problem `busy` where too many wait; the reason of the signal, where whoever asked left before it was begun
 */
export interface Checker {
  find: (claim: Claim, signal?: AbortSignal) => Promise<Findings>
  /** Where the words of a check that was kept were seen. */
  life: (check: Check, signal?: AbortSignal) => Promise<Appearance[]>
}

/** Handed to a thread at once: it goes on while this one has something else to do, such as to store what is imported. */
const TOGETHER = 4
/** A crowd that has waited for the last of so many is gone. */
const MOST_WAITING = 1_000

export function checkerOf(store: Store, words: Words, workers: Workers): Checker {
  const { place } = store
  const atOnce = Math.max(1, workers.most - 1)
  const bounds = { atOnce, together: TOGETHER, mostWaiting: MOST_WAITING }
  const find = inGroups<Claim, Findings>(
    place === null
      ? oneByOne((claim) => verify(claim, store, words))
      : (claims) => workers.ask('findings', { place, claims }, lengthOf(claims)),
    bounds,
  )
  const life = inGroups<Check, Appearance[]>(
    place === null
      ? oneByOne((check) => lifeOf(check, store, words))
      : (checks) => workers.ask('lives', { place, checks }, lengthOf(checks.map(({ claim }) => claim))),
    bounds,
  )
  return { find: (claim, signal) => asItStands(() => find(claim, signal), store), life }
}

/** In this thread, which answers others between two of them. */
function oneByOne<One, Result>(work: (one: One) => Promise<Result>): (all: One[]) => Promise<Result[]> {
  return async (all) => {
    const results: Result[] = []
    for (const one of all) {
      await setImmediate()
      results.push(await work(one))
    }
    return results
  }
}

const lengthOf = (claims: readonly Claim[]) => claims.reduce((sum, { text }) => sum + text.length, 0)
