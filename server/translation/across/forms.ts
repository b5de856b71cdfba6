/**
 * The forms in which a lemma of the lexicon may stand in a text, the likeliest first: what an index that holds forms is
 * asked for. Rules over-generate, which costs a look-up and finds nothing.
 */
import { britishSpellings } from '../../language/american.ts'
import type { Grammar } from '../../language/grammar.ts'
import { isVerb } from '../../language/lexicon.ts'

/** @param lemma folded, a single word, American spelling in English, as the lexicon has it */
export function formsOf(lemma: string, grammar: Grammar): string[] {
  const spellings = grammar.language === 'en' ? [lemma, ...britishSpellings(lemma)] : [lemma]
  return [...new Set(spellings.flatMap((one) => grammar.verbs.likelyForms(one, isVerb(lemma, grammar))))]
}
