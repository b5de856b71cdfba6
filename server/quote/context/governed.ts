/** What the words before a “that” or a “whether” make of those behind it: what is heard, feared, supposed or asked is not said to be so. */
import type { ContextReason } from '../../api/findings.ts'
import { hasClass } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import type { Token } from '../../language/read.ts'
import type { Stretch } from '../../language/stretch.ts'
import { isInsideVerb, isSelf } from './attributes.ts'

/** How many words before the link what it hangs on may begin: “I read in the paper this morning that”. */
const REACH = 7

/** @param near what leads up to the words in their clause, without what stands between two commas */
export function governed(clause: Stretch, near: readonly Stretch[]): ContextReason | null {
  const [start] = near.at(-1)?.tokens ?? []
  // « Le danger, c’est que »
  if (hasClass(start, 'points-back') && near.length === 1 && start!.index > clause.from)
    return governed(clause, [clause])
  const tokens = near.flatMap((one) => one.tokens)
  const link = tokens.pop()
  if (!link || tokens.length === 0) return null
  // “And |if| the work is done” asks nothing: no verb leads up to it.
  const isLed = tokens.some(({ part }) => part === 'VERB' || part === 'AUX' || part === 'NOUN')
  if (hasClass(link, 'reported-question') && !hasClass(link, 'that')) return isLed ? 'question' : null
  if (!hasClass(link, 'that')) return null
  const first = Math.max(0, tokens.length - REACH)
  if (tokens.slice(first).some((token, at) => isHeard(token) && isOwn(tokens, first + at)))
    return 'attribution'
  // What is denied and stands all the same is granted: “there is no risk that” was asked before.
  if (near.some(({ negations }) => negations.length > 0)) return null
  const open = near.flatMap((one) => one.find('leaves-open')).at(-1)?.to ?? -1
  const isOpen = tokens.slice(first).some((token, at) => {
    const verbs = tokens.slice(first + at + 1).filter(({ part }) => part === 'VERB').length
    if (token.index === open - 1) return verbs <= (token.part === 'NOUN' ? 1 : 0)
    return isFormOf(token.key, 'leaves-open', token.document.grammar) && verbs === 0
  })
  return isOpen ? 'hedge' : null
}

const isHeard = ({ key, document }: Token) => isFormOf(key, 'hears', document.grammar)

/** Whether the speaker is the subject of a verb: “I have read”, « j’ai lu ». */
function isOwn(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1
  while (at >= 0 && !isSelf(tokens[at]) && isBetween(tokens[at]!)) at--
  return isSelf(tokens[at])
}

const isBetween = (token: Token) =>
  isInsideVerb(token) || isFormOf(token.key, 'auxiliary', token.document.grammar)
