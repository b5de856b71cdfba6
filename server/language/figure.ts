/** A figure of a text: what it counts, and how it is said. */
import type { Span } from './split.ts'
import type { Unit } from './units.ts'

export type FigureKind = 'amount' | 'vague' | 'share' | 'ordinal' | 'time' | 'day' | 'year' | 'decade'

export interface Figure extends Span {
  kind: FigureKind
  value: number
  scale: number
  unit?: Unit | undefined
  /** Said in passing ("both", "a week", "twice"): it can answer to a figure of the other text, and needs no answer. */
  weak: boolean
  digits: boolean
  /** Tokens, end exclusive. */
  from: number
  to: number
}
