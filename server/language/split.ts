/** Cuts a text into words and marks: the one place that says where a word begins and ends. */
import { foldWord } from './fold.ts'
import { matchAt, numberIn, RAISED } from './digits.ts'

/** UTF-16 offsets into a text, end exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Word extends Span {
  /** The word as it stands. */
  text: string
  /** What it is compared by: folded, a number by its value, a contraction by what it stands for. */
  key: string
}

// A soft hyphen or a zero-width character may stand inside a word; an apostrophe may too, between letters.
const DIGIT = String.raw`[\p{N}--[${RAISED}]]`
const WORD = new RegExp(
  String.raw`[\p{L}${DIGIT}][\p{L}${DIGIT}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’ʼ‘](?=\p{L})[\p{L}${DIGIT}\p{M}\u00AD]+)*|[%‰€$£¥°]`,
  'gv',
)
/** What leads to a note is neither a word nor said: “pas[2]”, “pas.[3, 4]”. */
const NOTE = /\[\d{1,3}(?:[,–-] ?\d{1,3})*\]/y
/** Of a measure, what is set high is a part: km², m³. */
const MEASURE = /^[cdhkm]?m$/u

const ELISION = /(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ‘]/iuy
const ELIDED = new Map([
  ['l', 'l'],
  ['d', 'de'],
  ['j', 'je'],
  ['m', 'me'],
  ['t', 'te'],
  ['s', 'se'],
  ['c', 'ce'],
  ['n', 'ne'],
  ['qu', 'que'],
  ['jusqu', 'jusque'],
  ['lorsqu', 'lorsque'],
  ['puisqu', 'puisque'],
  ['quoiqu', 'quoique'],
])

const CONTRACTION = /(?:n['’ʼ‘]t|['’ʼ‘](?:ll|re|ve|m|d|s))$/iu
const CONTRACTED: Record<string, string> = {
  "n't": 'not',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
}
/** What is left of a verb before n’t. */
const BEFORE_NOT = new Map(Object.entries({ ca: 'can', wo: 'will', sha: 'shall' }))

/** What a UTF-16 unit of the commoner scripts is to a word. What is no LETTER and no GAP is left to the expressions. */
const LETTER = 1
/** Neither in a word, nor between two parts of one, nor a sign that is one. */
const GAP = 2
const RAISED_DIGIT = new RegExp(`[${RAISED}]`, 'u')
const KINDS = Uint8Array.from({ length: 0x2100 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (RAISED_DIGIT.test(character)) return GAP
  if (/[\p{N}\p{M}\u00AD\u200B-\u200D\u2060'’ʼ‘%‰€$£¥°]/u.test(character)) return 0
  return /\p{L}/u.test(character) ? LETTER : GAP
})
const kindAt = (text: string, at: number) => (at < text.length ? KINDS[text.charCodeAt(at)] : GAP)

/**
 * Elided words and contractions come apart ("l’eau" is two words, "don’t" is "do" and "n’t", whose key is "not"),
 * compounds come apart at the hyphen, and digits with their separators are one word whose key is their value.
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  eachWord(text, (start, end, key) => {
    const word = text.slice(start, end)
    found.push({ start, end, text: word, key: key ?? foldWord(word) })
  })
  return found
}

/** UTF-16 offsets of a word, and its key where that is more than the word folded. */
type Take = (start: number, end: number, key?: string) => void

/** The same, told one by one to who needs no list of them. */
export function eachWord(text: string, take: Take): void {
  for (let at = 0; at < text.length;) {
    // A note's mark is passed over whole.
    if (text.charAt(at) === '[') at += matchAt(NOTE, text, at)?.[0].length ?? 1
    else if (kindAt(text, at) === GAP) at++
    else at = takeLetters(text, at, take) || takeNext(text, at, take)
  }
}

/** Nearly all words are letters alone, or two such after an elision, and need no expressions. @returns 0 for another */
function takeLetters(text: string, at: number, take: Take): number {
  const end = endOfLetters(text, at)
  if (end === at) return 0
  if (kindAt(text, end) === GAP) {
    const next = text.charAt(end)
    const last = (next === '²' || next === '³') && MEASURE.test(text.slice(at, end)) ? end + 1 : end
    take(at, last)
    return last
  }
  if (text.charAt(end) !== '’' && text.charAt(end) !== "'") return 0
  const elided = ELIDED.get(text.slice(at, end).toLowerCase())
  const last = endOfLetters(text, end + 1)
  if (elided === undefined || last === end + 1 || kindAt(text, last) !== GAP) return 0
  take(at, end + 1, elided)
  take(end + 1, last)
  return last
}

function endOfLetters(text: string, at: number): number {
  let end = at
  while (kindAt(text, end) === LETTER) end++
  return end
}

/** Any word. @returns where to look for another */
function takeNext(text: string, at: number, take: Take): number {
  const match = matchAt(WORD, text, at)
  if (!match) return text.length
  const start = match.index
  const number = numberIn(text, start)
  if (number) take(start, number.end, String(number.value))
  else takeApart(match[0], start, take)
  return number ? number.end : start + match[0].length
}

function takeApart(word: string, start: number, take: Take): void {
  const add = (from: number, to: number, key?: string) => take(start + from, start + to, key)
  let from = 0
  for (let elision = elisionAt(word, from); elision > 0; elision = elisionAt(word, from)) {
    const stem = foldWord(word.slice(from, from + elision - 1))
    add(from, from + elision, ELIDED.get(stem) ?? stem)
    from += elision
  }
  const rest = word.slice(from)
  const contraction = CONTRACTION.exec(rest)
  if (contraction && contraction.index > 0) {
    const middle = from + contraction.index
    const ending = foldWord(contraction[0])
    const stem = foldWord(word.slice(from, middle))
    add(from, middle, ending === "n't" ? (BEFORE_NOT.get(stem) ?? stem) : stem)
    add(middle, word.length, CONTRACTED[ending] ?? ending)
  } else if (from === 0 || foldWord(rest) !== '') add(from, word.length)
}

/** The length of an elided word that stands at `from`, its apostrophe included; 0 for none. */
const elisionAt = (word: string, from: number): number => matchAt(ELISION, word, from)?.[0].length ?? 0

export type TextLanguage = 'fr' | 'en'

/** As which language a text is read: one in neither, or of which nobody knows, as English. */
export const readAs = (language: string): TextLanguage => (language === 'fr' ? 'fr' : 'en')

/** The words as a reader of the language takes them, those that a space tore apart whole again. */
export function wordsIn(text: string, language: TextLanguage): Word[] {
  const found: Word[] = []
  eachWordIn(text, language, (word) => found.push(word))
  return found
}

/** Whatever else is printed but spaces: a character each, save that dots and hyphens in a row are one. */
export function marksIn(text: string, found: readonly Word[]): Word[] {
  const marks: Word[] = []
  let from = 0
  for (const { start, end } of found) {
    if (start - from > 1 || (start > from && text[from] !== ' ')) marksBetween(text, from, start, marks)
    from = end
  }
  marksBetween(text, from, text.length, marks)
  return marks
}

const MARK = /\.{3}|--+|[^\s\p{Z}\p{M}\p{Cf}]/gu

function marksBetween(text: string, from: number, to: number, marks: Word[]): void {
  for (let match = matchAt(MARK, text, from); match && match.index < to; match = MARK.exec(text)) {
    const [mark] = match
    marks.push({ start: match.index, end: match.index + mark.length, text: mark, key: mark })
  }
}

/** Texts that a program cut into words keep a space at the apostrophe: « n' est », "don 't", "minute' s". */
const DETACHED = new Map(Object.entries({ ...CONTRACTED, "'s": "'s", "'t": 'not' }))
const APOSTROPHE = /['’ʼ‘`´]/u

/** The same, told one by one to who needs no list of them. */
export function eachWordIn(text: string, language: TextLanguage, take: (word: Word) => void): void {
  /** The last two are held back: what follows may still change them. */
  let [beforeLast, last]: (Word | null)[] = [null, null]
  const joined = ({ start }: Word, end: number, key: string): Word => ({
    start,
    end,
    text: text.slice(start, end),
    key,
  })
  eachWord(text, (start, end, known) => {
    const printed = text.slice(start, end)
    const word: Word = { start, end, text: printed, key: known ?? foldWord(printed) }
    // “n't” by itself is cut as an elided n’ with a t behind it.
    if (language === 'en' && word.key === 't' && last?.key === 'ne' && last.end === start) {
      last = joined(last, end, 'not')
      if (beforeLast) beforeLast = { ...beforeLast, key: BEFORE_NOT.get(beforeLast.key) ?? beforeLast.key }
    } else if (
      last?.key === 'aujourd' &&
      word.key === 'hui' &&
      /^['’ʼ‘] ?$/u.test(text.slice(last.end, start))
    )
      last = joined(last, end, "aujourd'hui")
    else {
      if (beforeLast) take(beforeLast)
      beforeLast = last
      last = language === 'fr' ? elided(word, text) : contracted(word, text)
    }
  })
  if (beforeLast) take(beforeLast)
  if (last) take(last)
}

function elided(word: Word, text: string): Word {
  if (!APOSTROPHE.test(text.charAt(word.end))) return word
  const key = ELIDED.get(word.key)
  return key === undefined
    ? word
    : { start: word.start, end: word.end + 1, text: text.slice(word.start, word.end + 1), key }
}

function contracted(word: Word, text: string): Word {
  if (word.key.length > 2) return word
  const spaced = word.key === 's' && text[word.start - 1] === ' '
  const start = word.start - (spaced ? 2 : 1)
  if (!APOSTROPHE.test(text.charAt(start))) return word
  const key = DETACHED.get(`'${word.key}`)
  return key === undefined ? word : { start, end: word.end, text: text.slice(start, word.end), key }
}
