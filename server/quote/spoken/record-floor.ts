/** The floor of a record that marks no language: its own, where nothing tells of another and its body works in no other. */
import { type Document, read } from '../../language/read.ts'
import { Frame } from './frame.ts'
import { type Heard, type SpokenTag, wordsOf } from './heard.ts'
import { interpretedIn } from './interpreted.ts'
import { languageWords, peopleWords } from './language-words.ts'
import { leftOver } from './left-words.ts'
import { namesSeveral, placesIn } from './venues.ts'

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
  const { text, tokens, grammar, language } = document
  const head = new Frame(read(`${about}\n${text.slice(0, turns[0]!.spans[0]!.start)}`, grammar), [])
  if (namesSeveral(head.document.tokens, grammar, ['bilingual', 'several'])) return true
  // A debate speaks of other countries; what is said of Canada may be said there.
  if (namesSeveral(tokens, grammar, ['bilingual'])) return true
  const elsewhere = [
    ...placesIn(head).map((place) => place.language),
    ...peopleWords(head).map(({ means }) => means),
  ]
  if (elsewhere.some((one) => one !== language)) return true
  if (head.document.tokens.some(({ classes }) => classes.has('translation'))) return true
  return (
    [head, new Frame(document, heard)].some(tellsOfLanguages) ||
    turns.some((one) => leftOver(wordsOf(text, one), grammar) !== null)
  )
}

function tellsOfLanguages(frame: Frame): boolean {
  const named = languageWords(frame)
  // « compte rendu » renders nothing
  return named.length > 0 || interpretedIn(frame, named).some(({ doubt }) => doubt === null)
}
