/** Words that stand on something put up for all to read: “A sign read: ‘…’”, “‘…,’ the banner said”, « « … », y lisait-on ». */
import { isFormOf } from '../../language/inflect.ts'
import type { Grammar } from '../../language/grammar.ts'
import { isA } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

/** How far from the words the verb stands that tells of them, and what bears them from the verb. */
const REACH = 4
const CLOSE = 3

/** Whether the verb beside the words has such a thing for its subject, or what stands for one just told of: whoever is told of beside it says nothing. */
export function isDisplayed({ tokens, utterance: { first, last } }: Situation, grammar: Grammar): boolean {
  const isSaid = (at: number) =>
    tokens[at]?.kind === 'word' &&
    (tokens[at].reporting.inEither || isFormOf(tokens[at].key, 'reads', grammar))
  const verbs = [
    ...Array.from({ length: REACH }, (_, i) => first - 1 - i).filter(
      (at) => tokens[at]?.sentence === tokens[first]!.sentence,
    ),
    ...Array.from({ length: REACH }, (_, i) => last + 1 + i).filter(
      (at) => tokens[at]?.sentence === tokens[last]!.sentence,
    ),
  ].filter(isSaid)
  return verbs.some((verb) => {
    const beside = tokens.slice(Math.max(0, verb - CLOSE), verb + CLOSE + 1)
    if (beside.some((one) => one.sentence === tokens[verb]!.sentence && isA(one, 'displayed'))) return true
    const isMeant = isA(tokens[verb - 1], 'third-neuter') || beside.some(({ key }) => key === 'y')
    return isMeant && bearsAbove(tokens, verb)
  })
}

/** Whether something put up is told of in the sentence of a verb, or in the one above. */
function bearsAbove(tokens: Situation['tokens'], verb: number): boolean {
  const { sentence } = tokens[verb]!
  for (let at = verb - 1; at >= 0 && tokens[at]!.sentence >= sentence - 1; at--)
    if (isA(tokens[at], 'displayed')) return true
  return false
}
