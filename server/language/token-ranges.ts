/** Stretches of the words of a text: those within a span of it, within a clause or a sentence, and cut by these. */
import { countWhile } from './count-before.ts'
import type { Span } from './split.ts'

/** A stretch of tokens, end exclusive. */
export interface Range {
  from: number
  to: number
}

/** What a document has of its words, whatever else it knows. */
interface Words<Token> {
  readonly tokens: readonly Token[]
}

/** Both are counted from the beginning of the text. */
interface Placed {
  readonly sentence: number
  readonly clause: number
}

/** The words that begin within a stretch of the text; empty where none does. */
export function tokensWithin({ tokens }: Words<Span>, { start, end }: Span): Range {
  const firstFrom = (offset: number) => countWhile(tokens, (token) => token.start < offset)
  const from = firstFrom(start)
  return { from, to: Math.max(from, firstFrom(end)) }
}

/** The same words, not where they stand. */
export const tokensIn = <Token extends Span>(document: Words<Token>, span: Span): Token[] => {
  const { from, to } = tokensWithin(document, span)
  return document.tokens.slice(from, to)
}

/** The words of the clause, or of the sentence, that a word stands in. */
export function withinOne({ tokens }: Words<Placed>, at: number, one: 'clause' | 'sentence'): Range {
  const whole = tokens[at]![one]
  return {
    from: countWhile(tokens, (token) => token[one] < whole),
    to: countWhile(tokens, (token) => token[one] <= whole),
  }
}

/** A stretch of a text, cut where a clause of it ends, or a sentence. */
export function cutBy(
  { tokens }: Words<Placed>,
  one: 'clause' | 'sentence',
  { from, to }: Range = { from: 0, to: tokens.length },
): Range[] {
  const found: Range[] = []
  for (let at = from; at < to; at++) {
    const last = found.at(-1)
    if (last && tokens[at - 1]![one] === tokens[at]![one]) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  }
  return found
}

export const spanOf = ({ tokens }: Words<Span>, { from, to }: Range): Span => ({
  start: tokens[from]!.start,
  end: tokens[Math.max(from, to - 1)]!.end,
})
