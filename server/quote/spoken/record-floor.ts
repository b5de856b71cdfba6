/** The floor of a record that marks no language: its own, where nothing tells of another and its body works in no other. */
import { type Document } from '../../language/read.ts'
import { words } from '../../language/split.ts'
import { Frame } from './frame.ts'
import { type Heard, type SpokenTag, wordsOf } from './heard.ts'
import { interpretedIn } from './interpreted.ts'
import { languageWords } from './language-words.ts'
import { leftOver } from './left-words.ts'
import { namesSeveral } from './venues.ts'

/**
 * The tags, the turns among them on which nothing tells in the language of the record, inferred; the very tags where that
 * is not sure.
 *
 * @param about what its source says of the record: its title and whose it is
 */
export function onFloor(
  document: Document,
  heard: readonly Heard[],
  tags: readonly SpokenTag[],
  about: string,
): readonly SpokenTag[] {
  const { language } = document
  const turns = heard.filter(({ turn, speech }) => speech && turn !== null)
  const isOther = tags.some((tag) => tag.language !== 'unknown' && tag.language !== language)
  if (turns.length === 0 || isOther || tellsOfSeveral(document, heard, turns, about)) return tags
  return tags.map((tag, i) =>
    heard[i]!.speech && heard[i]!.turn !== null && tag.language === 'unknown'
      ? { language, basis: 'inferred' }
      : tag,
  )
}

/** Whether another language is told of, or stands in the turns, or is spoken where the body sits. */
function tellsOfSeveral(
  document: Document,
  heard: readonly Heard[],
  turns: readonly Heard[],
  about: string,
): boolean {
  const { text, tokens, grammar } = document
  const head = words(`${about}\n${text.slice(0, turns[0]!.spans[0]!.start)}`)
  if (namesSeveral(head, grammar, ['bilingual', 'several'])) return true
  // A debate speaks of other countries; what is said of Canada may be said there.
  if (namesSeveral(tokens, grammar, ['bilingual'])) return true
  const frame = new Frame(document, heard)
  const named = languageWords(frame)
  if (named.length > 0 || interpretedIn(frame, named).length > 0) return true
  return turns.some((one) => leftOver(wordsOf(text, one), grammar) !== null)
}
