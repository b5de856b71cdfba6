/** Whether so few words are like a text by chance: the fewer they are, the closer they must be. */
import type { EditKind } from '../../api/findings.ts'
import { endsSentence, startsSentence } from '../../language/sentences.ts'
import { areOpposites } from '../../language/senses.ts'
import type { Term } from '../../language/value-terms.ts'
import type { Step } from './align.ts'
import { type BothTexts, claimedBy, saidBy } from './both-texts.ts'
import { isName, type Kind } from './classify.ts'

/** From so many words of content on, a claim is recognised whatever was changed of it. */
const ENOUGH = 5

/** What makes another claim of few words: their content, and how much of it holds. */
const OTHER: ReadonlySet<EditKind> = new Set<EditKind>(['content_word', 'name', 'quantifier', 'hedge'])

/**
 * “You can’t win” is not in “you can’t heat a school with promises”, nor « tout est perdu » in « le sac s’est perdu dans le
 * train »: of few words each must be there, in whatever form. In the place of another a word still shows an alteration where
 * it is of its kind (an opposite, a name for a name), or where a whole sentence is left and something of it stays. Words
 * without content must stand as they are.
 *
 * @param kinds of the steps
 */
export function isChance(steps: readonly Step[], kinds: readonly (Kind | null)[], both: BothTexts): boolean {
  const words = both.claim.tokens.flatMap((token) => (token.type === 'word' ? [token.word] : []))
  const content = words.filter(isContent).length
  if (content >= ENOUGH) return false
  const changed = steps.flatMap((step, at) => {
    const kind = kinds[at]
    return kind && kind.harm !== 'none' && (step.type === 'insert' || step.type === 'substitute')
      ? [{ step, kind }]
      : []
  })
  if (content === 0) return changed.some(({ kind }) => kind.kind !== 'spelling')
  const others = changed.filter(
    ({ step, kind }) => OTHER.has(kind.kind) && kind.harm === 'meaning' && !isOfItsKind(step, kind, both),
  )
  const stay = steps.some((step) => step.type === 'match' && isContent(claimedBy(step, both)!))
  return others.length > 0 && !(stay && isWhole(steps, both))
}

const isContent = ({ value, classes }: Term) => value !== undefined || !classes.has('function')

function isOfItsKind(step: Step, { kind }: Kind, both: BothTexts): boolean {
  if (step.type !== 'substitute') return false
  const [said, claimed] = [saidBy(step, both)!, claimedBy(step, both)!]
  if (kind === 'name') return isName(said) && isName(claimed)
  if (kind === 'quantifier' || kind === 'hedge') return said.classes.has(kind) && claimed.classes.has(kind)
  return areOpposites(said.key, claimed.key, both.document.grammar)
}

/** Whether what was said begins and ends its sentence. */
function isWhole(steps: readonly Step[], both: BothTexts): boolean {
  const { text } = both.document
  const there = steps.flatMap((step) => saidBy(step, both) ?? [])
  return startsSentence(text, there[0]!.start) && endsSentence(text, there.at(-1)!.end)
}
