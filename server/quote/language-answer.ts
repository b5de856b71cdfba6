/** Whether a claim stands in the language that was spoken. */
import type { LanguageAnswer } from '../api/findings.ts'
import type { Language } from '../api/language.ts'

export interface LanguageFacts {
  /** The language the words were spoken in, as the record has it; records may contradict each other. */
  spoken: Language
  inConflict: boolean
  /** The language the claim is printed in. */
  claimed: Language
  /** The language the matched record is printed in. */
  printed: Language
  /** Whether the claim says that it is a translation. */
  declared: boolean
  /** Whether words that are neither French nor English are seen to be in the very language spoken. */
  asSpoken: boolean
  /** Whether the words follow a translation though the record has the original words too. */
  tracksTranslation: boolean
  /** Whether the words are on record in the language spoken, here or elsewhere. */
  originalHeld: boolean
}

/** A claim that follows a record printed in the language spoken has the words themselves; any other, a translation. */
export function languageAnswer({
  spoken,
  inConflict,
  claimed,
  printed,
  declared,
  asSpoken,
  tracksTranslation,
  originalHeld,
}: LanguageFacts): LanguageAnswer {
  if (inConflict || spoken === 'unknown' || printed === 'unknown') return 'unknown'
  if (spoken === claimed && spoken !== 'other') {
    if (printed === claimed) return tracksTranslation ? 'back_translation' : 'original'
    // Found through a translation alone, they may have gone there and back, or be the very words: only the original tells.
    return originalHeld ? 'back_translation' : 'original_not_held'
  }
  // Two languages that are neither French nor English may differ.
  if (spoken === printed && printed === claimed) return asSpoken ? 'original' : 'unknown'
  return declared ? 'translation_declared' : 'translation_undeclared'
}
