/** Every stretch of a text that marks, dashes or labels set apart, before anybody is asked who said it. */
import type { Document } from '../../language/read.ts'
import type { Blocks, Turn } from '../blocks/block.ts'

import { withoutIncises } from './incises.ts'
import type { Span } from '../../language/split.ts'
import { quotations } from './quotation-marks.ts'
import { tokens as tokensOf } from '../entities/tokens.ts'
import type { SpeechToken } from '../entities/speech-token.ts'

export interface Utterance {
  spans: Span[]
  /** Set when it is a turn of a dialogue or of a labelled transcript rather than words in marks. */
  turn: Turn | null
  /** Indices of its first and last token: one where nothing interrupts it, more around an incise. */
  first: number
  last: number
}

/** The utterances in order, and the tokens of the text in which each stands as one token or, around incises, several. */
export function utterances(
  document: Document,
  { blocks, nicknames, leftOut }: Blocks,
): { tokens: SpeechToken[]; found: Utterance[] } {
  const { text, grammar } = document
  const dialogue = blocks.flatMap(({ turn }) => turn ?? [])
  const between = nicknames.flatMap((one) => one.between ?? [])
  const asides = [...between, ...leftOut].sort((a, b) => a.start - b.start)
  const marked = outside(
    outside(
      quotations(text),
      dialogue.map(({ outer }) => outer),
    ),
    between,
  )
  const found = [
    ...dialogue.map((turn) => ({ ...turn, turn })),
    ...marked.map((one) => ({ ...one, turn: null })),
  ]
    .sort((a, b) => a.outer.start - b.outer.start)
    .map(({ spans, outer, turn }) => ({
      outer,
      turn,
      pieces: spans.map((span) => withoutIncises(text, span, grammar)).filter((piece) => piece.length > 0),
    }))
    .filter(({ pieces }) => pieces.length > 0) // a dash or a mark with nothing after it
  const stretches = found.map(({ outer, pieces }) => stretchesOf(outer, pieces))
  const tokens = tokensOf(document, stretches.flat(), asides)
  const at = tokens.flatMap(({ kind }, i) => (kind === 'speech' ? [i] : []))
  let next = 0
  return {
    tokens,
    found: found.map(({ turn, pieces }, i) => {
      const first = at[next]!
      next += stretches[i]!.length
      return { spans: pieces.flat(), turn, first, last: at[next - 1]! }
    }),
  }
}

/** What tokens stand for: all between the outer marks, the incises left to be read. */
function stretchesOf(outer: Span, pieces: Span[][]): Span[] {
  if (pieces.every((some) => some.length < 2) && pieces.length > 0) {
    const last = pieces.at(-1)![0]
    const first = pieces[0]![0]
    const lone = pieces.length === 1 && first && last
    // A turn may end with its attribution: “— Un dîner, s’amuse-t-elle.”
    return lone
      ? [{ start: outer.start, end: outer.end - first.end > MOST_MARKS ? first.end : outer.end }]
      : [outer]
  }
  const flat = pieces.flat()
  return flat.map(({ start, end }, i) => ({
    start: i === 0 ? outer.start : start,
    end: i === flat.length - 1 && outer.end - end <= MOST_MARKS ? outer.end : end,
  }))
}

/** How far a closing mark, with its spaces and stops, stands from the words. */
const MOST_MARKS = 4

/** @param others in order, never overlapping */
function outside<Found extends { outer: Span }>(marked: Found[], others: readonly Span[]): Found[] {
  let i = 0
  return marked.filter(({ outer }) => {
    while (i < others.length && others[i]!.end <= outer.start) i++
    return i >= others.length || outer.end <= others[i]!.start
  })
}
