/** Who or what is left out, counted in, and the other way round. */
import { facing } from '../facing.ts'
import { type Check, type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

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

/** `omission`, `addition`: « sauf pour les apprentis » that nothing answers: what held for all but some holds for all. */
export const checkKeptExceptions: Check = ({ literal, from }) =>
  literal.flatMap(({ [from]: original }) =>
    [original, original.other].flatMap((here) => {
      const lost = isSaidOtherwise(here) ? undefined : exceptions(here)[0]
      return lost ? [grave(here === original ? 'omission' : 'addition', here, lost)] : []
    }),
  )

/** “Only”, « ne … que », “all but”, “unless”, and any denial more: what may leave out the same. */
const isSaidOtherwise = (here: Half): boolean => {
  const there = here.other
  return (
    there.denials.length > here.denials.length ||
    softNegatives(there).length > 0 ||
    there.negations.some(({ kind }) => kind === 'only') ||
    there.holdsOneOf(['excepting', 'exception', 'only', 'sole', 'hangs-on', 'concession']) ||
    findNotion(there, 'left-out', 'exception', 'unless').length > 0
  )
}

/** What is left out, as far as its clause goes, or to a word that the other text has; none of whose words it has. */
const exceptions = (here: Half): Range[] =>
  findNotion(here, 'left-out').flatMap(({ from, to }): Range[] => {
    const { tokens } = here.document
    const rest = here.between(to, Math.min(here.to, withinOne(here.document, from, 'clause').to))
    const kept = rest.find((token) => token.weight === 1 && !here.isOpen(token))
    const range = { from, to: kept ? kept.index : (rest.at(-1)?.index ?? from) + 1 }
    const isNamed = here
      .between(to, range.to)
      .some(({ part, weight }) => weight === 1 && (part === 'NOUN' || part === 'PROPN'))
    return isNamed && tokens[to]?.part !== 'PRON' ? [range] : []
  })
