/** How like a claim is to what was said: which share of its words is there, content words counting more. */
import type { Value } from '../../language/value.ts'
import type { Term } from '../../language/value-terms.ts'
import { sharesStem } from './align.ts'
import type { Grammar } from '../../language/grammar.ts'
import { type Change, isJoin, runsOf, wordOf } from './both-texts.ts'
import { areOpposites } from '../../language/senses.ts'

/** A word that carries content tells more about where a quotation comes from than "the" or "de". */
const CONTENT_WEIGHT = 3
const FUNCTION_WEIGHT = 1
function weigh({ value, classes }: Term): number {
  // However many words it is said in, a value is a word and what it counts is another.
  if (value) return CONTENT_WEIGHT * (value.unit || value.parts ? 2 : 1)
  return classes.has('function') || classes.has('hesitation') ? FUNCTION_WEIGHT : CONTENT_WEIGHT
}

/**
 * How much of a word that was changed is still there: one of the same sense or the same verb is nearer than any other,
 * and so is its opposite; what was moved is there.
 */
export function creditOf({ type, said, claimed, kind, isMoved }: Change, grammar: Grammar): number {
  if (isMoved || (type === 'insert' && kind?.kind === 'order')) return CREDIT.moved
  if (type !== 'substitute') return 0
  if (isPartly(claimed!.value, said!.value)) return CREDIT.value
  if (kind && kind.harm !== 'meaning' && kind.kind !== 'function_word') return CREDIT.sense
  if (kind?.kind === 'tense' || kind?.kind === 'modality') return CREDIT.verb
  if (kind?.harm === 'meaning' && kind.kind !== 'content_word' && kind.kind !== 'name') return CREDIT.grave
  return areOpposites(said!.key, claimed!.key, grammar) ? CREDIT.opposite : 0
}

/** What can be told of a change before it is judged. */
export const stemCredit = ({ type, said, claimed }: Change): number =>
  type === 'substitute' && sharesStem(said!.key, claimed!.key) ? CREDIT.sense : 0

const CREDIT = { moved: 0.8, sense: 0.8, verb: 0.6, value: 0.7, opposite: 0.5, grave: 0.3 }
/** What credits may add at most: what is further from the text is not looked at. */
export const MOST_CREDIT = 0.3

/**
 * Unmarked cuts count against the likeness at half weight: a passage that merely contains the words is less like it.
 *
 * @param credit for a change that is no match, 0 to 1
 */
export function similarityOf(changes: readonly Change[], credit: (change: Change) => number): number {
  let found = 0
  let wanted = 0
  let left = 0
  for (const run of runsOf(changes)) {
    const joined = isJoin(run)
    for (const change of run) {
      if (change.type === 'absorb') continue
      const weight = weigh(wordOf(change))
      if (change.type === 'delete') {
        if (!joined) left += weight
        continue
      }
      wanted += weight
      found += weight * (change.type === 'match' || joined ? 1 : credit(change))
    }
  }
  return wanted === 0 ? 0 : found / (wanted + left / 2)
}

/** The same number of another unit, or another number of the same. */
const isPartly = (a: Value | undefined, b: Value | undefined) =>
  a !== undefined && b !== undefined && (a.kind === b.kind || a.value === b.value)
