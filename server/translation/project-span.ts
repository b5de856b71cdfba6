/** Where the words of one text stand in the text that renders it. */
import { endsSentence, startsSentence } from '../language/sentences.ts'
import type { WordModel } from './align/align-model.ts'
import { type LinkedTokens, linkTokens, type Wording } from './link-texts.ts'
import type { Word, Span } from '../language/split.ts'

/** What a word without a link takes off a stretch: less than any link, so that a stretch reaches over it to the next. */
const UNLINKED = 0.05
/** Words without a link that are taken along to reach the end of a sentence. */
const FARTHEST = 4

/** Positions of tokens, both inclusive. */
interface TokenRange {
  first: number
  last: number
}

/**
 * The stretch whose links lead into the span rather than out of it; where the span begins or ends a sentence it does so
 * too, be the words at its ends linked or not.
 *
 * @param span UTF-16 offsets into the original
 * @returns UTF-16 offsets into the rendition; null where nothing in the span is linked, both texts are in one language,
 *   or one is too long. `confidence` is the share of the span’s words that are linked into the stretch, weighed by how
 *   sure those links are
 */
export function projectSpan(
  model: WordModel,
  original: Wording,
  span: Span,
  rendered: Wording,
): (Span & { confidence: number }) | null {
  const linked = linkTokens(model, original, rendered)
  if (!linked) return null
  const inside = linked.original.map(({ start, end }) => start < span.end && end > span.start)
  const weights = linked.rendered.map(() => 0)
  for (const link of linked.links)
    weights[link.rendered]! += inside[link.original] ? link.confidence : -link.confidence
  const heart = heaviest(weights)
  if (!heart) return null
  while (heart.first < heart.last && CLOSING.test(linked.rendered[heart.first]!.text)) heart.first++
  const from = linked.original[inside.indexOf(true)]!
  const to = linked.original[inside.lastIndexOf(true)]!
  const stretch = {
    first: startsSentence(original.text, from.start)
      ? startAround(heart.first, linked.rendered, weights, rendered.text)
      : heart.first,
    last: endsSentence(original.text, to.end)
      ? endAround(heart.last, linked.rendered, weights, rendered.text, isMark(to))
      : heart.last,
  }
  return {
    start: linked.rendered[stretch.first]!.start,
    end: linked.rendered[stretch.last]!.end,
    confidence: confidenceOf(linked, inside, stretch),
  }
}

/** The stretch whose weights sum to the most (Kadane’s algorithm); null where none is above zero. */
function heaviest(weights: readonly number[]): TokenRange | null {
  let [sum, first] = [0, 0]
  let best: (TokenRange & { sum: number }) | null = null
  for (const [at, weight] of weights.entries()) {
    if (sum <= 0) [sum, first] = [0, at]
    sum += weight === 0 ? -UNLINKED : weight
    if (sum > (best?.sum ?? 0)) best = { first, last: at, sum }
  }
  return best
}

/** The first word of the sentence, where no word before `first` is linked. */
function startAround(first: number, tokens: Word[], weights: readonly number[], text: string): number {
  for (let at = first; at >= Math.max(0, first - FARTHEST); at--) {
    if (startsSentence(text, tokens[at]!.start)) return at
    if (weights[at - 1] !== 0) break
  }
  return first
}

/** The same for its end. @param closed whether the marks that close the sentence belong to it */
function endAround(
  last: number,
  tokens: Word[],
  weights: readonly number[],
  text: string,
  closed: boolean,
): number {
  const most = Math.min(tokens.length - 1, last + FARTHEST)
  const isEnd = (at: number) => endsSentence(text, tokens[at]!.end)
  let at = last
  while (at < most && !isEnd(at) && weights[at + 1] === 0) at++
  if (!isEnd(at)) return last
  if (closed) while (at < most && isMark(tokens[at + 1]!)) at++
  return at
}

function confidenceOf(
  { links }: LinkedTokens,
  inside: readonly boolean[],
  { first, last }: TokenRange,
): number {
  const surest = new Map<number, number>()
  for (const { original, rendered, confidence } of links) {
    if (!inside[original] || rendered < first || rendered > last) continue
    surest.set(original, Math.max(surest.get(original) ?? 0, confidence))
  }
  const sum = [...surest.values()].reduce((sum, confidence) => sum + confidence, 0)
  return sum / inside.filter(Boolean).length
}

/** What stands at the end of words and never before them. */
const CLOSING = /^[,;:.!?]/u

const isMark = ({ text }: Word) => !/[\p{L}\p{N}]/u.test(text)
