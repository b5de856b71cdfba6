/** What could have come of something, told as what would have. */
import type { Half } from '../half.ts'
import type { Language } from '../../language/lexicon.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * "Might have won if" → « aurait gagné si », « sans toi, j’aurais pu mourir » → "I would have died without you".
 *
 * Both texts suppose something, both verbs are of the past, and beside the surer one nothing leaves it open.
 */
export function isMadeSure(fr: Half, french: VerbGroup, english: VerbGroup): boolean {
  const en = fr.other
  const isInFrench = french.mood === 'would' && (english.mood === 'may' || english.mood === 'could')
  const isInEnglish = french.mood === 'could' && english.mood === 'would'
  if (!(isInFrench || isInEnglish) || !fr.holds('supposes') || !en.holds('supposes')) return false
  const [sure, verb] = isInFrench ? [fr, french] : [en, english]
  const isOwn = ({ from }: Range) =>
    (from >= verb.from && from <= verb.at) || sure.document.tokens[from]!.key === IF[sure.language]
  return !sure.holdsOneOf(['hedge', 'reserve']) && sure.find('carries-possible').every(isOwn)
}
const IF: Readonly<Record<Language, string>> = { fr: 'si', en: 'if' }
