/** What the tagger sees of each word: of itself, of its neighbours, of both together, as numbers to be weighed. */
import { AFFIXES, type Look, type Tokens } from './tag-tokens.ts'

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
 * @param into takes the ids, from `from` on, here and below
 * @returns how many there are
 */
export function standingFeatures(tokens: Tokens, at: number, into: Int32Array, from: number): number {
  let next = from + ownFeatures(tokens.look[at]!, into, from)
  for (const distance of NEIGHBOURS)
    next += neighbourFeatures(tokens.look[at + distance]!, distance, into, next)
  return next + togetherFeatures(tokens, at, into, next) - from
}

/** What a word shows by itself. */
export function ownFeatures({ form, key, affixes }: Look, into: Int32Array, from: number): number {
  let next = from
  into[next++] = id(1, 0, 0)
  into[next++] = id(2, form, 0)
  into[next++] = id(3, key, 0)
  for (let i = 0; i < AFFIXES; i++) {
    const affix = affixes[i]!
    if (affix !== 0) into[next++] = id(4 + i, affix, 0)
  }
  return next - from
}

/** Where those stand that a word or marks tell of by themselves. */
export const NEIGHBOURS = [-1, 1, -2, 2] as const

/** What a word or marks show, by themselves, of the token from which they stand so far. */
export function neighbourFeatures(
  { form, ending }: Look,
  distance: (typeof NEIGHBOURS)[number],
  into: Int32Array,
  from: number,
): number {
  const far = distance === -2 || distance === 2
  into[from] = id(far ? (distance < 0 ? 24 : 25) : distance < 0 ? 22 : 23, form, 0)
  if (far) return 1
  into[from + 1] = id(distance < 0 ? 28 : 29, ending, 0)
  return 2
}

/** What only two of them together show, or a sentence. */
export function togetherFeatures(
  { look, shape, word }: Tokens,
  at: number,
  into: Int32Array,
  from: number,
): number {
  const here = look[at]!
  const before = look[at - 1]!
  const after = look[at + 1]!
  into[from] = id(20, shape[at]!, 0)
  into[from + 1] = id(21, shape[at]!, word[at - 1]! < 0 ? before.form : 1)
  into[from + 2] = id(26, before.form, here.form)
  into[from + 3] = id(27, here.form, after.form)
  into[from + 4] = id(30, shape[at - 1]!, shape[at]!)
  into[from + 5] = id(31, shape[at + 1]!, shape[at]!)
  into[from + 6] = id(32, here.ending, after.ending)
  into[from + 7] = id(33, before.form, after.form)
  into[from + 8] = id(34, before.form, look[at - 2]!.form)
  into[from + 9] = id(35, after.form, look[at + 2]!.form)
  return 10
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
  const here = tokens.look[at]!
  const after = tokens.look[at + 1]!
  into[from] = id(40, before, 0)
  into[from + 1] = id(41, beforeThat, 0)
  into[from + 2] = id(42, before, beforeThat)
  into[from + 3] = id(43, before, here.form)
  into[from + 4] = id(44, before, after.form)
  into[from + 5] = id(45, before, here.ending)
  into[from + 6] = id(46, before, after.ending)
  return FOLLOWING
}
