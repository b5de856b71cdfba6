/** The language spoken as records mark it: a sitting printed in two languages says it twice. */
import type { Language } from '../../api/language.ts'

export interface Marked {
  language: Language
  /** The markup that says so; null where the record marks nothing. */
  markup: string | null
}

/**
 * What a passage and its counterparts in the other printed language say together: a record may mark what the other
 * leaves out; where two mark different languages, the passage's own stands and the other is shown as a conflict.
 */
export function markedTogether(
  own: Marked,
  counterparts: readonly Marked[],
): Marked & { conflict: Marked | null } {
  const told = counterparts.filter(({ language }) => language !== 'unknown')
  if (own.language === 'unknown') {
    const [first, ...others] = told
    return first ? markedTogether(first, others) : { ...own, conflict: null }
  }
  return { ...own, conflict: told.find(({ language }) => language !== own.language) ?? null }
}
