/** How far two places of a text are apart. */
import { endsSentence } from '../../language/sentences.ts'

/** Stands between two places of one speaker that do not adjoin, in a text put together of several. */
export const FAR = '\n\n\n'

/** Pieces further apart than one sentence are joined, not shortened. */
export const MOST_BETWEEN = 1

/** The number of whole sentences that stand between `from` and `to` (UTF-16). A line ends a sentence. */
export function sentencesBetween(text: string, from: number, to: number): number {
  let ends = 0
  let closed = false
  for (let at = from; at < to; at++) {
    const character = text[at]!
    if (character === '\n') {
      if (!closed || text[at - 1] === '\n') ends++
      closed = true
    } else if (/[.!?…]/u.test(character) && endsSentence(text, at + 1)) {
      if (!closed) ends++
      closed = true
    } else if (/[\p{L}\p{N}]/u.test(character)) closed = false
  }
  return Math.max(0, ends - 1)
}
