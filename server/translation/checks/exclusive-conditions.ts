/** The only condition on which something is so, made one condition. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { farOnly } from './restrictions.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `quantifier`: "is only valid if it is stamped" → « est valable s’il est tamponné », « nous ne paierons que si » → "we will pay if".
 *
 * Both texts have the condition, face to face; one limits it, and the other limits and denies nothing.
 */
export function checkExclusiveConditions(here: Half): Finding | null {
  const there = here.other
  if (
    there.holdsOneOf(['only', 'shows-only', 'sole', 'not-only']) ||
    there.negations.length > 0 ||
    farOnly(there).length > 0
  )
    return null
  if (findNotion(there, 'no-sooner').length > 0) return null
  const conditions = ifs(here)
  if (conditions.length !== 1) return null
  const [condition] = conditions as [Range]
  const [limit] = limitsBefore(here, condition)
  const other = ifs(there).find((one) => facing(here, condition, one, REACH))
  return limit && other ? grave('quantifier', here, { from: limit.from, to: condition.to }, other) : null
}

const ifs = (half: Half): Range[] =>
  half.tokens
    .filter(
      ({ key, part }) =>
        key === 'if' || ((key === 'si' || key === 'se') && part === 'SCONJ') || key === 'provided',
    )
    .filter(({ index }) => {
      const [before, next] = [half.document.tokens[index - 1], half.document.tokens[index + 1]]
      const isAsked = hasClass(before, 'wonders', 'asks-whether')
      // “Even if”, « si et seulement si »
      return !isAsked && !EVEN.has(before?.key ?? '') && !AND.has(next?.key ?? '')
    })
    .map(({ index }) => ({ from: index, to: index + 1 }))
const EVEN: ReadonlySet<string> = new Set(['even', 'meme', 'as', 'comme'])
const AND: ReadonlySet<string> = new Set(['and', 'et', 'or', 'ou', 'not', 'only', 'seulement'])
/** How far from the two words may stand that show them to be one condition. */
const REACH = 6

/** “Only … if”, « ne … que si »: in the clause before the condition, or right before it. */
function limitsBefore(half: Half, { from }: Range): Range[] {
  const { clause } = half.document.tokens[Math.max(half.from, from - 1)]!
  const start = Math.max(half.from, from - FAR)
  const words = half
    .between(start, from)
    .filter(
      (token) =>
        token.clause === clause &&
        hasClass(token, 'only') &&
        !hasClass(half.document.tokens[token.index - 1], 'denial', 'negator', 'definite'),
    )
    .map(({ index }) => ({ from: index, to: index + 1 }))
  const around = half.negations.filter(
    ({ kind, to }) => kind === 'only' && (to === from || to === from + 1) && to > start,
  )
  const isRight = withinOne(half.document, from, 'sentence').from <= start
  return isRight ? [...words, ...around] : around
}
/** How many words before its condition a limit may stand. */
const FAR = 10
