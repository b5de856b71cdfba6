/** Where a text says word for word what a short claim says in the other language. */
import type { WordClass } from '../../language/class-names.ts'
import { hasClass } from '../../language/classes.ts'
import { type Document, read, type Token } from '../../language/read.ts'
import { cutBy, type Range, spanOf, withinOne } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { verbGroups } from '../../language/verbs.ts'
import { faced, flagsBetween } from '../flags.ts'
import type { Half } from '../half.ts'

/** A claim with more words of content than this is told by how it aligns. */
const MOST_CONTENT = 4
/** With fewer of them any part of a sentence may hold all by chance: they must fill it. */
const ENOUGH_FOR_PART = 2
/** So many words that are all there show that a denial was lost, or put in, and not that another sentence is meant. */
const ENOUGH_FOR_DENIAL = 3
/** “We refused the offer” is « nous avons accepté l’offre » turned round by one word. */
const MOST_REVERSED = 1
/** Below this the small words of the two are others. */
const FAITHFUL = 0.8
/** How many words one of the two may have more: articles, « ne … pas », “will”. */
const MORE = 4

/** UTF-16 offsets into the text, whole sentences aside. */
export interface WordByWord extends Span {
  /** Only a denial or an opposite sets the two apart where it is not. */
  isFaithful: boolean
  /** Whether it is cut out of a clause that says more before it: “Nobody has said that |the bank will close|”. */
  isCut: boolean
}

/**
 * So few words are not told from chance by how they align. What renders them has a counterpart for each of their words of
 * content, and they for each of its own; the same persons act, in the same mood, both deny, ask and state or
 * neither, and no check of a translation finds anything.
 *
 * @returns one place at most in each sentence
 */
export function wordByWord(claim: Document, text: Document): WordByWord[] {
  const content = claim.tokens.filter(({ weight }) => weight > 0).length
  if (content === 0 || content > MOST_CONTENT) return []
  return cutBy(text, 'sentence').flatMap((sentence) => {
    const { [claim.language]: own } = faced(claim, part(text, sentence))
    if (unanswered(own).length > MOST_REVERSED) return []
    const there = own.other.tokens.filter(own.other.isLinked)
    if (there.length === 0) return []
    const [first, last] = [sentence.from + there[0]!.index, sentence.from + there.at(-1)!.index]
    const clause = { from: withinOne(text, first, 'clause').from, to: withinOne(text, last, 'clause').to }
    const places = content < ENOUGH_FOR_PART ? [sentence] : [clause, { ...clause, to: last + 1 }]
    // What governs it has a verb: “three |barges|” are no “barge”.
    const isGoverned = verbGroups(text, { from: clause.from, to: first }).length > 0
    const cut = content < ENOUGH_FOR_PART || !isGoverned ? [] : [{ from: first, to: last + 1 }]
    const found = [...places, ...cut].flatMap((place) => {
      const one = judged(claim, text, place, content)
      return one ? { ...one, isCut: cut.includes(place) } : []
    })
    return [found.find(({ isFaithful }) => isFaithful) ?? found[0] ?? []].flat()
  })
}

function judged(
  claim: Document,
  whole: Document,
  place: Range,
  content: number,
): Omit<WordByWord, 'isCut'> | null {
  const both = faced(claim, part(whole, place))
  const { fr, en, [claim.language]: own } = both
  const isAlike =
    Math.abs(fr.tokens.length - en.tokens.length) <= MORE &&
    fr.document.text.includes('?') === en.document.text.includes('?') &&
    haveOnePerson(fr, en) &&
    moods(fr) === moods(en) &&
    isStated(fr) === isStated(en)
  if (!isAlike) return null
  const found = flagsBetween(both, own.other.language)
  const grave = found.flags.filter(({ harm }) => harm === 'meaning')
  const lost = { own: unanswered(own), there: unanswered(own.other) }
  const isAnswered = lost.own.length + lost.there.length === 0
  const isFaithful =
    isAnswered &&
    fr.negations.length === en.negations.length &&
    grave.length === 0 &&
    found.faithfulness >= FAITHFUL
  const isTelling = content >= ENOUGH_FOR_DENIAL
  const isDenied =
    isTelling && isAnswered && grave.some(({ check, contrary }) => check === 'negation' && !contrary)
  const reversed = grave.filter(({ contrary }) => contrary)
  const isReversed =
    isTelling &&
    reversed.length > 0 &&
    lost.there.every((token) => reversed.some(({ original }) => holds(original, token))) &&
    lost.own.every((token) => reversed.some(({ rendition }) => holds(rendition, token)))
  return isFaithful || isDenied || isReversed ? { ...spanOf(whole, place), isFaithful } : null
}

export const holds = (span: Span | undefined, { start, end }: Span) =>
  span !== undefined && span.start <= start && end <= span.end

/** Whether a verb makes a statement of it: « c’était possible » is not “when possible”. */
const isStated = (half: Half) => half.verbs.length > 0 || holdsShortBeing(half)
/** “It’s 2015.” */
const holdsShortBeing = ({ tokens }: Half) =>
  tokens.some((token, at) => hasClass(token, 'being') && hasClass(tokens[at - 1], 'pronoun'))

/** The words of content without a counterpart, light ones and figures too; « les deux » has its own in “both”. */
const unanswered = (half: Half): Token[] =>
  half.tokens.filter((token) => token.weight > 0 && !half.isLinked(token) && !isCounted(half, token))

const isCounted = ({ document, other }: Half, { index }: Token) =>
  document.values.some(
    ({ from, to, value }) =>
      from <= index && index < to && other.document.values.some((one) => one.value === value),
  )

/** He, she, it and they are « il, elle » of things too, and « on » may be anybody but the speaker alone. */
const PERSONS: readonly (readonly WordClass[])[] = [
  ['first-plural'],
  ['second'],
  ['third-masculine', 'third-feminine', 'third-singular', 'third-plural', 'third-neuter'],
]

function haveOnePerson(fr: Half, en: Half): boolean {
  const isAlike = (classes: readonly WordClass[]) => fr.holdsOneOf(classes) === en.holdsOneOf(classes)
  return isAlike(['first-singular']) && (fr.holds('people') || PERSONS.every(isAlike))
}

/** What the verbs say may, must or would be. */
const moods = ({ verbs }: Half): string =>
  verbs
    .flatMap(({ mood }) => (mood === null || mood === 'will' ? [] : [MOOD[mood]]))
    .sort()
    .join(' ')
const MOOD = { may: 'can', could: 'can', can: 'can', must: 'must', should: 'must', would: 'would' } as const

/** A stretch of a text, with the mark behind it that tells a question. */
export function part(side: Document, range: Range): Document {
  const { text, grammar } = side
  const { start, end } = spanOf(side, range)
  return read(text.slice(start, end + /^[\s\p{Z}]*\??/u.exec(text.slice(end, end + 2))![0].length), grammar)
}
