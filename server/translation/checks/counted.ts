/** Numbers that one text tells and the other does not, of things that both name. */
import { BOTH_WAYS, type Finding, type Pair } from '../finding.ts'
import { holdsClass } from '../../language/classes.ts'
import type { WordClass } from '../../language/class-names.ts'
import { type Document, partOfSpeech, type Range, type Token } from '../../language/read.ts'
import type { Value } from '../../language/value.ts'

/**
 * `number`: « le cheval » → "two horses", "the ship" → « les trois navires ».
 *
 * Only where the sentence is translated word by word and the other side tells no number of its own, nor counts in other
 * words what is counted, which has its counterpart there. Of two it may be understood that they are two (“the parties” are « les deux
 * parties »), unless one alone is named.
 */
export function checkCounted(pair: Pair): Finding[] {
  return pair.literal.flatMap((segment) =>
    BOTH_WAYS.flatMap(([here, there]) => {
      const own = valuesIn(pair[here], segment[here])
      const others = pair[there].values.filter((value) => isWithin(value, segment[there]))
      // A number of the other text that this one lacks may be this one in other words.
      if (others.some((one) => !one.weak && !own.some(({ value }) => value === one.value))) return []
      return own
        .filter((value) => isCardinal(value) && !others.some((one) => one.value === value.value))
        .flatMap((value): Finding[] => {
          const found = countedBy(pair[here], value, pair.links[here])
          const named = found && pair[there].tokens[pair.links[here][found.index]!]!
          if (!named || isCounted(named) || (value.value === 2 && !isOne(named))) return []
          const [own, other] = [value, named].map(({ start, end }) => ({ start, end }))
          return [{ check: 'number', harm: 'meaning', [here]: own, [there]: other }]
        })
    }),
  )
}

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

const valuesIn = (side: Document, within: Range): Value[] =>
  side.values.filter((value) => isWithin(value, within) && !value.weak)

/** How many words before a noun what counts it stands. */
const COUNTS = 4

const isCounted = ({ document, index }: Token): boolean => {
  const within = { from: Math.max(0, index - COUNTS), to: index }
  return (
    document.values.some((value) => isWithin(value, within)) ||
    AMOUNTS.some((amount) => holdsClass(document, amount, within))
  )
}

/** The first noun behind a number, where the other text has it. */
function countedBy({ tokens }: Document, { to }: Value, links: Int32Array): Token | undefined {
  const clause = tokens[to - 1]!.clause
  const next = tokens.slice(to, to + REACH).filter((token) => token.clause === clause)
  const counted = next.find((token) => token.weight > 0 && isNoun(token))
  return counted && links[counted.index]! >= 0 ? counted : undefined
}

const isNoun = ({ document, index }: Token) => partOfSpeech(document, index) === 'NOUN'

/** A word that is no plural. */
const isOne = ({ key, readings }: Token) => readings.some(({ lemma }) => lemma === key)
