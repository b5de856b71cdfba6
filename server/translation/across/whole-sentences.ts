/** Where whole sentences of a text render a short claim in other words than its own, one for one. */
import type { Document, Token } from '../../language/read.ts'
import { cutBy, type Range, spanOf } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import type { FlagCheck } from '../finding.ts'
import { faced, flagsBetween } from '../flags.ts'
import type { Half } from '../half.ts'
import { holds, part } from './word-by-word.ts'

/** Words of content: fewer are said by chance, and what holds more is told by how it aligns. */
const CONTENT = { least: 2, most: 8 }
/** What share of the words of content has a counterpart, on either side. */
const ANSWERED = 0.6
/** The same before it is known what is wrong. */
const AT_FIRST = 0.4
/** With so many answered and nothing but this between them, the claim says it wrong, and no other thing. */
const ENOUGH_TO_BE_WRONG = 3
const WRONG: ReadonlySet<FlagCheck> = new Set<FlagCheck>(['negation', 'number', 'magnitude', 'date'])
/**
 * Of 724 short claims from novels, debates and captions, 381 find at this mark the sentence that renders them (86 do word
 * for word), and twelve another of the eighty around it, most of which say the same.
 */
const FAITHFUL = 0.95
/**
 * With more answered on both sides, faithfulness, which counts small words, need be no more than this: of 1,500 short sentences
 * of captions, novels and debates, 1,050 so find the one that renders them, and eight another of the sixty around it; 979 and
 * eight do without it.
 */
const CLOSE = { answered: 0.66, faithful: 0.6 }
/** A figure or an opposite that is wrong takes something off what the rest makes it. */
const WRONGLY_FAITHFUL = 0.9
/** How many words one of the two may have more. */
const MORE = 6

const contentOf = ({ tokens }: Document) => tokens.filter(({ weight }) => weight > 0).length

/** Whether a claim is sought in sentences at all. */
export const isShort = (claim: Document): boolean => contentOf(claim) <= CONTENT.most

/**
 * A verb that neither side answers does something else: “row” for « chanter ».
 *
 * @returns where as many sentences of the text as the claim has keep what it says (UTF-16)
 */
export function wholeSentences(claim: Document, text: Document): Span[] {
  if (contentOf(claim) < CONTENT.least || !isShort(claim)) return []
  const sentences = cutBy(text, 'sentence')
  const many = cutBy(claim, 'sentence').length
  return sentences.flatMap(({ from }, at) => {
    const last = sentences[at + many - 1]
    const place = last && { from, to: last.to }
    return place && renders(claim, text, place) ? [spanOf(text, place)] : []
  })
}

function renders(claim: Document, whole: Document, place: Range): boolean {
  if (Math.abs(place.to - place.from - claim.tokens.length) > MORE) return false
  const both = faced(claim, part(whole, place))
  const { [claim.language]: own } = both
  if ([own, own.other].some((half) => answered(half).share < AT_FIRST)) return false
  const found = flagsBetween(both, own.other.language)
  const grave = found.flags.filter(({ harm }) => harm === 'meaning')
  const sides = [
    answered(
      own,
      grave.map(({ rendition }) => rendition),
    ),
    answered(
      own.other,
      grave.map(({ original }) => original),
    ),
  ]
  const many = Math.max(...sides.map((side) => side.many))
  if (sides.some(({ share }) => share < ANSWERED) || many < CONTENT.least) return false
  if (sides.every(({ isVerbOpen }) => isVerbOpen)) return false
  return grave.length === 0
    ? found.faithfulness >= FAITHFUL ||
        (found.faithfulness >= CLOSE.faithful && sides.every(({ share }) => share >= CLOSE.answered))
    : many >= ENOUGH_TO_BE_WRONG &&
        grave.every(({ check }) => WRONG.has(check)) &&
        found.faithfulness >= WRONGLY_FAITHFUL
}

/** @param wrong where it says something else than the other: a wrong figure answers the right one, a word its opposite */
function answered(half: Half, wrong: readonly (Span | undefined)[] = []) {
  const content = half.tokens.filter(({ weight }) => weight > 0)
  const isWrong = (token: Token) => wrong.some((span) => holds(span, token))
  const open = content.filter((token) => !half.isLinked(token) && !isWrong(token))
  const many = content.length - open.length
  return {
    many,
    share: content.length === 0 ? 0 : many / content.length,
    isVerbOpen: open.some((token) => token.part === 'VERB'),
  }
}
