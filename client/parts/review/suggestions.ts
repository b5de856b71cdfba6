/** The quotes suggested in a source, and what a person decides of them. */
import type { Quote, QuoteChange, QuoteStatus } from '../../../server/api/quotes.ts'
import { changeOf, draftOf } from '../quote/quote-draft.ts'
import { refusalOf, request } from '../../data/request.ts'

/** What comes first in a review: what the program is least sure of, or what the text has first. */
export type ReviewOrder = 'doubtful' | 'text'

const inText = (a: Quote, b: Quote) =>
  a.spans[0]!.passage - b.spans[0]!.passage || a.spans[0]!.start - b.spans[0]!.start

const sureness = ({ attribution }: Quote) => attribution?.sure ?? 0

/** The ids of quotes in the order of a review. One of which nothing is known is as doubtful as can be. */
export function reviewOrder(quotes: Quote[], order: ReviewOrder): number[] {
  const sorted = quotes.toSorted(inText)
  return (order === 'text' ? sorted : sorted.toSorted((a, b) => sureness(a) - sureness(b))).map(
    ({ id }) => id,
  )
}

/** @param order ids of quotes; those it does not have come last, in the order of the text */
export function suggestionsOf(quotes: Quote[], order: readonly number[] = []): Quote[] {
  const rank = new Map(order.map((id, at) => [id, at]))
  const rankOf = ({ id }: Quote) => rank.get(id) ?? order.length
  return quotes
    .filter(({ status }) => status === 'suggested')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || inText(a, b))
}

/** The quote `id` while it is a suggestion; once it is decided, the suggestion after it, or else the first that is left. */
export function suggestionFrom(quotes: Quote[], id: number, order: readonly number[]): Quote | null {
  const left = suggestionsOf(quotes, order)
  const from = order.indexOf(id)
  return (
    left.find((quote) => quote.id === id) ??
    left.find((quote) => order.indexOf(quote.id) > from) ??
    left[0] ??
    null
  )
}

export const changeQuote = ({ id, version }: Quote, change: QuoteChange) =>
  request<Quote>('PATCH', `/quotes/${id}`, { body: change, seen: version })

export const decideQuote = (quote: Quote, status: QuoteStatus) => changeQuote(quote, { status })

/** What leads from a quote as it is now to what it was before, the words that it rested on included. */
export function wayBack(now: Quote, before: Quote): QuoteChange {
  const isSameSpeaker = now.speaker?.id === before.speaker?.id
  const { attribution } = before
  return {
    ...changeOf(now, draftOf(before)),
    ...(isSameSpeaker ? {} : { speaker: before.speaker?.id ?? null }),
    ...(attribution && JSON.stringify(attribution) !== JSON.stringify(now.attribution)
      ? { attribution: { ...attribution, cue: placeOf(attribution.cue), name: placeOf(attribution.name) } }
      : {}),
  }
}

const placeOf = (words: { passage: number; start: number; end: number } | null) =>
  words && { passage: words.passage, start: words.start, end: words.end }

export interface Decided {
  quotes: Quote[]
  /** What someone changed meanwhile, as it is now, and what someone deleted; nothing was decided of them. */
  changed: Quote[]
  deleted: number[]
}

export const decideEach = (
  quotes: Quote[],
  status: QuoteStatus,
  decided: Decided,
  onShare?: (share: number) => void,
): Promise<void> => changeEach(quotes, () => ({ status }), decided, onShare)

/** Changes one quote after the other; `decided` tells how far that went, even where the server is lost on the way. */
export async function changeEach(
  quotes: Quote[],
  change: (quote: Quote) => QuoteChange,
  decided: Decided,
  onShare: (share: number) => void = () => {},
): Promise<void> {
  for (const [index, quote] of quotes.entries()) {
    onShare(index / quotes.length)
    try {
      decided.quotes.push(await changeQuote(quote, change(quote)))
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
