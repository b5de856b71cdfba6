/** Where whole sentences of a text render a short claim in other words than its own, one for one. */
import { type Document, partOfSpeech, type Range, spanOf, type Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { FlagCheck } from '../finding.ts'
import { flags } from '../flags.ts'
import { sentencesOf } from '../segments.ts'
import { holds, linked, part, wordingOf } from './word-by-word.ts'

/** Words of content: fewer are said by chance, and what holds more is told by how it aligns. */
const CONTENT = { least: 2, most: 8 }
/** What share of the words of content has a counterpart, on either side. */
const ANSWERED = 0.6
/** The same before it is known what is wrong. */
const AT_FIRST = 0.4
/** With so many answered and nothing but this between them, the claim says it wrong, and no other thing. */
const ENOUGH_TO_BE_WRONG = 3
const WRONG: ReadonlySet<FlagCheck> = new Set<FlagCheck>([
  'negation',
  'number',
  'magnitude',
  'date',
  'opposite',
])
/**
 * Of 724 short claims from novels, debates and captions, 381 find at this mark the sentence that renders them (86 do word
 * for word), and twelve another of the eighty around it, most of which say the same.
 */
const FAITHFUL = 0.95
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
  const sentences = sentencesOf(text)
  const many = sentencesOf(claim).length
  return sentences.flatMap(({ from }, at) => {
    const last = sentences[at + many - 1]
    const place = last && { from, to: last.to }
    return place && renders(claim, text, place) ? [spanOf(text, place)] : []
  })
}

function renders(claim: Document, whole: Document, place: Range): boolean {
  if (Math.abs(place.to - place.from - claim.tokens.length) > MORE) return false
  const text = part(whole, place)
  const { fr, en, links } = linked(claim, text)
  const there = links[text.language]
  if (answered(claim, links[claim.language]).share < AT_FIRST || answered(text, there).share < AT_FIRST)
    return false
  const found = flags(wordingOf(text), wordingOf(claim), { fr: fr.grammar, en: en.grammar })
  const grave = found.flags.filter(({ harm }) => harm === 'meaning')
  const sides = [
    answered(
      claim,
      links[claim.language],
      grave.map(({ rendition }) => rendition),
    ),
    answered(
      text,
      there,
      grave.map(({ original }) => original),
    ),
  ]
  const many = Math.max(...sides.map((side) => side.many))
  if (sides.some(({ share }) => share < ANSWERED) || many < CONTENT.least) return false
  if (sides.every(({ isVerbOpen }) => isVerbOpen)) return false
  return grave.length === 0
    ? found.faithfulness >= FAITHFUL
    : many >= ENOUGH_TO_BE_WRONG &&
        grave.every(({ check }) => WRONG.has(check)) &&
        found.faithfulness >= WRONGLY_FAITHFUL
}

/** @param wrong where it says something else than the other: a wrong figure answers the right one, a word its opposite */
function answered(side: Document, links: Int32Array, wrong: readonly (Span | undefined)[] = []) {
  const content = side.tokens.filter(({ weight }) => weight > 0)
  const isWrong = (token: Token) => wrong.some((span) => holds(span, token))
  const open = content.filter((token) => links[token.index]! < 0 && !isWrong(token))
  const many = content.length - open.length
  return {
    many,
    share: content.length === 0 ? 0 : many / content.length,
    isVerbOpen: open.some(({ index }) => partOfSpeech(side, index) === 'VERB'),
  }
}
