/** Whether a claim stands in the language that was spoken. */
import type { LanguageAnswer } from '../../api/findings.ts'
import type { Language } from '../../api/language.ts'

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
  /** Whether the words follow a translation though the record has the original words too. */
  tracksTranslation: boolean
}

/** A claim that follows a record printed in the language spoken has the words themselves; any other, a translation. */
export function languageAnswer({
  spoken,
  inConflict,
  claimed,
  printed,
  declared,
  tracksTranslation,
}: LanguageFacts): LanguageAnswer {
  if (inConflict || spoken === 'unknown' || printed === 'unknown') return 'unknown'
  if (spoken === claimed && spoken !== 'other') {
    // Words that were spoken in the claim's language, and come from a record in another, went there and back.
    return printed !== claimed || tracksTranslation ? 'back_translation' : 'original'
  }
  if (spoken === printed && printed === claimed) return 'unknown' // two languages that are neither French nor English may differ
  return declared ? 'translation_declared' : 'translation_undeclared'
}
