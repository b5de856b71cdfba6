/** What is likely made certain, and what is certain made likely. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `hedge`: « sans doute » → "undoubtedly", "probably" → « assurément ».
 *
 * Words that keep a distance in one text, and words that leave no doubt in the other, each text with the one kind alone.
 */
export function checkCertainty(here: Half): Finding | null {
  const there = here.other
  const guess = here.find('reserve').find((one) => !isOpinion(here, one))
  const [certain] = certainties(there)
  if (!guess || !certain || there.holds('reserve') || certainties(here).length > 0) return null
  return grave('hedge', here, guess, certain)
}

/** « Il n’est pas certain », “not necessarily sure” are no certainties. */
const certainties = (half: Half): Range[] =>
  half
    .find('certain-of-it')
    .filter(({ from }) => !half.denials.some((one) => one.to <= from && from - one.to < DENIED))
const DENIED = 3

/** “I think it is certainly so”: whoever thinks may be certain. */
const isOpinion = (half: Half, { from, to }: Range): boolean =>
  half.between(from, to).some((token) => hasClass(token, 'subject', 'people'))
