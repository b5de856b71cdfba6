/** What just outside a quotation, or behind a mark inside it, changes what it says. */
import type { ContextReason } from '../../api/findings.ts'
import { foldText } from '../../language/fold.ts'
import {
  AFFIRMING,
  ATTRIBUTION,
  CONDITION,
  DENIED_BY_REPORTER,
  EXCEPTION,
  HEDGE,
  IRONY,
  NEGATION,
  QUANTIFIED,
  TAKEN_BACK_INSIDE,
  TAKEN_BACK_NEXT,
} from './context-cues.ts'

const find = (pattern: string) => new RegExp(pattern, 'u')
const atStart = (pattern: string) => new RegExp(`^(?:${pattern})`, 'u')
/** What may lead over to what follows the words. */
const LINK = /^[\s,;:–—-]*(?:(?:and|but|et|mais)\s)?(?:(?:only|seulement|uniquement)\s(?=if|when|si|quand))?/u

const BEFORE: [ContextReason, RegExp][] = [
  ['condition', find(CONDITION)],
  ['attribution', find(ATTRIBUTION)],
  ['negation', find(NEGATION)],
  ['hedge', find(HEDGE)],
  ['quantifier', find(QUANTIFIED)],
]
const AFTER: [ContextReason, RegExp][] = [
  ['condition', atStart(CONDITION)],
  ['exception', atStart(EXCEPTION)],
  [
    'quantifier',
    atStart(
      String.raw`(?:only|alone|exclusively|seulement|uniquement|exclusivement|at (?:the )?(?:very )?(?:least|most)|au (?:moins|plus|maximum|minimum))\b[\s.!;,]*$`,
    ),
  ],
  ['taken_back', atStart(TAKEN_BACK_INSIDE)],
  [
    'attribution',
    atStart(String.raw`according to\b|allegedly\b|supposedly\b|reportedly\b|selon (?!moi)|d'apres (?!moi)`),
  ],
  ['hedge', atStart(HEDGE)],
]
const HIDDEN: [ContextReason, RegExp][] = [
  ['condition', find(CONDITION)],
  ['attribution', find(ATTRIBUTION.replaceAll(String.raw`\s*$`, ''))],
  ['hedge', find(HEDGE)],
  ['exception', find(EXCEPTION)],
]
const AFFIRMS = new RegExp(AFFIRMING, 'gu')
const EVEN_IF = /\b(?:even|meme) (?:if|s'|si)/u
const DENIES = find(NEGATION)
const NEXT = find(TAKEN_BACK_NEXT)
const IRONIC = find(IRONY)
const DENIED = find(DENIED_BY_REPORTER)

/** A clause of its own before the words, with its own subject and verb, does not reach them: “I do not like it, but …”. */
const CLAUSE_ENDS =
  /[;–—]|,?\s(?:but|mais|and yet|so|car|because|parce qu\p{L}*|puisqu\p{L}*|however|cependant|pourtant)\s(?!if\b|si\b|only if\b)|,\s(?:and|et|or|ou)\s(?!if\b|si\b)/gu
/** A comma closes off a negation, unless it only interrupts: it reaches over commas in pairs. */
const LONGEST_CLAUSE = 400

const clauseBefore = (text: string): string => {
  const folded = foldText(text.slice(-LONGEST_CLAUSE))
  let from = 0
  for (const { index, 0: mark } of folded.matchAll(CLAUSE_ENDS)) from = index + mark.length
  return folded.slice(from).trimStart()
}

/** @param before from the start of the sentence to the words */
export function changedBefore(before: string): ContextReason | null {
  const clause = clauseBefore(before).replace(AFFIRMS, ' ')
  if (clause.trim() === '' || EVEN_IF.test(clause)) return null
  for (const [reason, pattern] of BEFORE) {
    const subject =
      reason === 'negation' ? lastStretch(clause) : reason === 'hedge' ? lastStretch(clause) : clause
    if (pattern.test(subject)) return reason
  }
  return null
}

/** What no comma parts from the words; an aside between two commas parts nothing. */
function lastStretch(clause: string): string {
  const plain = clause.replace(/,[^,]{1,60},(?=\s)/gu, ' ').replace(/,\s*$/u, '')
  return plain.slice(plain.lastIndexOf(',') + 1)
}

/** @param after from the words to the end of the sentence */
export function changedAfter(after: string): ContextReason | null {
  const clause = foldText(after.slice(0, LONGEST_CLAUSE))
  if (/^\W*(?:and |et )?(?:even|meme) (?:if|s'|si)/u.test(clause)) return null
  const told = clause.replace(LINK, '')
  const whole = clause.replace(/^[\s,;:–—-]*/u, '')
  for (const [reason, pattern] of AFTER) if (pattern.test(told) || pattern.test(whole)) return reason
  // A condition that ends the sentence holds for all of it.
  const [, last = ''] =
    /,\s+((?:but |mais |and |et )?(?:only |seulement )?(?:if|unless|provided|si|s'il|a condition|a moins|pourvu)\b[^,]*)$/u.exec(
      clause.replace(/[.!?…\s]+$/u, ''),
    ) ?? []
  return last !== '' &&
    atStart(CONDITION).test(last.replace(LINK, '')) &&
    !/^(?:and |et |but |mais )?if not/u.test(last)
    ? 'condition'
    : null
}

/** @param next the sentence after the words, by the same speaker */
export const takenBack = (next: string): ContextReason | null =>
  NEXT.test(foldText(next.slice(0, LONGEST_CLAUSE))) ? 'taken_back' : null

/**
 * @param hidden what a marked cut hides of one sentence: a condition, a hedge or an attribution anywhere in it, a negation
 * where it belongs to the words that stay and not to a clause of its own
 */
export function changedInside(hidden: string): ContextReason | null {
  const clause = foldText(hidden.slice(0, LONGEST_CLAUSE)).replace(AFFIRMS, ' ')
  if (/^\W*(?:not|never|n't|no longer|pas|jamais|ne|n')\b/u.test(clause)) return 'negation'
  if (!EVEN_IF.test(clause)) for (const [reason, pattern] of HIDDEN) if (pattern.test(clause)) return reason
  if (/^\W*(?:who|which|whose|where|that|qui|que|qu'|dont|ou|lequel|laquelle)\b/u.test(clause)) return null
  const words = clause.split(/\s+/).filter(Boolean)
  const [head, tail] = [words.slice(0, NEAR).join(' '), words.slice(-NEAR).join(' ')]
  const own = /^(?:and|et|or|ou|but|mais|,)\b/u.test(clause) && words.length > 2 * NEAR
  return DENIES.test(tail) || (!own && DENIES.test(head)) ? 'negation' : null
}

/** Words at either edge of a cut that belong to the words beside it. */
const NEAR = 3

/** @param around the sentence of the reporter's that holds the words, without them */
export const meantOtherwise = (around: string): ContextReason | null =>
  IRONIC.test(foldText(around)) ? 'irony' : null

/** @param before the reporter's words before a fragment, in its sentence */
export const deniedBefore = (before: string): ContextReason | null =>
  DENIED.test(foldText(before)) ? 'negation' : null
