/**
 * How likely each word of one text was called forth by each word of the other, in one direction: `rows` words observed,
 * `columns` words that may have called them forth, or none of them (NULL). All buffers are of this module and filled anew for
 * each part, since learning asks for millions of them: an answer holds until the next.
 */

/** The longest jump between two words in a row that is told apart from others, in words. Parts have at most 200. */
export const LONGEST_JUMP = 256
/** A word is called forth by none of the others this often, before one looks (Och and Ney 2003). */
const NO_WORD = 0.2
/** How often a jump goes anywhere rather than where jumps mostly go. */
const ANYWHERE = 0.05
/** Paths less likely than this at a word are given up: translations move on by few words, so that few paths count. */
const BEAM = 1e-4
/** Expected jumps are counted from states at least this likely. */
const COUNTED = 0.01

/** Numbers of French words, or of jumps among the English ones, and the other way round. */
export interface Both {
  fr: Float64Array
  en: Float64Array
}

interface Direction {
  /** Probability of each observed word given each of the others: `rows` times `columns`. */
  emissions: Float64Array
  /** Probability of each observed word where none of the others calls it forth. */
  alone: Float64Array
  /** The answer: how likely each word links to each, and to none. */
  links: Float64Array
  unlinked: Float64Array
}

/** No part has more words on either side: see align-sentences.ts. */
const LONGEST_PART = 200

const direction = (): Direction => ({
  emissions: new Float64Array(LONGEST_PART ** 2),
  alone: new Float64Array(LONGEST_PART),
  links: new Float64Array(LONGEST_PART ** 2),
  unlinked: new Float64Array(LONGEST_PART),
})

/** Of one part, each French word observed among the English ones, and the other way round. */
export const work = { fr: direction(), en: direction() }

/** How likely both directions hold the link of a French word with an English one. */
export const agreed = (row: number, column: number, rows: number, columns: number): number =>
  work.fr.links[row * columns + column]! * work.en.links[column * rows + row]!

/** Fills in the answers of `work`: in order where jumps are given, see linkInOrder. */
export function linkBothWays(rows: number, columns: number, jumps?: Both, jumped?: Both) {
  const { fr, en } = work
  if (jumps) {
    linkInOrder(fr, rows, columns, jumps.fr, jumped?.fr)
    linkInOrder(en, columns, rows, jumps.en, jumped?.en)
  } else {
    linkByWords(fr, rows, columns)
    linkByWords(en, columns, rows)
  }
}

/** Without regard to order: IBM model 1 (Brown et al. 1993). */
function linkByWords({ emissions, alone, links, unlinked }: Direction, rows: number, columns: number) {
  const share = (1 - NO_WORD) / columns
  for (let row = 0, base = 0; row < rows; row++, base += columns) {
    let total = alone[row]! * NO_WORD
    unlinked[row] = total
    for (let at = base; at < base + columns; at++) {
      links[at] = emissions[at]! * share
      total += links[at]!
    }
    unlinked[row]! /= total
    for (let at = base; at < base + columns; at++) links[at]! /= total
  }
}

/** Probabilities of jumps from counts, by distance: index `LONGEST_JUMP` is none, the next one word on. */
export function jumpProbabilities(counts: ArrayLike<number>): Float64Array {
  // A little of the shape all language pairs have: neighbours go to neighbours, mostly onwards.
  const jumps = Float64Array.from(
    counts,
    (count, at) => count + Math.exp(-Math.abs(at - LONGEST_JUMP - 1) / 4),
  )
  const total = jumps.reduce((sum, count) => sum + count, 0)
  return jumps.map((count) => count / total + 1e-9)
}

const forward = new Float64Array(LONGEST_PART ** 2)
const forwardAlone = new Float64Array(LONGEST_PART ** 2)
const scale = new Float64Array(LONGEST_PART)
const leave = new Float64Array(LONGEST_PART)
let backward = new Float64Array(LONGEST_PART)
let backwardNext = new Float64Array(LONGEST_PART)
const onwards = new Float64Array(LONGEST_PART)

/**
 * With regard to order: a hidden Markov model whose states are the words of the other text, by the distance jumped
 * (Vogel, Ney and Tillmann 1996); a word called forth by none remembers where the last one stood (Och and Ney 2003).
 * Forward and backward, scaled, with a beam.
 *
 * @param jumps see jumpProbabilities
 * @param jumped where to add the jumps expected
 */
function linkInOrder(
  { emissions, alone, links, unlinked }: Direction,
  rows: number,
  columns: number,
  jumps: Float64Array,
  jumped?: Float64Array,
) {
  const anywhere = ((1 - NO_WORD) * ANYWHERE) / columns
  let within = 0
  for (let to = 0; to < columns; to++) within += jumps[LONGEST_JUMP + to]!
  for (let from = 0; from < columns; from++) {
    leave[from] = ((1 - NO_WORD) * (1 - ANYWHERE)) / within
    within += jumps[LONGEST_JUMP - from - 1]! - jumps[LONGEST_JUMP + columns - 1 - from]!
  }
  goForward(emissions, alone, rows, columns, jumps, anywhere)

  backward.fill(1, 0, columns)
  for (let row = rows - 1; row >= 0; row--) {
    const base = row * columns
    let none = 0
    for (let to = 0; to < columns; to++) {
      links[base + to] = forward[base + to]! * backward[to]!
      none += forwardAlone[base + to]! * backward[to]!
    }
    unlinked[row] = none
    if (row > 0) goBack(emissions, alone, row, columns, jumps, anywhere, jumped)
  }
  if (jumped) for (let to = 0; to < columns; to++) jumped[LONGEST_JUMP + 1 + to]! += links[to]!
}

/** Fills `forward` and `forwardAlone`, each row scaled to a sum of one, and `scale`. */
function goForward(
  emissions: Float64Array,
  alone: Float64Array,
  rows: number,
  columns: number,
  jumps: Float64Array,
  anywhere: number,
) {
  for (let row = 0; row < rows; row++) {
    const base = row * columns
    const before = base - columns
    const none = NO_WORD * alone[row]!
    if (row === 0) {
      for (let to = 0; to < columns; to++) {
        const start = jumps[LONGEST_JUMP + 1 + to]!
        forward[to] = start * (1 - NO_WORD)
        forwardAlone[to] = start * none
      }
    } else {
      forward.fill(anywhere, base, base + columns)
      for (let from = 0; from < columns; from++) {
        const here = forward[before + from]! + forwardAlone[before + from]!
        forwardAlone[base + from] = here * none
        if (here < BEAM) continue
        const leaving = here * leave[from]!
        const jump = LONGEST_JUMP - from
        for (let to = 0; to < columns; to++) forward[base + to]! += leaving * jumps[jump + to]!
      }
    }
    let total = 0
    for (let at = base; at < base + columns; at++) {
      forward[at]! *= emissions[at]!
      total += forward[at]! + forwardAlone[at]!
    }
    scale[row] = total
    for (let at = base; at < base + columns; at++) {
      forward[at]! /= total
      forwardAlone[at]! /= total
    }
  }
}

/** Takes `backward` from `row` to the row before. */
function goBack(
  emissions: Float64Array,
  alone: Float64Array,
  row: number,
  columns: number,
  jumps: Float64Array,
  anywhere: number,
  jumped?: Float64Array,
) {
  const base = row * columns
  const before = base - columns
  const none = (NO_WORD * alone[row]!) / scale[row]!
  let far = 0
  for (let to = 0; to < columns; to++) {
    onwards[to] = (emissions[base + to]! * backward[to]!) / scale[row]!
    far += anywhere * onwards[to]!
  }
  for (let from = 0; from < columns; from++) {
    const here = forward[before + from]! + forwardAlone[before + from]!
    let near = 0
    if (here >= BEAM) {
      const jump = LONGEST_JUMP - from
      const leaving = here * leave[from]!
      if (jumped && here >= COUNTED) {
        for (let to = 0; to < columns; to++) {
          const step = jumps[jump + to]! * onwards[to]!
          near += step
          jumped[jump + to]! += leaving * step
        }
      } else for (let to = 0; to < columns; to++) near += jumps[jump + to]! * onwards[to]!
      near *= leave[from]!
    }
    backwardNext[from] = near + far + none * backward[from]!
  }
  ;[backward, backwardNext] = [backwardNext, backward]
}
