import type { Span } from '../../language/split.ts'
import type { Entity } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import type { Utterance } from './utterances.ts'

/** An utterance with what was found out about it. */
export interface Said extends Utterance {
  speech: boolean
  entity: Entity | null
  /** What names the speaker beside the words, and how far that goes in the text. */
  mention: Mention | null
  named: Span | null
  cue: Span | null
  /** How sure it is who spoke, 0 to 1: a label leaves no doubt. */
  sure: number
  /** How likely each of those who could have spoken, where that was weighed. */
  likely?: ReadonlyMap<Entity, number> | undefined
}
