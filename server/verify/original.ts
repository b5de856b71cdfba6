/** The words as they were spoken, where a claim follows a record of them in the other language. */
import type { Findings } from '../api.ts'
import { type Match, recordOf } from '../quote/match.ts'
import { followsTranslation } from '../quote/compare/tracks-translation.ts'
import type { FoundPassage } from '../store/store.ts'
import type { Asked } from './asked.ts'
import { DICTIONARY } from './dictionary.ts'
import type { Reads } from './pool.ts'

/**
 * The record of the words as they were spoken, where the claim follows a record of them in the other language; and
 * whether it does so though it is printed in the language spoken.
 */
export async function originalOf(
  { language }: Asked,
  match: Match,
  { passages }: Reads,
): Promise<{ original: Findings['original']; tracksTranslation: boolean }> {
  const { passage } = match.places[0]!
  const { spoken, printed, standing } = match
  const none = { original: null, tracksTranslation: false }
  if (passage.counterparts.length === 0 || spoken.language === 'unknown') return none
  const paired = [...(await passages.get(passage.counterparts)).values()]
  const whole = (found: FoundPassage): Findings['original'] =>
    recordOf({
      ...match,
      places: [{ passage: found, start: 0, end: found.text.length }],
      quote: null,
      recorded: found.speaker,
      printed: found.printed,
    })
  if (printed !== spoken.language) {
    const spokenHere = paired.find((found) => found.printed === spoken.language)
    return { original: spokenHere ? whole(spokenHere) : null, tracksTranslation: false }
  }
  // A record of the same words in the same language that is older, and reads otherwise: this one was translated back.
  const beyond = paired.flatMap(({ counterparts }) => counterparts).filter((id) => id < passage.id)
  const older = [...(await passages.get(beyond)).values()].find(
    (found) => found.printed === printed && found.text !== passage.text,
  )
  if (older) return { original: whole(older), tracksTranslation: true }
  const follows =
    standing.answer === 'altered' &&
    paired.some(({ text, printed: other }) =>
      followsTranslation(standing.edits, language, text, other, DICTIONARY),
    )
  return follows ? { original: recordOf(match), tracksTranslation: true } : none
}
