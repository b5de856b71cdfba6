/** Words that a quote or a change of one names by their places, found in the passages as they are stored. */
import type { NewSpoken } from '../api/language.ts'
import type { Attribution, NewAttribution, NewQuote, Span } from '../api/quotes.ts'
import { Problem } from '../problem.ts'
import { selectorOf } from '../quote/anchor/selector.ts'
import { type SpokenColumns, spokenColumns } from './spoken.ts'
import type { PassagePart } from './captured.ts'

export type Passage = { text: string; ordinal: number }
/** By its id; those of one source. */
export type Passages = (id: number) => Passage | undefined

/** The spans with their selectors. @throws Problem where one lies outside its passage, or they are out of order */
export function anchor(passages: Passages, spans: NewQuote['spans']): Span[] {
  let last = { ordinal: -1, end: 0 }
  return spans.map(({ passage, start, end }, i) => {
    const found = passages(passage)
    if (!found) throw Problem.invalid(`spans[${i}].passage`, 'unknown_passage')
    const selector = selectorOf(found.text, start, end)
    if (!selector) throw Problem.invalid(`spans[${i}].end`, 'out_of_range')
    if (found.ordinal < last.ordinal || (found.ordinal === last.ordinal && start < last.end)) {
      throw Problem.invalid(`spans[${i}].start`, 'overlap')
    }
    last = { ordinal: found.ordinal, end }
    return { passage, start, end, ...selector }
  })
}

/** What a person says of the language spoken. */
export function toColumns(passages: Passages, spoken: NewSpoken | undefined, by: string): SpokenColumns {
  return spokenColumns(spoken, by, (words) => wordsAt(passages, words, 'spoken.evidence'))
}

/** @param path of the field that names them */
function wordsAt(passages: Passages, { passage, start, end }: PassagePart, path: string): string {
  const found = passages(passage)
  if (!found) throw Problem.invalid(`${path}.passage`, 'unknown_passage')
  const selector = selectorOf(found.text, start, end)
  if (!selector) throw Problem.invalid(`${path}.end`, 'out_of_range')
  return selector.exact
}

export function toAttribution(passages: Passages, { cue, name, ...rest }: NewAttribution): string {
  const words = (place: PassagePart | null) =>
    place && { ...place, text: wordsAt(passages, place, 'attribution') }
  return JSON.stringify({ cue: words(cue), name: words(name), ...rest } satisfies Attribution)
}
