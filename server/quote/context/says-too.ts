/** Whether a rendering says of itself what stands outside the words that it renders. */
import type { ContextReason } from '../../api/findings.ts'
import type { WordClass } from '../../language/class-names.ts'
import type { Document } from '../../language/read.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import { wholeOf } from '../../language/stretch.ts'
import { opines } from './denies.ts'

/**
 * Translators move such words, and say them in other parts of speech: any word of the kind, wherever it stands, is taken
 * for the one of the original.
 */
const ANSWERS: Partial<Record<ContextReason, readonly WordClass[]>> = {
  condition: ['condition', 'proviso', 'exception', 'sometimes', 'without'],
  hedge: ['hedge', 'reserve', 'shows-reserve', 'may-show-reserve', 'carries-possible'],
  quantifier: [
    'quantifier',
    'only',
    'shows-only',
    'nearly',
    'shows-nearly',
    'limits-next',
    'amount-all',
    'amount-most',
    'amount-many',
    'amount-some',
    'amount-few',
  ],
  attribution: ['by-another', 'rumour', 'alleged', 'attributed', 'reported', 'held'],
  exception: ['exception', 'excepting', 'condition', 'soft-negation', 'turns'],
  negation: ['counters', 'untrue'],
  taken_back: ['untrue', 'takes-back', 'so-they-say', 'by-another', 'rumour', 'alleged'],
  irony: ['ironic'],
}

/** Whether a rendering has what the next sentence takes back: a rumour’s conditional, or « devrait », has not. */
export const takesBackToo = (document: Document): boolean =>
  wholeOf(document).holdsOneOf(['untrue', 'takes-back', 'so-they-say'])

export function saysToo(document: Document, reason: ContextReason): boolean {
  const rendering = wholeOf(document)
  if (rendering.holdsOneOf(ANSWERS[reason] ?? [])) return true
  if (reason === 'question') return document.text.includes('?') || rendering.holds('indirect-question')
  if (reason === 'negation') return rendering.negations.length > 0 || softNegatives(rendering).length > 0
  return (reason === 'attribution' || reason === 'taken_back') && rendering.tokens.some(opines)
}
