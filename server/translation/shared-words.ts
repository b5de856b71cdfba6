/** The words that two texts of one language have in common, in one order and without a gap. */
import type { Document } from '../language/read.ts'
import type { Span } from '../language/split.ts'

/** Words: fewer are said alike of anything. */
const FEWEST = 3
/** How much of them is content: a noun with a light word beside it, “keep our word”, and not “of the pool”. */
const LEAST_CONTENT = 1.25
/** Longer texts are compared up to here (words): the cost grows with the product of their lengths. */
const LONGEST = 1_000

export interface SharedWords {
  here: Span
  there: Span
  /** Words. */
  length: number
}

/** @returns the longest stretch, the first of several; null where none is long enough to be the same words */
export function sharedWords(here: Document, there: Document): SharedWords | null {
  const [a, b] = [here.tokens.slice(0, LONGEST), there.tokens.slice(0, LONGEST)]
  let above = new Uint16Array(b.length + 1)
  let best = { length: 0, a: 0, b: 0 }
  for (const [i, word] of a.entries()) {
    const row = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      if (b[j]!.key !== word.key) continue
      const length = above[j]! + 1
      row[j + 1] = length
      if (length > best.length) best = { length, a: i + 1, b: j + 1 }
    }
    above = row
  }
  const [mine, theirs] = [a.slice(best.a - best.length, best.a), b.slice(best.b - best.length, best.b)]
  const content = mine.reduce((sum, { weight }) => sum + weight, 0)
  if (best.length < FEWEST || content < LEAST_CONTENT) return null
  return {
    here: { start: mine[0]!.start, end: mine.at(-1)!.end },
    there: { start: theirs[0]!.start, end: theirs.at(-1)!.end },
    length: best.length,
  }
}
