/**
 * How likely each word of one text was called forth by each word of the other, in one direction: `rows` words observed,
 * `columns` words that may have called them forth, or none of them (NULL). Buffers are reused from call to call, since
 * learning asks for millions of them: an answer holds until the next call with the same workspace.
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

interface Direction {
  /** Probability of each observed word given each of the others: `rows` times `columns`. */
  emissions: Float64Array
  /** Probability of each observed word where none of the others calls it forth. */
  alone: Float64Array
  /** The answer: how likely each word links to each, and to none. */
  links: Float64Array
  unlinked: Float64Array
}

/** Buffers for both directions of one part; they grow with the longest part. */
export class Workspace {
  readonly fr: Direction = direction()
  readonly en: Direction = direction()

  /** Makes room for a part of so many French and English words. */
  fit(fr: number, en: number) {
    for (const [side, rows] of [
      [this.fr, fr],
      [this.en, en],
    ] as const) {
      if (side.emissions.length < fr * en) {
        side.emissions = new Float64Array(2 * fr * en)
        side.links = new Float64Array(2 * fr * en)
      }
      if (side.alone.length < rows) {
        side.alone = new Float64Array(2 * rows)
        side.unlinked = new Float64Array(2 * rows)
      }
    }
  }
}

const direction = (): Direction => ({
  emissions: new Float64Array(4096),
  alone: new Float64Array(64),
  links: new Float64Array(4096),
  unlinked: new Float64Array(64),
})

/** Without regard to order: IBM model 1 (Brown et al. 1993). */
export function linkByWords({ emissions, alone, links, unlinked }: Direction, rows: number, columns: number) {
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

let forward = new Float64Array(4096)
let forwardAlone = new Float64Array(4096)
let scale = new Float64Array(256)
let leave = new Float64Array(256)
let backward = new Float64Array(256)
let backwardNext = new Float64Array(256)
let onwards = new Float64Array(256)

function fit(rows: number, columns: number) {
  if (forward.length < rows * columns) {
    forward = new Float64Array(2 * rows * columns)
    forwardAlone = new Float64Array(2 * rows * columns)
  }
  const longer = Math.max(rows, columns)
  if (scale.length < longer) {
    scale = new Float64Array(2 * longer)
    leave = new Float64Array(2 * longer)
    backward = new Float64Array(2 * longer)
    backwardNext = new Float64Array(2 * longer)
    onwards = new Float64Array(2 * longer)
  }
}

/**
 * With regard to order: a hidden Markov model whose states are the words of the other text, by the distance jumped
 * (Vogel, Ney and Tillmann 1996); a word called forth by none remembers where the last one stood (Och and Ney 2003).
 * Forward and backward, scaled, with a beam.
 *
 * @param jumps see jumpProbabilities
 * @param jumped where to add the jumps expected
 */
export function linkInOrder(
  { emissions, alone, links, unlinked }: Direction,
  rows: number,
  columns: number,
  jumps: Float64Array,
  jumped?: Float64Array,
) {
  fit(rows, columns)
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
      links[base + to] = forward[base + to]! * (row === rows - 1 ? 1 : backward[to]!)
      none += forwardAlone[base + to]! * (row === rows - 1 ? 1 : backward[to]!)
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
