/** A verb of a text with its auxiliaries, and when it takes place as far as its form tells. */
import type { Person, When } from './inflection.ts'
import type { Range } from './token-ranges.ts'

export interface VerbGroup {
  /** The token that carries the meaning: the participle or the infinitive after its auxiliary. */
  at: number
  /** Where the group begins, its auxiliary included. */
  from: number
  time: When
  /** Tenses that the other language may render by the present: "has worked", « travaillait ». */
  loose: boolean
  /** The mood that an auxiliary gives it, or a French conditional of its own; null for a plain statement. */
  mood: Mood | null
  /** Those that the form may be of; none where it does not tell. */
  persons: readonly Person[]
}

/**
 * `could` may not be, `should` is advice, `must` an order, `would` hangs on a condition or a rumour, `will` is certain.
 * *Pouvoir* and *devoir* in the conditional are `could` and `should`.
 */
export const MOODS = ['may', 'could', 'can', 'must', 'should', 'would', 'will'] as const
export type Mood = (typeof MOODS)[number]

/** Its words, auxiliaries and what stands between included. */
export const rangeOf = ({ from, at }: VerbGroup): Range => ({ from, to: at + 1 })
