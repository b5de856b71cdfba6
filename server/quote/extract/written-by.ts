/** Who wrote what a text goes on to quote: “In a report, the union said …. The report calls it ‘…’” */
import { formClasses } from '../../language/form-of.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'
import { leadOf } from './agents.ts'
import { isSomebody } from './read-out.ts'

/** In how many sentences above. */
const SENTENCES = 6
/** In tokens from the start of a sentence. */
const OPENING = 2
/** Between a verb and what is written: « a publié | mardi | un rapport ». */
const FEW = 3

/** The author of a writing that is told of again without one; null where the text does not tell, or the mention is none. */
export function writtenBy(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  mention: Mention,
  grammar: Grammar,
): Mention | null {
  if (!mention.definite || !isWriting(tokens, mention) || mention.to > mention.at + 2) return null
  const { sentence } = tokens[mention.at]!
  for (let one = sentence; one >= Math.max(0, sentence - SENTENCES); one--) {
    const first = phrases
      .in(one)
      .find((it) => it.at < mention.at && isIntroduced(it) && isWriting(tokens, it) && isTakenUp(it, mention))
    if (first) return authorOf(tokens, phrases, first, grammar)
  }
  return null
}

const isIntroduced = ({ form, definite, owned }: Mention) => form === 'description' && !definite && !owned

const isWriting = (tokens: readonly SpeechToken[], { at, to, form, head }: Mention): boolean =>
  form === 'description' && tokens.slice(at, to).some((one) => one.key === head && isA(one, 'document'))

/** « un rapport … Le document »: any. */
const isTakenUp = (before: Mention, { head }: Mention) => before.head === head || head === 'document'

/** “a report | by the union”, “In a report, | the union | said”, “| The union | published a report”. */
function authorOf(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  writing: Mention,
  grammar: Grammar,
): Mention | null {
  const [joint, next] = [tokens[writing.to], phrases.beginningAt(writing.to + 1)]
  const isBy = isA(joint, 'agent') || isA(joint, 'from-whom') || isA(joint, 'of')
  const whose = [...phrases.inside(writing), ...(isBy && next ? [next] : [])].find(isSomebody)
  if (whose) return whose
  const { sentence } = tokens[writing.at]!
  const all = phrases.in(sentence)
  const lead = all[leadOf(tokens, all)]
  if (!lead || !isSomebody(lead)) return null
  const opens =
    tokens[writing.at - OPENING]?.sentence !== sentence && isA(tokens[writing.at - 1], 'preposition')
  if (lead.at > writing.at) return opens ? lead : null
  const verbs = tokens.slice(Math.max(lead.to, writing.at - FEW), writing.at)
  return verbs.some((verb) => formClasses(verb, grammar).has('by-writing')) ? lead : null
}
