/** A verb of a text, and when it takes place as far as its form tells. */
export type Time = 'past' | 'present' | 'future' | 'conditional'

export interface TimedVerb {
  /** The token that carries the meaning: the participle or the infinitive after its auxiliary. */
  at: number
  /** Where the verb begins, its auxiliary included. */
  from: number
  time: Time
  /** Tenses that the other language may render by the present: "has worked", « travaillait ». */
  loose: boolean
  /** The mood that an auxiliary gives it, or a French conditional of its own; null for a plain statement. */
  mood: Mood | null
}

/**
 * `could` may not be, `should` is advice, `must` an order, `would` hangs on a condition or a rumour, `will` is certain.
 * *Pouvoir* and *devoir* in the conditional are `could` and `should`.
 */
export type Mood = 'may' | 'could' | 'can' | 'must' | 'should' | 'would' | 'will'
