/**
 * Aligns two texts by the lengths of their paragraphs: a long one is rendered by a long one. W. A. Gale and K. W. Church,
 * “A Program for Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19(1), 1993. Unlike there, a paragraph
 * that the other text lacks may be of any length: a record leaves out a speech as easily as a cry.
 */
import { type Move, pairInOrder } from './pair-in-order.ts'

/** How many paragraphs of each text stand for each other, and how often that is so (their table 5). */
const BEADS: readonly Move[] = [
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
  const band = Math.min(BAND, Math.floor(MOST_CELLS / a.length / 2))
  return pairInOrder(a.length, b.length, band, BEADS, ([ofA, ofB, probability], endA, endB) => {
    const alike = ofA === 0 || ofB === 0 ? 1 : likeness(sum(a, endA, ofA), sum(b, endB, ofB))
    return -Math.log(probability * alike)
  }).flatMap(({ a, b }): [number, number][] =>
    a.to - a.from === 1 && b.to - b.from === 1 ? [[a.from, b.from]] : [],
  )
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
