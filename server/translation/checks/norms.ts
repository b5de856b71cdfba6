/** What ought to be, or is planned, told as what is or was. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `modality`: "are supposed to get eleven hours" → « ont onze heures », « était censé aider » → "helped", "is due to reopen" →
 * « a rouvert ».
 *
 * The verb behind has its counterpart, or what it takes has it, and the other text tells nothing but what is so.
 */
export function checkNorms(here: Half): Finding | null {
  const there = here.other
  if (
    there.holdsOneOf(['carries-obliged', 'carries-expected']) ||
    findNotion(there, 'norm', 'planned').length > 0
  )
    return null
  for (const norm of findNotion(here, 'norm', 'planned')) {
    const { to } = withinOne(here.document, norm.from, 'clause')
    const behind = here.between(norm.to, Math.min(to, here.to, norm.to + REACH))
    const verb =
      behind.find(({ part, weight }) => part === 'VERB' && weight > 0) ??
      behind.find(({ part, key }) => (part === 'VERB' || part === 'AUX') && key !== 'be' && key !== 'etre')
    if (!verb || isDenied(here, norm)) continue
    const other = there.verbs.find(
      (group) =>
        group.at === here.guesses[verb.index] || (verb.weight < 1 && isBefore(here, verb.index, group)),
    )
    if (other && isSo(other, norm.told.includes('norm')))
      return grave('modality', here, { from: norm.from, to: verb.index + 1 }, rangeOf(other))
  }
  return null
}
/** “To be seen”, « d’être reçus ». */
const REACH = 4

/** What is planned may be told in the present: “is due to leave”, « part demain ». */
const isSo = ({ mood, time }: VerbGroup, isNorm: boolean): boolean =>
  mood === null && (time === 'past' || (isNorm && time === 'present'))

const isDenied = (half: Half, { from, to }: Range): boolean =>
  half.denials.some((one) => one.from < to && one.to > from - REACH)

/** “To get eleven hours”, « ont onze heures »: of a verb that tells little itself, what it takes. */
function isBefore(here: Half, at: number, { at: there }: VerbGroup): boolean {
  const object = here.between(at + 1, at + 1 + REACH).find(({ weight }) => weight > 0)
  const rendered = object ? here.links[object.index]! : -1
  return rendered > there && rendered - there < REACH && here.other.document.tokens[there]!.weight < 1
}
