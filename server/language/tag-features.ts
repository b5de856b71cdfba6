/** What the tagger looks at: each word, the marks between words and their neighbours, as numbers to be weighed. */

/** As much of a word as the tagger asks for: UTF-16 offsets, the word as it stands, what it is compared by. */
export interface WordToTag {
  start: number
  end: number
  text: string
  key: string
}

/**
 * A text as the tagger reads it: its words and the marks between them, in order, with an edge of `EDGE` empty tokens
 * on either side. All but `word` are numbers without an order: hashes, or a code for how a word is written.
 */
export interface Tokens {
  /** How many there are, both edges included. */
  count: number
  /** Which of the words a token is; −1 for marks and edges. */
  word: Int32Array
  /** In small letters, every digit a zero; of marks, the marks. */
  form: Int32Array
  /** Without accents; of an elision or a contraction, what it stands for. */
  key: Int32Array
  /** `AFFIXES` for each token: its beginnings and ends. */
  affixes: Int32Array
  /** Its last three letters, by which neighbours see it. */
  ending: Int32Array
  /** Where its capitals are, with whether those of its sentence tell anything. */
  shape: Int32Array
}

/** Two neighbours are looked at on either side. */
export const EDGE = 2
const PREFIXES = 3
const SUFFIXES = 5
const AFFIXES = PREFIXES + SUFFIXES
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

/** FNV-1a, over UTF-16 units. */
const SEED = 0x811c9dc5
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)
const hashOf = (text: string) => {
  let hash = SEED
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return hash
}

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
  words: readonly WordToTag[],
  start = 0,
  stop: number = text.length,
): Tokens {
  const most = 2 * words.length + 1 + 2 * EDGE
  const tokens: Tokens = {
    count: EDGE,
    word: new Int32Array(most).fill(-1),
    form: new Int32Array(most),
    key: new Int32Array(most),
    affixes: new Int32Array(most * AFFIXES),
    ending: new Int32Array(most),
    shape: new Int32Array(most),
  }
  let end = start
  let sentence = EDGE
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (addMarks(tokens, text, end, word.start)) {
      tellCase(tokens, sentence, words)
      sentence = tokens.count
    }
    addWord(tokens, i, word)
    end = word.end
  }
  addMarks(tokens, text, end, stop)
  tellCase(tokens, sentence, words)
  tokens.count += EDGE
  return tokens
}

/** @returns whether a sentence ends with them */
function addMarks(tokens: Tokens, text: string, from: number, to: number): boolean {
  if (to - from === 0 || (to - from === 1 && text.charCodeAt(from) === 0x20)) return false
  const marks = marksBetween(text, from, to)
  if (marks === '') return false
  const hash = hashOf(marks)
  tokens.form[tokens.count] = hash
  tokens.key[tokens.count] = hash
  tokens.ending[tokens.count] = hash
  tokens.shape[tokens.count] = hash
  tokens.count++
  return STOP.test(marks)
}

function addWord(tokens: Tokens, index: number, word: WordToTag): void {
  const at = tokens.count++
  let form = word.text.toLowerCase()
  if (form.charCodeAt(form.length - 1) < 0x61 || form.charCodeAt(0) < 0x61)
    form = form.replace(DIGITS, ZERO).replace(APOSTROPHE, '’')
  tokens.word[at] = index
  let hash = SEED
  for (let i = 0; i < form.length; i++) {
    hash = step(hash, form.charCodeAt(i))
    if (i < PREFIXES) tokens.affixes[at * AFFIXES + i] = hash
  }
  tokens.form[at] = hash
  tokens.key[at] = hashOf(word.key)
  hash = SEED
  for (let i = 1; i <= SUFFIXES && i <= form.length; i++) {
    hash = step(hash, form.charCodeAt(form.length - i))
    tokens.affixes[at * AFFIXES + PREFIXES + i - 1] = hash
    if (i <= ENDING) tokens.ending[at] = hash
  }
  tokens.shape[at] = shapeOf(word.text)
}

/** Adds to the shapes of a sentence's words what its capitals tell. */
function tellCase(tokens: Tokens, from: number, words: readonly WordToTag[]): void {
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

/** Ids of features are this many bits of a hash: at 100,000 kept, an unknown one is mistaken once in 600. */
const ID_BITS = 26

/** MurmurHash3's finaliser over a template's number and two values. */
function id(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f)
  return (hash ^ (hash >>> 16)) >>> (32 - ID_BITS)
}

/** The most features a token has of its text, and how many it has of the parts of speech before it. */
export const STANDING = 32
export const FOLLOWING = 7

/**
 * What the text shows of a token, whatever its neighbours are.
 *
 * @param into takes the ids, from `from` on
 * @returns how many there are
 */
export function standingFeatures(tokens: Tokens, at: number, into: Int32Array, from: number): number {
  const { form, key, affixes, ending, shape } = tokens
  let next = from
  into[next++] = id(1, 0, 0)
  into[next++] = id(2, form[at]!, 0)
  into[next++] = id(3, key[at]!, 0)
  for (let i = 0; i < AFFIXES; i++) {
    const affix = affixes[at * AFFIXES + i]!
    if (affix !== 0) into[next++] = id(4 + i, affix, 0)
  }
  into[next++] = id(20, shape[at]!, 0)
  into[next++] = id(21, shape[at]!, tokens.word[at - 1]! < 0 ? form[at - 1]! : 1)
  into[next++] = id(22, form[at - 1]!, 0)
  into[next++] = id(23, form[at + 1]!, 0)
  into[next++] = id(24, form[at - 2]!, 0)
  into[next++] = id(25, form[at + 2]!, 0)
  into[next++] = id(26, form[at - 1]!, form[at]!)
  into[next++] = id(27, form[at]!, form[at + 1]!)
  into[next++] = id(28, ending[at - 1]!, 0)
  into[next++] = id(29, ending[at + 1]!, 0)
  into[next++] = id(30, shape[at - 1]!, shape[at]!)
  into[next++] = id(31, shape[at + 1]!, shape[at]!)
  into[next++] = id(32, ending[at]!, ending[at + 1]!)
  into[next++] = id(33, form[at - 1]!, form[at + 1]!)
  into[next++] = id(34, form[at - 1]!, form[at - 2]!)
  into[next++] = id(35, form[at + 1]!, form[at + 2]!)
  return next - from
}

/** What the parts of speech of the two tokens before show of the next. */
export function followingFeatures(
  tokens: Tokens,
  at: number,
  before: number,
  beforeThat: number,
  into: Int32Array,
  from: number,
): number {
  const { form, ending } = tokens
  into[from] = id(40, before, 0)
  into[from + 1] = id(41, beforeThat, 0)
  into[from + 2] = id(42, before, beforeThat)
  into[from + 3] = id(43, before, form[at]!)
  into[from + 4] = id(44, before, form[at + 1]!)
  into[from + 5] = id(45, before, ending[at]!)
  into[from + 6] = id(46, before, ending[at + 1]!)
  return FOLLOWING
}
