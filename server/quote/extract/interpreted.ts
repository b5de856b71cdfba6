/** Whose words somebody puts into another language: « faisait passer ses phrases en français. “…”, a-t-elle traduit ». */
import { formClasses } from '../../language/form-of.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import { isOfAnother, type SpeechToken, tokenFrom } from '../entities/speech-token.ts'
import type { ReadOut } from './read-out.ts'
import type { Situation } from './situation.ts'

/** How many words behind a possessive what is said may stand: « ses longues phrases ». */
const OWNED = 3

/**
 * @param cue by which the words are said
 * @returns null where nobody translates; without an author where the text does not tell whose words they were
 */
export function interpreted(
  { tokens, phrases, utterance: { first } }: Situation,
  grammar: Grammar,
  cue: Span | null,
): ReadOut | null {
  const verb = cue && tokens[tokenFrom(tokens, cue.start)]
  if (!verb || !translates(verb, grammar)) return null
  const { sentence, paragraph } = tokens[first]!
  const owner = [sentence, sentence - 1]
    .flatMap((one) => phrases.in(one))
    .find(
      ({ form, at }) =>
        form === 'pronoun' && tokens[at]!.paragraph === paragraph && ownsWords(tokens, at, grammar),
    )
  return { verb, author: owner ?? null, isAnothers: true }
}

const translates = (verb: SpeechToken, grammar: Grammar): boolean => {
  const classes = formClasses(verb, grammar)
  return classes.has('translates') && classes.has('no-speech')
}

/** « | ses | phrases », “| his | every word” */
const ownsWords = (tokens: readonly SpeechToken[], at: number, grammar: Grammar): boolean =>
  isOfAnother(tokens[at]) &&
  tokens.slice(at + 1, at + 1 + OWNED).some((one) => {
    const classes = formClasses(one, grammar)
    return one.kind === 'word' && (classes.has('mentions') || classes.has('speaks') || classes.has('answer'))
  })
