import type { Language } from '../server/api/language.ts'
import type { Translate } from './i18n.ts'
import { spokenName } from './spoken-name.ts'

/** What contradicts the mark of a passage's language: “The words are in French, though they are marked lang="en"”. */
export function conflictLine(
  conflict: { language: Language; tag?: string | undefined; markup: string | null; mark: string | null },
  t: Translate,
): string {
  if (conflict.markup !== null)
    return t(($) => $.languageConflict.records, { language: spokenName(t, conflict) })
  return t(($) => $.languageConflict.words[conflict.language as 'fr' | 'en' | 'other'], {
    mark: conflict.mark ?? '',
  })
}
