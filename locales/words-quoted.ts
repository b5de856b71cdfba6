/** The words of a quote as they are read, for the page and for what goes out. */
import type { Quote } from '../server/api/quotes.ts'

/**
 * The spans of words that an attribution interrupts are parted by “ … ”: side by side they would read as one sentence. The
 * text of a quote has one space there, for offsets count in it; what was corrected is as it was corrected.
 */
export function wordsQuoted({ text, spans }: Pick<Quote, 'text' | 'spans'>): string {
  const exact = spans.map((span) => span.exact)
  return text === exact.join(' ') ? exact.join(' … ') : text
}
