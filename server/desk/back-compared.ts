/** A back-translation beside the words as they were spoken. */
import type { Grammars } from '../language/grammar.ts'
import type { BackCompared } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import { wordingEdits } from './wording-edits.ts'

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
  if (!isBackTranslation || speech?.printedLanguage !== to) return null
  const edits = wordingEdits(speech.text, rendition.text, to, grammars)
  return edits && { speech, edits }
}
