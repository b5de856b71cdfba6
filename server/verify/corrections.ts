/** What a source corrects of its own quotations: “Correction: an earlier version gave the remark ‘…’ to Ann Ross.” */
import { hasClass, isInEither } from '../language/classes.ts'
import type { Grammar } from '../language/grammar.ts'
import { type Document, read } from '../language/read.ts'
import { words } from '../language/split.ts'
import { wholeOf } from '../language/stretch.ts'
import { hasWords } from './has-words.ts'
import { quotations } from '../quote/extract/quotation-marks.ts'
import type { Match } from '../quote/match.ts'
import { readName } from '../quote/person-name.ts'
import type { FoundPassage } from '../store/store.ts'
import type { Records } from './pool.ts'

/** How far from the words a note of the desk is sought, in passages. */
const AROUND = 12
/** How many characters open a note that say what it is, and how many words of a claim it must repeat to be about it. */
const OPENING = 60
const FEWEST = 3

/**
 * Whether a note of the desk, or of who keeps a record, takes a quotation back: it opens as one, and repeats the words claimed,
 * or most of them in others' stead, or names whoever is said to have spoken, of whom nothing else is quoted there, and withdraws
 * what was printed or denies that it was they.
 */
export async function isCorrected(
  { places: [first], recorded }: Match,
  claimed: string,
  { passages, quotes }: Records,
  grammar: Grammar,
): Promise<boolean> {
  const { id, source } = first!.passage
  const isCopy = source.kind === 'article' || source.kind === 'release'
  if (isCopy && corrects(first!.passage, grammar)) return true
  const around = Array.from({ length: 2 * AROUND + 1 }, (_, i) => id - AROUND + i)
  const own = [...(await passages.get(around)).values()].filter((one) => one.source.id === source.id)
  const notes = own.filter((one) => one.id !== id && opensAsNote(one, grammar))
  if (notes.length === 0) return false
  const surname = (recorded && readName(recorded.name, grammar)?.surname.at(-1)) ?? undefined
  const isLong = keysOf(claimed).length >= FEWEST
  if (isLong && notes.some(({ text }) => rewords(text, claimed, surname))) return true
  if (!isCopy) return false
  if (isLong && notes.some(({ text }) => hasWords(text, claimed))) return true
  const told = notes.filter(({ text }) => surname && keysOf(text).includes(surname))
  if (!told.some(({ text }) => withdraws(read(text, grammar)) || denies(text, surname!, grammar)))
    return false
  const said = (await quotes.inPassages(own.map((one) => one.id))).filter(
    ({ speaker }) => speaker?.id === recorded!.id,
  )
  return said.length === 1
}

const opensAs =
  (wanted: 'noted' | 'corrects') =>
  ({ text }: FoundPassage, grammar: Grammar): boolean =>
    words(text.slice(0, OPENING)).some(({ key }) => isInEither(key, wanted, grammar))
const opensAsNote = opensAs('noted')
/** What a correction prints it takes from somebody. */
const corrects = opensAs('corrects')

/** “we withdraw the quotation”, « elle n’a jamais prononcé cette phrase » */
const withdraws = (note: Document): boolean => wholeOf(note).holdsOneOf(['withdraws', 'not-said'])

/** “The woman we quoted was | not Ms Ross |”: how many words stand between the denial and the name. */
const TO_NAME = 3
function denies(note: string, surname: string, grammar: Grammar): boolean {
  const { tokens } = read(note, grammar)
  return tokens.some(
    ({ key }, at) =>
      key === surname && tokens.slice(Math.max(0, at - TO_NAME), at).some((one) => hasClass(one, 'negation')),
  )
}

/** “Read: ‘The aid will | not | be paid before June’”, “Ms Ross said ‘| fourteen | crates’”: most of the words, with others among them. */
function rewords(note: string, claimed: string, surname: string | undefined): boolean {
  const wanted = keysOf(claimed)
  return quotations(note).some(({ spans: [span] }) => {
    const words = note.slice(span!.start, span!.end)
    const quoted = keysOf(words)
    const shared = quoted.filter((key) => wanted.includes(key)).length
    const isOfThem = shared >= MOST * wanted.length || (surname && keysOf(note).includes(surname))
    return (
      isOfThem && quoted.length >= FEWEST && shared >= PARTLY * quoted.length && !hasWords(claimed, words)
    )
  })
}
const MOST = 0.7
const PARTLY = 0.6

const keysOf = (text: string): string[] => words(text).map(({ key }) => key)
