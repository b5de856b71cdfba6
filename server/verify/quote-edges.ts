/** Whether words begin or end where a quotation does, with a sentence: the reporter’s own words stand beside them. */
import type { Quote, Span } from '../api/quotes.ts'
import type { Place } from '../quote/candidate.ts'

/** Whether nothing but marks and what stands in brackets lies between. */
const isEmpty = (between: string) => !/[\p{L}\p{N}]/u.test(between.replace(/\[[^\]]*\]/gu, ''))
const startsLarge = (text: string) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text)

const isIn =
  ({ passage }: Place) =>
  (span: Pick<Span, 'passage'>) =>
    span.passage === passage.id

/** “[English] |We closed them|”, but not the fragment “|not see another winter|”. */
export function opensQuote(place: Place, quote: Quote | null): boolean {
  const { text } = place.passage
  const span = quote?.spans.filter(isIn(place)).findLast(({ start }) => start <= place.start)
  return (
    span !== undefined && isEmpty(text.slice(span.start, place.start)) && startsLarge(text.slice(place.start))
  )
}

/** « |Le quai menace de céder|, souligne le préfet. Aucun bateau … » */
export function closesQuote(place: Place, quote: Quote | null): boolean {
  const { text } = place.passage
  const spans = quote?.spans.filter(isIn(place)) ?? []
  const at = spans.findIndex(({ end }) => end >= place.end)
  const [span, next] = [spans[at], spans[at + 1]]
  return (
    span !== undefined &&
    isEmpty(text.slice(place.end, span.end)) &&
    (next === undefined || startsLarge(text.slice(next.start)))
  )
}
