/** Who or what is left out, counted in, and the other way round. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'

/** `quantifier`: "nobody but the treasurer" → « personne, pas même le trésorier », « sauf le lundi » → "including Mondays". */
export function checkExceptions(here: Half): Finding | null {
  const there = here.other
  if (findNotion(here, 'included').length > 0 || findNotion(there, 'left-out').length > 0) return null
  for (const out of findNotion(here, 'left-out'))
    for (const included of findNotion(there, 'included'))
      if (facing(here, out, included, REACH)) return grave('quantifier', here, out, included)
  return null
}

/** How far from the two words may stand that show them to be in one place. */
const REACH = 3
