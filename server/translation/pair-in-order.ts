/** Pairs what stands in two texts in one order, some of the one with some of the other, at the least price. */
import type { Range } from '../language/token-ranges.ts'

/** How many of each are taken together, and what its user knows of that. */
export type Move = readonly [ofA: number, ofB: number, price: number]

/**
 * Time and memory grow with `countA` times the band.
 *
 * @param band how far from the diagonal a pair may stand; wider where the two counts are far apart, so that there is a way
 * @param moves those that take one with one, one with none and none with one among them
 * @param priceOf what a move costs that takes the last of what stands before these two ends
 * @returns all of both, in order; a range is empty where the other text has nothing for it
 */
export function pairInOrder(
  countA: number,
  countB: number,
  band: number,
  moves: readonly Move[],
  priceOf: (move: Move, endA: number, endB: number) => number,
): { a: Range; b: Range }[] {
  const slope = countB / Math.max(1, countA)
  // Neighbouring rows overlap, however steep the diagonal is.
  const reach = Math.max(Math.ceil(slope) + 2, band)
  const width = 2 * reach + 1
  const firstOf = (row: number) => Math.round(row * slope) - reach
  const cell = (row: number, column: number): number => {
    const at = column - firstOf(row)
    return row < 0 || column < 0 || at < 0 || at >= width ? -1 : row * width + at
  }
  const prices = new Float64Array((countA + 1) * width).fill(Infinity)
  const taken = new Uint8Array(prices.length)
  prices[cell(0, 0)] = 0
  for (let row = 0; row <= countA; row++) {
    const last = Math.min(countB, firstOf(row) + width - 1)
    for (let column = Math.max(0, firstOf(row)); column <= last; column++) {
      const here = cell(row, column)
      for (const [at, move] of moves.entries()) {
        const before = cell(row - move[0], column - move[1])
        if (before < 0 || prices[before] === Infinity) continue
        const price = prices[before]! + priceOf(move, row, column)
        if (price >= prices[here]!) continue
        prices[here] = price
        taken[here] = at
      }
    }
  }
  const pairs: { a: Range; b: Range }[] = []
  for (let row = countA, column = countB; row > 0 || column > 0;) {
    const [ofA, ofB] = moves[taken[cell(row, column)]!]!
    pairs.push({ a: { from: row - ofA, to: row }, b: { from: column - ofB, to: column } })
    row -= ofA
    column -= ofB
  }
  return pairs.reverse()
}

/** Of the `count` lengths before `end`. */
export function lengthOf(lengths: readonly number[], end: number, count: number): number {
  let length = 0
  for (let at = end - count; at < end; at++) length += lengths[at]!
  return length
}

/** The variance of how many letters one text has for each of the other (Gale and Church 1993, table 4). */
const VARIANCE = 6.8

/** How unlike the lengths of two stretches are that may render each other: the exponent of the normal density. */
export const mismatch = (a: number, b: number): number =>
  a + b === 0 ? 0 : (a - b) ** 2 / (VARIANCE * (a + b))
