/** One of the two texts of a translation, read: its words with their lemmas, cut into clauses and sentences. */
import { foldWord } from './fold.ts'
import { startsSentence } from './sentences.ts'
import { type Word, words } from './split.ts'
import type { Reading } from './inflect-french.ts'
import { type Language, readingsOf } from './lexicon.ts'
import { values } from './numbers.ts'
import { isFunctionWord, isLightWord } from './small-words.ts'
import type { Value } from './value.ts'

export interface Span {
  /** UTF-16 offsets, end exclusive. */
  start: number
  end: number
}

export interface Token extends Word {
  /** Its place among the tokens. */
  index: number
  /** What the lexicon knows of it; empty for a number, a name, an unknown word. */
  readings: Reading[]
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
  language: Language
  text: string
  tokens: Token[]
  /** Numbers with what they count, dates, times, in the order of the text. */
  values: Value[]
}

const LIGHT_WEIGHT = 0.3
const CLAUSE_MARK = /[,;:()[\]«»“”"—–…]|\s-\s/u
const SENTENCE_MARK = /[.!?…\n]/u

export function read(text: string, language: Language): Document {
  const tokens: Token[] = []
  const readings = new Map<string, Reading[]>()
  const look = (word: string) => {
    const known = readings.get(word) ?? readingsOf(word, language)
    readings.set(word, known)
    return known
  }
  let sentence = 0
  let clause = 0
  let from = 0
  for (const word of whole(words(text), text, language)) {
    const gap = text.slice(from, word.start)
    const first = word.text.charAt(0)
    const capital = first !== first.toLowerCase()
    // “at 11 p.m. before”: behind a point a small letter begins nothing.
    const stopped = (capital || !/\p{L}/u.test(first) || /[!?…\n]/u.test(gap)) && SENTENCE_MARK.test(gap)
    const begins = tokens.length === 0 || (stopped && startsSentence(text, word.start))
    if (tokens.length > 0) {
      if (begins) sentence++
      if (begins || CLAUSE_MARK.test(gap)) clause++
    }
    tokens.push({
      ...word,
      index: tokens.length,
      readings: /^\p{L}/u.test(word.text) ? look(bare(word, language)) : [],
      weight: weigh(word, language),
      capital,
      opens: begins || /[«“"‘:(]\s*$/u.test(gap),
      sentence,
      clause,
    })
    from = word.end
  }
  const found = values(tokens, text, language)
  // A value is another check’s business, in figures here and in words there.
  for (const { from, to, weak } of found) {
    if (weak) continue
    for (let at = from; at < to; at++) tokens[at]!.weight = LIGHT_WEIGHT / (to - from)
    const part = tokens.slice(to, to + 3).find(({ key }) => PART_OF_DAY.test(key))
    if (part) part.weight = LIGHT_WEIGHT
  }
  return { language, text, tokens, values: found }
}
const PART_OF_DAY = /^(?:matin|soir|morning|afternoon|evening|night)$/u

/** What is left of a word where a space stands in an elision or a contraction: « n' est », "don 't", "ca n't". */
const DETACHED: Record<Language, Record<string, string>> = {
  fr: { n: 'ne', d: 'de', j: 'je', m: 'me', t: 'te', s: 'se', c: 'ce', qu: 'que', jusqu: 'jusque' },
  en: { t: 'not', ll: 'will', ve: 'have', re: 'are', m: 'am', d: 'would' },
}
const APOSTROPHE = /['’ʼ‘]/u
/** What is left of a verb before a detached "n't". */
const BEFORE_NOT: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/** The words of a text, those that a space tore apart put together again: "do n't", « n' est ». */
function whole(found: Word[], text: string, language: Language): Word[] {
  const all: Word[] = []
  for (const word of found) {
    const last = all.at(-1)
    // “n't” is read as an elided n’ with a t behind it.
    if (language === 'en' && word.key === 't' && last?.key === 'ne' && last.end === word.start) {
      all[all.length - 1] = { start: last.start, end: word.end, text: last.text + word.text, key: 'not' }
      const verb = all.at(-2)
      const key = BEFORE_NOT[verb?.key ?? '']
      if (verb && key !== undefined) all[all.length - 2] = { ...verb, key }
    } else all.push(rejoined(word, text, language))
  }
  return all
}

function rejoined(word: Word, text: string, language: Language): Word {
  const beside = language === 'fr' ? text.charAt(word.end) : text.charAt(word.start - 1)
  const key = word.key === 'ne' || APOSTROPHE.test(beside) ? DETACHED[language][word.key] : undefined
  return key === undefined ? word : { ...word, key }
}

/** The word without what elision and contraction hang on it: the accents are kept, which tell tenses apart. */
const bare = (word: Word, language: Language) =>
  language === 'fr' && !/['’ʼ‘]/u.test(word.text) ? word.text : word.key

function weigh({ key, text }: Word, language: Language): number {
  if (/^[^\p{L}\p{N}]/u.test(text) || isFunctionWord(key, language)) return 0
  if (isLightWord(key, language)) return LIGHT_WEIGHT
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

/** Folds a list of words, for sets of keys. */
export const keySet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(foldWord))
