/** The terms under which a passage is found again: its words and its neighbouring pairs of words. */
import { words } from './words.ts'

/** FNV-1a, 32 bits (Fowler, Noll and Vo): spreads short strings well and needs no table. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Longer "words" are data (an address, a key, a million letters without a space) and are found by a hash too. */
const LONGEST_TERM = 40

const term = (key: string) =>
  key.length > LONGEST_TERM || /[^\p{L}\p{N}]/u.test(key) ? `_${hash(key).toString(36)}` : key
const pair = (left: string, right: string) => `__${hash(`${left} ${right}`).toString(36)}`

export interface Terms {
  words: string[]
  pairs: string[]
}

/** Terms hold only letters, digits and the underscore, which marks a hash. */
export function terms(text: string): Terms {
  const keys = words(text).map((word) => word.key)
  return { words: keys.map(term), pairs: keys.slice(1).map((key, i) => pair(keys[i]!, key)) }
}
