/** One of the two texts of a translation, read: its words with their lemmas, cut into clauses and sentences. */
import { classReader, type ClassSet, type Entry, phrasesAt } from './classes.ts'
import type { Grammar } from './grammar.ts'
import { startsSentence } from './sentences.ts'
import { split, type Span, type Word, words } from './split.ts'
import type { Reading } from './inflection.ts'
import { type Language, readingsOf } from './lexicon.ts'
import { values } from './numbers.ts'
import { type PartOfSpeech, tag } from './tag.ts'
import type { Value } from './value.ts'

export interface Token extends Word {
  /** Its place among the tokens. */
  index: number
  /** What the lexicon knows of it; empty for a number, a name, an unknown word. */
  readings: Reading[]
  classes: ClassSet
  /** The phrases that begin here, the longest first. */
  phrases: readonly Entry[]
  /** How much it tells of what is said: 0 for grammar, 1 for content, something between for light words. */
  weight: number
  /** Printed with a capital. */
  capital: boolean
  /** The first word of a sentence or of quoted words, where a capital means nothing. */
  opens: boolean
  sentence: number
  clause: number
}

export interface Document {
  /** What is known of its language. */
  grammar: Grammar
  language: Language
  text: string
  tokens: Token[]
  /** What stands between the words: see split. */
  marks: Word[]
  /** Numbers with what they count, dates, times, in the order of the text. */
  values: Value[]
  /** Those told so far, by token: see partOfSpeech. */
  parts: PartOfSpeech[]
}

const LIGHT_WEIGHT = 0.3
const CLAUSE_MARK = /[,;:()[\]«»“”"—–…]|\s-\s/u
const SENTENCE_MARK = /[.!?…\n]/u
const OPENS = /[«“"‘:(]\s*$/u

export function read(text: string, grammar: Grammar): Document {
  const { language, classes: known } = grammar
  const { words: found, marks } = split(text, language)
  const classesIn = classReader(known)
  const tokens: Token[] = []
  const readings = new Map<string, Reading[]>()
  const look = (word: string) => {
    const all = readings.get(word) ?? readingsOf(word, grammar)
    readings.set(word, all)
    return all
  }
  let sentence = 0
  let clause = 0
  let from = 0
  for (const [at, word] of found.entries()) {
    // Nearly all gaps are a space, which ends nothing and opens nothing.
    const gap = text.slice(from, word.start)
    const isPlain = gap === ' ' || gap === ''
    const first = word.text.charAt(0)
    const capital = first !== first.toLowerCase()
    // “at 11 p.m. before”: behind a point a small letter begins nothing.
    const stopped =
      !isPlain && SENTENCE_MARK.test(gap) && (capital || !/\p{L}/u.test(first) || /[!?…\n]/u.test(gap))
    const begins = tokens.length === 0 || (stopped && startsSentence(text, word.start))
    if (tokens.length > 0) {
      if (begins) sentence++
      if (begins || (!isPlain && CLAUSE_MARK.test(gap))) clause++
    }
    const classes = classesIn(word)
    tokens.push({
      ...word,
      index: tokens.length,
      readings: /^\p{L}/u.test(word.text) ? look(bare(word, language)) : [],
      classes,
      phrases: phrasesAt(known, found, at),
      weight: weigh(word, classes),
      capital,
      opens: begins || (!isPlain && OPENS.test(gap)),
      sentence,
      clause,
    })
    from = word.end
  }
  const counted = values(tokens, text, grammar.numbers)
  // A value is another check’s business, in figures here and in words there.
  for (const { from, to, weak } of counted) {
    if (weak) continue
    for (let at = from; at < to; at++) tokens[at]!.weight = LIGHT_WEIGHT / (to - from)
    const part = tokens.slice(to, to + 3).find(({ classes }) => classes.has('part-of-day'))
    if (part) part.weight = LIGHT_WEIGHT
  }
  return { grammar, language, text, tokens, marks, values: counted, parts: [] }
}

/** The word without what elision and contraction hang on it: the accents are kept, which tell tenses apart. */
const bare = (word: Word, language: Language) =>
  language === 'fr' && !/['’ʼ‘]/u.test(word.text) ? word.text : word.key

function weigh({ key, text }: Word, classes: ClassSet): number {
  if (/^[^\p{L}\p{N}]/u.test(text) || classes.has('grammar')) return 0
  if (classes.has('light')) return LIGHT_WEIGHT
  return key.length < 2 && !/\d/.test(key) ? 0 : 1
}

/** A stretch of tokens, end exclusive. */
export interface Range {
  from: number
  to: number
}

export const spanOf = ({ tokens }: Document, { from, to }: Range): Span => ({
  start: tokens[from]!.start,
  end: tokens[Math.max(from, to - 1)]!.end,
})

/**
 * Which part of speech a token is. A sentence is tagged when one of its words is first asked for, alone but for the
 * marks around it, so that who asks of few sentences waits for few: some 600,000 words a second.
 *
 * @param at an index into the document's tokens
 */
export function partOfSpeech({ tokens, text, grammar, parts }: Document, at: number): PartOfSpeech {
  const known = parts[at]
  if (known) return known
  const { sentence } = tokens[at]!
  let from = at
  while (tokens[from - 1]?.sentence === sentence) from--
  let to = at + 1
  while (tokens[to]?.sentence === sentence) to++
  const around = { start: tokens[from - 1]?.end ?? 0, end: tokens[to]?.start ?? text.length }
  for (const [i, part] of tag(text, tokens.slice(from, to), grammar.tagger(), around).entries())
    parts[from + i] = part
  return parts[at]!
}

/** Whether a token may be a form of one of the lemmas. */
export const hasLemma = (token: Token, lemmas: ReadonlySet<string>) =>
  lemmas.has(token.key) || token.readings.some(({ lemma }) => lemmas.has(lemma))

/** Lists of words and phrases to look for: `perhaps | i think | possib*`, a star standing for any ending. */
export type Vocabulary = (side: Document, within: Range) => Range[]

/**
 * @param list words and phrases parted by bars, written as in running text; the last word may end in a star
 * @returns a search for them, by folded words, the longest first, never overlapping
 */
export function vocabulary(list: string): Vocabulary {
  const whole = new Map<string, string[][]>()
  const stems: string[] = []
  for (const entry of list.split('|')) {
    const phrase = entry.trim()
    if (phrase === '') continue
    const keys = words(phrase.replace('*', '')).map(({ key }) => key)
    if (phrase.endsWith('*') && keys.length === 1) stems.push(keys[0]!)
    else {
      const first = keys[0]!
      const known = whole.get(first) ?? []
      whole.set(
        first,
        [...known, keys].sort((a, b) => b.length - a.length),
      )
    }
  }
  const byLetters = stems.length > 0 ? Map.groupBy(stems, (stem) => stem.slice(0, 2)) : null
  return ({ tokens }, { from, to }) => {
    const found: Range[] = []
    for (let at = from; at < to;) {
      const { key } = tokens[at]!
      const phrase = whole
        .get(key)
        ?.find((keys) => at + keys.length <= to && keys.every((one, i) => tokens[at + i]!.key === one))
      const length =
        phrase?.length ?? (byLetters?.get(key.slice(0, 2))?.some((stem) => key.startsWith(stem)) ? 1 : 0)
      if (length > 0) found.push({ from: at, to: at + length })
      at += Math.max(1, length)
    }
    return found
  }
}
