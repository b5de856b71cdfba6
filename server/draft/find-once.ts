/** Words that a text quotes again, of the same speaker, are checked once. */
import type { Claim, Findings } from '../api/findings.ts'
import type { Records } from '../verify/pool.ts'
import { asItStands } from '../verify.ts'

/** @returns the same for one text: what was found for a claim is found for its like, unless its record is gone meanwhile */
export function findOnce(
  find: (claim: Claim) => Promise<Findings>,
  store: Pick<Records, 'passages'>,
): (claim: Claim) => Promise<Findings> {
  const known = new Map<string, Promise<Findings>>()
  return (claim) => {
    const key = JSON.stringify(claim)
    let before = known.get(key)
    return asItStands(() => {
      const found = before ?? find(claim)
      before = undefined
      known.set(key, found)
      return found
    }, store)
  }
}
