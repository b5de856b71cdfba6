/** Numbers that one text tells and the other does not, of things that both name. */
import { isNamedByNumber } from './named-numbers.ts'
import { type Check, type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass, holdsClass } from '../../language/classes.ts'
import type { WordClass } from '../../language/class-names.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { Value } from '../../language/value.ts'

/**
 * `number`: « le cheval » → "two horses", "the ship" → « les trois navires ».
 *
 * Only where the sentence is translated word by word and the other side tells no number of its own, nor counts in other
 * words what is counted, which has its counterpart there. Of two it may be understood that they are two (“the parties” are « les deux
 * parties »), unless one alone is named.
 */
export const checkCounted: Check = ({ literal, from }) =>
  literal.flatMap(({ [from]: original }) => [
    ...added(original, MOST_OF_A_FEW),
    // Who said several did not count them.
    ...added(original.other, 1),
  ])

/** @param few no more than so many may be told as several, and several as so many */
function added(here: Half, few: number): Finding[] {
  const own = valuesIn(here).filter(({ weak }) => !weak)
  const others = valuesIn(here.other)
  // A number of the other text that this one lacks may be this one in other words.
  if (others.some((one) => !one.weak && !own.some(({ value }) => value === one.value))) return []
  const plural = own.find((value) => isOfMany(here, value) && !others.some((one) => !one.weak))
  if (plural) return [grave('number', here, plural)]
  return own
    .filter(
      (value) =>
        isCardinal(value) &&
        !isNamedByNumber(here.document, value) &&
        !others.some((one) => one.value === value.value),
    )
    .flatMap((value) => {
      const named = isPartOfPhrase(here, value) ? undefined : countedBy(here, value)
      if (
        !named ||
        (isCounted(named) && !isSeveral(named, value, few)) ||
        (value.value === 2 && !isOne(named))
      )
        return []
      return [grave('number', here, value, named)]
    })
}

/** “For years” → « pendant dix ans »: time counted where it was only said to be long. */
function isOfMany(here: Half, { kind, value, unit, weak, to, exactness }: Value): boolean {
  const named = here.document.tokens[to - 1]!
  const other = here.other.document.tokens[here.links[named.index]!]
  if (!other || kind !== 'amount' || weak || unit?.kind !== 'time' || value < LONG || exactness !== 'exact')
    return false
  const before = other.document.tokens[other.index - 1]
  const isBare = before !== undefined && (before.part === 'ADP' || before.key === 'des')
  return isBare && (before.key === 'des' || !isOne(other)) && !isCounted(other)
}
/** Two of them may be a few. */
const LONG = 3

/** « Joindre les deux bouts » counts nothing. */
const isPartOfPhrase = (here: Half, { from, to }: Range): boolean =>
  here.between(from, to).some((token) => {
    const other = here.other.document.tokens[here.links[token.index]!]
    return (
      other !== undefined &&
      !here.other.document.values.some((one) => isWithin({ from: other.index, to: other.index + 1 }, one))
    )
  })

/** How many words behind its number what is counted stands. */
const REACH = 4

const isWithin = ({ from, to }: Range, within: Range) => from < within.to && to > within.from

const isCardinal = ({ kind, value, weak, unit }: Value) =>
  kind === 'amount' && !weak && !unit && Number.isInteger(value) && value > 1

/** Words that may stand for a number, or for what it tells. */
const AMOUNTS: readonly WordClass[] = [
  'amount-many',
  'amount-several',
  'amount-some',
  'amount-few',
  'amount-all',
  'amount-any',
]

const valuesIn = (half: Half): Value[] => half.document.values.filter((value) => isWithin(value, half))

/** How many words before a noun what counts it stands. */
const COUNTS = 4

const isCounted = ({ document, index }: Token): boolean => {
  const within = { from: Math.max(0, index - COUNTS), to: index }
  return (
    document.values.some((value) => isWithin(value, within)) ||
    AMOUNTS.some((amount) => holdsClass(document, amount, within))
  )
}

/** « Plusieurs collègues » → “twelve colleagues”: an exact number is no rendering of several. */
const isSeveral = ({ document: { tokens }, index }: Token, value: Value, few: number): boolean => {
  // “Several of our drivers”
  let at = index - 1
  while (at > index - COUNTS && isOfThem(tokens[at])) at--
  const several = tokens[at]
  const isTold = hasClass(several, 'amount-several') && !hasClass(tokens[at - 1], 'amount-several')
  // « Quelques villages », “some villages”: two or three are a few as well.
  const isFew = SOME.has(several?.key ?? '') && !hasClass(tokens[at - 1], 'definite', 'possessive')
  return value.exactness === 'exact' && ((isTold && value.value > few) || (isFew && value.value > A_FEW))
}
const isOfThem = (token: Token | undefined): boolean =>
  hasClass(token, 'of', 'definite', 'possessive') && !hasClass(token, ...AMOUNTS)
const SOME: ReadonlySet<string> = new Set(['quelques', 'some'])
/** Two or three may be several. */
const MOST_OF_A_FEW = 4
const A_FEW = 2

/** What the other text has for the first noun behind a number. */
function countedBy(here: Half, { to }: Value): Token | undefined {
  const [last, ...next] = here.between(to - 1, to + REACH)
  const counted = next.find(
    ({ clause, weight, part }) => clause === last!.clause && weight > 0 && part === 'NOUN',
  )
  return counted && here.other.document.tokens[here.links[stuffOf(here, counted).index]!]
}

/** What is counted, or, where that has no counterpart, what it is made of: “12 plots of land”, « des terrains ». */
export function stuffOf(half: Half, counted: Token): Token {
  const [of, stuff] = half.between(counted.index + 1, counted.index + 3)
  const isOf = hasClass(of, 'of') && stuff?.part === 'NOUN'
  return half.isOpen(counted) && isOf ? stuff : counted
}

/** A word that is no plural. */
const isOne = ({ key, readings }: Token) => readings.some(({ lemma }) => lemma === key)
