/** Whom a text is about: whoever its headline names, else whoever is told of most. */
import { type Entity, isFullyNamed, type Sighting } from './entity.ts'
import type { Gender } from './titles.ts'
import type { SpeechToken } from './speech-token.ts'

/** @param gender of whom, where it is told */
export function protagonist(
  sightings: readonly Sighting[],
  tokens: readonly SpeechToken[],
  gender: Gender,
): Entity | null {
  let most: Entity | null = null
  let inHeadline = false
  for (const { entity, at } of sightings) {
    if (gender && entity.gender && entity.gender !== gender) continue
    if (!isFullyNamed(entity)) continue
    const headline = tokens[at]!.paragraph === 0
    if (!most || (headline && !inHeadline) || (headline === inHeadline && entity.mentions > most.mentions)) {
      most = entity
      inHeadline = headline
    }
  }
  return most
}
