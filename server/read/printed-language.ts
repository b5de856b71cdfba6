/** Detects the language a text is printed in. */
import type { Language } from '../api/language.ts'

/** The detector with its tables, loaded by the first call (about half a second); later calls take well under 1 ms. */
let detector: Promise<typeof import('eld/small')> | undefined

/** `unknown` where the text is too short or too mixed to tell. */
export async function printedLanguage(text: string): Promise<Language> {
  const tag = await printedTag(text)
  if (tag === null) return 'unknown'
  return tag === 'fr' || tag === 'en' ? tag : 'other'
}

/** A BCP 47 tag; null where the text is too short or too mixed to tell. */
export async function printedTag(text: string): Promise<string | null> {
  const { eld } = await (detector ??= import('eld/small'))
  const found = eld.detect(text)
  return found.isReliable() ? found.language : null
}
