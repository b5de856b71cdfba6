import type { Language } from '../api/language.ts'
import type { Marked } from '../quote/spoken/spoken-record.ts'

export type MarkedRow = {
  spoken_language: Language
  spoken_tag: string | null
  spoken_markup: string | null
}

/** What the record of a passage marks of its language. */
export const marked = (row: MarkedRow): Marked => ({
  language: row.spoken_language,
  ...(row.spoken_tag !== null && { tag: row.spoken_tag }),
  markup: row.spoken_markup,
})
