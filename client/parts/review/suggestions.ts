/** The quotes suggested in a source, and what a person decides of them. */
import type { ChangedQuotes, Quote, QuoteChange, QuoteStatus } from '../../../server/api/quotes.ts'
import { changeOf, draftOf } from '../quote/quote-draft.ts'
import { request } from '../../data/request.ts'

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
  /** Of the history: by these it is taken back. */
  entries: number[]
}

export const nothingDecided = (): Decided => ({ quotes: [], changed: [], deleted: [], entries: [] })

/** As many as the server changes in one step. */
const MOST_AT_ONCE = 1_000

/** Changes quotes in one step, or as few as they take; `decided` tells how far that went, even where the server is lost. */
export async function changeAll(
  quotes: Quote[],
  change: QuoteChange,
  decided: Decided,
  onShare: (share: number) => void = () => {},
): Promise<void> {
  for (let at = 0; at < quotes.length; at += MOST_AT_ONCE) {
    onShare(at / quotes.length)
    const seen = quotes.slice(at, at + MOST_AT_ONCE).map(({ id, version }) => ({ id, version }))
    note(decided, await request('POST', '/quotes/changes', { body: { quotes: seen, change } }))
  }
}

/** Takes back what changeAll() did. */
export async function takeBack({ entries }: Decided, decided: Decided): Promise<void> {
  for (const entry of entries.toReversed())
    note(decided, await request('POST', `/quotes/changes/${entry}/undo`))
}

function note(decided: Decided, { entry, quotes, changed, deleted }: ChangedQuotes): void {
  decided.quotes.push(...quotes)
  decided.changed.push(...changed)
  decided.deleted.push(...deleted)
  if (entry !== null) decided.entries.push(entry)
}

/** The quotes of a source as they stand after that. */
export function withDecided(quotes: Quote[], { quotes: decided, changed, deleted }: Decided): Quote[] {
  const now = new Map([...decided, ...changed].map((quote) => [quote.id, quote]))
  return quotes.filter(({ id }) => !deleted.includes(id)).map((quote) => now.get(quote.id) ?? quote)
}
