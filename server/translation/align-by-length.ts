/**
 * Aligns two texts by the lengths of their paragraphs: a long one is rendered by a long one. W. A. Gale and K. W. Church,
 * “A Program for Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19(1), 1993. Unlike there, a paragraph
 * that the other text lacks may be of any length: a record leaves out a speech as easily as a cry.
 */

/** How many paragraphs of each text stand for each other, and how often that is so (their table 5). */
const BEADS: [ofA: number, ofB: number, probability: number][] = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
]
/** Of the characters in the one text for each in the other, as measured there. */
const VARIANCE = 6.8
/** Below this a probability says no more than "not these". */
const LEAST = 1e-12
/** In paragraphs: how far from the diagonal the two texts may drift apart. */
const BAND = 100
/** Cells of the table that a pair of texts may take; a longer text gets a narrower band. */
const MOST_CELLS = 1_000_000

/**
 * @param a, b lengths in characters
 * @returns positions that stand for each other one to one, in order; what is split, merged or missing is left out
 */
export function alignByLength(a: readonly number[], b: readonly number[]): [number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const slope = b.length / a.length
  // Neighbouring rows overlap, however steep the diagonal is: then there is always a path.
  const reach = Math.max(Math.ceil(slope) + 2, Math.min(BAND, Math.floor(MOST_CELLS / a.length / 2)))
  const width = 2 * reach + 1
  const firstOf = (row: number) => Math.round(row * slope) - reach
  const costs = new Float64Array((a.length + 1) * width).fill(Infinity)
  const beads = new Uint8Array(costs.length)
  const cell = (row: number, column: number): number => {
    const at = column - firstOf(row)
    return row < 0 || column < 0 || at < 0 || at >= width ? -1 : row * width + at
  }

  costs[cell(0, 0)] = 0
  for (let row = 0; row <= a.length; row++) {
    const last = Math.min(b.length, firstOf(row) + width - 1)
    for (let column = Math.max(0, firstOf(row)); column <= last; column++) {
      const here = cell(row, column)
      for (const [bead, [ofA, ofB, probability]] of BEADS.entries()) {
        const before = cell(row - ofA, column - ofB)
        if (before < 0 || costs[before] === Infinity) continue
        const alike = ofA === 0 || ofB === 0 ? 1 : likeness(sum(a, row, ofA), sum(b, column, ofB))
        const cost = costs[before]! - Math.log(probability * alike)
        if (cost < costs[here]!) {
          costs[here] = cost
          beads[here] = bead
        }
      }
    }
  }

  const pairs: [number, number][] = []
  for (let row = a.length, column = b.length; row > 0 || column > 0;) {
    const [ofA, ofB] = BEADS[beads[cell(row, column)]!]!
    row -= ofA
    column -= ofB
    if (ofA === 1 && ofB === 1) pairs.push([row, column])
  }
  return pairs.reverse()
}

/** Of the `count` lengths before `end`. */
function sum(lengths: readonly number[], end: number, count: number): number {
  let total = 0
  for (let at = end - count; at < end; at++) total += lengths[at]!
  return total
}

/** How probable two lengths at least so far apart are, where the one renders the other. */
function likeness(a: number, b: number): number {
  const deviation = a + b === 0 ? 0 : Math.abs(a - b) / Math.sqrt((VARIANCE * (a + b)) / 2)
  return Math.max(LEAST, beyond(deviation))
}

/** Both tails of the normal distribution. Abramowitz and Stegun, formula 26.2.17. */
function beyond(deviation: number): number {
  const t = 1 / (1 + 0.2316419 * deviation)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 2 * Math.sqrt(1 / (2 * Math.PI)) * Math.exp((-deviation * deviation) / 2) * series
}
