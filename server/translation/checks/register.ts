/** Coarse words made polite: a quotation keeps how somebody spoke. */
import type { Check, Pair } from '../finding.ts'
import { findClass } from '../../language/classes.ts'
import { type Range, spanOf } from '../../language/read.ts'

/** `register`, minor: « les emmerder » → "bother them", "this is bullshit" → « c’est contestable ». */
export const checkRegister: Check = (pair) =>
  pair.segments.flatMap((segment) => {
    const here = pair.from
    const there = here === 'fr' ? 'en' : 'fr'
    const [coarse] = coarseIn(pair, here, segment[here])
    if (!coarse || coarseIn(pair, there, segment[there]).length > 0) return []
    return [{ check: 'register', harm: 'minor', [here]: spanOf(pair[here], coarse) }]
  })

/** A word that is coarse in one of its senses alone is not where it is rendered word by word: “the ass”, « l’âne ». */
const coarseIn = ({ links, ...sides }: Pair, language: 'fr' | 'en', within: Range): Range[] => [
  ...findClass(sides[language], 'coarse', within),
  ...findClass(sides[language], 'coarse-too', within).filter(({ from }) => links[language][from]! < 0),
]
