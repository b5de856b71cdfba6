/** The denials of one text of a translation, with the verbs that deny, and without those that cancel each other. */
import type { Half } from '../half.ts'
import type { Negation } from '../../language/negation.ts'
import { type Document, isOfClass, type Range } from '../../language/read.ts'
import { denied, softNegatives } from '../../language/soft-negatives.ts'

/**
 * The denials of a text, verbs that deny the one behind them included: "failed to consult", « omis de signaler ». Two that
 * cancel go: "not uncommon", « ne manquerai pas de »; where the other text renders the second, the first counts.
 */
export function denialsIn(half: Half): Negation[] {
  const plain = half.negations
  const own = ({ from }: Range) => half.links[from]! < 0
  const soft = softNegatives(half).filter(own)
  const cancels = (denial: Negation) => soft.some((one) => isCancelled(half.document, denial, one))
  const withheld = withholdings(half).filter(
    (verb) => own(verb) && !plain.some((one) => one.from < verb.from && verb.from < one.to + WITHHELD),
  )
  return [...plain.filter((one) => !cancels(one)), ...withheld].toSorted((a, b) => a.from - b.from)
}

/** Whether a verb that withholds, or a word with a prefix that denies, stands denied itself. */
export const isCancelled = ({ tokens, grammar }: Document, { kind, from, to }: Negation, soft: Range) =>
  kind !== 'only' &&
  soft.from > from &&
  soft.from < to + 2 &&
  tokens[from]!.clause === tokens[soft.from]!.clause &&
  (isOfClass(tokens[soft.from]!, 'withholds') || denied(tokens[soft.from]!, grammar) !== null)

/** How near behind a verb that withholds it stands the verb withheld: "refused even to discuss". */
const WITHHELD = 4

/** “Failed to”, « refuse de », "hardly spoke": where a verb follows. */
function withholdings(half: Half): Negation[] {
  const words = half.tokens
    .filter((token) => isOfClass(token, 'withholds') && token.part !== 'NOUN')
    .map(({ index }) => ({ from: index, to: index + 1 }))
  const phrases = half.find('withholds').filter(({ from, to }) => to - from > 1)
  return [...words, ...phrases].flatMap(({ from, to }): Negation[] => {
    const verb = half.between(to, Math.min(half.to, from + WITHHELD)).find(({ weight }) => weight > 0)
    const isVerbal = verb?.clause === half.document.tokens[from]!.clause && verb.part === 'VERB'
    return isVerbal ? [{ kind: 'denial', from, to }] : []
  })
}
