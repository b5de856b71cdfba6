/** What parts two wordings in one language, word by word. */
import type { Language } from '../api/language.ts'
import type { Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { readClaim } from '../quote/compare/claim.ts'
import type { TextEdit } from '../api/edits.ts'
import { wordByWord } from '../quote/compare/word-by-word.ts'
import { tokensOf } from '../translation/link-texts.ts'

/** @returns null where they are a book, or in a language that is not read */
export function wordingEdits(
  before: string,
  after: string,
  language: Language,
  grammars: Grammars,
): TextEdit[] | null {
  if (language !== 'fr' && language !== 'en') return null
  if (!tokensOf(before, language) || !tokensOf(after, language)) return null
  return wordByWord(read(before, grammars[language]), readClaim(after, grammars[language]))
}
