import type { Findings } from '../../../server/api/findings.ts'
import { placeInSource } from './place-in-source.ts'
import { query } from '../../data/request.ts'

/** In characters: enough words to find one quote among those of a source. */
const ENOUGH = 80

/** Where a person links words with what they render: at their quote, or where they are first to be marked as one. */
export function pageToLink(found: NonNullable<Findings['record']>): string {
  if (found.quote === null) return placeInSource(found)
  const longest = found.spans.map(({ exact }) => exact).reduce((a, b) => (b.length > a.length ? b : a))
  return `/quotes${query({ source: found.source, search: openingOf(longest) })}`
}

/** Cut between two words, where there are several. */
function openingOf(words: string): string {
  if (words.length <= ENOUGH) return words
  const end = words.lastIndexOf(' ', ENOUGH)
  return words.slice(0, end > 0 ? end : ENOUGH)
}
