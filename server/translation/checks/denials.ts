/** The denials of one text of a translation, with the verbs that deny, and without those that cancel each other. */
import type { Pair } from '../finding.ts'
import type { Negation } from '../../language/negation.ts'
import { findClass } from '../../language/classes.ts'
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
const withholdings = (side: Document, within: Range): Negation[] => {
  const words = side.tokens
    .slice(within.from, within.to)
    .filter((token) => isOfClass(token, 'withholds') && partOfSpeech(side, token.index) !== 'NOUN')
    .map(({ index }) => ({ from: index, to: index + 1 }))
  const phrases = findClass(side, 'withholds', within).filter(({ from, to }) => to - from > 1)
  return [...words, ...phrases].flatMap(({ from, to }): Negation[] => {
    const next = side.tokens.slice(to, Math.min(within.to, from + WITHHELD))
    const verb = next.find(({ weight }) => weight > 0)
    const isVerbal = verb && inClause(side, from, verb.index) && partOfSpeech(side, verb.index) === 'VERB'
    return isVerbal ? [{ kind: 'denial', from, to }] : []
  })
}
