/** Words rendered by the opposite of what they say. */
import { bareDenials } from './denials.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import type { Grammar } from '../../language/grammar.ts'
import { areAlike, areContrary as areContraryPoles, type Pole, polesIn } from '../../language/contraries.ts'
import { entryTranslations, translationsOf } from '../../language/lexicon.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import { listedAgainst } from '../../language/senses.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * `opposite`: « la pire décision » → "the best decision", "rejected" → « adopté ».
 *
 * Two words that no other word of the translation answers, that stand beside words which render each other, and of which
 * one is listed against a translation of the other. A denial on one side alone turns the one into the other: « pas
 * dangereux » is "safe".
 */
export function checkOpposites(segment: Segment): Finding[] {
  const { fr, en } = segment
  const [french, english] = [unanswered(fr), unanswered(en)]
  if (french.length * english.length > MOST ** 2) return []
  const found = french.flatMap((left) => {
    const right = english.find(
      (one) =>
        areContrary(left, one) &&
        !isTakenElsewhere(fr, left, one) &&
        !areAtOnePole(fr, left, one) &&
        faces(fr, left, one) &&
        !french.some((other) => other !== left && other.weight === 1 && areAtOnePole(fr, other, one)),
    )
    return right && denialsAt(fr, rangeOf(left)) === denialsAt(en, rangeOf(right))
      ? [told(fr, rangeOf(left), rangeOf(right))]
      : []
  })
  return found.length > 0 ? found : atPoles(segment)
}

/** « A condamné à une amende », “ordered to pay a fine”: the verb’s one place is another verb’s. */
const isTakenElsewhere = (fr: Half, left: Token, right: Token): boolean => {
  const there = fr.other.document.tokens[fr.guesses[left.index]!]
  return there !== undefined && there !== right && there.part === left.part && left.part === 'VERB'
}

/**
 * « Boudé la réunion » → "flocked to the meeting": of the words and phrases that stand at the poles of an axis, two without a
 * counterpart that face each other.
 */
function atPoles({ fr, en }: Segment): Finding[] {
  const [french, english] = [openPoles(fr), openPoles(en)]
  if (french.length * english.length > MOST ** 2) return []
  return french.flatMap((left) => {
    const facing = english.filter((one) => standTogether(fr, left, one))
    const right = facing.find((one) => areContraryPoles(left, one) && (isHeavy(left) || isHeavy(one)))
    const isSaid = [...facing, ...english].some((one) => areAlike(left, one))
    return right && !isSaid && denialsAt(fr, left) === denialsAt(en, right) ? [told(fr, left, right)] : []
  })
}

/** Two idioms, or two words of which the same is denied: no free rendering comes upon those by chance. */
const told = (fr: Half, left: Range, right: Range): Finding => ({
  ...grave('opposite', fr, left, right),
  isSure: (isPhrase(left) && isPhrase(right) && areNext(fr, left, right)) || areDenied(fr, left, right),
})

const isPhrase = ({ from, to }: Range): boolean => to - from > 1

/** Whether the next words of content on one side render each other, or both open their texts. */
const areNext = (fr: Half, left: Range, right: Range): boolean =>
  [-1, 1].some((way) => {
    const [own] = contentFrom(fr, left, way * REACH.word)
    const [other] = contentFrom(fr.other, right, way * REACH.word)
    return own && other ? fr.links[own.index] === other.index : way < 0 && own === other
  })

/** « Je ne peux pas dire que je sois satisfait », “I can’t say I’m unhappy”: right before each stands one denied verb. */
const areDenied = (fr: Half, left: Range, right: Range): boolean => {
  const [own] = contentFrom(fr, left, -REACH.small)
  const [other] = contentFrom(fr.other, right, -REACH.small)
  return (
    own !== undefined &&
    other !== undefined &&
    fr.links[own.index] === other.index &&
    isDeniedVerb(fr, own) &&
    isDeniedVerb(fr.other, other)
  )
}

const isDeniedVerb = (half: Half, { index }: Token): boolean =>
  half.denials.some(({ from, to }) => from < index && index - to < DENIES.behind)

const isHeavy = ({ words }: Pole): boolean => words.length > 1 || words[0]!.weight === 1

/** « Permet », "helps": the lexicon’s other senses tell nothing of two words that stand at one pole. */
function areAtOnePole(fr: Half, left: Token, right: Token): boolean {
  const others = polesOf(fr.other, right)
  return polesOf(fr, left).some((one) => others.some((other) => areAlike(one, other)))
}

const polesOf = (half: Half, { index }: Token): Pole[] => polesIn(half.reach(index, index + 1), () => true)

/** The poles of the words and phrases of a text that have no counterpart in the other. */
export const openPoles = (half: Half): Pole[] =>
  polesIn(half, (token) => !half.isLinked(token) && !isPartOfCompound(token)).filter(
    ({ words: [first, ...more] }) =>
      (more.length > 0 || first!.weight === 1 || isLight(first!)) &&
      more.every((token) => token.weight < 1 || !half.isLinked(token)),
  )

/** « Chers »: adjectives that say much or little. */
const isLight = ({ weight, part }: Token): boolean => weight >= LIGHT && part === 'ADJ'
const LIGHT = 0.3

const rangeOf = ({ index }: Token): Range => ({ from: index, to: index + 1 })

/** No sentence that is translated word by word leaves so many words without an answer. */
const MOST = 20
/** How many words from two opposites those stand that show them to be in one place. */
const REACH = { word: 4, small: 6 }
/** The same in sentences of so few words. */
const FAR = { words: 30, reach: 6 }
/** How many words before what it denies, and behind it, a denial may stand. */
const DENIES = { before: 5, behind: 2 }

/** Words that have opposites and no counterpart. */
const unanswered = (half: Half): Token[] =>
  half.tokens.filter(
    (token) =>
      !half.isLinked(token) &&
      !isPartOfCompound(token) &&
      !isSome(token) &&
      (token.weight === 1 || token.classes.has('has-opposite')),
  )

/** “16-year-old”: no opposite of young. */
const isPartOfCompound = ({ document, start }: Token): boolean => document.text.charAt(start - 1) === '-'

/** “a little”, « un peu »: no opposite of much. */
const isSome = ({ document: { tokens }, index, classes }: Token): boolean =>
  classes.has('limits-little') && tokens[index - 1]?.classes.has('indefinite') === true

/**
 * Whether one is the opposite of what translates the other, in one language at least, while in neither they stand on one
 * side: with one and the same opposite.
 */
function areContrary(left: Token, right: Token): boolean {
  const [french, english] = [left.document.grammar, right.document.grammar]
  const own = { fr: formsOf(left), en: formsOf(right) }
  const there = { fr: renderingsOf(left, own.fr), en: renderingsOf(right, own.en) }
  if (own.en.some((one) => there.fr.includes(one))) return false
  const told = [standing(there.fr, own.en, english), standing(there.en, own.fr, french)]
  return told.includes('against') && !told.includes('beside')
}

/** What translates a word, as what it is a form of. */
const renderingsOf = ({ document: { grammar } }: Token, forms: readonly string[]): string[] =>
  forms.flatMap((form) => entryTranslations(form, grammar))

/** How a word stands to some that translate another. */
function standing(
  some: readonly string[],
  word: readonly string[],
  grammar: Grammar,
): 'against' | 'beside' | 'apart' {
  const against = some.map((one) => listedAgainst(one, grammar))
  if (against.some((all) => word.some((one) => all.has(one)))) return 'against'
  return against.some((all) => word.some((one) => !all.isDisjointFrom(listedAgainst(one, grammar))))
    ? 'beside'
    : 'apart'
}

/** A noun is no form of a verb: « partie » is not left. */
const formsOf = ({ key, readings, part }: Token): string[] => {
  const nominal = readings.filter(({ time }) => time === null)
  const own = nominal.length > 0 && part === 'NOUN' ? nominal : readings
  return [...new Set([key, ...own.map(({ lemma }) => lemma)])]
}

/**
 * Whether two words stand in one place: beside words that are linked. A small word stands beside any: those on either side
 * must be linked with each other, or none of them with anything, the nearest on one side, and neither of the two may have its answer somewhere else.
 */
function faces(fr: Half, left: Token, right: Token): boolean {
  const isTold = left.weight > 0 && right.weight > 0
  const reach = isTold ? REACH.word : REACH.small
  const [before, behind] = [-reach, reach].map((far) => ({
    fr: contentFrom(fr, rangeOf(left), far),
    en: contentFrom(fr.other, rangeOf(right), far),
  })) as [Beside, Beside]
  if (isTold) return standTogether(fr, rangeOf(left), rangeOf(right))
  if (isOfVote(fr, left) && isOfVote(fr.other, right)) return true
  const beside = [before, behind]
  // « Les uns contre les autres », “for an hour”: a preposition with another object than the other’s.
  const [object, theirs] = [objectOf(fr, left), objectOf(fr.other, right)]
  const isSameObject =
    object && theirs
      ? fr.guesses[object.index]! < 0 || fr.guesses[object.index] === theirs.index
      : !isLinkedOne(fr, object) && !isLinkedOne(fr.other, theirs)
  // “For a good hour” is for nobody.
  const isLasting = fr.other.values.some(
    ({ unit, from }) => unit?.kind === 'time' && from > right.index && from - right.index <= reach,
  )
  if (left.part === 'ADP' && right.part === 'ADP' && (!isSameObject || isLasting)) return false
  return (
    !before.fr.some(({ classes }) => classes.has('takes-contre')) &&
    beside.every(
      (one) => share(fr, one.fr, one.en) || !(one.fr.some(fr.isLinked) || one.en.some(fr.other.isLinked)),
    ) &&
    beside.some((one) => share(fr, one.fr.slice(0, 1), one.en.slice(0, 1))) &&
    !isAnswered(fr.other, left) &&
    !isAnswered(fr, right)
  )
}

/** « Se sont prononcés à une large majorité pour », “voted against”: the side taken, of which the text has no other. */
const isOfVote = (half: Half, { index, key, clause }: Token): boolean =>
  SIDES.has(key) &&
  half.tokens.filter((one) => SIDES.has(one.key)).length === 1 &&
  findNotion(half.reach(Math.max(half.from, index - VOTE), index), 'votes').some(
    ({ from }) => half.document.tokens[from]!.clause === clause,
  )
const SIDES: ReadonlySet<string> = new Set(['pour', 'contre', 'for', 'against'])
/** How many words behind its verb the side taken stands: « à une large majorité ». */
const VOTE = 8

const isLinkedOne = (half: Half, one: Token | undefined): boolean => one !== undefined && half.isLinked(one)

/** The first word of content behind a preposition, in its clause. */
const objectOf = (half: Half, { index, clause }: Token): Token | undefined =>
  half.between(index + 1, index + 1 + REACH.word).find((token) => token.weight > 0 && token.clause === clause)

type Beside = Record<'fr' | 'en', Token[]>

/** Whether words of content beside the one are linked with some beside the other. */
function standTogether(fr: Half, left: Range, right: Range): boolean {
  return share(fr, besideIt(fr, left), besideIt(fr.other, right))
}

const besideIt = (half: Half, range: Range): Token[] =>
  [-1, 1].flatMap((way) => contentFrom(half, range, way * wordReach(half)))

const wordReach = (half: Half): number =>
  Math.max(half.to - half.from, half.other.to - half.other.from) <= FAR.words ? FAR.reach : REACH.word

/** The words of content among the next so many, nearest first. @param reach below 0: the words before */
function contentFrom(half: Half, { from, to }: Range, reach: number): Token[] {
  const near =
    reach < 0
      ? half.between(Math.max(half.from, from + reach), from).toReversed()
      : half.between(to, Math.min(half.to, to + reach))
  return near.filter(({ weight }) => weight > 0)
}

/** Whether one of the French words is linked with one of the English. */
const share = ({ links }: Half, left: readonly Token[], right: readonly Token[]): boolean =>
  left.some(({ index }) => right.some((one) => one.index === links[index]))

/** Whether a text holds a translation of a word. */
const isAnswered = (there: Half, { text, document }: Token): boolean => {
  const wanted = translationsOf(text, document.grammar)
  return there.tokens.some(
    (one) => !there.isLinked(one) && formsOf(one).some((form) => wanted.includes(form)),
  )
}

/** “I’m not sure the tunnel is safe”: between the two another verb begins, and none whose denial is that of what it governs. */
function isOfMatrix(half: Half, denial: Range, range: Range): boolean {
  const isBetween = ({ from, at }: VerbGroup) => from > denial.to && at < range.from
  return half.verbs.some(isBetween) && findNotion(half.reach(denial.to, range.from), 'asserts').length > 0
}

/** “Weakened against the dollar”, « s’est renforcé contre »: what a verb of rising or falling governs. */
const GOVERNS: ReadonlySet<string> = new Set(['against', 'contre'])

const TIME: ReadonlySet<string> = new Set(['since', 'until', 'till'])

/** How many words deny some, by a negation or by their meaning; what renders a word of the other text denies nothing. */
function denialsAt(half: Half, range: Range): number {
  const within = half.reach(
    Math.max(half.from, range.from - DENIES.before),
    Math.min(half.to, range.to + DENIES.behind),
  )
  const { clause } = half.document.tokens[range.from]!
  const isOther = (one: Range) =>
    (one.from < range.from || one.from >= range.to) && !isOfMatrix(half, one, range)
  // “Nobody in the crew who was there has forgotten”, “no one”: who denies as a subject denies its whole clause.
  const denials = [...half.denials, ...bareDenials(half)].filter(
    ({ from, to }) =>
      (from < within.to && to > within.from) ||
      (to <= range.from && half.holds('denies-all', { from, to: Math.min(half.to, to + 1) })),
  )
  // “Ever since”, “until”: a time, and no denial.
  const soft = softNegatives(within).filter(
    ({ from, to }) =>
      half.links[from]! < 0 &&
      !half.between(from, to + 1).some(({ key }) => TIME.has(key)) &&
      !GOVERNS.has(half.document.tokens[from]!.key),
  )
  // « Sans aller jusqu’à »
  const without = half
    .between(range.from - 1, range.from)
    .filter((token) => hasClass(token, 'without') && !denials.some(({ to }) => to === range.from))
    .map(({ index }) => ({ from: index, to: index + 1 }))
  return [...denials, ...soft, ...without].filter(
    (one) => isOther(one) && [one.from, one.to - 1].some((at) => half.document.tokens[at]!.clause === clause),
  ).length
}
