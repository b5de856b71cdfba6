/**
 * Aligns the words of a claim with the part of a record they fit best.
 *
 * Edit distance over words with both ends of the record free (Sellers 1980), so that a claim is found inside a longer
 * text, extended by tokens that absorb words of the record: a marked cut hides any number, a bracket replaces a few.
 */

import { beginsAlike } from '../../language/stem.ts'

export type Step =
  | { type: 'match' | 'substitute'; said: number; claimed: number }
  | { type: 'insert'; claimed: number }
  | { type: 'delete'; said: number }
  /** Words `from` to `to` (exclusive) of the record stand behind this token of the claim. */
  | { type: 'absorb'; from: number; to: number; claimed: number }

export interface Alignment {
  /** In the order of the text. Never starts or ends with a deletion. */
  steps: Step[]
  cost: number
}

/** The claim goes on from another place, without a mark: more than four words are left out at one price. */
const JUMP = 250
const JUMP_WORD = 1

export interface SoughtToken {
  key: string
  /** What each word of the record costs that this token takes the place of; none for an ordinary word. */
  absorbs?: number
}

// What matters is the order: an edge word of the claim that the record lacks is an insertion rather than a
// substitution by whatever stands beside the match (INSERT < SUBSTITUTE), inside the match it is a substitution
// (SUBSTITUTE < INSERT + DELETE), and words that share a stem are each other's first choice.
const SUBSTITUTE = 100
const SUBSTITUTE_STEM = 60
const INSERT = 90
const DELETE = 60
/** A cut costs next to nothing, so that the shortest of equal stretches is taken for what it hides. */
export const GAP = 1
/** A bracket takes the place of a few words, not of a sentence. */
export const BRACKET = 15

/** Above this many cells only the part of the record is aligned in which most words of the claim stand. */
const MOST_CELLS = 4_000_000

const Move = { Match: 0, Insert: 1, Delete: 2, Absorb: 3, Pass: 4, Jump: 5 } as const
/** Beside the move of a cell: a jump that ends here began before the word before it (Gotoh 1982). */
const JUMPED_ON = 8
/** More than any alignment costs. */
const NEVER = 0x3fffffff

/** Forms of one word, or spellings of it. */
export const sharesStem = (a: string, b: string): boolean => beginsAlike(a, b, STEM)
/** Letters. */
const STEM = 4

/** Aligns `claimed` with `said`. Time and memory grow with the product of their lengths, up to a bound. */
export function align(said: readonly string[], claimed: readonly SoughtToken[]): Alignment {
  const { from, to } = windowOf(said, claimed)
  const width = to - from + 1
  const moves = new Uint8Array((claimed.length + 1) * width)
  let above = new Int32Array(width)
  let row = new Int32Array(width)
  for (let i = 1; i <= claimed.length; i++) {
    const token = claimed[i - 1]!
    const base = i * width
    if (token.absorbs === undefined) {
      row[0] = above[0]! + INSERT
      moves[base] = Move.Insert
      let jump = NEVER
      for (let j = 1; j < width; j++) {
        const word = said[from + j - 1]!
        let best = above[j - 1]!
        if (word !== token.key) best += sharesStem(word, token.key) ? SUBSTITUTE_STEM : SUBSTITUTE
        let move: number = Move.Match
        if (above[j]! + INSERT < best) {
          best = above[j]! + INSERT
          move = Move.Insert
        }
        if (row[j - 1]! + DELETE < best) {
          best = row[j - 1]! + DELETE
          move = Move.Delete
        }
        const jumpedOn = jump + JUMP_WORD <= row[j - 1]! + JUMP
        jump = Math.min(jump + JUMP_WORD, row[j - 1]! + JUMP)
        if (jump < best) {
          best = jump
          move = Move.Jump
        }
        row[j] = best
        moves[base + j] = jumpedOn ? move | JUMPED_ON : move
      }
    } else {
      row[0] = above[0]!
      moves[base] = Move.Pass
      for (let j = 1; j < width; j++) {
        const longer = row[j - 1]! + token.absorbs
        row[j] = Math.min(above[j]!, longer)
        moves[base + j] = longer < above[j]! ? Move.Absorb : Move.Pass
      }
    }
    ;[above, row] = [row, above]
  }
  let end = 0
  for (let j = 1; j < width; j++) if (above[j]! < above[end]!) end = j
  return { steps: traceBack(said, claimed, moves, width, from, end), cost: above[end]! }
}

function traceBack(
  said: readonly string[],
  claimed: readonly SoughtToken[],
  moves: Uint8Array,
  width: number,
  from: number,
  end: number,
): Step[] {
  const steps: Step[] = []
  let i = claimed.length
  let j = end
  while (i > 0) {
    const move = moves[i * width + j]! & ~JUMPED_ON
    if (move === Move.Match) {
      i--
      j--
      const same = said[from + j] === claimed[i]!.key
      steps.push({ type: same ? 'match' : 'substitute', said: from + j, claimed: i })
    } else if (move === Move.Insert) {
      i--
      steps.push({ type: 'insert', claimed: i })
    } else if (move === Move.Delete) {
      j--
      steps.push({ type: 'delete', said: from + j })
    } else if (move === Move.Jump) {
      for (let on = true; on;) {
        on = (moves[i * width + j]! & JUMPED_ON) !== 0
        j--
        steps.push({ type: 'delete', said: from + j })
      }
    } else {
      const last = j
      while (moves[i * width + j] === Move.Absorb) j--
      i--
      steps.push({ type: 'absorb', from: from + j, to: from + last, claimed: i })
    }
  }
  return steps.reverse()
}

/** The stretch of the record in which most words of the claim stand, where the whole would be too much to align. */
function windowOf(said: readonly string[], claimed: readonly SoughtToken[]): { from: number; to: number } {
  const size = Math.max(2 * claimed.length, Math.floor(MOST_CELLS / (claimed.length + 1)))
  if (said.length <= size) return { from: 0, to: said.length }
  const wanted = new Set(claimed.map((token) => token.key))
  let inside = 0
  let most = -1
  let from = 0
  for (let j = 0; j < said.length; j++) {
    if (wanted.has(said[j]!)) inside++
    if (j >= size && wanted.has(said[j - size]!)) inside--
    if (inside > most) {
      most = inside
      from = Math.max(0, j - size + 1)
    }
  }
  return { from, to: Math.min(said.length, from + size) }
}
