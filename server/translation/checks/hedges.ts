/** Words by which a speaker keeps a distance: dropped, a guess becomes a fact. */
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Language } from '../../language/lexicon.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import type { Document, Range } from '../../language/read.ts'

/**
 * `hedge`: "I think we probably lost it" → « On l’a perdu », « peut-être » that no word answers.
 *
 * A mood or a verb of opinion elsewhere in the sentence can carry the same reserve, so a hedge is missed only where
 * nothing of the kind stands, or is left over, on the other side.
 */
export function checkHedges(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    const hedges = {
      fr: findClass(fr, 'reserve', segment.fr),
      en: findClass(en, 'reserve', segment.en),
    }
    if (hedges.fr.length > 0 === hedges.en.length > 0) continue
    const [here, there] = hedges.fr.length > 0 ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
    if (opens(pair[here], hedges[here][0]!) || holdsClass(pair[there], 'shows-reserve', segment[there]))
      continue
    // A mood that both sides have answers for nothing else.
    if (leftOver(pair, there, segment[there], []) > leftOver(pair, here, segment[here], hedges[here]))
      continue
    const at = { ...segment, [here]: around(hedges[here]) }
    found.push(grave(pair, 'hedge', at.fr, at.en))
  }
  return found
}

/** How many words that may carry a distance render no word of the other text. */
function leftOver({ fr, en, links }: Pair, language: Language, within: Range, hedges: Range[]): number {
  const side = language === 'fr' ? fr : en
  return findClass(side, 'may-show-reserve', within).filter(
    ({ from }) =>
      !hedges.some((hedge) => hedge.from <= from && from < hedge.to) &&
      (links[language][from]! < 0 || side.tokens[from]!.weight === 0),
  ).length
}

/** "I believe in", « je pense d’abord à », "cannot possibly": no reserve. */
function opens({ tokens, language }: Document, { from, to }: Range): boolean {
  const behind = tokens.slice(to, language === 'fr' ? to + 3 : to + 1)
  return (
    tokens[from - 1]?.classes.has('denies-reserve') === true ||
    tokens[to]?.classes.has('object-of-belief') === true ||
    behind.some(({ classes }) => classes.has('object-of-thought'))
  )
}

const around = (ranges: Range[]): Range => ({ from: ranges[0]!.from, to: ranges.at(-1)!.to })
