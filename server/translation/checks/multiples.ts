/** How many times as many, and how many more: a ratio told as a difference. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `number`: "twice as many calls" → « deux appels de plus », « quatre lits de plus » → "four times as many beds".
 *
 * One figure of both texts: in one it multiplies, in the other it is added, and neither text has it the other way as well.
 */
export function checkMultiples({ fr, en }: Segment): Finding | null {
  for (const here of [fr, en]) {
    const there = here.other
    const all = ratiosIn(here)
    const ratios = all.length > 0 ? ratiosIn(there) : []
    for (const own of all) {
      const isSame = ({ value }: Told) => value === own.value
      const other = differencesIn(there).find(isSame)
      if (other && !ratios.some(isSame) && !differencesIn(here).some(isSame))
        return grave('number', here, own, other)
    }
  }
  return null
}

interface Told extends Range {
  value: number
}

/** “Twice as many”, “three times more”, « deux fois plus ». */
const ratiosIn = (half: Half): Told[] =>
  half.values
    .filter(({ unit, to }) => unit?.name === 'times' && COMPARES.has(half.document.tokens[to]?.key ?? ''))
    .map(({ value, from, to }) => ({ value, from, to: to + 1 }))
const COMPARES: ReadonlySet<string> = new Set(['as', 'more', 'the', 'plus', 'moins', 'autant', 'superieur'])

/** “Two more calls”, « deux appels de plus ». */
const differencesIn = (half: Half): Told[] =>
  half.values
    .filter(({ kind, unit, weak }) => kind === 'amount' && !weak && unit === undefined)
    .flatMap(({ value, from, to }): Told[] => {
      const behind = half.between(to, Math.min(half.to, to + REACH))
      const at = behind.findIndex((token, i) =>
        half.language === 'fr'
          ? MORE.has(token.key) && behind[i - 1]?.key === 'de'
          : i === 0 && MORE.has(token.key),
      )
      return at < 0 ? [] : [{ value, from, to: to + at + 1 }]
    })
const MORE: ReadonlySet<string> = new Set(['plus', 'moins', 'more', 'fewer', 'less', 'extra', 'additional'])
/** How many words behind its figure « de plus » stands: « deux appels d’urgence de plus ». */
const REACH = 5
