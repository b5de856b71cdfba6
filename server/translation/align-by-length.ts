/**
 * Aligns two texts by the lengths of their paragraphs: a long one is rendered by a long one. W. A. Gale and K. W. Church,
 * “A Program for Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19(1), 1993. Unlike there, a paragraph
 * that the other text lacks may be of any length: a record leaves out a speech as easily as a cry.
 */
import { lengthOf, mismatch, type Move, pairInOrder } from './pair-in-order.ts'

/** How many paragraphs of each text stand for each other, and how often that is so (their table 5). */
const BEADS: readonly Move[] = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
]
/** Lengths that are more unlike say no more than "not these". */
const MOST = 27
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
    const unlike = ofA === 0 || ofB === 0 ? 0 : mismatch(lengthOf(a, endA, ofA), lengthOf(b, endB, ofB))
    return Math.min(MOST, unlike) - Math.log(probability)
  }).flatMap(({ a, b }): [number, number][] =>
    a.to - a.from === 1 && b.to - b.from === 1 ? [[a.from, b.from]] : [],
  )
}
