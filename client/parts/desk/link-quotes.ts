/** Links a quote to what it renders, or to what renders it. */
import type { NewQuote, Quote } from '../../../server/api/quotes.ts'
import type { NewRendition, Rendition, SuggestedRendition } from '../../../server/api/renditions.ts'
import { request } from '../../data/request.ts'

/** A quote that is marked, or words that are not yet. */
export type Candidate = { quote: Quote } | { suggested: SuggestedRendition }

export const keyOfCandidate = (candidate: Candidate): string =>
  'quote' in candidate ? `quote-${candidate.quote.id}` : `passage-${candidate.suggested.passage}`

/** Words that a person makes out of those suggested: less or more of the passage, and no quote that is marked there. */
export const withWords = (
  suggested: SuggestedRendition,
  { start, end }: { start: number; end: number },
): Candidate =>
  start === suggested.start && end === suggested.end
    ? { suggested }
    : { suggested: { ...suggested, start, end, text: suggested.passageText.slice(start, end), quote: null } }

/** Both stand in one record, which has them translated itself and says so. */
export const isOfRecord = (candidate: Candidate): boolean =>
  'suggested' in candidate && candidate.suggested.reason === 'paired_record'

type Facts = Omit<NewRendition, 'original' | 'rendition'>

/**
 * @param role what `quote` is of the two
 * @param signed the end of the address, with the name that it is signed with
 */
export async function linkQuotes(
  quote: Quote,
  role: 'original' | 'rendition',
  candidate: Candidate,
  facts: Facts,
  signed: string,
): Promise<Rendition> {
  const other = 'quote' in candidate ? candidate.quote.id : await quoteAt(candidate.suggested, quote)
  const ends =
    role === 'original' ? { original: quote.id, rendition: other } : { original: other, rendition: quote.id }
  return request<Rendition>('POST', `/renditions${signed}`, { body: { ...facts, ...ends } })
}

/** The quote marked at the words that were suggested, marked now where nobody has: the same person's words. */
async function quoteAt(suggested: SuggestedRendition, like: Quote): Promise<number> {
  const { quote, source, ...span } = suggested
  if (quote !== null) return quote
  const body: Partial<NewQuote> = {
    source,
    spans: [{ passage: span.passage, start: span.start, end: span.end }],
    kind: like.kind,
    // A record names its speakers itself.
    ...(like.speaker && !isOfRecord({ suggested }) && { speaker: like.speaker.id }),
  }
  return (await request<Quote>('POST', '/quotes', { body })).id
}
