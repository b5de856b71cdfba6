/** What is told of the mentions that could have said an utterance by all of them: how many stand alike, how many are cued. */
import type { Mention } from '../entities/mentions.ts'
import { CUED, cuedBy } from './mention-verbs.ts'
import { placeOf, type Situation } from './situation.ts'
import type { SpeakerOption } from './speaker-options.ts'

/** A mention among all the options, which are seen together: see `placeOf` and `cuedBy`. */
export interface Beside {
  mention: Mention
  where: number
  cued: number
  /** How many stand as it does from the words, nearer and farther. */
  nearer: number
  farther: number
  /** How many of those are cued, and how many of all. */
  cuedHere: number
  cuedInAll: number
  /** Which of either it is, if it is cued itself; else -1. */
  ofCuedHere: number
  ofCued: number
}

export function besideEachOther(given: Situation, options: readonly SpeakerOption[]): Beside[] {
  const all: Beside[] = []
  let cuedInAll = 0
  for (const { mention } of options) {
    if (!mention) continue
    const where = placeOf(given, mention.at)
    const cued = cuedBy(given, mention)
    const one = {
      mention,
      where,
      cued,
      nearer: 0,
      farther: 0,
      cuedHere: 0,
      cuedInAll: 0,
      ofCuedHere: -1,
      ofCued: -1,
    }
    for (const other of all)
      if (other.where === where) {
        one.nearer++
        other.farther++
        if (other.cued === CUED) one.cuedHere++
        if (cued === CUED) other.cuedHere++
      }
    if (cued === CUED) {
      one.ofCuedHere = one.cuedHere++
      one.ofCued = cuedInAll++
    }
    all.push(one)
  }
  for (const one of all) one.cuedInAll = cuedInAll
  return all
}
