/** Who could have said an utterance: whoever is mentioned within reach of it, and whoever has the floor. */
import { countBefore } from '../../language/count-before.ts'
import type { Mention } from '../entities/mentions.ts'
import { LONGEST_PHRASE, type NounPhrases } from '../entities/noun-phrases.ts'
import type { Entities } from '../entities/entities.ts'
import { type Entity, isSomebody } from '../entities/entity.ts'
import type { SpeechToken } from '../entities/speech-token.ts'

/** Why somebody is an option without being mentioned beside the words. */
export type Standing = 'last' | 'other' | 'about' | 'role' | 'again' | 'heard' | 'told' | 'nobody'

export interface SpeakerOption {
  entity: Entity | null
  mention: Mention | null
  standing: Standing | null
}

/** Sentences before and after the utterance's own in which mentions are sought, and the tokens on either side. */
const BEFORE = 2
const AFTER = 1
const REACH = 70
const MOST = 24

/** The mentions in reach of the utterance from token `first` to `last`, the nearest first. */
export function mentionsAround(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  first: number,
  last: number,
): Mention[] {
  const from = tokens[first]!.sentence - BEFORE
  const to = tokens[last]!.sentence + AFTER
  const found: Mention[] = []
  for (let sentence = Math.max(0, from); sentence <= to; sentence++) {
    const all = phrases.in(sentence)
    for (let i = countBefore(all, first - REACH - LONGEST_PHRASE); i < all.length; i++) {
      const mention = all[i]!
      if (mention.at > last + REACH + 1) break
      if (distance(mention, first, last) <= REACH && near(tokens, mention, first, last)) found.push(mention)
    }
  }
  return found.sort((a, b) => distance(a, first, last) - distance(b, first, last)).slice(0, MOST)
}

export const distance = ({ at, to }: Mention, first: number, last: number): number =>
  to <= first ? first - to : at > last ? at - last - 1 : 0

/** A paragraph on either side: a line below the words may sign them. */
function near(tokens: readonly SpeechToken[], { at }: Mention, first: number, last: number): boolean {
  const { paragraph } = tokens[at]!
  return at > last ? paragraph <= tokens[last]!.paragraph + 1 : paragraph >= tokens[first]!.paragraph - 1
}

/** Who spoke last, the last first. */
export const heardLast = ({ speakers }: Entities): Entity[] =>
  speakers
    .slice(-HEARD)
    .map(({ entity }) => entity)
    .toReversed()

/** The people told of last before a token, the last first. */
export function toldLast(entities: Entities, before: number): Entity[] {
  const to = entities.countBefore(before)
  const people = entities.sightings
    .slice(Math.max(0, to - NEAR), to)
    .map(({ entity }) => entity)
    .filter((entity) => entity.kind === 'person' && isSomebody(entity))
  return [...new Set(people.toReversed())].slice(0, TOLD)
}

/** How many of those who spoke, and of those told of so many mentions back, may speak without being mentioned beside the words. */
const HEARD = 4
const TOLD = 3
const NEAR = 8
