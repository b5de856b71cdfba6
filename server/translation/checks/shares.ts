/** A share of something made most of it. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import type { Value } from '../../language/value.ts'

/** What « la moitié » is not yet. */
const MOST = 0.5
/** How far from a share and from a word for how many the words stand that both count. */
const REACH = 4

/** `quantifier`: « la moitié des logements » → "most of the homes", "a third" → « la majorité ». */
export function checkShares(here: Half): Finding | null {
  if (sharesIn(here.other).length > 0 || here.holds('amount-most')) return null
  for (const share of sharesIn(here).filter(({ value }) => value <= MOST))
    for (const most of here.other.find('amount-most'))
      if (facing(here, share, most, REACH)) return grave('quantifier', here, share, most)
  return null
}

const sharesIn = ({ document, from, to }: Half): Value[] =>
  document.values.filter((one) => one.kind === 'share' && one.from >= from && one.from < to)
