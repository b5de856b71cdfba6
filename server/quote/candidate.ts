/** The texts in which a claim may stand, and the way from them back to their passages. */
import type { Found } from '../api/findings.ts'
import type { Quote } from '../api/quotes.ts'
import type { FoundPassage } from '../store/store.ts'
import { FAR } from './compare/distance.ts'
import { fromWordAt, toWordAt } from './context/context.ts'
import { sentenceEnd, sentencesAround } from './context/sentence-around.ts'

/** What a check keeps of a passage on either side of the words (UTF-16 units). */
const EXCERPT = 600

/**
 * A text that may hold the claim: the spans of a quote, one space between two, or a line where the reporter’s words between
 * them end a sentence; or a whole passage.
 */
export interface Candidate {
  quote: Quote | null
  text: string
  /** What `text` is made of, one part at least: `length` units from `at` on stand in the passage from `start` on. */
  parts: { at: number; length: number; passage: FoundPassage; start: number }[]
}

/** A stretch of a passage, with offsets into the passage. */
export interface Place {
  passage: FoundPassage
  start: number
  end: number
}

export function ofQuote(quote: Quote, passages: ReadonlyMap<number, FoundPassage>): Candidate {
  let text = ''
  const parts = quote.spans.map((span, i) => {
    const before = quote.spans[i - 1]
    const passage = passages.get(span.passage)!
    if (before) text += isAnother(before, span, passage.text) ? '\n' : ' '
    const at = text.length
    text += span.exact
    return { at, length: span.exact.length, passage, start: span.start }
  })
  return { quote, text, parts }
}

/** “We shall go,” she said. “They stay.” */
const isAnother = (before: Quote['spans'][number], next: Quote['spans'][number], text: string) =>
  before.passage === next.passage && sentenceEnd(text, before.end, next.start) < next.start

export const ofPassage = (passage: FoundPassage): Candidate => ({
  quote: null,
  text: passage.text,
  parts: [{ at: 0, length: passage.text.length, passage, start: 0 }],
})

/** Where a stretch of the candidate's text stands. */
export function placesOf({ parts }: Candidate, stretch: { start: number; end: number }): Place[] {
  return parts.flatMap(({ at, length, passage, start }) => {
    const from = Math.max(stretch.start, at)
    const to = Math.min(stretch.end, at + length)
    return from < to ? [{ passage, start: start + from - at, end: start + to - at }] : []
  })
}

/** Leads a stretch of a candidate's text back to the passage it starts in. */
export function toPassage(
  { parts }: Candidate,
  { start, end, text }: { start: number; end: number; text: string },
) {
  const part = parts.findLast(({ at }) => at <= start)!
  const inPassage = (offset: number) => part.start + Math.min(part.length, offset - part.at)
  return { passage: part.passage.id, start: inPassage(start), end: inPassage(end), text }
}

/** One for each passage, from before the first words found in it to after the last. */
export function excerptsOf(places: readonly Place[]): Found['excerpts'] {
  const passages = Map.groupBy(places, ({ passage }) => passage)
  return [...passages].map(([{ id, text }, inside]) => {
    const start = fromWordAt(text, Math.max(0, inside[0]!.start - EXCERPT))
    const end = toWordAt(text, Math.min(text.length, inside.at(-1)!.end + EXCERPT))
    const around = sentencesAround(text, inside[0]!.start, inside.at(-1)!.end)
    const sentence = { start: Math.max(start, around.start), end: Math.min(end, around.end) }
    return { passage: id, start, text: text.slice(start, end), sentence }
  })
}

/** All that one speaker says in one source, in order, where pieces of it may have been joined; null for a single place. */
export function ofSpeaker(candidates: readonly Candidate[]): Candidate | null {
  const parts = candidates
    .flatMap((candidate) => candidate.parts)
    .sort((a, b) => a.passage.id - b.passage.id || a.start - b.start)
  const apart = parts.filter(
    (part, i) =>
      i === 0 ||
      part.passage !== parts[i - 1]!.passage ||
      part.start >= parts[i - 1]!.start + parts[i - 1]!.length,
  )
  if (apart.length < 2) return null
  let text = ''
  const joined = apart.map((part, i) => {
    const before = apart[i - 1]
    if (before) text += part.passage.id - before.passage.id > 1 ? FAR : '\n'
    const at = text.length
    text += part.passage.text.slice(part.start, part.start + part.length)
    return { ...part, at }
  })
  return { quote: null, text, parts: joined }
}
