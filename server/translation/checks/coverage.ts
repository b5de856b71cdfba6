/** What the rendition left out, and what it put in. */
import { covered, isPlaceEmpty, unexplained } from '../facing.ts'
import type { Check } from '../finding.ts'
import { withSentences } from './lost-sentences.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass, holdsClass, beginsPhrase } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import { cutBy, type Range } from '../../language/token-ranges.ts'

/** A stretch left out of a quotation bears at least this much content. */
const LEAST = 2
/** In a long text sentences are merged, split and moved: there it takes more. */
const LEAST_IN_LONG = 5
const LONG = { from: 40, to: 120 }
/** Of its content, this share has no counterpart. */
const UNLINKED = 0.8
/** A sentence of its own, or a remark, may have one word of content: “Nous en sommes très fiers.” */
const FEWEST_WORDS = 4
/** “dont trois enfants”, “which nobody believes” */
const FEWEST_ASIDE = 3
/** How much unexplained content on the other side may be its rendering in other words. */
const EXPLAINS = 0.34

/**
 * - `omission`: "and although two of the cables showed signs of rust" that no French word answers
 * - `addition`: « ce qui est scandaleux », which the witness did not say
 *
 * Clauses are judged one by one, then what a preposition or a conjunction adds to them: nearly none of the content has a
 * counterpart, and the other side has no unexplained words left that could be the same in other words.
 */
export const checkCoverage: Check = ({ from, segments, literal }) =>
  segments.flatMap((segment) => {
    const { [from]: original } = segment
    const isLiteral = literal.includes(segment)
    const [omitted, added] = [uncovered(original, isLiteral), uncovered(original.other, isLiteral)]
    return areOneThing(original, omitted, added)
      ? []
      : [...withSentences('omission', original, omitted), ...withSentences('addition', original.other, added)]
  })

/** « Sauf imprévu », "barring surprises": what one text lacks and the other has too much may be one thing, moved. */
function areOneThing(here: Half, omitted: readonly Range[], added: readonly Range[]): boolean {
  const [one, ...more] = omitted
  const [other, ...others] = added
  if (!one || !other || more.length + others.length > 0) return false
  const [left, right] = [covered(here, one).all, covered(here.other, other).all]
  return Math.max(left, right) <= ALIKE * Math.min(left, right)
}
/** What renders something has at most so many times its content. */
const ALIKE = 2

function uncovered(here: Half, isLiteral: boolean): Range[] {
  const { document, other } = here
  const spare = covered(other).open
  const [own, counterparts] = [here, other].map(predicatesIn) as [Range[], Range[]]
  const whole = other.to === other.from
  const long = Math.min(1, Math.max(0, (document.tokens.length - LONG.from) / (LONG.to - LONG.from)))
  const least = LEAST + long * (LEAST_IN_LONG - LEAST)
  const isOneMore = own.length > counterparts.length
  const isToldAsLack = lacksTold(here)
  const inPlace = own.filter((clause) => isInPlace(here, clause, own, counterparts))
  const found = own.filter((clause) => {
    if (isAddress(document, clause) || isException(here, clause) || isToldAsLack(clause)) return false
    const { all: content, open: missing } = covered(here, clause)
    const words = clause.to - clause.from
    if (missing < UNLINKED * content || inPlace.includes(clause)) return false
    if (whole) return content >= least || (long === 0 && words >= FEWEST_WORDS)
    if (content >= least && spare <= EXPLAINS * missing) return true
    if (long === 0 && (isLiteral || isRestKept(here, clause)) && isLeftOut(here, clause, isOneMore))
      return true
    if (long > 0 || content < 1 || spare >= EXPLAINS) return false
    if (words >= FEWEST_ASIDE && isAside(document, clause)) return true
    return words >= FEWEST_WORDS && isOneMore && isComment(document, clause)
  })
  if (found.length > 0 || whole || long > 0 || !isLiteral) return found
  return adjuncts(here).filter((one) => {
    if (isToldAsLack(one) || inPlace.some(({ from, to }) => from <= one.from && one.to <= to)) return false
    const missing = covered(here, one).open
    return missing >= LEAST && spare <= EXPLAINS * missing
  })
}

/**
 * « Et ils en ont plein le dos », “and they’ve had it up to here”: of as many clauses the one that stands where this one does, of which
 * nothing renders any other, may be it in other words.
 */
function isInPlace(here: Half, clause: Range, own: readonly Range[], others: readonly Range[]): boolean {
  const at = own.indexOf(clause)
  return [at, others.length - (own.length - at)].some((way) => {
    const there = others[way]
    return (
      there !== undefined &&
      hasVerb(here, clause) &&
      hasVerb(here.other, there) &&
      isCoordinated(here, clause) === isCoordinated(here.other, there) &&
      here.other
        .between(there.from, there.to)
        .every((token) => token.weight === 0 || !here.other.isLinked(token))
    )
  })
}

const isCoordinated = (half: Half, { from }: Range): boolean =>
  hasClass(half.document.tokens[from], 'coordinator')

const hasVerb = ({ verbs }: Half, { from, to }: Range): boolean =>
  verbs.some((verb) => verb.from >= from && verb.at < to)

/** The clauses of a text, those cut in two that tell two things of one subject: “promised nothing | and seemed in a hurry”. */
function predicatesIn(half: Half): Range[] {
  const starts = half.tokens
    .filter((token) => hasClass(token, 'and') && beginsPredicate(half, token))
    .map(({ index }) => index)
  const byClause = Map.groupBy(starts, (at) => half.document.tokens[at]!.clause)
  return cutBy(half.document, 'clause', half).flatMap(({ from, to }) => {
    const within = byClause.get(half.document.tokens[from]!.clause) ?? []
    const cuts = [from, ...within.filter((at) => at > from && at < to), to]
    return cuts.slice(1).map((end, at): Range => ({ from: cuts[at]!, to: end }))
  })
}

/** Whether a verb stands behind a word, with no subject of its own before it. */
const beginsPredicate = (half: Half, { index }: Token): boolean => isVerbal(predicateAt(half, index + 1))

/** The first word of a predicate but for its small words: « et les a vendus ». */
const predicateAt = (half: Half, from: number): Token | undefined =>
  half.between(from, from + BEFORE_VERB).find((token) => token.part !== 'ADV' && !hasClass(token, 'clitic'))
/** How many words behind an « et » the verb begins that it joins: « et les a ». */
const BEFORE_VERB = 3
const isVerbal = (token: Token | undefined): boolean => token?.part === 'VERB' || token?.part === 'AUX'

/** Whether the texts render each other but for a clause of one. */
function isRestKept(here: Half, clause: Range): boolean {
  const [left, there] = [covered(here), covered(here.other)]
  const without = covered(here, clause)
  const all = left.all - without.all
  return all >= LEAST && left.linked - without.linked >= KEPT * all && there.linked >= KEPT * there.all
}
/** So much of the content of what is kept has its counterpart. */
const KEPT = 0.5

/**
 * "At gunpoint", « furieux »: a clause of which the other text has nothing, nor anything else in its place: between what
 * renders the words before it and what renders those behind. Nor may as much as it tells be left over elsewhere.
 *
 * @param isOneMore whether the text has more clauses than the other
 */
function isLeftOut(here: Half, clause: Range, isOneMore: boolean): boolean {
  const { all, open } = covered(here, clause)
  const words = here.between(clause.from, clause.to)
  const told = words.filter((token) => token.weight > 0 && !hasClass(token, ...IDLE))
  // “To that end, we will”, « nous allons donc »
  if (findNotion(here.reach(clause.from, clause.to), 'connects').some(({ from }) => from === clause.from))
    return false
  if (told.length === 0 && !(isOneMore && tellsOfOthers(here, clause))) return false
  if (told.length < LEAST && hasVerb(here, clause) && !tellsMore(here, clause) && !isOneVerbMore(here))
    return false
  if (told.length < LEAST && isPointer(here, clause)) return false
  if (open < all || !words.every(here.isOpen) || !isSetOff(here, clause)) return false
  const isMore =
    isCircumstance(here, clause) ||
    tellsMore(here, clause) ||
    told.length === 0 ||
    (clause.from > here.from && all >= 1 && isVerbal(predicateAt(here, clause.from)))
  if (all < LEAST && (!isOneMore || !isMore)) return false
  if (NOT_TOLD.some((one) => here.holds(one, clause))) return false
  if (unexplained(here.other) > Math.max(1, all) || hasLooseClause(here.other, all)) return false
  return isPlaceEmpty(here, clause)
}

/** « Furieuse », “behind schedule”: a clause of the other text that answers nothing may be what stands elsewhere here. */
const hasLooseClause = (half: Half, all: number): boolean =>
  cutBy(half.document, 'clause', half).some(
    (one) => covered(half, one).linked === 0 && unexplained(half, one) >= Math.max(1, all / ALIKE),
  )

/** « Il n’y avait plus personne », “there was nobody”: small words render each other without links; a verb more has no counterpart. */
const isOneVerbMore = ({ verbs, other }: Half): boolean => verbs.length > other.verbs.length

/** « À ce moment-là », “by then”: the other text points at it too. */
const isPointer = ({ other, ...here }: Half, { from, to }: Range): boolean =>
  here.document.tokens.slice(from, to).some(({ key }) => POINTS.has(key)) &&
  other.tokens.some((token) => POINTS.has(token.key) && !other.isLinked(token))
const POINTS: ReadonlySet<string> = new Set(
  'ce cet cette ces cela alors ainsi la ici this that these those then there here so now'.split(' '),
)

/** “As he always does”: small words alone, and yet what somebody else does. */
const tellsOfOthers = (half: Half, clause: Range): boolean =>
  clause.to - clause.from >= FEWEST_WORDS &&
  !half.holds('impersonal', clause) &&
  half.verbs.some((verb) => verb.from >= clause.from && verb.at < clause.to) &&
  OTHERS.some((one) => half.holds(one, clause))
const OTHERS: readonly WordClass[] = ['third-masculine', 'third-feminine', 'third-plural']

/** “But only to bicycles”, “which never came”: a limit, or a clause with a verb of its own. */
const tellsMore = (half: Half, { from, to }: Range): boolean =>
  half.holds('only', { from, to }) ||
  (from > half.from &&
    opensWith(half.document, from, 'relative') &&
    half.verbs.some((verb) => verb.from >= from && verb.at < to))

/** Whether commas or dashes set it off, as they do no title and no coined word. */
function isSetOff({ document: { tokens, text }, from: start }: Half, { from, to }: Range): boolean {
  const before = tokens[from - 1]
  const isOpen =
    from === start ||
    isJoined(tokens[from]) ||
    (before && SETS_OFF.test(text.slice(before.end, tokens[from]!.start)))
  const isEnd =
    isJoined(tokens[to]) || SETS_OFF.test(text.slice(tokens[to - 1]!.end, tokens[to]?.start ?? text.length))
  return isOpen === true && isEnd
}
const isJoined = (token: Token | undefined): boolean => hasClass(token, 'coordinator')
const SETS_OFF = /^\s*[,;–—.!?]/u

/** How something was done, or how somebody was: an adjective, a participle, or what a preposition opens; no noun of a list. */
function isCircumstance(half: Half, { from, to }: Range): boolean {
  const [first] = half.between(from, to)
  if (half.holds('subject', { from, to })) return false
  const told = half.between(from, to).filter(({ weight }) => weight > 0)
  return first!.part === 'ADP' || told.every(isOfState)
}

/** « Furieux, » at the head of its sentence is taken for a name. */
const isOfState = ({ part, opens, readings }: Token): boolean =>
  part === 'ADJ' || part === 'VERB' || part === 'ADV' || (part === 'PROPN' && opens && readings.length > 0)

/** Words that tell nothing by themselves. */
const IDLE: readonly WordClass[] = ['connective', 'filler', 'hesitation', 'intensifier']
/** What a translation may leave to be understood. */
const NOT_TOLD: readonly WordClass[] = [
  'filler',
  'vocative',
  'hesitation',
  'greets',
  'reserve',
  'account',
  'says-it',
  'certain-of-it',
  'shows-reserve',
  'may-show-reserve',
  'first-singular',
]
/**
 * Parts of a clause that could be left out ("despite her own party", « si le juge est d’accord ») without a word that the
 * other text has, as far as the next one that it has.
 */
function adjuncts({ document: { tokens, values }, links, from, to }: Half): Range[] {
  const found: Range[] = []
  for (let at = from + 1; at < to; at++) {
    if (!tokens[at]!.classes.has('adjunct')) continue
    let end = at + 1
    while (end < to && tokens[end]!.clause === tokens[at]!.clause && links[end]! < 0) end++
    // How much and how long is judged by the figures.
    if (!values.some((value) => value.from < end && value.to > at)) found.push({ from: at, to: end })
    at = end - 1
  }
  return found
}

/**
 * A remark hung on at the end or put between: "which is a scandal", « ce qui est scandaleux », « dont trois enfants »,
 * "as everyone expected", « à la surprise générale ».
 */
function isAside(side: Document, { from, to }: Range): boolean {
  const felt = side.tokens.slice(from, to).some(({ classes }) => classes.has('feeling'))
  return opensWith(side, from, 'aside') || (felt && opensWith(side, from, 'felt-before'))
}

/** A comment in a clause of its own: "and she was right to do so", « mais on s’en doutait ». */
const isComment = (side: Document, { from }: Range): boolean => opensWith(side, from, 'comment')

const opensWith = ({ tokens }: Document, at: number, wanted: WordClass): boolean =>
  hasClass(tokens[at], wanted) || beginsPhrase(tokens[at], wanted)

/** « À une exception près », “all but one”. */
const isException = (here: Half, { from, to }: Range): boolean =>
  findNotion(here.reach(from, to), 'exception').length > 0 && findNotion(here.other, 'exception').length > 0

/** Which stretches tell a lack that the other text denies: « sans regarder », “did not look”; « faute de candidats », “nobody applied”. */
function lacksTold(here: Half): (range: Range) => boolean {
  const isDenied = here.other.negations.length > 0 || findNotion(here.other, 'lack').length > 0
  const lacks = new Set(isDenied ? findNotion(here, 'lack').map(({ from }) => from) : [])
  return ({ from, to }) => [...lacks].some((at) => from <= at && at < to)
}

/** “Mr. Speaker” and « chers collègues » are said to the hearers: a translation may leave them to be understood. */
function isAddress(side: Document, { from, to }: Range): boolean {
  return to - from <= LONGEST_ADDRESS && holdsClass(side, 'greets', { from, to: Math.min(to, from + 2) })
}
const LONGEST_ADDRESS = 5
