/**
 * Words beside which somebody is told of who did not say them for their own: put up for all to read (“A sign read: ‘…’”), worn on
 * the skin, sung or recited, thought, said in a cartoon or by a puppet.
 */
import { classFormsOf, isFormOf } from '../../language/inflect.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA, type SpeechToken, tokenFrom } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

/** How far from the words the verb stands that tells of them, and what bears them from the verb. */
const REACH = 4
const CLOSE = 3
const FAR = 8
/** In tokens, on either side of the words: a text may be without a full stop. */
const LONGEST = 100

/**
 * @param mention who is told of
 * @param cue by which the words are said, as far as the text tells
 */
export const isUnspoken = (given: Situation, mention: Mention, cue: Span | null, grammar: Grammar): boolean =>
  (isDisplayed(given, grammar) && !isOwner(given.tokens, mention)) ||
  isInscribed(given) ||
  isInFiction(given) ||
  (cue !== null && isPerformed(given.tokens[tokenFrom(given.tokens, cue.start)], grammar))

/** « proclame une banderole de l’Union »: whose it is, the text tells. */
const isOwner = (tokens: readonly SpeechToken[], { at }: Mention): boolean =>
  isA(tokens[at - 1], 'of') || isA(tokens[at], 'contracted-article')

/** “she sang”, « récite-t-elle », “he thought”: not « pense-t-il », which a newspaper writes of what was said. */
const isPerformed = (verb: SpeechToken | undefined, grammar: Grammar): boolean =>
  verb !== undefined &&
  (isFormOf(verb.key, 'recites', grammar) ||
    classFormsOf(verb.key, 'muses', grammar).some(({ time }) => time === 'past' || time === 'imperfect'))

/** Whether the verb beside the words has such a thing for its subject, or what stands for one just told of. */
function isDisplayed({ tokens, utterance: { first, last } }: Situation, grammar: Grammar): boolean {
  const isReading = (at: number) => isFormOf(tokens[at]!.key, 'reads', grammar)
  // “…,” it ran.
  const isTelling = (at: number) =>
    tokens[at]!.reporting.inEither || isReading(at) || isA(tokens[at - 1], 'third-neuter')
  const verbs = [
    ...Array.from({ length: REACH }, (_, i) => first - 1 - i).filter(
      (at) => tokens[at]?.sentence === tokens[first]!.sentence,
    ),
    ...Array.from({ length: REACH }, (_, i) => last + 1 + i).filter(
      (at) => tokens[at]?.sentence === tokens[last]!.sentence,
    ),
  ].filter((at) => tokens[at]!.kind === 'word' && isTelling(at))
  return verbs.some((verb) => {
    const beside = tokens.slice(Math.max(0, verb - CLOSE), verb + (isReading(verb) ? FAR : CLOSE) + 1)
    if (beside.some((one) => one.sentence === tokens[verb]!.sentence && isNobody(one))) return true
    const isMeant = isA(tokens[verb - 1], 'third-neuter') || beside.some(({ key }) => key === 'y')
    return isMeant && bearsAbove(tokens, verb)
  })
}

/** Whether something put up is told of in the sentence of a verb, or in the one above. */
function bearsAbove(tokens: Situation['tokens'], verb: number): boolean {
  const { sentence } = tokens[verb]!
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST) && tokens[at]!.sentence >= sentence - 1; at--)
    if (isNobody(tokens[at]!)) return true
  return false
}

const isNobody = (token: SpeechToken): boolean => isA(token, 'displayed') || isA(token, 'stand-in')

/** « “…” : la phrase est tatouée sur son bras », “the words ‘…’ were printed on her T-shirt”: nobody says anything there. */
function isInscribed(given: Situation): boolean {
  const around = sentenceAround(given)
  return (
    around.some((token) => isA(token, 'inscribed') || isA(token, 'displayed')) &&
    !around.some(({ reporting }) => reporting.inEither)
  )
}

/** « Dans le dessin de Kolb, la ministre s’écrie : “…” », « La marionnette du maire ne mâche pas ses mots : “…” » */
function isInFiction(given: Situation): boolean {
  const [first, ...rest] = sentenceAround(given)
  const verb = rest.findIndex(({ reporting, kind }) => reporting.inEither || kind === 'speech')
  const opening = (most: number) => rest.slice(0, verb < 0 ? most : Math.min(most, verb))
  const isFronted = isA(first, 'preposition') && opening(CLOSE).some((token) => isA(token, 'fiction'))
  return isFronted || opening(FAR).some((token) => isA(token, 'stand-in'))
}

/** The words of the reporter in the sentence, or the sentences, that the utterance stands in. */
function sentenceAround({ tokens, utterance: { first, last } }: Situation): SpeechToken[] {
  let [from, to] = [first, last]
  while (first - from < LONGEST && tokens[from - 1]?.sentence === tokens[first]!.sentence) from--
  while (to - last < LONGEST && tokens[to + 1]?.sentence === tokens[last]!.sentence) to++
  return tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word')
}
