/** A back-translation beside the words as they were spoken. */
import type { Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import type { BackCompared } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import { readClaim } from '../quote/compare/claim.ts'
import { wordByWord } from '../quote/compare/word-by-word.ts'
import { tokensOf } from '../translation/link-texts.ts'

/**
 * @param chain that the rendition belongs to, the speech first
 * @returns null where it comes back to no words on record, or to a book
 */
export function backCompared(
  { isBackTranslation, rendition, to }: Rendition,
  chain: readonly Rendition[],
  grammars: Grammars,
): BackCompared | null {
  const speech = chain[0]?.original
  if (!isBackTranslation || speech?.printedLanguage !== to || (to !== 'fr' && to !== 'en')) return null
  if (!tokensOf(speech.text, to) || !tokensOf(rendition.text, to)) return null
  const grammar = grammars[to]
  return { speech, edits: wordByWord(read(speech.text, grammar), readClaim(rendition.text, grammar)) }
}
