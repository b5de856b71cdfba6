/** The terms under which a passage is found again: its telling words, and its neighbouring pairs of words. */
import { isCommon } from './common-words.ts'
import { words } from './words.ts'

/** What is longer or written otherwise (an address, a million letters without a space, Greek) goes by its hash. */
const PLAIN = /^[a-z0-9]{1,40}$/
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
  let last: number | undefined
  for (const { key } of words(text)) {
    const own = hash(key)
    if (!isCommon(key)) found.words.push(PLAIN.test(key) ? key : `__${own.toString(36)}`)
    if (last !== undefined) found.pairs.push(`_${pairBin(last, own).toString(36)}`)
    last = own
  }
  return found
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo): spreads short strings well and needs no table. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Mixes two hashes, the order of which counts, by the last steps of MurmurHash3 (Appleby). */
function pairBin(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % PAIR_BINS
}
