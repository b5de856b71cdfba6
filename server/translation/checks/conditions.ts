/** A condition left out, or put in: what hung on something is said outright. */
import { covered } from '../facing.ts'
import { type Check, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass } from '../../language/classes.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `omission`, `addition`: "unless the judge steps in, they fly on Friday" → « ils partent vendredi ».
 *
 * Words that begin a condition, of which the other text has none of any kind, and behind them words that it does not have
 * either.
 */
export const checkConditions: Check = ({ literal, from }) =>
  literal.flatMap(({ [from]: original }) =>
    [original, original.other].flatMap((here) => {
      const [lost] = conditions(here).filter((one) => {
        const { all, open } = covered(here, one)
        return all >= LEAST && open >= OPEN * all
      })
      if (!lost || here.to - here.from > LONGEST || here.other.holdsOneOf(ANSWERS)) return []
      return [grave(here === original ? 'omission' : 'addition', here, lost)]
    }),
  )

/** A condition has at least so much content, and so much of it is without a counterpart. */
const LEAST = 2
const OPEN = 0.7
/** In a longer sentence a condition is said in many ways. */
const LONGEST = 40

/** What says in other words that something hangs on something. */
const ANSWERS: readonly WordClass[] = [
  'hangs-on',
  'condition',
  'supposes',
  'inverts',
  'concession',
  'without',
  'excepting',
  'carries-conditional',
]

/** From what begins it to the end of its clause, or to the words that the other text has. */
const conditions = (half: Half): Range[] =>
  half.find('hangs-on').flatMap(({ from, to }): Range[] => {
    const { tokens } = half.document
    if (isNone(half, from, to)) return []
    const clause = withinOne(half.document, from, 'clause')
    const end = Math.min(clause.to, half.to)
    let last = to
    while (last < end && !(tokens[last]!.weight === 1 && half.isLinked(tokens[last]!))) last++
    // At the head of its clause it may be followed by what hangs on it.
    const isHead = Math.max(clause.from, half.from) === from
    return last > to && (isHead || last === end) ? [{ from, to: last }] : []
  })

/** « Comme si », "provided for", and what is asked: « savoir si ». */
const isNone = (half: Half, from: number, to: number): boolean =>
  half.holds('no-condition', { from: Math.max(half.from, from - 1), to: Math.min(half.to, to + 1) }) ||
  (from > half.from && hasClass(half.document.tokens[from - 1], 'wonders', 'asks-whether')) ||
  (half.document.tokens[from]!.key === 'si' && half.document.tokens[from]!.part !== 'SCONJ')
