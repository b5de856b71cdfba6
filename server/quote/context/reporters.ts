/** What a reporter says around a quotation that changes it: that it was a joke, a rumour, or never said. */
import type { ContextReason } from '../../api/findings.ts'
import { classFormsOf, isFormOf } from '../../language/inflect.ts'
import type { Mood } from '../../language/verb-group.ts'
import type { Stretch } from '../../language/stretch.ts'
import { gapBefore } from './attributes.ts'
import { disowns } from '../extract/disowned.ts'
import { conditions } from './conditions.ts'
import { denies, isDenial, opines } from './denies.ts'

/** @param around what the reporter says on one side of the words, in their sentence */
export const meantOtherwise = (around: Stretch): ContextReason | null =>
  around.holds('ironic') ? 'irony' : null

/**
 * @param before the reporter's words before a quotation, in its sentence: “unconfirmed reports that she told her aides: “…””, not
 *   “asked about the rumours, she said: “…””
 */
export function heardSaying(before: Stretch): ContextReason | null {
  // « Le maire aurait dit à ses proches : “…” »
  const { document, verbs } = before
  const last = verbs.at(-1)
  const isRumoured =
    document.language === 'fr' &&
    gapBefore(document, before.to).includes(':') &&
    last?.mood === 'would' &&
    last.from < last.at
  if (isRumoured && conditions(before).length === 0) return 'hearsay'
  const heard = before.find('hearsay').at(-1)
  const rest = heard && before.reach(heard.to)
  const isOne = rest && !rest.tokens.some(({ index }) => gapBefore(rest.document, index).includes(','))
  return isOne && rest.tokens.some(({ classes }) => classes.has('that')) ? 'hearsay' : null
}

/** « …, aurait-il confié à des proches »: right behind the words, and no condition’s “would”. */
export function rumouredBehind(after: Stretch): ContextReason | null {
  const [verb] = after.verbs
  const isRumour =
    after.document.language === 'fr' &&
    verb?.mood === 'would' &&
    verb.from < verb.at &&
    verb.from <= after.from + NEAR
  return isRumour && conditions(after).length === 0 ? 'hearsay' : null
}

/**
 * @param before what leads up to words in marks: “One day I shall say: ‘…’”, “I dreamt that I told him: ‘…’”, “She would have
 *   liked to say: ‘…’”
 */
export function isUnsaid(before: Stretch): boolean {
  const said = before.tokens.findLast(opines)
  if (!said) return false
  const { key, document } = said
  const led = before.tokens.filter(({ index }) => index < said.index)
  if (led.some((token) => isFormOf(token.key, 'dreams', document.grammar))) return true
  const own = before.verbs.find(({ from, at }) => from <= said.index && said.index <= at)
  if (own && (own.time === 'future' || own.mood === 'will')) return true
  const isBare = classFormsOf(key, 'opines', document.grammar).some(({ time }) => time === 'infinitive')
  return isBare && before.verbs.some(({ mood, at }) => mood === 'would' && at < said.index)
}

/**
 * “What he did not say is this: ‘…’”, “The line ‘…’ was struck out and never delivered”: the only verb of saying in the
 * sentence is denied, or it tells that nobody said the words.
 */
export function deniedSaying(before: Stretch, after: Stretch): boolean {
  if (before.holds('unspoken') || after.holdsOneOf(['unspoken', 'not-said'])) return true
  const said = before.tokens.filter(opines)
  if (said.length === 0 || after.tokens.some(opines)) return false
  const isDeniedAt = (at: number) => before.negations.some(({ from, to }) => from <= at && at <= to + NEAR)
  const isOpenAt = (at: number) =>
    before.verbs.some((verb) => verb.from <= at && at <= verb.at && OPEN.has(verb.mood))
  return (
    said.some(({ index }) => isDeniedAt(index)) &&
    said.every(({ index }) => isDeniedAt(index) || isOpenAt(index))
  )
}
/** What might be, and is not. */
const OPEN: ReadonlySet<Mood | null> = new Set<Mood | null>(['may', 'could', 'should', 'would'])

/** @param next what the reporter says next: “He never said so.”, « L’intéressée dément. » */
export const notSaid = (next: Stretch): ContextReason | null => (disowns(next) ? 'hearsay' : null)

/** @param before the reporter's words before a fragment, in its sentence: he says that it was denied, or denies it */
export function deniedBefore(before: Stretch): ContextReason | null {
  const denials = before.tokens.flatMap((token, at) => (isDenial(token) ? [at] : []))
  if (denials.length === 0) return denies(before) ? 'negation' : null
  const isSaying = denials.some((at) => before.tokens.slice(at + 1, at + 1 + NEAR).some(opines))
  return isSaying || before.tokens.length - denials.at(-1)! <= NEAR ? 'negation' : null
}

/**
 * « La digue serait “finie” si l’État paie », “Unless the county pays, it will be ‘gone’”: a fragment woven into the reporter's
 * sentence, of which the condition or the exception is left outside the marks.
 */
export function limitedByReporter(before: Stretch, after: Stretch): ContextReason | null {
  const closed = after.tokens.find(({ document, index }) =>
    /^[^\p{P}]*[”"»]/u.test(gapBefore(document, index)),
  )
  const behind = closed && after.reach(closed.index)
  if (behind && conditions(behind).includes(behind.from)) return 'condition'
  if (behind?.begins('exception')) return 'exception'
  return conditions(before).includes(before.from) ? 'condition' : null
}

/** Words that a denial may stand from what it denies. */
const NEAR = 3
