/** What stands in brackets among spoken words and was not said: “(Laughter.)”, « (EN) », “[Translation]”. */
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { isInEither } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { closingOf, stopOf, trimmed } from './lines.ts'

/** A mark of a cut is no direction. */
const CUT = /^[([]\s*(?:\.{3}|…|\. \. \.)\s*[)\]]$/u
/** A longer bracket at the beginning is the speaker's own. */
const LONGEST_TAG = 60

export interface Spoken {
  /** The words. */
  spans: Span[]
  /** The first bracket that stands before the words or behind their end. */
  aside: Span | null
}

/** @param outer all that stands for one speaker on a line */
export function spokenIn({ text, grammar, marks }: Document, outer: Span, marksFrom: number): Spoken {
  const spans: Span[] = []
  let from = outer.start
  let aside: Span | null = null
  for (let i = marksFrom; i < marks.length && marks[i]!.start < outer.end; i++) {
    const { start, text: sign } = marks[i]!
    if (start < from || (sign !== '(' && sign !== '[')) continue
    const close = closingOf(text, start, outer.end)
    if (close < 0) continue
    const bracket = { start, end: close + 1 }
    const inside = text.slice(start, bracket.end)
    const before = { start: from, end: start }
    const first = spans.length === 0 && trimmed(text, before).end <= trimmed(text, before).start
    const last = /^[\s\p{Z}.*_»”"]*$/u.test(text.slice(bracket.end, outer.end).slice(0, LONGEST_TAG))
    const apart = first ? inside.length <= LONGEST_TAG : stopOf(text, before) !== ''
    const heard = /^[([](\p{L}+)[.!]?[)\]]$/u.exec(inside)?.[1]
    const isHeard = heard !== undefined && isInEither(foldWord(heard), 'heard', grammar)
    const follows = /^[\s\p{Z}]*[\p{Lu}\p{N}«“"‘([¿¡…]/u.test(text.slice(bracket.end, bracket.end + 4))
    if (CUT.test(inside) || !(isHeard || (apart && (last || follows)))) continue
    if (first || last) aside ??= bracket
    spans.push(before)
    from = bracket.end
  }
  spans.push({ start: from, end: outer.end })
  return { spans: spans.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start), aside }
}
