import type { Attribution } from './attribution.ts'
import type { Person } from './people.ts'
import type { Span } from '../../language/split.ts'
import type { Utterance } from './utterances.ts'

/** An utterance with what was found out about it. */
export interface Said extends Utterance {
  speech: boolean
  person: Person | null
  mention: Span | null
  cue: Span | null
  attribution: Attribution | null
}
