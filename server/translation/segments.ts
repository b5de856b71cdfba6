/**
 * Pairs the sentences of a translation: one with one, one with two, two with one, or one with none, whichever keeps
 * the most links between words inside the pairs (after Gale and Church 1993, with links in place of lengths).
 */
import { Half, type Segment } from './half.ts'
import { type Move, pairInOrder } from './pair-in-order.ts'
import { cutBy, type Range } from '../language/token-ranges.ts'

/** How far from the diagonal a pairing may stray, in sentences: translators merge and split, they seldom move. */
const BAND = 12
/** Sentences taken together, with what it costs: pairing one with one is what translators do. */
const MOVES: readonly Move[] = [
  [1, 1, 0],
  [1, 2, 0.7],
  [2, 1, 0.7],
  [2, 2, 1.2],
  [1, 3, 1.5],
  [3, 1, 1.5],
  [1, 0, 0.6],
  [0, 1, 0.6],
]

/** @param whole both texts */
export function segments(whole: Segment): Segment[] {
  const { fr, en } = whole
  const left = cutBy(fr.document, 'sentence')
  const right = cutBy(en.document, 'sentence')
  if (left.length <= 1 && right.length <= 1) return [whole]
  const shared = sharedLinks(whole)
  const priceOf = ([ofFrench, ofEnglish, price]: Move, endFrench: number, endEnglish: number) => {
    let cost = price
    for (let a = endFrench - ofFrench; a < endFrench; a++)
      for (let b = endEnglish - ofEnglish; b < endEnglish; b++)
        cost -= shared.get(a * (right.length + 1) + b) ?? 0
    return cost
  }
  return pairInOrder(left.length, right.length, BAND, MOVES, priceOf).map(({ a, b }) => {
    const french = new Half({ ...fr, ...joined(left, a) }, { ...en, ...joined(right, b) })
    return { fr: french, en: french.other }
  })
}

const joined = (sentences: Range[], { from, to }: Range): Range => {
  const start = from === to ? (sentences[from - 1]?.to ?? 0) : sentences[from]!.from
  return { from: start, to: from === to ? start : sentences[to - 1]!.to }
}

/** Weight of the links between each two sentences, by `fr * (number of English sentences + 1) + en`. */
function sharedLinks({ fr, en }: Segment): Map<number, number> {
  const shared = new Map<number, number>()
  const stride = (en.document.tokens.at(-1)?.sentence ?? 0) + 2
  for (const token of fr.document.tokens.filter(fr.isLinked)) {
    const key = token.sentence * stride + en.document.tokens[fr.links[token.index]!]!.sentence
    shared.set(key, (shared.get(key) ?? 0) + token.weight)
  }
  return shared
}
