/** What a check knows of the words as they were spoken. */
import type { Findings, LanguageAnswer } from '../../../server/api/findings.ts'
import type { Language } from '../../../server/api/language.ts'

const TRANSLATED: ReadonlySet<LanguageAnswer> = new Set<LanguageAnswer>([
  'translation_declared',
  'translation_undeclared',
  'back_translation',
])

export const isTranslation = ({ language }: Findings): boolean => TRANSLATED.has(language.answer)

/** The language spoken, where only a translation was found. */
export function languageMissing({ record, language, original }: Findings): 'fr' | 'en' | 'other' | null {
  const { spoken, printed } = language
  if (!record || original || spoken === 'unknown' || printed === 'unknown') return null
  return spoken === printed ? null : spoken
}

/** The language the claim is printed in: what it says, else what was found for it. */
export function languageClaimed({ claim, language, words }: Findings): Language {
  if (claim.language) return claim.language
  if (words.answer !== 'rendered') return language.printed
  return language.printed === 'fr' ? 'en' : 'fr'
}
