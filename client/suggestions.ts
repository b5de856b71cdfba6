/** The quotes suggested in a source, and what a person decides of them. */
import type { Quote, QuoteStatus } from '../server/api/quotes.ts'
import { refusalOf, request } from './request.ts'

const inText = (a: Quote, b: Quote) =>
  a.spans[0]!.passage - b.spans[0]!.passage || a.spans[0]!.start - b.spans[0]!.start

/** In the order of the text. */
export const suggestionsOf = (quotes: Quote[]): Quote[] =>
  quotes.filter(({ status }) => status === 'suggested').toSorted(inText)

/** The quote `id` while it is a suggestion; once it is decided, the suggestion after it, or else the first that is left. */
export function suggestionFrom(quotes: Quote[], id: number): Quote | null {
  const from = quotes.find((quote) => quote.id === id)
  const left = suggestionsOf(quotes)
  return (from && left.find((quote) => inText(quote, from) >= 0)) ?? left[0] ?? null
}

export const decideQuote = ({ id, version }: Quote, status: QuoteStatus) =>
  request<Quote>('PATCH', `/quotes/${id}`, { body: { status }, seen: version })

export interface Decided {
  quotes: Quote[]
  /** What someone changed meanwhile, as it is now, and what someone deleted; nothing was decided of them. */
  changed: Quote[]
  deleted: number[]
}

/** Decides one quote after the other; `decided` tells how far that went, even where the server is lost on the way. */
export async function decideEach(
  quotes: Quote[],
  status: QuoteStatus,
  decided: Decided,
  onShare: (share: number) => void = () => {},
): Promise<void> {
  for (const [index, quote] of quotes.entries()) {
    onShare(index / quotes.length)
    try {
      decided.quotes.push(await decideQuote(quote, status))
    } catch (thrown) {
      const code = refusalOf(thrown).problem?.code
      if (code === 'edited_meanwhile')
        decided.changed.push(await request<Quote>('GET', `/quotes/${quote.id}`))
      else if (code === 'not_found') decided.deleted.push(quote.id)
      else throw thrown
    }
  }
}

/** The quotes of a source as they stand after that. */
export function withDecided(quotes: Quote[], { quotes: decided, changed, deleted }: Decided): Quote[] {
  const now = new Map([...decided, ...changed].map((quote) => [quote.id, quote]))
  return quotes.filter(({ id }) => !deleted.includes(id)).map((quote) => now.get(quote.id) ?? quote)
}
