/** Where a text says word for word what a short claim says in the other language. */
import type { WordClass } from '../../language/class-names.ts'
import { holdsClass } from '../../language/classes.ts'
import { type Document, type Range, read, spanOf, type Token } from '../../language/read.ts'
import { negations } from '../../language/negations.ts'
import type { Span } from '../../language/split.ts'
import { verbGroups } from '../../language/verbs.ts'
import { flags } from '../flags.ts'
import { linkWords } from '../link-words.ts'
import { sentencesOf } from '../segments.ts'

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
  return sentencesOf(text).flatMap((sentence) => {
    const { links } = linked(claim, part(text, sentence))
    if (unanswered(claim, text, links[claim.language]).length > MOST_REVERSED) return []
    const there = [...links[text.language].keys()].filter((at) => links[text.language][at]! >= 0)
    if (there.length === 0) return []
    const [first, last] = [sentence.from + there[0]!, sentence.from + there.at(-1)!]
    const clause = { from: clauseEdge(text, first, -1), to: clauseEdge(text, last, 1) + 1 }
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
  const text = part(whole, place)
  const { fr, en, links } = linked(claim, text)
  const isAlike =
    Math.abs(claim.tokens.length - text.tokens.length) <= MORE &&
    fr.text.includes('?') === en.text.includes('?') &&
    haveOnePerson(fr, en) &&
    moods(fr) === moods(en) &&
    isStated(fr) === isStated(en)
  if (!isAlike) return null
  const found = flags(wordingOf(text), wordingOf(claim), { fr: fr.grammar, en: en.grammar })
  const grave = found.flags.filter(({ harm }) => harm === 'meaning')
  const lost = { fr: unanswered(fr, en, links.fr), en: unanswered(en, fr, links.en) }
  const isAnswered = lost.fr.length + lost.en.length === 0
  const isFaithful =
    isAnswered && denials(fr) === denials(en) && grave.length === 0 && found.faithfulness >= FAITHFUL
  const isTelling = content >= ENOUGH_FOR_DENIAL
  const isDenied = isTelling && isAnswered && grave.some(({ check }) => check === 'negation')
  const reversed = grave.filter(({ check }) => check === 'opposite')
  const isReversed =
    isTelling &&
    reversed.length > 0 &&
    lost[text.language].every((token) => reversed.some(({ original }) => holds(original, token))) &&
    lost[claim.language].every((token) => reversed.some(({ rendition }) => holds(rendition, token)))
  return isFaithful || isDenied || isReversed ? { ...spanOf(whole, place), isFaithful } : null
}

export const holds = (span: Span | undefined, { start, end }: Span) =>
  span !== undefined && span.start <= start && end <= span.end

export const wordingOf = ({ language, text }: Document) => ({ language, text })
/** Whether a verb makes a statement of it: « c’était possible » is not “when possible”. */
const isStated = (side: Document) =>
  verbGroups(side, { from: 0, to: side.tokens.length }).length > 0 || holdsShortBeing(side)
/** “It’s 2015.” */
const holdsShortBeing = ({ tokens }: Document) =>
  tokens.some(({ classes }, at) => classes.has('being') && tokens[at - 1]?.classes.has('pronoun') === true)
const denials = (side: Document) => negations(side, { from: 0, to: side.tokens.length }).length

export function linked(claim: Document, text: Document) {
  const [fr, en] = claim.language === 'fr' ? [claim, text] : [text, claim]
  return { fr, en, links: linkWords(fr, en) }
}

/** The words of content without a counterpart, light ones and figures too; « les deux » has its own in “both”. */
const unanswered = (side: Document, there: Document, links: Int32Array): Token[] =>
  side.tokens.filter(({ weight }, at) => weight > 0 && links[at]! < 0 && !isCounted(side, there, at))

const isCounted = ({ values }: Document, there: Document, at: number) =>
  values.some(
    ({ from, to, value }) => from <= at && at < to && there.values.some((other) => other.value === value),
  )

/** He, she, it and they are « il, elle » of things too, and « on » may be anybody but the speaker alone. */
const PERSONS: readonly (readonly WordClass[])[] = [
  ['first-plural'],
  ['second'],
  ['third-masculine', 'third-feminine', 'third-singular', 'third-plural', 'third-neuter'],
]

const isOf = (side: Document, classes: readonly WordClass[]) =>
  classes.some((one) => holdsClass(side, one, { from: 0, to: side.tokens.length }))

function haveOnePerson(fr: Document, en: Document): boolean {
  const isAlike = (classes: readonly WordClass[]) => isOf(fr, classes) === isOf(en, classes)
  const isAnybody = isOf(fr, ['people'])
  return isAlike(['first-singular']) && (isAnybody || PERSONS.every(isAlike))
}

/** What the verbs say may, must or would be. */
const moods = (side: Document): string =>
  verbGroups(side, { from: 0, to: side.tokens.length })
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

/** The first or last word of the clause that a word stands in. */
function clauseEdge({ tokens }: Document, at: number, way: 1 | -1): number {
  let edge = at
  while (tokens[edge + way]?.clause === tokens[at]!.clause) edge += way
  return edge
}
