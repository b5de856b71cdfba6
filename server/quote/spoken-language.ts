/** Whether a claim stands in the language that was spoken. */
import type { Language, LanguageAnswer } from '../api.ts'

export interface LanguageFacts {
  /** The language the words were spoken in, as the record has it. */
  spoken: Language
  /** The language the matched record is printed in. */
  printed: Language
  /** Whether the claim says that it is a translation. */
  declared: boolean
}

/** A claim that follows a record printed in the language spoken has the words themselves; any other, a translation. */
export function languageAnswer({ spoken, printed, declared }: LanguageFacts): LanguageAnswer {
  if (spoken === 'unknown' || printed === 'unknown') return 'unknown'
  if (spoken === printed && spoken !== 'other') return 'original'
  if (spoken === printed) return 'unknown' // two languages that are neither French nor English may differ
  return declared ? 'translation_declared' : 'translation_undeclared'
}
