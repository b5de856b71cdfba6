/** A figure that only one of the two texts has. */
import { isNamedByNumber } from './named-numbers.ts'
import { isPlaceEmpty } from '../facing.ts'
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Half } from '../half.ts'
import type { Value } from '../../language/value.ts'

/**
 * `number`: « le déficit a encore augmenté » → "the deficit has gone up by another 3%".
 *
 * In digits, of a share, of money or of what is counted, in a sentence that is translated closely; the other text has no figure left,
 * and nothing in the place of this one that could tell it in words.
 *
 * @param left the figures of both texts that none of the other agrees with, those said in passing included
 */
export function loneFigures({ literal }: Pair, left: Record<'fr' | 'en', readonly Value[]>): Finding[] {
  return literal.flatMap(({ fr, en }) =>
    [fr, en].flatMap((here): Finding[] => {
      const own = left[here.language].filter(isIn(here))
      const [figure, ...more] = own.filter((value) => isTold(here, value))
      const isOnly =
        figure && more.length === 0 && left[here.other.language].filter(isIn(here.other)).length === 0
      return isOnly && !isToldAgain(here, figure) && isPlaceEmpty(here, figure)
        ? [grave('number', here, figure)]
        : []
    }),
  )
}

/** “The promised $10 billion”, « ce plafond »: a figure that both texts have told before. */
const isToldAgain = (here: Half, { value, unit, from }: Value): boolean => {
  const isSame = (one: Value) => one.value === value && one.unit?.name === unit?.name
  return (
    here.document.values.some((one) => one.from < from && isSame(one)) &&
    here.other.document.values.some(isSame)
  )
}

const isIn = (half: Half) => (value: Value) => value.from >= half.from && value.to <= half.to

function isTold(half: Half, value: Value): boolean {
  const { kind, digits, weak, unit, from, to } = value
  if (!digits || weak || !KINDS.has(kind) || isNamedByNumber(half.document, value)) return false
  if (unit) return unit.kind === 'share' || unit.kind === 'money'
  const next = half.document.tokens[to]
  // « Fermera 45 agences »: what is counted has its counterpart.
  return next !== undefined && to - from === 1 && next.part === 'NOUN' && half.isLinked(next)
}
const KINDS: ReadonlySet<string> = new Set(['amount', 'share'])
