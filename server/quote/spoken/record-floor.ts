/**
 * The floor of a record, or of the transcript of a broadcast, a court or an inquiry, that marks no language: its own, where
 * nothing tells of another and its body works in no other. So is what a state body quotes in its own release.
 */
import { type Document, read } from '../../language/read.ts'
import { Frame } from './frame.ts'
import { type Heard, type SpokenTag, wordsOf } from './heard.ts'
import { interpretedIn } from './interpreted.ts'
import { languageWords, peopleWords, surnamesOf } from './language-words.ts'
import { leftOver } from '../../language/left-words.ts'
import { namesSeveral, placesIn } from './venues.ts'

/** What is known of a text that gives what people said as they said it. */
export interface Verbatim {
  /** A transcript may be of anything: it has to tell of where it was said; a release, of a state body whose it is. */
  kind: 'record' | 'transcript' | 'release'
  /** What its source says of it: its title and whose it is. */
  about: string
}

/**
 * The tags, the turns among them on which nothing tells in the language of the record, inferred; the very tags where that
 * is not sure.
 */
export function onFloor(
  document: Document,
  heard: readonly Heard[],
  tags: readonly SpokenTag[],
  { kind, about }: Verbatim,
): readonly SpokenTag[] {
  const { language } = document
  const isOn = ({ turn, speech }: Heard) => speech && (turn !== null || kind === 'release')
  const turns = heard.filter(isOn)
  const isOther = tags.some((tag) => tag.language !== 'unknown' && tag.language !== language)
  if (turns.length === 0 || isOther) return tags
  const { text, grammar } = document
  const head = new Frame(read(`${about}\n${text.slice(0, turns[0]!.spans[0]!.start)}`, grammar), [])
  if (kind === 'transcript' && !tellsOfPlace(head)) return tags
  if (kind === 'release' && !isOfState(about, document)) return tags
  if (tellsOfSeveral(document, heard, turns, head)) return tags
  return tags.map((tag, i) =>
    isOn(heard[i]!) && tag.language === 'unknown' ? { language, basis: 'inferred' } : tag,
  )
}

/** “Radio Valley”, “the Ferry Inquiry”: where the words were said that a transcript gives. */
const tellsOfPlace = (head: Frame): boolean =>
  head.items.some((_, i) => head.is(i, 'station') || head.is(i, 'floor'))

/** “Préfecture du Nord”: whose a release is. */
const isOfState = (about: string, { grammar, language }: Document): boolean =>
  placesIn(new Frame(read(about, grammar), [])).some(
    (place) => place.kind === 'body' && place.language === language,
  )

/** Whether another language is told of, or stands in the turns, or is spoken where the body sits. */
function tellsOfSeveral(
  document: Document,
  heard: readonly Heard[],
  turns: readonly Heard[],
  head: Frame,
): boolean {
  const { text, tokens, grammar, language } = document
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
    [head, new Frame(document, heard)].some((frame) => tellsOfLanguages(frame, surnamesOf(heard))) ||
    turns.some((one) => leftOver(wordsOf(text, one), grammar) !== null)
  )
}

/** Whether a text names a language at all, or an interpreter through whom somebody speaks. */
export function tellsOfLanguages(frame: Frame, surnames?: ReadonlySet<string>): boolean {
  const named = languageWords(frame, surnames)
  // « compte rendu » renders nothing
  return named.length > 0 || interpretedIn(frame, named, []).some(({ doubt }) => doubt === null)
}
