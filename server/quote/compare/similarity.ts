/** How like a claim is to what was said: which share of its words is there, content words counting more. */
import type { Value } from '../../language/value.ts'
import type { Term } from '../../language/value-terms.ts'
import { sharesStem, type Step } from './align.ts'
import type { Kind } from './classify.ts'
import { type BothTexts, claimedBy, isJoin, runsOf, saidBy, wordBy } from './both-texts.ts'
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
export function creditOf(step: Step, kind: Kind | null, isMoved: boolean, both: BothTexts): number {
  if (isMoved) return CREDIT.moved
  if (step.type === 'insert') return kind?.kind === 'order' ? CREDIT.moved : 0
  if (step.type !== 'substitute') return 0
  const [said, claimed] = [saidBy(step, both)!, claimedBy(step, both)!]
  if (isPartly(claimed.value, said.value)) return CREDIT.value
  if (kind && kind.harm !== 'meaning' && kind.kind !== 'function_word') return CREDIT.sense
  if (kind?.kind === 'tense' || kind?.kind === 'modality') return CREDIT.verb
  if (kind?.harm === 'meaning' && kind.kind !== 'content_word' && kind.kind !== 'name') return CREDIT.grave
  return areOpposites(said.key, claimed.key, both.claim.document.grammar) ? CREDIT.opposite : 0
}

/** What can be told of a change before it is judged. */
export const stemCredit = (step: Step, both: BothTexts): number =>
  step.type === 'substitute' && sharesStem(saidBy(step, both)!.key, claimedBy(step, both)!.key)
    ? CREDIT.sense
    : 0

const CREDIT = { moved: 0.8, sense: 0.8, verb: 0.6, value: 0.7, opposite: 0.5, grave: 0.3 }
/** What credits may add at most: what is further from the text is not looked at. */
export const MOST_CREDIT = 0.3

/**
 * Unmarked cuts count against the likeness at half weight: a passage that merely contains the words is less like it.
 *
 * @param credit for the step at an index that is no match, 0 to 1
 */
export function similarityOf(
  steps: readonly Step[],
  both: BothTexts,
  credit: (at: number) => number,
): number {
  let found = 0
  let wanted = 0
  let left = 0
  for (const { from, to } of runsOf(steps)) {
    const run = steps.slice(from, to)
    const joined = isJoin(run, both)
    run.forEach((step, i) => {
      if (step.type === 'absorb') return
      const weight = weigh(wordBy(step, both)!)
      if (step.type === 'delete') {
        if (!joined) left += weight
        return
      }
      wanted += weight
      found += weight * (step.type === 'match' || joined ? 1 : credit(from + i))
    })
  }
  return wanted === 0 ? 0 : found / (wanted + left / 2)
}

/** The same number of another unit, or another number of the same. */
const isPartly = (a: Value | undefined, b: Value | undefined) =>
  a !== undefined && b !== undefined && (a.kind === b.kind || a.value === b.value)
