/** Coarse words made polite: a quotation keeps how somebody spoke. */
import type { Check } from '../finding.ts'
import type { Half } from '../half.ts'
import { type Range, spanOf } from '../../language/token-ranges.ts'

/** `register`, minor: « les emmerder » → "bother them", "this is bullshit" → « c’est contestable ». */
export const checkRegister: Check = ({ segments, from }) =>
  segments.flatMap(({ [from]: here }) => {
    const [coarse] = coarseIn(here)
    if (!coarse || coarseIn(here.other).length > 0) return []
    return [{ check: 'register', harm: 'minor', [from]: spanOf(here.document, coarse) }]
  })

/** A word that is coarse in one of its senses alone is not where it is rendered word by word: “the ass”, « l’âne ». */
const coarseIn = (half: Half): Range[] => [
  ...half.find('coarse'),
  ...half.find('coarse-too').filter(({ from }) => half.links[from]! < 0),
]
