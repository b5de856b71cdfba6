/** The terms under which a passage is found again: its telling words, and its neighbouring pairs of words. */
import { COMMON_WORDS } from './common-words.ts'
import { foldUnit, foldWord } from './fold.ts'
import { hashOf, mix, SEED, spread } from './hash.ts'
import { eachWord } from './split.ts'

/** What is longer or written otherwise (an address, a million letters without a space, Greek) goes by its hash. */
const LONGEST = 40
const PLAIN = new RegExp(`^[a-z0-9]{1,${LONGEST}}$`)
/**
 * A pair goes by one of so many bins. In more bins fewer other pairs share one, and the index is larger and slower to
 * write. What tells a passage is that several of its bins agree.
 */
const PAIR_BINS = 2 ** 16

export interface Terms {
  /** Without the words that stand in most texts. */
  words: string[]
  pairs: string[]
}

/** Terms hold only small letters, digits and the underscore, which marks a hash; that of a pair is the shorter one. */
export function terms(text: string): Terms {
  const found: Terms = { words: [], pairs: [] }
  for (const term of new TextDecoder().decode(termBytes(text)).split(' ')) {
    if (term === '') continue
    if (term[0] === '_' && term[1] !== '_') found.pairs.push(term)
    else found.words.push(term)
  }
  return found
}

const SPACE = 0x20
const UNDERSCORE = 0x5f
const DIGITS = new TextEncoder().encode('0123456789abcdefghijklmnopqrstuvwxyz')
/** A word, the pair it makes, and a space after each take no more. */
const ROOM = LONGEST + 8
/** Passages are cut one after another, seldom a longer one. */
const shared = new Uint8Array(2 ** 16)

/**
 * The same terms in ASCII with a space after each, those of a word and of the pair it ends by turns: thousands of
 * passages are stored at a time, and to make a string of every word takes as long as to write them into the index.
 *
 * @returns bytes that the next call may write over
 */
export function termBytes(text: string): Uint8Array {
  let bytes = shared
  let length = 0
  let last: number | undefined
  eachWord(text, (start, end, given) => {
    if (length + ROOM > bytes.length) {
      const longer = new Uint8Array(2 * bytes.length)
      longer.set(bytes)
      bytes = longer
    }
    let own = given === undefined ? SEED : hashOf(given)
    let after = length
    let key = given
    for (let i = start; key === undefined && i < end; i++) {
      const unit = foldUnit(text.charCodeAt(i))
      if (unit === 0 || i - start === LONGEST) {
        key = foldWord(text.slice(start, end))
        own = hashOf(key)
      } else {
        bytes[after++] = unit
        own = mix(own, unit)
      }
    }
    if (!COMMON.has(own)) {
      if (key !== undefined)
        after = write(PLAIN.test(key) ? key : `__${(own >>> 0).toString(36)}`, bytes, length)
      bytes[after++] = SPACE
      length = after
    }
    if (last !== undefined) {
      length = writePair(pairBin(last, own), bytes, length)
      bytes[length++] = SPACE
    }
    last = own
  })
  return bytes.subarray(0, length)
}

/** @returns where the next byte goes, as the function below does */
function write(term: string, into: Uint8Array, at: number): number {
  for (let i = 0; i < term.length; i++) into[at + i] = term.charCodeAt(i)
  return at + term.length
}

/** An underscore and the number to the base of 36. */
function writePair(bin: number, into: Uint8Array, at: number): number {
  into[at] = UNDERSCORE
  const end = at + (bin < 36 ? 2 : bin < 36 ** 2 ? 3 : bin < 36 ** 3 ? 4 : 5)
  let rest = bin
  for (let i = end - 1; i > at; i--) {
    into[i] = DIGITS[rest % 36]!
    rest = (rest / 36) | 0
  }
  return end
}

/** By their hashes: a word that has one of these by chance, one in thirty million, is taken for it. */
const COMMON = new Set(COMMON_WORDS.map(hashOf))

/** Mixes two hashes, the order of which counts. */
const pairBin = (left: number, right: number): number =>
  spread(Math.imul(left, 0x9e3779b1) ^ right) % PAIR_BINS
