/** The language spoken as records mark it: a sitting printed in two languages says it twice. */
import type { Language } from '../../api/language.ts'

export interface Marked {
  language: Language
  /** The markup that says so; null where the record marks nothing. */
  markup: string | null
}

/**
 * What a passage and its counterparts in the other printed language say together: a record may mark what the other
 * leaves out; where two mark different languages, the passage's own stands and the other is shown as a conflict. So is the
 * language that its words are in, where the mark is of them.
 *
 * @param words the language that its words are seen to be in; null where the mark says nothing of them
 */
export function markedTogether(
  own: Marked,
  counterparts: readonly Marked[],
  words: Language | null = null,
): Marked & { conflict: Marked | null } {
  const told = counterparts.filter(({ language }) => language !== 'unknown')
  if (own.language === 'unknown') {
    const [first, ...others] = told
    return first ? markedTogether(first, others) : { ...own, conflict: null }
  }
  const seen = words === null ? told : [...told, { language: words, markup: null }]
  return { ...own, conflict: seen.find(({ language }) => language !== own.language) ?? null }
}
