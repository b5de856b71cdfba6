/** How rare words are: in what share of the passages each stands. */
import type { FoundByForms } from '../store/store.ts'

/** A word that few passages hold in a small store may still be a common one: what is expected beyond them. */
const EXPECTED = { passages: 100, holding: 1 }

/** How many passages there are, and those expected beyond them. */
export const passagesOf = ({ total }: FoundByForms): number => total + EXPECTED.passages

/** For each word that was looked up, 0 to 1. */
export const sharesOf = (found: FoundByForms): number[] =>
  found.holding.map((holding) => (holding + EXPECTED.holding) / passagesOf(found))
