/** The language spoken as records mark it: a sitting printed in two languages says it twice. */
import type { Basis, Language } from '../../api/language.ts'

export interface Marked {
  language: Language
  /** Which other language, as a BCP 47 tag, where it is known. */
  tag?: string | undefined
  /** The markup that says so; null where the record marks nothing: a language without it is that of the floor. */
  markup: string | null
}

/** A language that stands against the one marked: that of another record, or without markup that of the words. */
export interface Conflict extends Marked {
  /** The passage's own markup, which it stands against; null where that is of the floor. */
  mark: string | null
}

/** What the language of a record's passage rests on. */
export function basisOf({ language, markup }: Marked): Basis {
  if (language === 'unknown') return 'unknown'
  return markup === null ? 'inferred' : 'marked'
}

/**
 * What a passage and its counterparts in the other printed language say together: a record may mark what the other
 * leaves out; where two mark different languages, the passage's own stands and the other is shown as a conflict. So is the
 * language that its words are in, where the mark is of them: a page marks only that, and no language spoken.
 *
 * @param words the language that its words are seen to be in; null where the mark says nothing of them
 */
export function markedTogether(
  own: Marked,
  counterparts: readonly Marked[],
  words: Language | null = null,
): Marked & { conflict: Conflict | null } {
  const told = counterparts.filter(({ language }) => language !== 'unknown')
  if (basisOf(own) !== 'marked') {
    const [first, ...others] = told.toSorted((a, b) => Number(a.markup === null) - Number(b.markup === null))
    const isMore = first && (own.language === 'unknown' || first.markup !== null)
    if (isMore) return markedTogether(first, others)
    if (own.language === 'unknown') return unmarked(own, words)
  }
  const seen = words === null ? told : [...told, { language: words, markup: null }]
  const other = seen.find(({ language }) => language !== own.language)
  return { ...own, conflict: other ? { ...other, mark: own.markup } : null }
}

/** Where no language spoken is marked, a mark that stands beside the words' own language is one that they contradict. */
function unmarked(own: Marked, words: Language | null): Marked & { conflict: Conflict | null } {
  if (own.markup === null || words === null) return { ...own, conflict: null }
  return { ...own, markup: null, conflict: { language: words, markup: null, mark: own.markup } }
}
