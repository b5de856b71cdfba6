/** A prepared source on its way from thread to thread: its lists as JSON, some items a piece, to be read in turns. */
import type { CapturedSource, PlacedQuote, ReadPassage } from '../store/store.ts'
import type { Prepared } from './prepare.ts'

const AT_ONCE = 500

export interface Packed {
  source: Omit<CapturedSource, 'passages'>
  passages: string[]
  quotes: string[]
}

export const pack = ({ source: { passages, ...source }, quotes }: Prepared): Packed => ({
  source,
  passages: inPieces(passages),
  quotes: inPieces(quotes),
})

function inPieces(items: readonly unknown[]): string[] {
  const pieces: string[] = []
  for (let from = 0; from < items.length; from += AT_ONCE)
    pieces.push(JSON.stringify(items.slice(from, from + AT_ONCE)))
  return pieces
}

export function* unpack({ source, passages, quotes }: Packed): Generator<void, Prepared> {
  const prepared: Prepared = { source: { ...source, passages: [] }, quotes: [] }
  for (const piece of passages) {
    prepared.source.passages.push(...(JSON.parse(piece) as ReadPassage[]))
    yield
  }
  for (const piece of quotes) {
    prepared.quotes.push(...(JSON.parse(piece) as PlacedQuote[]))
    yield
  }
  return prepared
}
