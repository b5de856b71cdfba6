/** What is left out of a text before it is read: a nickname inside a name, with its marks. */
import type { Span } from '../../language/split.ts'
import type { SpeechToken } from './speech-token.ts'

const LETTER = /[\p{L}\p{N}]/u

/** The words and marks of a text, in order, without those that stand in one of the asides. */
export function without<Piece extends Span>(asides: readonly Span[], pieces: Piece[]): Piece[] {
  if (asides.length === 0) return pieces // nearly always
  let next = 0
  return pieces.filter(({ start }) => {
    while (next < asides.length && asides[next]!.end <= start) next++
    return next >= asides.length || start < asides[next]!.start
  })
}

/** What is printed from one token to another, without what was left out between them. */
export function printed(text: string, tokens: readonly SpeechToken[], from: number, end: number): string {
  return tokens.slice(from, end).reduce((so, token, i) => {
    const gap = i === 0 ? '' : text.slice(tokens[from + i - 1]!.end, token.start)
    return so + (LETTER.test(gap) ? ' ' : gap) + text.slice(token.start, token.end)
  }, '')
}
