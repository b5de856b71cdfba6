/** What is known of an utterance and its surroundings when it is asked whether it is speech and who said it. */
import type { Entities } from '../entities/entities.ts'
import type { Entity } from '../entities/entity.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import type { SpeechToken } from '../entities/speech-token.ts'
import type { Utterance } from './utterances.ts'
import type { VerbsAround } from './verbs-around.ts'

export interface Situation {
  tokens: readonly SpeechToken[]
  phrases: NounPhrases
  entities: Entities
  utterance: Utterance
  /** Who spoke last, and how far above. */
  last: { entity: Entity; paragraphs: number; sentences: number; asked: boolean } | null
  /** Whether the utterance begins its sentence, ends it, begins its paragraph: bits. */
  position: number
  /** Whether the words open with a capital. */
  whole: boolean
  /** Which mark closes them: 0 for none. */
  ends: number
  verbs: VerbsAround
}

/** Where a mention stands from the words: 0 before them in their sentence, 1 behind, 2 inside, more in another sentence. */
export function placeOf({ tokens, utterance: { first, last } }: Situation, at: number): number {
  const { sentence, paragraph } = tokens[at]!
  if (at > first && at < last) return 2
  if (at < first) {
    const back = tokens[first]!.sentence - sentence
    return back === 0 ? 0 : (back === 1 ? 3 : 4) + (paragraph === tokens[first]!.paragraph ? 0 : 3)
  }
  if (sentence === tokens[last]!.sentence) return 1
  return paragraph === tokens[last]!.paragraph ? 5 : 8
}
