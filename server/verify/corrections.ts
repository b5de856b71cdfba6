/** What a source corrects of its own quotations: “Correction: an earlier version gave the remark ‘…’ to Ann Ross.” */
import { isInEither } from '../language/classes.ts'
import type { Grammar } from '../language/grammar.ts'
import { type Document, read } from '../language/read.ts'
import { words } from '../language/split.ts'
import { wholeOf } from '../language/stretch.ts'
import { hasWords } from './has-words.ts'
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
 * Whether a note of the desk takes a quotation back: it opens as one, and repeats the words claimed, or names whoever is said
 * to have spoken, of whom nothing else is quoted there, and withdraws what was printed.
 */
export async function isCorrected(
  { places: [first], recorded }: Match,
  claimed: string,
  { passages, quotes }: Records,
  grammar: Grammar,
): Promise<boolean> {
  const { id, source } = first!.passage
  if (source.kind !== 'article' && source.kind !== 'release') return false
  if (corrects(first!.passage, grammar)) return true
  const around = Array.from({ length: 2 * AROUND + 1 }, (_, i) => id - AROUND + i)
  const own = [...(await passages.get(around)).values()].filter((one) => one.source.id === source.id)
  const notes = own.filter((one) => one.id !== id && opensAsNote(one, grammar))
  if (notes.length === 0) return false
  const wanted = keysOf(claimed)
  if (wanted.length >= FEWEST && notes.some(({ text }) => hasWords(text, claimed))) return true
  const surname = recorded && readName(recorded.name, grammar)?.surname.at(-1)
  const told = notes.filter(({ text }) => surname && keysOf(text).includes(surname))
  if (!told.some(({ text }) => withdraws(read(text, grammar)))) return false
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

const keysOf = (text: string): string[] => words(text).map(({ key }) => key)
