/** Cuts a text into the words that quotations are compared by. */
import { foldWord } from './fold.ts'
import { numberIn } from './numbers.ts'

export interface Word {
  /** UTF-16 offsets into the text. */
  start: number
  end: number
  /** The word as it stands. */
  text: string
  /** What it is compared by: folded, a number by its value, a contraction by what it stands for. */
  key: string
}

// A soft hyphen or a zero-width character may stand inside a word; an apostrophe may too, between letters.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’ʼ‘](?=\p{L})[\p{L}\p{N}\p{M}\u00AD]+)*|[%‰€$£¥°]/gu

const ELISION = /(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ‘]/iuy
const ELIDED: Record<string, string> = {
  d: 'de',
  j: 'je',
  m: 'me',
  t: 'te',
  s: 'se',
  c: 'ce',
  n: 'ne',
  qu: 'que',
  jusqu: 'jusque',
  lorsqu: 'lorsque',
  puisqu: 'puisque',
  quoiqu: 'quoique',
}

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
const BEFORE_NOT: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/**
 * Elided words and contractions come apart ("l’eau" is two words, "don’t" is "do" and "n’t", whose key is "not"),
 * compounds come apart at the hyphen, and digits with their separators are one word whose key is their value.
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const start = match.index
    const number = numberIn(text, start)
    if (number) {
      found.push({ start, end: number.end, text: text.slice(start, number.end), key: String(number.value) })
      WORD.lastIndex = number.end
    } else takeApart(match[0], start, found)
  }
  return found
}

function takeApart(word: string, start: number, into: Word[]): void {
  const add = (from: number, to: number, key?: string) => {
    const text = word.slice(from, to)
    into.push({ start: start + from, end: start + to, text, key: key ?? foldWord(text) })
  }
  let from = 0
  for (let elision = elisionAt(word, from); elision > 0; elision = elisionAt(word, from)) {
    const stem = foldWord(word.slice(from, from + elision - 1))
    add(from, from + elision, ELIDED[stem] ?? stem)
    from += elision
  }
  const rest = word.slice(from)
  const contraction = CONTRACTION.exec(rest)
  if (contraction && contraction.index > 0) {
    const middle = from + contraction.index
    const ending = foldWord(contraction[0])
    const stem = foldWord(word.slice(from, middle))
    add(from, middle, ending === "n't" ? (BEFORE_NOT[stem] ?? stem) : stem)
    add(middle, word.length, CONTRACTED[ending] ?? ending)
  } else add(from, word.length)
}

/** The length of an elided word that stands at `from`, its apostrophe included; 0 for none. */
function elisionAt(word: string, from: number): number {
  ELISION.lastIndex = from
  return ELISION.exec(word)?.[0].length ?? 0
}
