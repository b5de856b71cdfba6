/** What, standing just outside a quotation or behind a mark inside it, changes what it says. */
import type { ContextReason } from '../../api/findings.ts'
import { beginsPhrase, beginsWith, findClass, hasClass, holdsClass } from '../../language/classes.ts'
import type { WordClass } from '../../language/class-names.ts'
import { type Document, type Range, withinOne } from '../../language/read.ts'
import { negations } from '../../language/negations.ts'
import { verbGroups } from '../../language/verbs.ts'
import { attributes, gapBefore, isSaidBehind, isSelf, opines } from './attributes.ts'
import { bounds } from './bounds.ts'
import { conditions, inverts } from './conditions.ts'
import { denies, isDenial, isUntrue } from './denies.ts'

/**
 * What stands between the start of a sentence and the words that are quoted of it: a clause of its own, with its own
 * subject and verb, does not reach them (“I do not like it, but …”).
 */
export function changedBefore(document: Document, sentence: Range): ContextReason | null {
  const clause = clauseBefore(document, sentence)
  if (clause.from >= clause.to || holdsClass(document, 'concession', clause)) return null
  const isInverted = commaBefore(document, clause.to) && inverts(document, clause.from)
  if (isInverted || conditions(document, clause).length > 0 || opensDenial(document, clause))
    return 'condition'
  if (attributes(document, clause, 'at its end')) return 'attribution'
  const near = lastStretch(document, clause)
  const isDenied = (stretch: Range) => denies(document, stretch) && !isWithout(document, stretch)
  if (near.some(isDenied) && !beginsAnew(document, clause)) return 'negation'
  if (near.some((stretch) => isHedged(document, stretch))) return 'hedge'
  return limits(document, clause) ? 'quantifier' : null
}

/** What stands between the words and the end of their sentence. */
export function changedAfter(document: Document, sentence: Range): ContextReason | null {
  const { tokens } = document
  const { from, to } = { ...sentence, from: behindLink(document, sentence) }
  const begins = (wanted: WordClass) => beginsWith(document, wanted, { from, to })
  if (from >= to || begins('concession')) return null
  const isInverted = inverts(document, from) && supposes(document, from - 1)
  if (isInverted || conditions(document, { from, to }).includes(from) || endsDenial(document, { from, to }))
    return 'condition'
  const said = { from: withinOne(document, sentence.from, 'sentence').from, to: sentence.from }
  const isTurned = tokens[sentence.from]!.classes.has('turns')
  if (begins('exception') || (isTurned && bounds(document, { from, to }, said))) return 'exception'
  const behind = begins('only') ?? begins('bound-behind') ?? begins('bound-least') ?? begins('bound-most')
  if (behind && (behind.to === to || commaBefore(document, behind.to))) return 'quantifier'
  if (isUntrue(document, { from, to: from + 1 }) || isSaidBehind(document, sentence)) return 'taken_back'
  const source = begins('by-another')
  if (source && !isSelf(tokens[source.to])) return 'attribution'
  if (begins('reserve') ?? begins('hedge')) return 'hedge'
  // A condition that ends the sentence holds for all of it.
  const last = { from: lastComma(document, { from, to }), to }
  const hangs = behindLink(document, last)
  return last.from > from && conditions(document, last).includes(hangs) && !begins('concession')
    ? 'condition'
    : null
}

/** “We will not sign |without a survey|”: what is denied is so on a condition; not “ever |before|”, “, |without boasting|”, « |sans cesse| ». */
const endsDenial = (document: Document, { from, to }: Range): boolean =>
  !commaBefore(document, from) &&
  limitsDenial(document, { from, to }) &&
  denies(document, { from: withinOne(document, from - 1, 'clause').from, to: from })

/** “we would go”, before “had he asked” */
const supposes = (document: Document, at: number): boolean =>
  verbGroups(document, { from: withinOne(document, at, 'clause').from, to: at + 1 }).some(
    ({ mood }) => mood === 'would',
  )

/** “|Without a survey,| we will not sign” */
const opensDenial = (document: Document, { from, to }: Range): boolean =>
  commaBefore(document, to) &&
  limitsDenial(document, { from, to }) &&
  denies(document, { from: to, to: withinOne(document, to, 'clause').to })

/** “|Without a sound,| they …”: denies nothing but itself. */
const isWithout = (document: Document, { from, to }: Range): boolean =>
  document.tokens[from]!.classes.has('without') && commaBefore(document, to)

function limitsDenial(document: Document, { from, to }: Range): boolean {
  const { classes } = document.tokens[from]!
  if (from + 1 >= to || commaBefore(document, from + 1) || !classes.has('ends-denial')) return false
  return !classes.has('without') || negations(document, { from, to }).some((one) => one.from === from)
}

/** “We will not sign and |we shall say so|”: what is joined to a denial with a subject of its own is none, but for what nobody says or thinks. */
function beginsAnew(document: Document, { from, to }: Range): boolean {
  const { tokens } = document
  const isJoined = tokens[to - 1]!.classes.has('coordinator') && tokens[to]?.classes.has('subject') === true
  return isJoined && !tokens.slice(from, to).some(opines)
}

/** @param next the sentence after the words, by the same speaker: it denies, laughs off or hands on what was just said */
export function takenBack(document: Document, next: Range): ContextReason | null {
  const { tokens } = document
  let { from } = next
  while (from < next.to && hasClass(tokens[from], ...LEADS)) from++
  const rest = { from, to: next.to }
  if (beginsWith(document, 'takes-back', rest)) return 'taken_back'
  if (!hasClass(tokens[from], 'points-back')) return null
  const said = { from, to: Math.min(rest.to, from + SAID_WITHIN) }
  const isFalse = isUntrue(document, said) || (denies(document, said) && holdsClass(document, 'true', said))
  return isFalse || (holdsClass(document, 'what', said) && attributes(document, rest, 'anywhere'))
    ? 'taken_back'
    : null
}

/**
 * @param hidden what a marked cut hides of one sentence: a condition, a hedge or an attribution anywhere in it, a denial
 * where it belongs to the words that stay and not to a clause of its own
 */
export function changedInside(document: Document, hidden: Range): ContextReason | null {
  const { tokens } = document
  const { from, to } = hidden
  if (from >= to) return null
  if (isDenial(tokens[from]!) && tokens[from]!.key !== 'no') return 'negation'
  if (!holdsClass(document, 'concession', hidden)) {
    if (conditions(document, hidden).length > 0) return 'condition'
    if (attributes(document, hidden, 'anywhere')) return 'attribution'
    if (isHedged(document, hidden)) return 'hedge'
    if (holdsClass(document, 'exception', hidden)) return 'exception'
  }
  if (tokens[from]!.classes.has('relative')) return null
  const denied = (edge: Range) => tokens.slice(edge.from, edge.to).some(isDenial)
  const isOwn = tokens[from]!.classes.has('coordinator') && to - from > 2 * NEAR
  const isDenied =
    denied({ from: Math.max(from, to - NEAR), to }) ||
    (!isOwn && denied({ from, to: Math.min(to, from + NEAR) }))
  return isDenied ? 'negation' : null
}

/** Words at either edge of a cut that belong to the words beside it. */
const NEAR = 3

/** @param around what the reporter says on one side of the words, in their sentence */
export const meantOtherwise = (document: Document, around: Range): ContextReason | null =>
  holdsClass(document, 'ironic', around) ? 'irony' : null

/** @param before the reporter's words before a fragment, in its sentence: he says that it was denied, or denies it */
export function deniedBefore(document: Document, before: Range): ContextReason | null {
  const { tokens } = document
  const at = tokens.slice(before.from, before.to).findLastIndex(isDenial)
  if (at < 0) return denies(document, before) ? 'negation' : null
  const behind = tokens.slice(before.from + at + 1, before.to)
  const isSaying = behind.slice(0, NEAR).some(opines)
  return isSaying || behind.length < NEAR ? 'negation' : null
}

/** What may open a sentence that takes back the one before. */
const LEADS = ['coordinator', 'connective', 'turns', 'filler', 'hesitation'] as const
/** How many words tell that something is false. */
const SAID_WITHIN = 6

const commaBefore = (document: Document, at: number) => gapBefore(document, at).includes(',')

/** A dash without a space joins two names. */
const CLAUSE_ENDS = /;|[–—]\s|\s[–—]/u

/** The last clause of a stretch. */
function clauseBefore(document: Document, { from, to }: Range): Range {
  const { tokens } = document
  let begins = from
  for (let at = from; at <= to; at++) {
    if (at > from && CLAUSE_ENDS.test(gapBefore(document, at))) begins = at
    if (at === to) break
    const { classes } = tokens[at]!
    const isJoined = classes.has('coordinator') && commaBefore(document, at)
    const goesOn = hasClass(tokens[at + 1], 'condition')
    if ((classes.has('turns') || isJoined) && !goesOn) begins = at + 1
  }
  return { from: begins, to }
}

/** What no comma parts from the words; an aside between two commas parts nothing. */
function lastStretch(document: Document, { from, to }: Range): Range[] {
  const pieces: Range[] = []
  let begins = from
  for (let at = from + 1; at <= to; at++)
    if (at === to || commaBefore(document, at)) {
      pieces.push({ from: begins, to: at })
      begins = at
    }
  return pieces.length % 2 === 1 ? pieces.filter((_, i) => i % 2 === 0) : pieces.slice(-1)
}

const lastComma = (document: Document, { from, to }: Range): number => {
  for (let at = to - 1; at > from; at--) if (commaBefore(document, at)) return at
  return from
}

/** Over what leads to a condition or an exception: “and”, “but only if”. */
function behindLink({ tokens }: Document, { from, to }: Range): number {
  let at = from
  if (at + 1 < to && tokens[at]!.classes.has('coordinator') && !beginsPhrase(tokens[at], 'exception')) at++
  if (at + 1 < to && tokens[at]!.classes.has('only') && tokens[at + 1]!.classes.has('condition')) at++
  return at
}

/** A guess or an opinion; of the words that leave something open, those that make a phrase of their own. */
const isHedged = (document: Document, within: Range): boolean =>
  holdsClass(document, 'reserve', within) ||
  findClass(document, 'hedge', within).some(({ from, to }) => to - from > 1)

/** Words right before others that make them hold of a part, or of nothing else: “Only |…|”, “most of |…|”. */
function limits(document: Document, { from, to }: Range): boolean {
  const near = { from: Math.max(from, to - PHRASE), to }
  const isOf = document.tokens[to - 1]!.classes.has('of')
  const ends = (wanted: WordClass, at: number) =>
    findClass(document, wanted, near).some((one) => one.to === at)
  const isPart = isOf && PARTS.some((one) => ends(one, to) || ends(one, to - 1))
  return isPart || ends('limits-next', isOf ? to - 1 : to)
}
const PARTS = ['amount-most', 'amount-some', 'amount-few', 'amount-many'] as const
const PHRASE = 4
