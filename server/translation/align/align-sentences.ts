/** Cuts two parallel texts into parts that render each other. */
import type { Range } from '../../language/token-ranges.ts'
import { lengthOf, mismatch, type Move, pairInOrder } from '../pair-in-order.ts'

/** `from` and `to` (exclusive) count words. */
export interface Part {
  fr: Range
  en: Range
}

/** A sentence of more words is cut wherever it reaches them, which bounds what a part costs. */
const LONGEST = 100

/** Letters of French a letter of English is rendered by. */
const FRENCH_PER_ENGLISH = 1.08
/** Sentences taken in French and in English, and the price: how seldom a translator does it, as -log of the share. */
const MOVES: readonly Move[] = [
  [1, 1, 0.1],
  [2, 1, 2.4],
  [1, 2, 2.4],
  [2, 2, 4.5],
  [1, 0, 4.6],
  [0, 1, 4.6],
]
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
  if (fr.length === 0 || en.length === 0) return []
  const priceOf = ([ofFrench, ofEnglish, price]: Move, endFrench: number, endEnglish: number) =>
    price +
    mismatch(
      lengthOf(left.lengths, endFrench, ofFrench),
      FRENCH_PER_ENGLISH * lengthOf(right.lengths, endEnglish, ofEnglish),
    )
  return pairInOrder(left.ends.length, right.ends.length, BAND, MOVES, priceOf).flatMap(({ a, b }) =>
    a.from < a.to && b.from < b.to ? { fr: wordsOf(left, a), en: wordsOf(right, b) } : [],
  )
}

const wordsOf = ({ ends }: Sentences, { from, to }: Range): Range => ({
  from: ends[from - 1] ?? 0,
  to: ends[to - 1]!,
})

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
