/** Cuts two parallel texts into parts that render each other. */

/** `from` and `to` (exclusive) count words. */
export interface Part {
  fr: { from: number; to: number }
  en: { from: number; to: number }
}

/** A sentence of more words is cut wherever it reaches them, which bounds what a part costs. */
const LONGEST = 100

/** Letters of French a letter of English is rendered by, and the variance of that (Gale and Church 1993). */
const FRENCH_PER_ENGLISH = 1.08
const VARIANCE = 6.8
/** Sentences taken in French and in English, and the price: how seldom a translator does it, as -log of the share. */
const MOVES = [
  [1, 1, 0.1],
  [2, 1, 2.4],
  [1, 2, 2.4],
  [2, 2, 4.5],
  [1, 0, 4.6],
  [0, 1, 4.6],
] as const
/** How many sentences a translation may run ahead or lag behind: keeps the cost linear in the text. */
const BAND = 40

const ENDS = /^[.?!]/
const CLOSES = /^["»”)\]]$/

interface Sentences {
  /** Where each ends, in words, exclusive. */
  ends: number[]
  /** Its letters. */
  lengths: number[]
}

/**
 * Finds the sentences of both by their keys (see align-tokens.ts) and pairs them by their lengths alone (Gale and
 * Church 1993). What one side leaves out is in no part.
 *
 * @returns parts in the order of the texts, of at most two sentences a side
 */
export function alignSentences(fr: readonly string[], en: readonly string[]): Part[] {
  const left = sentences(fr)
  const right = sentences(en)
  const [rows, columns] = [left.ends.length, right.ends.length]
  if (rows === 0 || columns === 0) return []
  const band = BAND + Math.ceil(columns / rows)
  const width = 2 * band + 1
  const middle = (row: number) => Math.round((row * columns) / rows)
  const costs = new Float64Array((rows + 1) * width).fill(Infinity)
  const moves = new Uint8Array((rows + 1) * width)
  const cell = (row: number, column: number) => {
    const offset = column - middle(row) + band
    return offset < 0 || offset >= width || row < 0 || column < 0 ? -1 : row * width + offset
  }
  costs[cell(0, 0)] = 0
  for (let row = 0; row <= rows; row++) {
    const last = Math.min(columns, middle(row) + band)
    for (let column = Math.max(0, middle(row) - band); column <= last; column++) {
      const here = cell(row, column)
      MOVES.forEach(([down, across, price], move) => {
        const before = cell(row - down, column - across)
        if (before < 0) return
        const cost = costs[before]! + price + mismatch(left, row, down, right, column, across)
        if (cost < costs[here]!) {
          costs[here] = cost
          moves[here] = move
        }
      })
    }
  }
  const parts: Part[] = []
  for (let row = rows, column = columns; row > 0 || column > 0;) {
    const [down, across] = MOVES[moves[cell(row, column)]!]!
    if (down > 0 && across > 0) {
      parts.push({
        fr: { from: left.ends[row - down - 1] ?? 0, to: left.ends[row - 1]! },
        en: { from: right.ends[column - across - 1] ?? 0, to: right.ends[column - 1]! },
      })
    }
    row -= down
    column -= across
  }
  return parts.reverse()
}

function mismatch(
  fr: Sentences,
  row: number,
  down: number,
  en: Sentences,
  column: number,
  across: number,
): number {
  let french = 0
  let english = 0
  for (let back = 1; back <= down; back++) french += fr.lengths[row - back]!
  for (let back = 1; back <= across; back++) english += en.lengths[column - back]! * FRENCH_PER_ENGLISH
  const difference = english - french
  return (difference * difference) / (VARIANCE * (french + english))
}

function sentences(keys: readonly string[]): Sentences {
  const found: Sentences = { ends: [], lengths: [] }
  let from = 0
  let letters = 0
  keys.forEach((key, at) => {
    letters += key.length + 1
    const next = keys[at + 1]
    const ended = at > from && (ENDS.test(key) || (CLOSES.test(key) && ENDS.test(keys[at - 1]!)))
    const goesOn = next !== undefined && (ENDS.test(next) || CLOSES.test(next))
    if (next !== undefined && (!ended || goesOn) && at + 1 - from < LONGEST) return
    found.ends.push(at + 1)
    found.lengths.push(letters)
    from = at + 1
    letters = 0
  })
  return found
}
