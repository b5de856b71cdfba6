/** The words a selector asks for, and the text they are sought in, made comparable. */
import { countWhile } from '../../language/count-before.ts'
import { fold, type Folded } from '../../language/fold.ts'

export interface Selector {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
  /** Where the words stood once (UTF-16). */
  start?: number | undefined
}

/** A selector, folded as the text is. */
export interface Wanted {
  exact: string
  prefix: string
  suffix: string
  /** How many units of the selector's own `exact` stand before the first that folding keeps. */
  lead: number
}

/** What stands further away says little about the place, and is not looked at. */
export const CONTEXT_REACH = 64

const LETTER = /\p{L}/u

/** Folds a text and joins words at their hyphens, so that one broken at a line's end is the same word again. */
export function foldForSearch(source: string): Folded {
  const { text, starts, ends } = fold(source)
  const pieces: string[] = []
  let kept = 0
  let from = 0
  const keep = (to: number) => {
    pieces.push(text.slice(from, to))
    starts.copyWithin(kept, from, to)
    ends.copyWithin(kept, from, to)
    kept += to - from
  }
  for (let dash = text.indexOf('-'); dash >= 0; dash = text.indexOf('-', dash + 1)) {
    const next = text[dash + 1] === ' ' ? dash + 2 : dash + 1
    if (!LETTER.test(text[dash - 1] ?? '') || !LETTER.test(text[next] ?? '')) continue
    keep(dash)
    from = next
  }
  keep(text.length)
  return { text: pieces.join(''), starts: starts.subarray(0, kept), ends: ends.subarray(0, kept) }
}

/** A stretch of folded text. */
export interface FoldedSpan {
  from: number
  to: number
}

/** The same without the spaces at its ends. */
export function trimmed(text: string, { from, to }: FoldedSpan): FoldedSpan {
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { from, to }
}

/** Folds words and surroundings as one, for folding looks at neighbours; spaces at the ends of the words go outside. */
export function wantedBy({ exact, prefix = '', suffix = '' }: Selector): Wanted {
  const before = prefix.slice(-2 * CONTEXT_REACH)
  const { text, starts } = foldForSearch(before + exact + suffix.slice(0, 2 * CONTEXT_REACH))
  const foldedAt = (offset: number) => countWhile(starts, (start) => start < offset)
  const { from, to } = trimmed(text, {
    from: foldedAt(before.length),
    to: foldedAt(before.length + exact.length),
  })
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT_REACH), from),
    suffix: text.slice(to, to + CONTEXT_REACH),
    lead: (starts[from] ?? 0) - before.length,
  }
}
