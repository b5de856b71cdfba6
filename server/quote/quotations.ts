/** Every quotation of a text, by whom it is, and in which language it was said: who speaks is read first, then the ledger. */
import type { Document } from '../language/read.ts'
import { extract, type FoundQuote } from './extract/extract.ts'
import type { SpokenTag } from './spoken/heard.ts'
import { spokenLanguages } from './spoken/spoken-languages.ts'

export interface ExtractedQuote extends FoundQuote {
  spoken: SpokenTag
}

/** The quotations of a text, in its order. */
export function quotationsIn(document: Document): ExtractedQuote[] {
  const { quotes, heard, ...cast } = extract(document)
  const spoken = spokenLanguages(document, heard, cast)
  return quotes.map((quote, i) => ({ ...quote, spoken: spoken[i]! }))
}
