/** Whether a claim left the words spoken where a translation did: its changes are the translation's words, translated back. */
import type { Grammar } from '../../language/grammar.ts'
import { read } from '../../language/read.ts'
import type { LocatedEdit } from './edits.ts'
import { notionsOf, sayTheSame } from './paraphrase.ts'

/** One word that agrees with the translation is a coincidence. */
const FEWEST = 2
/** Of the words changed, how many the translation must account for. */
const MOST_OF_THEM = 0.6

/**
 * @param edits what the claim changed of the words spoken, in the language of `grammar`
 * @param translation the record of the same words in the other language
 */
export function followsTranslation(
  edits: readonly LocatedEdit[],
  grammar: Grammar,
  translation: string,
  other: Grammar,
): boolean {
  if (grammar === other) return false
  const there = notionsOf(read(translation, other), true)
  const isThere = (text: string) => {
    const notions = notionsOf(read(text, grammar), true)
    return notions.length > 0 && notions.every((notion) => there.some((one) => sayTheSame(notion, one)))
  }
  const put = edits.filter(
    ({ claimed, harm }) => harm !== 'none' && notionsOf(read(claimed.text, grammar)).length > 0,
  )
  const accounted = put.filter(({ said, claimed }) => isThere(claimed.text) && !isThere(said.text))
  return accounted.length >= FEWEST && accounted.length >= MOST_OF_THEM * put.length
}
