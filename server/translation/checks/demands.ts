/** What is demanded, made a wish, and a wish made a demand. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'

/** `modality`: « exigent le retrait » → "would like the bill withdrawn", "hopes" → « exige ». */
export function checkDemands(here: Half): Finding | null {
  const there = here.other
  if (findNotion(here, 'wishes-it').length > 0 || findNotion(there, 'demands').length > 0) return null
  if (here.denials.length + there.denials.length > 0) return null
  for (const demand of findNotion(here, 'demands').filter(
    ({ from }) => here.document.tokens[from]!.part === 'VERB',
  ))
    for (const wish of findNotion(there, 'wishes-it'))
      if (facing(here, demand, wish, REACH)) return grave('modality', here, demand, wish)
  return null
}

/** How far from the two words may stand that show them to be in one place. */
const REACH = 4
