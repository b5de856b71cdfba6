/** What can render what. */
import type { Language } from '../api/language.ts'
import type { NewRendition } from '../api/renditions.ts'
import { Problem } from '../problem.ts'
import type { Quotes } from './store.ts'

/** @throws Problem where the one cannot render the other */
export async function expectTranslation(
  { original, rendition, pivot }: NewRendition,
  quotes: Pick<Quotes, 'get'>,
): Promise<void> {
  if (original === rendition) throw Problem.invalid('rendition', 'same_quote')
  const [from, to] = [await quotes.get(original), await quotes.get(rendition)]
  if (!from) throw Problem.invalid('original', 'unknown_quote')
  if (!to) throw Problem.invalid('rendition', 'unknown_quote')
  if (!leadsElsewhere(from.printedLanguage, to.printedLanguage, pivot))
    throw Problem.invalid('rendition', 'same_language')
}

/** Whether words go into another language, be it to come back from there: a back-translation of words not on record. */
export const leadsElsewhere = (from: Language, to: Language, pivot: Language | null | undefined): boolean =>
  from !== to || (from !== 'fr' && from !== 'en') || (pivot != null && pivot !== from)
