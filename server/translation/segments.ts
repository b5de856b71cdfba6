/**
 * Pairs the sentences of a translation: one with one, one with two, two with one, or one with none, whichever keeps
 * the most links between words inside the pairs (after Gale and Church 1993, with links in place of lengths).
 */
import type { Links } from './link-words.ts'
import { type Move, pairInOrder } from './pair-in-order.ts'
import type { Range, Document } from '../language/read.ts'

/** Tokens of both texts that say the same thing; a range is empty where one text has nothing for it. */
export interface Segment {
  fr: Range
  en: Range
}

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

export function segments(fr: Document, en: Document, links: Links): Segment[] {
  const left = sentencesOf(fr)
  const right = sentencesOf(en)
  if (left.length <= 1 && right.length <= 1) return [{ fr: whole(fr), en: whole(en) }]
  const shared = sharedLinks(fr, en, links)
  const priceOf = ([ofFrench, ofEnglish, price]: Move, endFrench: number, endEnglish: number) => {
    let cost = price
    for (let a = endFrench - ofFrench; a < endFrench; a++)
      for (let b = endEnglish - ofEnglish; b < endEnglish; b++)
        cost -= shared.get(a * (right.length + 1) + b) ?? 0
    return cost
  }
  return pairInOrder(left.length, right.length, BAND, MOVES, priceOf).map(({ a, b }) => ({
    fr: joined(left, a),
    en: joined(right, b),
  }))
}

const whole = ({ tokens }: Document): Range => ({ from: 0, to: tokens.length })

const joined = (sentences: Range[], { from, to }: Range): Range =>
  from === to
    ? { from: sentences[from - 1]?.to ?? 0, to: sentences[from - 1]?.to ?? 0 }
    : { from: sentences[from]!.from, to: sentences[to - 1]!.to }

export function sentencesOf({ tokens }: Document): Range[] {
  const found: Range[] = []
  tokens.forEach((token, at) => {
    const last = found.at(-1)
    if (last && tokens[at - 1]!.sentence === token.sentence) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  })
  return found
}

/** Weight of the links between each two sentences, by `fr * (number of English sentences + 1) + en`. */
function sharedLinks(fr: Document, en: Document, links: Links): Map<number, number> {
  const shared = new Map<number, number>()
  const stride = (en.tokens.at(-1)?.sentence ?? 0) + 2
  links.fr.forEach((there, at) => {
    if (there < 0) return
    const key = fr.tokens[at]!.sentence * stride + en.tokens[there]!.sentence
    shared.set(key, (shared.get(key) ?? 0) + fr.tokens[at]!.weight)
  })
  return shared
}
