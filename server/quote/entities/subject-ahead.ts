/** Whom a sentence is about, told only behind what opens it: “In her letter, Ann Ross wrote”. */
import { countBefore } from '../../language/count-before.ts'
import type { Sighting } from './entity.ts'
import { isA, type SpeechToken } from './speech-token.ts'

/** In words. */
const OPENING = 5

/** The name behind the first comma of a sentence, of a token that stands before it among the first words; null for none. */
export function subjectAhead(
  tokens: readonly SpeechToken[],
  sightings: readonly Sighting[],
  at: number,
): Sighting | null {
  const { sentence } = tokens[at]!
  if (at - OPENING > 0 && tokens[at - OPENING]!.sentence === sentence) return null
  for (let i = at - 1; tokens[i]?.sentence === sentence; i--) if (tokens[i]!.kind !== 'word') return null
  let comma = at + 1
  while (tokens[comma]?.sentence === sentence && tokens[comma]!.kind === 'word') comma++
  if (tokens[comma]?.key !== ',') return null
  const next = sightings[countBefore(sightings, comma)]
  const isNext = next?.sentence === sentence && next.at - comma <= OPENING
  return isNext && !isA(tokens[next.at - 1], 'preposition') ? next : null
}
