/** What is not always so, made what is never so. */
import { type Finding, grave } from '../finding.ts'
import { facing } from '../facing.ts'
import type { Half } from '../half.ts'
import type { Range } from '../../language/token-ranges.ts'

/** `quantifier`: "don’t always go off" → « ne se déclenchent jamais », « pas toujours » → "never", either way. */
export function checkNotAlways(here: Half): Finding | null {
  const there = here.other
  if (there.holds('frequency-always') || here.holds('frequency-never')) return null
  const [never] = there.find('frequency-never')
  const partly = notAlways(here).find((one) => never && facing(here, one, never, REACH))
  return partly && never ? grave('quantifier', here, partly, never) : null
}

/** How far from the two words may stand that show them to be in one place. */
const REACH = 6

/** “Not always”, « pas toujours »; « toujours pas » is not yet. */
const notAlways = (half: Half): Range[] =>
  half.find('frequency-always').flatMap(({ from, to }): Range[] => {
    // “Nobody ever” is never.
    if (half.between(from, to).some(({ key }) => key === 'ever' || key === 'jamais')) return []
    const denial = half.denials.find((one) => one.from < from && from - one.to < NEXT)
    return denial ? [{ from: denial.from, to: Math.max(to, denial.to) }] : []
  })
/** How many words behind its denial “always” stands: “don’t always”, « ne portent pas toujours ». */
const NEXT = 2
