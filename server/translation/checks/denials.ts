/** The denials of one text of a translation, with the verbs that deny, and without those that cancel each other. */
import type { Pair } from '../finding.ts'
import type { Negation } from '../../language/negation.ts'
import { negations } from '../../language/negations.ts'
import { type Document, isOfClass, partOfSpeech, type Range } from '../../language/read.ts'
import { denied, softNegatives } from '../../language/soft-negatives.ts'

/**
 * The denials of a text, verbs that deny the one behind them included: "failed to consult", « omis de signaler ». Two that
 * cancel go: "not uncommon", « ne manquerai pas de »; where the other text renders the second, the first counts.
 */
export function denialsIn({ links, ...sides }: Pair, language: 'fr' | 'en', within: Range): Negation[] {
  const side = sides[language]
  const plain = negations(side, within)
  const own = (at: number) => links[language][at]! < 0
  const soft = softNegatives(side, within).filter(({ from }) => own(from))
  const cancels = (denial: Negation) => soft.some((one) => isCancelled(side, denial, one))
  const withheld = withholdings(side, within).filter(
    ({ from }) => own(from) && !plain.some((one) => one.from < from && from < one.to + WITHHELD),
  )
  return [...plain.filter((one) => !cancels(one)), ...withheld].toSorted((a, b) => a.from - b.from)
}

/** Whether a verb that withholds, or a word with a prefix that denies, stands denied itself. */
export const isCancelled = (side: Document, { kind, from, to }: Negation, soft: Range) =>
  kind !== 'only' &&
  soft.from > from &&
  soft.from < to + 2 &&
  inClause(side, from, soft.from) &&
  (isOfClass(side.tokens[soft.from]!, 'withholds') || denied(side.tokens[soft.from]!, side.grammar) !== null)

const inClause = ({ tokens }: Document, a: number, b: number) => tokens[a]!.clause === tokens[b]!.clause

/** How near behind a verb that withholds it stands the verb withheld: "refused even to discuss". */
const WITHHELD = 4

/** “Failed to”, « refuse de », "hardly spoke": where a verb follows. */
const withholdings = (side: Document, { from, to }: Range): Negation[] =>
  side.tokens.slice(from, to).flatMap(({ index }): Negation[] => {
    if (!isOfClass(side.tokens[index]!, 'withholds') || partOfSpeech(side, index) === 'NOUN') return []
    const next = side.tokens.slice(index + 1, Math.min(to, index + WITHHELD))
    const verb = next.find(({ weight }) => weight > 0)
    const isVerbal = verb && inClause(side, index, verb.index) && partOfSpeech(side, verb.index) === 'VERB'
    return isVerbal ? [{ kind: 'denial', from: index, to: index + 1 }] : []
  })
