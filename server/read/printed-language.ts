/** Detects the language a text is printed in. */
import type { Language } from '../api/language.ts'

/** The detector with its tables, loaded by the first call (about half a second); later calls take well under 1 ms. */
let detector: Promise<typeof import('eld/small')> | undefined

/** `unknown` where the text is too short or too mixed to tell. */
export async function printedLanguage(text: string): Promise<Language> {
  const { eld } = await (detector ??= import('eld/small'))
  const found = eld.detect(text)
  if (!found.isReliable()) return 'unknown'
  return found.language === 'fr' || found.language === 'en' ? found.language : 'other'
}
