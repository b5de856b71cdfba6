/** In what language words stand of which a record or a page marks the language: its mark may be a slip. */
import type { Language } from '../api/language.ts'
import { printedLanguage, printedTag } from '../read/printed-language.ts'
import type { ReadPassage } from '../store/captured.ts'

/** In characters. Of shorter texts the detector is sure too often: names and figures fill them. */
const PLAIN_FROM = 60
/** A language shows within the first lines. */
const SHOWN_WITHIN = 400

/**
 * Words that are not plainly in French or in English are in the language they are marked with, by a record or a page. A
 * mark of a page that they contradict is kept beside them, and tells no language spoken.
 */
export async function withWordsLanguage(passages: readonly ReadPassage[]): Promise<ReadPassage[]> {
  const seen: ReadPassage[] = []
  for (const passage of passages) {
    const marked = passage.words ?? (passage.spoken?.ofWords ? passage.spoken.language : undefined)
    if (marked === undefined) {
      seen.push(passage)
      continue
    }
    const words = await wordsOf(passage, { language: marked })
    const isBelied = passage.wordsMark !== undefined && words !== passage.words && !passage.spoken
    seen.push({
      ...passage,
      words,
      ...(isBelied && { spoken: { language: 'unknown', markup: passage.wordsMark! } }),
    })
  }
  return seen
}

/** @param language that of words that are not plainly in another */
export async function wordsOf(
  { text }: ReadPassage,
  { language }: { language: Language },
): Promise<Language> {
  if (text.length < PLAIN_FROM) return language
  const seen = await printedLanguage(text.slice(0, SHOWN_WITHIN))
  return seen === 'fr' || seen === 'en' ? seen : language
}

/** @returns a BCP 47 tag; null for words too few to show it */
export const tagOf = async ({ text }: ReadPassage): Promise<string | null> =>
  text.length < PLAIN_FROM ? null : printedTag(text.slice(0, SHOWN_WITHIN))
