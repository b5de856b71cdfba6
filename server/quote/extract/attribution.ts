import type { Phrase } from './phrase.ts'

/** The words that say whose a stretch of speech is. */
export interface Attribution {
  /** Where the cue stands, from the speech. */
  place: 'after' | 'before' | 'end'
  subject: Phrase
  /** The words that attribute: a verb, selon, according to; null where a name stands before a colon or after a dash. */
  cue: Phrase | null
}
