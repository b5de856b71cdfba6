/**
 * Pairs the sentences of a translation: one with one, one with two, two with one, or one with none, whichever keeps
 * the most links between words inside the pairs (after Gale and Church 1993, with links in place of lengths).
 */
import type { Links } from './link-words.ts'
import type { Range, Document } from '../language/read.ts'

/** Tokens of both texts that say the same thing; a range is empty where one text has nothing for it. */
export interface Segment {
  fr: Range
  en: Range
}

/** How far from the diagonal a pairing may stray, in sentences: translators merge and split, they seldom move. */
const BAND = 12
/** Sentences taken together, with what it costs: pairing one with one is what translators do. */
const MOVES: [fr: number, en: number, cost: number][] = [
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
  const width = 2 * BAND + 1
  const offset = (i: number) => Math.floor((i * right.length) / Math.max(1, left.length)) - (width >> 1)
  const best = new Float64Array((left.length + 1) * width).fill(-Infinity)
  const move = new Int8Array(best.length).fill(-1)
  const cell = (i: number, j: number) => {
    const column = j - offset(i)
    return column < 0 || column >= width ? -1 : i * width + column
  }
  best[cell(0, 0)] = 0
  for (let i = 0; i <= left.length; i++) {
    for (let j = Math.max(0, offset(i)); j <= Math.min(right.length, offset(i) + width - 1); j++) {
      const here = cell(i, j)
      MOVES.forEach(([di, dj, cost], m) => {
        if (di > i || dj > j) return
        const from = cell(i - di, j - dj)
        if (from < 0 || best[from] === -Infinity) return
        let gain = -cost
        for (let a = i - di; a < i; a++)
          for (let b = j - dj; b < j; b++) gain += shared.get(a * (right.length + 1) + b) ?? 0
        if (best[from]! + gain > best[here]!) {
          best[here] = best[from]! + gain
          move[here] = m
        }
      })
    }
  }
  const found: Segment[] = []
  for (let i = left.length, j = right.length; i > 0 || j > 0;) {
    const taken = MOVES[move[cell(i, j)]!]!
    const [di, dj] = taken
    found.push({ fr: joined(left, i - di, i), en: joined(right, j - dj, j) })
    i -= di
    j -= dj
  }
  return found.reverse()
}

const whole = ({ tokens }: Document): Range => ({ from: 0, to: tokens.length })

const joined = (sentences: Range[], from: number, to: number): Range =>
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
