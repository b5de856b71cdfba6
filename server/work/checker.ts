/** Who checks claims: the threads of the pool, and where no other thread can open the store, this one. */
import { setImmediate } from 'node:timers/promises'
import type { Claim, Findings } from '../api/findings.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { asItStands, verify } from '../verify.ts'
import { inGroups } from './in-groups.ts'
import type { Workers } from './workers.ts'

/**
 * What is found for a claim, in the store as it is when the claim is asked or later.
 *
 * @throws Problem `busy` where too many wait; the reason of the signal, where whoever asked left before it was begun
 */
export type Checker = (claim: Claim, signal?: AbortSignal) => Promise<Findings>

/** Handed to a thread at once: it goes on while this one has something else to do, such as to store what is imported. */
const TOGETHER = 4
/** A crowd that has waited for the last of so many is gone. */
const MOST_WAITING = 1_000

export function checkerOf(store: Store, words: Words, workers: Workers): Checker {
  const { file } = store
  const apart = (claims: Claim[]) => workers.ask('findings', { file: file!, claims }, lengthOf(claims))
  const here = async (claims: Claim[]) => {
    const found: Findings[] = []
    for (const claim of claims) {
      await setImmediate() // nobody else would be served until the last of them
      found.push(await verify(claim, store, words))
    }
    return found
  }
  const work = file === null ? here : apart
  const find = inGroups(work, { atOnce: workers.most, together: TOGETHER, mostWaiting: MOST_WAITING })
  return (claim, signal) => asItStands(() => find(claim, signal), store)
}

const lengthOf = (claims: readonly Claim[]) => claims.reduce((sum, { text }) => sum + text.length, 0)
