/** Whether so few words are like a text by chance: the fewer they are, the closer they must be. */
import type { EditKind } from '../../api/edits.ts'
import { endsSentence, startsSentence } from '../../language/sentences.ts'
import { areOpposites } from '../../language/senses.ts'
import type { Term } from '../../language/value-terms.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { BothTexts, Change } from './both-texts.ts'
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
 */
export function isChance(changes: readonly Change[], both: BothTexts): boolean {
  const words = both.claim.tokens.flatMap((token) => (token.type === 'word' ? [token.word] : []))
  const content = words.filter(isContent).length
  if (content >= ENOUGH) return false
  const changed = changes.flatMap(({ type, said, claimed, kind }) =>
    kind && kind.harm !== 'none' && (type === 'insert' || type === 'substitute')
      ? [{ said, claimed: claimed!, kind }]
      : [],
  )
  if (content === 0) return changed.some(({ kind }) => kind.kind !== 'spelling')
  const others = changed.filter(
    ({ said, claimed, kind }) =>
      OTHER.has(kind.kind) &&
      kind.harm === 'meaning' &&
      !(said && isOfItsKind(said, claimed, kind, both.document.grammar)),
  )
  const stay = changes.some(({ type, claimed }) => type === 'match' && isContent(claimed!))
  return others.length > 0 && !(stay && isWhole(changes, both))
}

const isContent = ({ value, classes }: Term) => value !== undefined || !classes.has('function')

function isOfItsKind(said: Term, claimed: Term, { kind }: Kind, grammar: Grammar): boolean {
  if (kind === 'name') return isName(said) && isName(claimed)
  if (kind === 'quantifier' || kind === 'hedge') return said.classes.has(kind) && claimed.classes.has(kind)
  return areOpposites(said.key, claimed.key, grammar)
}

/** Whether what was said begins and ends its sentence. */
function isWhole(changes: readonly Change[], both: BothTexts): boolean {
  const { text } = both.document
  const there = changes.flatMap(({ said }) => said ?? [])
  return startsSentence(text, there[0]!.start) && endsSentence(text, there.at(-1)!.end)
}
