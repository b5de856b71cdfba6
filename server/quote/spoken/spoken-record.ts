/** The language spoken as records mark it: a sitting printed in two languages says it twice. */
import type { Basis, Language } from '../../api/language.ts'

export interface Marked {
  language: Language
  /** Which other language, as a BCP 47 tag, where it is known. */
  tag?: string | undefined
  /** The markup that says so; null where the record marks nothing: a language without it is that of the floor. */
  markup: string | null
}

/** What the language of a record's passage rests on. */
export function basisOf({ language, markup }: Marked): Basis {
  if (language === 'unknown') return 'unknown'
  return markup === null ? 'inferred' : 'marked'
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
  if (basisOf(own) !== 'marked') {
    const [first, ...others] = told.toSorted((a, b) => Number(a.markup === null) - Number(b.markup === null))
    const isMore = first && (own.language === 'unknown' || first.markup !== null)
    if (isMore) return markedTogether(first, others)
    if (own.language === 'unknown') return { ...own, conflict: null }
  }
  const seen = words === null ? told : [...told, { language: words, markup: null }]
  return { ...own, conflict: seen.find(({ language }) => language !== own.language) ?? null }
}
