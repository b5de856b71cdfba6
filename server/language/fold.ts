/** Folds typography away: two texts that differ in it alone fold to the same string, and every offset leads back. */

export interface Folded {
  text: string
  /** UTF-16 offset in the original at which the character behind `text[i]` starts. */
  starts: Uint32Array
  /** UTF-16 offset in the original at which it ends, exclusive. */
  ends: Uint32Array
}

const QUOTE_MARK = /[«»‹›“”„‟‘’‚‛"'`´ʼʹˈ′″＂＇]/u
const DASH = /[\p{Pd}−⁃]/u
const INVISIBLE = /[\p{M}\p{Cf}]/u
const COMBINING = /\p{M}/u
const SPACE = /[\s\p{Z}\u0085]/u
const APOSTROPHE = "'"

const known = new Map<number, string>()

/** What one code point folds to: lower case, no accent, ligatures apart, one kind of each mark; '' for an invisible one. */
function foldCodePoint(codePoint: number): string {
  const seen = known.get(codePoint)
  if (seen !== undefined) return seen
  let folded = String.fromCodePoint(codePoint)
  // Some letters need a second round: İ lowers to i and a combining dot, ﬆ decomposes first and lowers then.
  for (let last = ''; folded !== last;) {
    last = folded
    folded = [...folded].map(foldOnce).join('')
  }
  known.set(codePoint, folded)
  return folded
}

function foldOnce(character: string): string {
  if (QUOTE_MARK.test(character)) return APOSTROPHE
  if (DASH.test(character)) return '-'
  if (SPACE.test(character)) return ' '
  if (INVISIBLE.test(character)) return ''
  const lower = character.toLowerCase()
  if (lower === 'œ') return 'oe'
  if (lower === 'æ') return 'ae'
  return lower.normalize('NFKD')
}

const isSpaced = (unit: number) => unit === 0x3a || unit === 0x3b || unit === 0x21 || unit === 0x3f // : ; ! ?
const isOpening = (codePoint: number) => codePoint === 0xab || codePoint === 0x2039 // « ‹
const isClosing = (codePoint: number) => codePoint === 0xbb || codePoint === 0x203a // » ›

/**
 * Folds case, accents, ligatures, quotation marks, apostrophes, dashes, invisible characters and runs of space,
 * and takes out the spaces that French sets inside « » and before ; : ! ?. Folding twice changes nothing.
 *
 * @returns the folded text with, for each of its UTF-16 units, where it stood. A lone surrogate folds to itself.
 */
export function fold(source: string): Folded {
  // One code point can fold to several units (… to three, ﷺ to eighteen): the buffers grow when they must.
  let units = new Uint16Array(source.length + 16)
  let starts = new Uint32Array(units.length)
  let ends = new Uint32Array(units.length)
  let length = 0
  let afterOpening = false

  const grow = () => {
    units = new Uint16Array(units.buffer.transfer(2 * units.byteLength))
    starts = new Uint32Array(starts.buffer.transfer(2 * starts.byteLength))
    ends = new Uint32Array(ends.buffer.transfer(2 * ends.byteLength))
  }

  const put = (unit: number, start: number, end: number) => {
    const last = length > 0 ? units[length - 1] : -1
    if (unit === 0x20 && (last === 0x20 || afterOpening)) return
    if (unit === last && (unit === 0x2d || unit === 0x27)) {
      ends[length - 1] = end // -- and '' are one mark
      return
    }
    if (isSpaced(unit) && last === 0x20) length--
    if (length === units.length) grow()
    units[length] = unit
    starts[length] = start
    ends[length] = end
    length++
  }

  for (let at = 0; at < source.length;) {
    const unit = source.charCodeAt(at)
    if (unit < 0x80) {
      const folded = ASCII_UNITS[unit]!
      put(folded, at, at + 1)
      if (folded !== 0x20) afterOpening = false
      at++
      continue
    }
    const codePoint = source.codePointAt(at)!
    const end = at + (codePoint > 0xffff ? 2 : 1)
    if (isClosing(codePoint) && length > 0 && units[length - 1] === 0x20) length--
    const folded = foldCodePoint(codePoint)
    // An accent after its letter is part of that letter: a span must not leave it behind.
    if (folded === '' && COMBINING.test(source.slice(at, end)))
      for (let last = length - 1; last >= 0 && ends[last] === at; last--) ends[last] = end
    for (let i = 0; i < folded.length; i++) put(folded.charCodeAt(i), at, end)
    if (isOpening(codePoint)) afterOpening = true
    else if (folded !== '' && folded !== ' ') afterOpening = false
    at = end
  }

  return { text: decode(units, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

/** String.fromCharCode takes its units as arguments, and their number has a limit. */
function decode(units: Uint16Array, length: number): string {
  const CHUNK = 8192
  let text = ''
  for (let from = 0; from < length; from += CHUNK) {
    text += String.fromCharCode(...units.subarray(from, Math.min(from + CHUNK, length)))
  }
  return text
}

/** The separators of old files are spaces. */
const ASCII_UNITS = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit >= 0x1c && unit <= 0x1f ? 0x20 : foldCodePoint(unit).charCodeAt(0),
)

/** The folded text alone, for keys and for searching. */
export const foldText = (source: string): string => fold(source).text

/** The same for a stretch of letters and digits, in which no two characters fold together: several times faster. */
export function foldWord(word: string): string {
  let at = 0
  while (at < word.length && foldUnit(word.charCodeAt(at)) === word.charCodeAt(at)) at++
  if (at === word.length) return word
  let folded = word.slice(0, at)
  for (const character of word.slice(at)) folded += foldCodePoint(character.codePointAt(0)!)
  return folded
}

const LATIN = 0x180
const LATIN_UNITS = Uint8Array.from({ length: LATIN }, (_, unit) => {
  const folded = foldCodePoint(unit)
  return /^[a-z0-9]$/.test(folded) ? folded.charCodeAt(0) : 0
})

/** The one small letter a to z, or digit, that a UTF-16 unit of the Latin script folds to; 0 for any other. */
export const foldUnit = (unit: number): number => (unit < LATIN ? LATIN_UNITS[unit]! : 0)

/** Leads a span of folded text back into the original. An empty span stays empty. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const last = folded.ends.length
  const from = start < last ? folded.starts[start]! : last > 0 ? folded.ends[last - 1]! : 0
  return { start: from, end: end > start ? folded.ends[end - 1]! : from }
}
