/** How surely two stretches of a translation face each other: what a check asks before it raises a flag. */
import type { Half, Segment } from './half.ts'
import { findNotion } from '../language/notions.ts'
import type { Document, Token } from '../language/read.ts'
import { type Range, withinOne } from '../language/token-ranges.ts'

/** Whether a word near a range is linked with one near a range of the other text: they stand in one place. */
export function facing(here: Half, own: Range, there: Range, reach: number): boolean {
  if (here.language === 'en') return facing(here.other, there, own, reach)
  const [low, high] = [there.from - reach, there.to + reach]
  return here.between(own.from - reach, own.to + reach).some((token) => {
    const at = here.links[token.index]!
    if (at < 0 || at < low || at >= high) return false
    return token.weight > 0 || here.other.document.tokens[at]!.weight > 0
  })
}

/**
 * The verbs that translate each other. "Be" and "have" have no link of their own: what they say something of stands
 * behind them, and its link is theirs; so is that of the object which a verb without a counterpart does what it says to: "gave
 * assurances", « a assuré ».
 */
export function facingVerbs<Verb extends { at: number }>(
  { fr, en }: Segment,
  french: readonly Verb[],
  english: readonly Verb[],
): [Verb, Verb][] {
  const byPlace = new Map<number, Verb>()
  const byPredicate = new Map<number, Verb>()
  const byObject = new Map<number, Verb>()
  for (const verb of english) {
    byPlace.set(verb.at, verb)
    if (en.document.tokens[verb.at]!.weight === 0) byPredicate.set(nextContent(en.document, verb.at), verb)
    if (isLight(en, verb)) byObject.set(nextContent(en.document, verb.at), verb)
  }
  return french.flatMap((verb): [Verb, Verb][] => {
    const token = fr.document.tokens[verb.at]!
    const own = fr.isLinked(token) && token.weight > 0
    const predicate = own ? -1 : nextContent(fr.document, verb.at)
    const there = fr.links[own ? verb.at : predicate] ?? -1
    if (there < 0) return []
    const noun = en.document.tokens[there]!.part === 'NOUN' ? byObject.get(there) : undefined
    const done =
      isLight(fr, verb) && fr.document.tokens[predicate]!.part === 'NOUN' ? byPlace.get(there) : undefined
    const other = own ? (byPlace.get(there) ?? noun) : (byPredicate.get(there) ?? done)
    return other ? [[verb, other]] : []
  })
}

/**
 * The verbs that say something of one and the same subject, where neither has a counterpart of its own: « les élèves doivent
 * remettre », "pupils may hand in".
 */
export const facingBySubject = <Verb extends GroupAt>(
  segment: Segment,
  french: readonly Verb[],
  english: readonly Verb[],
): [Verb, Verb][] => facingBy([subjectBefore], segment, french, english)

/**
 * Those that have one subject or one object, or the one place that is left for both: « remettra sa démission », "has handed in his
 * resignation".
 */
export const facingByCompany = <Verb extends GroupAt>(
  segment: Segment,
  french: readonly Verb[],
  english: readonly Verb[],
): [Verb, Verb][] => facingBy([subjectBefore, placeOf, objectBehind], segment, french, english)

interface GroupAt {
  at: number
  from: number
}

/** Verbs without a counterpart, by the words beside them that have one; by the first of several ways that tells. */
function facingBy<Verb extends GroupAt>(
  ways: ((half: Half, verb: GroupAt) => number | undefined)[],
  { fr, en }: Segment,
  french: readonly Verb[],
  english: readonly Verb[],
): [Verb, Verb][] {
  const free = english.filter((one) => isFree(en, one))
  return french.flatMap((verb): [Verb, Verb][] => {
    if (!isFree(fr, verb)) return []
    for (const way of ways) {
      const own = way(fr, verb)
      const there = own === undefined ? -1 : fr.guesses[own]!
      const found = there < 0 ? [] : free.filter((one) => way(en, one) === there)
      if (found.length === 1) return [[verb, found[0]!]]
    }
    return []
  })
}

const placeOf = (_: Half, { at }: GroupAt): number => at

/** A verb that only does what its object says: “gave assurances”. */
const isLight = (half: Half, verb: { at: number }): boolean =>
  isFree(half, verb) && findNotion(half, 'does-it').some(({ from, to }) => from <= verb.at && verb.at < to)

/** Whether some word of the clause of the one is linked with one of the clause of the other. */
export function isBeside(fr: Half, left: { at: number }, right: { at: number }): boolean {
  const there = withinOne(fr.other.document, right.at, 'clause')
  const { from, to } = withinOne(fr.document, left.at, 'clause')
  return fr.between(from, to).some(({ index }) => {
    const at = fr.links[index]!
    return at >= there.from && at < there.to
  })
}

/** A verb of content without a counterpart. */
export const isFree = (half: Half, { at }: { at: number }): boolean =>
  half.links[at]! < 0 && half.document.tokens[at]!.weight > 0

/** The noun that stands nearest before a verb, in its clause. */
function subjectBefore(half: Half, { from }: { from: number }): number | undefined {
  const { clause } = half.document.tokens[from]!
  return half
    .between(from - SUBJECT, from)
    .findLast((token) => token.clause === clause && (token.part === 'NOUN' || token.part === 'PROPN'))?.index
}
/** How many words before its verb a subject stands. */
const SUBJECT = 5

/** The next word of content behind a verb, in its clause. */
function objectBehind({ document }: Half, { at }: { at: number }): number | undefined {
  const next = nextContent(document, at)
  return next < 0 ? undefined : next
}

/** The next word of content of the clause, within a few words; −1 for none. */
export const nextContent = ({ tokens }: Document, at: number): number =>
  tokens.slice(at + 1, at + 4).find(({ clause, weight }) => clause === tokens[at]!.clause && weight > 0)
    ?.index ?? -1

/** A short sentence may be literal with few words linked; a long one leaves room for chance. */
const SHORT = { content: 8, share: 0.38 }
const LONG = { content: 24, share: 0.72 }

/**
 * Whether a segment is translated closely enough to be judged by its small words. Where a translator rephrased, negation,
 * mood and quantity go their own ways too, and tell nothing.
 */
export function isLiteral({ fr, en }: Segment): boolean {
  const lengths = [fr, en].map(({ from, to }) => to - from)
  if (Math.max(...lengths) > LONGEST || Math.min(...lengths) === 0) return false
  const [left, right] = [known(fr), known(en)]
  const content = Math.max(left.all, right.all)
  if (left.all === 0 || right.all === 0) return Math.max(...lengths) <= FEW
  const along = Math.min(1, Math.max(0, (content - SHORT.content) / (LONG.content - SHORT.content)))
  const needed = SHORT.share + along * (LONG.share - SHORT.share)
  return Math.min(left.linked / left.all, right.linked / right.all) >= needed
}

/** No sentence has more words, and what compares words within one need not be linear. */
const LONGEST = 250
/** In so few words without a word that the lexicon knows there is no room to rephrase. */
const FEW = 12

/** The same as `covered`, of the words that could have been linked: one that the lexicon lacks is no sign of anything. */
function known(half: Half): { all: number; linked: number } {
  const { all, linked } = covered(half)
  let unknown = 0
  for (const token of half.tokens)
    if (!half.isLinked(token) && token.readings.length === 0) unknown += token.weight
  return { all: all - unknown, linked }
}

/** How much content a stretch holds, how much of it has a counterpart, and how much is open for want of one. */
export function covered(half: Half, { from, to }: Range = half) {
  const sums = { all: 0, linked: 0, open: 0 }
  for (const token of half.between(from, to)) {
    sums.all += token.weight
    sums[half.isLinked(token) ? 'linked' : 'open'] += token.weight
  }
  return sums
}

/**
 * Whether nothing stands where the other text would render a stretch: between what renders the words before it and what renders
 * those behind. As much as the other words there leave open may be theirs.
 */
export function isPlaceEmpty(here: Half, range: Range): boolean {
  const place = standsAt(here, range)
  if (!place) return false
  const others = unexplained(here, place.own) - unexplained(here, range)
  return unexplained(here.other, place.there) - others - lightVerbs(here, place.own) < LEAST_IN_PLACE
}

/** « A peut-être pris », “started”: what a verb that tells little of itself may be said by besides. */
const lightVerbs = (half: Half, { from, to }: Range): number =>
  half
    .between(from, to)
    .filter((token) => token.part === 'VERB' && token.weight > 0 && half.isOpen(token))
    .reduce((sum, { weight }) => sum + 1 - weight, 0)
/** Less than a light word. */
const LEAST_IN_PLACE = 0.3

/** The words round a stretch that have counterparts, and where in the other text it would be: between those counterparts. */
function standsAt(here: Half, { from, to }: Range): { own: Range; there: Range } | null {
  const isAnchor = (token: Token) => token.weight === 1 && !here.isOpen(token)
  const before = here.between(here.from, from).findLast(isAnchor)
  const behind = here.between(to, here.to).find(isAnchor)
  if (!before && !behind) return null
  const ends = [
    before ? here.guesses[before.index]! : here.other.from,
    behind ? here.guesses[behind.index]! : here.other.to - 1,
  ]
  return {
    own: { from: before?.index ?? here.from, to: (behind?.index ?? here.to - 1) + 1 },
    there: { from: Math.min(...ends), to: Math.max(...ends) + 1 },
  }
}

/** How much content of a stretch answers nothing, not even by its place. */
export const unexplained = (half: Half, { from, to }: Range = half): number =>
  half
    .between(from, to)
    .filter(half.isOpen)
    .reduce((sum, { weight }) => sum + weight, 0)
