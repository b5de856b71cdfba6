/** The language of the floor: a record of a chamber that has but one marks none. */
import type { ReadFile } from '../read/read-file.ts'
import type { ReadPassage } from '../store/captured.ts'
import { wordsOf } from './words-language.ts'

/**
 * Each turn in the language of the floor, inferred, where nothing marks its own: but for one whose words are plainly in
 * another, of which it is not known whether they were translated.
 */
export async function withFloor(
  passages: readonly ReadPassage[],
  floor: ReadFile['floor'],
): Promise<ReadPassage[]> {
  const told: ReadPassage[] = []
  for (const passage of passages) {
    const isTurn = floor !== undefined && passage.speaker !== undefined && passage.spoken === undefined
    const inIt = isTurn && (await wordsOf(passage, { language: floor })) === floor
    told.push(inIt ? { ...passage, spoken: { language: floor, markup: null } } : passage)
  }
  return told
}
