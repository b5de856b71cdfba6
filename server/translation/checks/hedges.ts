/** Words by which a speaker keeps a distance: dropped, a guess becomes a fact. */
import { isPlaceEmpty } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `hedge`: "I think we probably lost it" → « On l’a perdu », « peut-être » that no word answers.
 *
 * A mood or a verb of opinion elsewhere in the sentence can carry the same reserve, so a hedge is missed only where
 * nothing of the kind stands, or is left over, on the other side.
 */
export function checkHedges(here: Half): Finding | null {
  const there = here.other
  const hedges = here.find('reserve')
  const [first] = hedges
  if (!first || there.holds('reserve') || opens(here, first) || there.holds('shows-reserve')) return null
  // A mood that both sides have answers for nothing else.
  if (leftOver(there, []) > leftOver(here, hedges)) return null
  // “As far as I’m aware”, « à ma connaissance »: words that answer nothing else may be the same reserve.
  if (!isPlaceEmpty(here, first)) return null
  return grave('hedge', here, { from: first.from, to: hedges.at(-1)!.to }, there)
}

/** How many words that may carry a distance render no word of the other text. */
const leftOver = (half: Half, hedges: Range[]): number =>
  half
    .find('may-show-reserve')
    .filter(
      ({ from }) =>
        !hedges.some((hedge) => hedge.from <= from && from < hedge.to) &&
        (half.links[from]! < 0 || half.document.tokens[from]!.weight === 0),
    ).length

/** "I believe in", « je pense d’abord à », "cannot possibly": no reserve. */
function opens({ document: { tokens }, language }: Half, { from, to }: Range): boolean {
  if (hasClass(tokens[from - 1], 'denies-reserve')) return true
  // « Sans doute » is no verb and has no object.
  if (!tokens.slice(from, to).some((token) => hasClass(token, 'subject', 'people'))) return false
  const behind = tokens.slice(to, language === 'fr' ? to + 3 : to + 1)
  return (
    hasClass(tokens[to], 'object-of-belief') || behind.some((token) => hasClass(token, 'object-of-thought'))
  )
}
