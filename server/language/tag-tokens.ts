/** A text as the tagger reads it: each word, and the marks between words, as numbers. */
import { hashOf, mix, SEED } from './hash.ts'
import type { Word } from './split.ts'

/** A word, or marks, wherever they stand, as numbers without an order: hashes, or a code for how a word is written. */
export interface Look {
  /** By what the word is compared. */
  folded: string
  /** In small letters, every digit a zero; of marks, the marks. */
  form: number
  /** Without accents; of an elision or a contraction, what it stands for. */
  key: number
  /** `AFFIXES`: its beginnings and ends. */
  affixes: Int32Array
  /** Its last three letters, by which neighbours see it. */
  ending: number
  /** Where its capitals are. */
  shape: number
  /** Where what it weighs by itself begins among `Looks.weighed`; -1 until it is asked for. */
  row: number
}

/** Those that a tagger met so far: most words of a text come again. */
export interface Looks {
  words: Map<string, Look>
  marks: Map<string, Look>
  /** What stands before a text and after it. */
  edge: Look
  /** What each weighs by itself: see `tag`. */
  weighed: Int32Array
  length: number
}
export const noLooks = (): Looks => ({
  words: new Map(),
  marks: new Map(),
  edge: markLook(0),
  weighed: new Int32Array(0),
  length: 0,
})
/** More words than a long text has; beyond it, all are read anew, so that no text fills the memory. */
const MOST_LOOKS = 30_000
export const isFull = ({ words, marks }: Looks): boolean => words.size + marks.size > MOST_LOOKS

/**
 * A text as the tagger reads it: its words and the marks between them, in order, with an edge of `EDGE` empty tokens
 * on either side.
 */
export interface Tokens {
  /** How many there are, both edges included. */
  count: number
  /** Which of the words a token is; −1 for marks and edges. */
  word: number[]
  look: Look[]
  /** Where its capitals are, with whether those of its sentence tell anything. */
  shape: number[]
}

/** Two neighbours are looked at on either side. */
export const EDGE = 2
const PREFIXES = 3
const SUFFIXES = 5
export const AFFIXES = PREFIXES + SUFFIXES
const ENDING = 3

const LOWER = 1
const UPPER = 2
const DIGIT = 3
const KINDS = Uint8Array.from({ length: 0x250 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (/\p{Lu}/u.test(character)) return UPPER
  if (/\p{L}/u.test(character)) return LOWER
  return /\p{N}/u.test(character) ? DIGIT : 0
})
/** Letters of other scripts and rarer ones count as small: they tell nothing by their case here. */
const kindOf = (unit: number) => (unit < KINDS.length ? KINDS[unit]! : LOWER)

const APOSTROPHE = /['ʼ‘]/g
const DIGITS = /\p{N}/gu
const ZERO = '0'

/** How a word is written. */
const SMALL = 0
const INITIAL = 1
const CAPITALS = 2
const ONE_CAPITAL = 3
const MIXED = 4
const FIGURES = 5
const FIGURES_AND_LETTERS = 6
const SIGN = 7
const SHAPES = 8

function shapeOf(word: string): number {
  let lower = 0
  let upper = 0
  let digits = 0
  for (let i = 0; i < word.length; i++) {
    const kind = kindOf(word.charCodeAt(i))
    if (kind === LOWER) lower++
    else if (kind === UPPER) upper++
    else if (kind === DIGIT) digits++
  }
  if (digits > 0) return lower + upper > 0 ? FIGURES_AND_LETTERS : FIGURES
  if (upper === 0) return lower > 0 ? SMALL : SIGN
  if (lower === 0) return upper > 1 ? CAPITALS : ONE_CAPITAL
  return upper === 1 && kindOf(word.charCodeAt(0)) === UPPER ? INITIAL : MIXED
}

/** What the capitals of a sentence are: where all words have them, or none has, they do not tell a name. */
const TELLING = 0
const ALL_CAPITALS = 1
const NO_CAPITALS = 2
const TITLE = 3
/** In a headline in title case the words of this many letters have a capital, all of them. */
const LONG_WORD = 4
const LONG_WORDS_OF_A_TITLE = 3

const SPACE = /\s/u
const QUOTE = /[«»‹›“”„‟‘’‚‛"'`´]/u
const DASH = /[–—−―]/u
const STOP = /[.!?…¶]/u
const LINE = '¶'
/** Of a long row of marks, as between the columns of a table, the first tell enough. */
const MARKS = 3

/** What stands between two words, without its spaces. A new line counts where the next word could begin a sentence. */
function marksBetween(text: string, from: number, to: number): string {
  let marks = ''
  let line = false
  for (let at = from; at < to && marks.length < MARKS; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20) continue
    const character = text.charAt(at)
    if (unit === 0x0a) line = true
    else if (QUOTE.test(character)) marks += '"'
    else if (DASH.test(character)) marks += '—'
    else if (!SPACE.test(character)) marks += character
  }
  return line && kindOf(text.charCodeAt(to)) !== LOWER ? marks + LINE : marks
}

/**
 * Reads words of a text and the marks between them; in time linear in their length.
 *
 * @param words some in a row, or all
 * @param start where the marks before the first begin, and `stop` where those after the last end, as UTF-16 offsets
 */
export function readTokens(
  text: string,
  words: readonly Word[],
  start = 0,
  stop: number = text.length,
  looks: Looks = noLooks(),
): Tokens {
  const tokens: Tokens = { count: 0, word: [], look: [], shape: [] }
  for (let i = 0; i < EDGE; i++) add(tokens, -1, looks.edge)
  let end = start
  let sentence = EDGE
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (addMarks(tokens, text, end, word.start, looks)) {
      tellCase(tokens, sentence, words)
      sentence = tokens.count
    }
    add(tokens, i, lookOf(word, looks))
    end = word.end
  }
  addMarks(tokens, text, end, stop, looks)
  tellCase(tokens, sentence, words)
  for (let i = 0; i < EDGE; i++) add(tokens, -1, looks.edge)
  return tokens
}

const NO_AFFIXES = new Int32Array(AFFIXES)
const markLook = (hash: number): Look => ({
  folded: '',
  form: hash,
  key: hash,
  affixes: NO_AFFIXES,
  ending: hash,
  shape: hash,
  row: -1,
})

function add(tokens: Tokens, word: number, look: Look): void {
  tokens.word.push(word)
  tokens.look.push(look)
  tokens.shape.push(look.shape)
  tokens.count++
}

/** @returns whether a sentence ends with them */
function addMarks(tokens: Tokens, text: string, from: number, to: number, { marks: known }: Looks): boolean {
  if (to - from === 0 || (to - from === 1 && text.charCodeAt(from) === 0x20)) return false
  const marks = marksBetween(text, from, to)
  if (marks === '') return false
  let look = known.get(marks)
  if (!look) {
    look = markLook(hashOf(marks))
    known.set(marks, look)
  }
  add(tokens, -1, look)
  return STOP.test(marks)
}

function lookOf(word: Word, { words }: Looks): Look {
  const known = words.get(word.text)
  if (known?.folded === word.key) return known
  const look = lookAt(word)
  words.set(word.text, look)
  return look
}

function lookAt(word: Word): Look {
  let form = word.text.toLowerCase()
  if (form.charCodeAt(form.length - 1) < 0x61 || form.charCodeAt(0) < 0x61)
    form = form.replace(DIGITS, ZERO).replace(APOSTROPHE, '’')
  const affixes = new Int32Array(AFFIXES)
  let whole = SEED
  for (let i = 0; i < form.length; i++) {
    whole = mix(whole, form.charCodeAt(i))
    if (i < PREFIXES) affixes[i] = whole
  }
  let ending = 0
  let hash = SEED
  for (let i = 1; i <= SUFFIXES && i <= form.length; i++) {
    hash = mix(hash, form.charCodeAt(form.length - i))
    affixes[PREFIXES + i - 1] = hash
    if (i <= ENDING) ending = hash
  }
  return {
    folded: word.key,
    form: whole,
    key: hashOf(word.key),
    affixes,
    ending,
    shape: shapeOf(word.text),
    row: -1,
  }
}

/** Adds to the shapes of a sentence's words what its capitals tell. */
function tellCase(tokens: Tokens, from: number, words: readonly Word[]): void {
  let small = 0
  let capital = 0
  let long = 0
  let longCapital = 0
  for (let at = from; at < tokens.count; at++) {
    const index = tokens.word[at]!
    if (index < 0) continue
    const shape = tokens.shape[at]!
    if (shape === SMALL || shape === INITIAL || shape === MIXED) small++
    if (shape !== SMALL && shape <= MIXED) capital++
    if (words[index]!.text.length < LONG_WORD) continue
    long++
    if (shape !== SMALL) longCapital++
  }
  let told = TELLING
  if (capital === 0) told = NO_CAPITALS
  else if (small === 0) told = ALL_CAPITALS
  else if (long >= LONG_WORDS_OF_A_TITLE && long === longCapital) told = TITLE
  if (told === TELLING) return
  for (let at = from; at < tokens.count; at++)
    if (tokens.word[at]! >= 0) tokens.shape[at] = tokens.shape[at]! + told * SHAPES
}
