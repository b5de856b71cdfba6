/** What, standing just outside a quotation or behind a mark inside it, changes what it says. */
import type { ContextReason } from '../../api/findings.ts'
import { beginsPhrase, hasClass } from '../../language/classes.ts'
import type { WordClass } from '../../language/class-names.ts'
import type { Document, Token } from '../../language/read.ts'
import { withinOne } from '../../language/token-ranges.ts'
import type { Stretch } from '../../language/stretch.ts'
import type { Value } from '../../language/value.ts'
import { attributes, gapBefore, isOwnGuess, isSaidBehind, isSelf } from './attributes.ts'
import { bounds } from './bounds.ts'
import { commaBefore, piecesOf } from './commas.ts'
import { conditions, inverts } from './conditions.ts'
import { denies, isDenial, isUntrue, opines } from './denies.ts'
import { governed } from './governed.ts'

/**
 * What stands between the start of a sentence and the words that are quoted of it: a clause of its own, with its own
 * subject and verb, does not reach them (“I do not like it, but …”).
 */
export function changedBefore(sentence: Stretch): ContextReason | null {
  if (isOneOfTwo(sentence)) return 'hedge'
  const clause = clauseBefore(sentence)
  if (clause.isEmpty || clause.holds('concession') || isAnswer(clause)) return null
  const isInverted = commaBehind(clause) && inverts(clause.document, clause.from)
  if (isInverted || conditions(clause).length > 0 || opensDenial(clause)) return 'condition'
  if (attributes(clause, 'at its end')) return 'attribution'
  const near = lastStretch(clause)
  if (near.some((one) => denies(one) && !isWithout(one)) && !beginsAnew(clause)) return 'negation'
  if (near.some(isHedged)) return 'hedge'
  const open = governed(clause, near)
  if (open) return open
  return limits(clause) ? 'quantifier' : null
}

/** “Either |she was not told|, or she was”, « soit …, soit |elle le savait| ». */
function isOneOfTwo(before: Stretch): boolean {
  const { document, tokens, to } = before
  const last = tokens.at(-1)
  const rest = document.tokens.slice(to, withinOne(document, to, 'sentence').to)
  const goesOn = rest.some((token) => opens(token) || OR.has(token.key))
  if (opens(last)) return goesOn || tokens.slice(0, -1).some(opens)
  return last !== undefined && OR.has(last.key) && tokens.some(opens)
}
const OR: ReadonlySet<string> = new Set(['or', 'ou'])
const opens = (token: Token | undefined): boolean => hasClass(token, 'one-of-two')

/** “No, er, |we shall keep it|”: what a question is answered with takes nothing from the words. */
const isAnswer = (clause: Stretch): boolean =>
  commaBehind(clause) && clause.tokens.every((token) => hasClass(token, ...ANSWERS))
const ANSWERS = ['says-no', 'affirms', 'filler', 'hesitation'] as const

/** What stands between the words and the end of their sentence. */
export function changedAfter(sentence: Stretch): ContextReason | null {
  const { document } = sentence
  const { tokens } = document
  const rest = sentence.reach(behindLink(sentence))
  const { from } = rest
  if (rest.isEmpty || rest.begins('concession')) return null
  const isInverted = inverts(document, from) && supposes(rest, from - 1)
  if (isInverted || conditions(rest).includes(from) || endsDenial(rest)) return 'condition'
  if (from === sentence.from && turnsToDenial(rest)) return 'negation'
  const said = sentence.reach(withinOne(document, sentence.from, 'sentence').from, sentence.from)
  const isTurned = tokens[sentence.from]!.classes.has('turns')
  if (rest.begins('exception') || (isTurned && bounds(rest, said))) return 'exception'
  const behind =
    rest.begins('only') ??
    rest.begins('bound-behind') ??
    rest.begins('bound-least') ??
    rest.begins('bound-most')
  if (behind && (behind.to === rest.to || commaBefore(document, behind.to))) return 'quantifier'
  // “a pump that was set |wrong|” takes nothing back.
  const isCalled = commaBefore(document, from) || hasClass(tokens[from - 1], 'being')
  if ((isCalled && isUntrue(rest.reach(from, from + 1))) || isSaidBehind(sentence)) return 'taken_back'
  const source = rest.begins('by-another')
  if (source && !isSelf(tokens[source.to])) return 'attribution'
  if (rest.begins('reserve') ?? rest.begins('hedge')) return 'hedge'
  // A condition that ends the sentence holds for all of it.
  const last = rest.reach(lastComma(rest))
  return last.from > from && conditions(last).includes(behindLink(last)) ? 'condition' : null
}

/**
 * “We will not sign |without a survey|”, « Aucun départ n’est prévu |en 2031| »: what is denied is so on a condition, or for a
 * time; not “ever |before|”, “, |without boasting|”, « |sans cesse| », “did not come |on Monday|”.
 */
function endsDenial(rest: Stretch): boolean {
  if (commaBefore(rest.document, rest.from)) return false
  const said = rest.reach(withinOne(rest.document, rest.from - 1, 'clause').from, rest.from)
  const isForATime = isTime(rest) && said.verbs.every(({ time }) => time !== 'past')
  return (limitsDenial(rest) || isForATime || isOpposed(rest)) && denies(said)
}

/** “We shall never sell |to a foreign group. To a neighbouring group, perhaps|”: of what is denied, the next sentence tells otherwise of another. */
function isOpposed(rest: Stretch): boolean {
  const { document, to } = rest
  const { tokens } = document
  if (!hasClass(rest.tokens[0], 'preposition') || to >= tokens.length) return false
  const next = tokens.slice(to, Math.min(to + NEXT, withinOne(document, to, 'sentence').to))
  return rest.tokens.some((one) => one.part === 'NOUN' && next.some(({ key }) => key === one.key))
}
const NEXT = 5

/** “I have conceded |nothing|”, « j’accuse |personne| »: without it the words say the contrary. */
const turnsToDenial = (rest: Stretch): boolean =>
  isDenial(rest.tokens[0]!) &&
  !hasClass(rest.tokens[0], 'without') &&
  !commaBefore(rest.document, rest.from) &&
  !denies(rest.reach(withinOne(rest.document, rest.from - 1, 'clause').from, rest.from))

/** “this year”, « en 2031 » */
function isTime(rest: Stretch): boolean {
  const isDate = ({ kind, from }: Value) =>
    (kind === 'date' || kind === 'year') && from >= rest.from && from <= rest.from + 1
  return rest.begins('for-now') !== null || rest.document.values.some(isDate)
}

/** “we would go”, before “had he asked” */
const supposes = (rest: Stretch, at: number): boolean =>
  rest.reach(withinOne(rest.document, at, 'clause').from, at + 1).verbs.some(({ mood }) => mood === 'would')

/** “|Without a survey,| we will not sign” */
const opensDenial = (clause: Stretch): boolean =>
  commaBehind(clause) &&
  limitsDenial(clause) &&
  denies(clause.reach(clause.to, withinOne(clause.document, clause.to, 'clause').to))

/** “|Without a sound,| they …”: denies nothing but itself. */
const isWithout = (stretch: Stretch): boolean =>
  hasClass(stretch.tokens[0], 'without') && commaBehind(stretch)

function limitsDenial(stretch: Stretch): boolean {
  const { from, to, document } = stretch
  const first = document.tokens[from]
  if (from + 1 >= to || commaBefore(document, from + 1) || !hasClass(first, 'ends-denial')) return false
  return !hasClass(first, 'without') || stretch.negations.some((one) => one.from === from)
}

/** “We will not sign and |we shall say so|”: what is joined to a denial with a subject of its own is none, but for what nobody says or thinks. */
const beginsAnew = ({ document, tokens, to }: Stretch): boolean =>
  hasClass(tokens.at(-1), 'coordinator') && hasClass(document.tokens[to], 'subject') && !tokens.some(opines)

/**
 * @param hidden what a marked cut hides of one sentence: a condition, a hedge or an attribution anywhere in it, a denial
 * where it belongs to the words that stay and not to a clause of its own
 */
export function changedInside(hidden: Stretch): ContextReason | null {
  const { tokens } = hidden
  const [first] = tokens
  if (!first) return null
  if (isDenial(first) && first.key !== 'no') return 'negation'
  if (!hidden.holds('concession')) {
    if (conditions(hidden).length > 0 || hidden.holds('waits')) return 'condition'
    if (attributes(hidden, 'anywhere')) return 'attribution'
    if (isHedged(hidden)) return 'hedge'
    if (hidden.holds('exception')) return 'exception'
  }
  if (first.classes.has('relative')) return null
  const isOwn = first.classes.has('coordinator') && tokens.length > 2 * NEAR
  const isDenied = tokens.slice(-NEAR).some(denied) || (!isOwn && tokens.slice(0, NEAR).some(denied))
  return isDenied ? 'negation' : null
}

/** “there are the summers |without rain|” denies no more than itself. */
const denied = (token: Token) => isDenial(token) && !hasClass(token, 'without')

/** Words at either edge of a cut that belong to the words beside it. */
const NEAR = 3

const commaBehind = ({ document, to }: Stretch) => commaBefore(document, to)

/** A dash without a space joins two names. */
const CLAUSE_ENDS = /;|[–—]\s|\s[–—]/u

/** The last clause of a stretch. */
function clauseBefore(sentence: Stretch): Stretch {
  const { document, from, to } = sentence
  const { tokens } = document
  let begins = from
  for (let at = from; at <= to; at++) {
    if (at > from && CLAUSE_ENDS.test(gapBefore(document, at))) begins = at
    // « On ne va pas se mentir : elle ne tiendra pas »; not « Il ne dit pas : … ».
    const isColon = at > from && at < to && gapBefore(document, at).includes(':')
    if (isColon && !tokens.slice(begins, at).some(opines)) begins = at
    if (at === to) break
    const { classes } = tokens[at]!
    const isJoined = classes.has('coordinator') && commaBefore(document, at)
    const goesOn = hasClass(tokens[at + 1], 'condition')
    // « le car », a coach
    const isTurn = classes.has('turns') && tokens[at]!.part !== 'NOUN' && !isAdverb(document, at)
    if ((isTurn || isJoined) && !goesOn) begins = at + 1
  }
  return sentence.reach(begins)
}

/** “what I have heard *so* far”, “I am not *yet* sure” turn nothing. */
const isAdverb = ({ tokens }: Document, at: number): boolean =>
  (hasClass(tokens[at], 'intensifier') && ['ADV', 'ADJ'].includes(tokens[at + 1]?.part ?? '')) ||
  hasClass(tokens[at - 1], 'negation', 'being')

/** What no comma parts from the words; an aside between two commas parts nothing. */
function lastStretch(clause: Stretch): Stretch[] {
  const pieces = piecesOf(clause)
  return pieces.length % 2 === 1 ? pieces.filter((_, i) => i % 2 === 0) : pieces.slice(-1)
}

const lastComma = ({ document, from, to }: Stretch): number => {
  for (let at = to - 1; at > from; at--) if (commaBefore(document, at)) return at
  return from
}

/** Over what leads to a condition or an exception: “and”, “but only if”. */
function behindLink({ document: { tokens }, from, to }: Stretch): number {
  let at = from
  if (at + 1 < to && hasClass(tokens[at], 'coordinator') && !beginsPhrase(tokens[at], 'exception')) at++
  if (at + 1 < to && hasClass(tokens[at], 'only') && hasClass(tokens[at + 1], 'condition')) at++
  return at
}

/** A guess or an opinion; of the words that leave something open, those that make a phrase of their own. */
const isHedged = (within: Stretch): boolean =>
  within.holds('reserve') || within.find('hedge').some(({ from, to }) => to - from > 1) || isOwnGuess(within)

/** Words right before others that make them hold of a part, or of nothing else: “Only |…|”, “most of |…|”. */
function limits(clause: Stretch): boolean {
  const { from, to } = clause
  const near = clause.reach(Math.max(from, to - PHRASE))
  const isOf = hasClass(clause.tokens.at(-1), 'of')
  const ends = (wanted: WordClass, at: number) => near.find(wanted).some((one) => one.to === at)
  const isPart = isOf && PARTS.some((one) => ends(one, to) || ends(one, to - 1))
  return isPart || ends('limits-next', isOf ? to - 1 : to)
}
const PARTS = ['amount-most', 'amount-some', 'amount-few', 'amount-many'] as const
const PHRASE = 4
