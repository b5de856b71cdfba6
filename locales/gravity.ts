/** How grave a verdict is, wherever it is shown. */
import type { DecidedVerdict } from '../server/api/checks.ts'
import type { Harm } from '../server/api/edits.ts'
import { isSlight } from './verdict-words.ts'

/**
 * How grave a verdict is; it chooses the colour. `none` is neither good nor bad: nothing was found; `slight` are words
 * altered in nothing that counts.
 */
export type Gravity = 'none' | 'grave' | 'caution' | 'slight' | 'translation' | 'good'

export const GRAVITY: Record<DecidedVerdict, Gravity> = {
  unresolved: 'none',
  misattributed: 'grave',
  narration: 'grave',
  back_translation: 'caution',
  altered: 'grave',
  out_of_context: 'grave',
  mistranslated: 'grave',
  unattributed: 'caution',
  paraphrase: 'caution',
  original_not_held: 'caution',
  translation_unmarked: 'translation',
  translation: 'translation',
  edited_marked: 'good',
  exact: 'good',
  fabricated: 'grave',
}

/** `harm` softens an alteration that keeps the meaning. */
export const gravityOf = (verdict: DecidedVerdict, harm?: Harm | null): Gravity =>
  isSlight(verdict, harm) ? 'slight' : GRAVITY[verdict]
