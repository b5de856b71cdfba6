/** Which part of speech each word of a text is. */
import type { Word } from './split.ts'
import {
  FOLLOWING,
  followingFeatures,
  NEIGHBOURS,
  neighbourFeatures,
  ownFeatures,
  STANDING,
  togetherFeatures,
} from './tag-features.ts'
import { EDGE, isFull, type Look, type Looks, noLooks, readTokens } from './tag-tokens.ts'

/** Of Universal Dependencies, without PUNCT: marks are no words. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]
export const PARTS: number = PARTS_OF_SPEECH.length

/** What stands for the part of speech of marks, and of what is before the text. */
export const MARK: number = PARTS_OF_SPEECH.length

/** A file of weights, as training made it. */
export interface TaggerWeights {
  language: string
  parts: readonly string[]
  features: number
  /** Base64 of, feature by feature, the distance from the id before, which parts have a weight, and those weights. */
  weights: string
}

/** Weights ready for use: made by `tagger`, handed to `tag`. */
export interface Tagger {
  /** Slots of features, found by open addressing, two numbers each: id + 1, or 0 for an empty one, and its row of `weights`. */
  slots: Int32Array
  /** A bit for all ids that end in the same bits, set where there is one: most pairs of words have no weight, and end here. */
  held: Int32Array
  /**
   * `PAIRS` for each feature, two parts' weights in one number: one in its upper half, the next added to it. Sums of some
   * dozens of bytes stay within half a number, so that both are summed by one addition.
   */
  weights: Int32Array
  /** The words met so far, with what each weighs by itself. */
  looks: Looks
}

const PAIRS = PARTS / 2

/** Bits of `held`, a power of two: they stay near the processor. */
const HELD = 2 ** 21

/** Makes what weights.json holds ready. @throws RangeError for weights of other parts of speech than ours */
export function tagger(file: TaggerWeights): Tagger {
  if (file.parts.join() !== PARTS_OF_SPEECH.join()) throw new RangeError('Weights for other parts of speech')
  const bytes = atob(file.weights)
  const places = 2 ** Math.ceil(Math.log2(2 * file.features + 1))
  const slots = new Int32Array(2 * places)
  const held = new Int32Array(HELD >>> 5)
  const weights = new Int32Array(file.features * PAIRS)
  let at = 0
  let id = 0
  for (let row = 0; row < file.features; row++) {
    let shift = 0
    for (let byte = 0x80; byte >= 0x80; shift += 7) {
      byte = bytes.charCodeAt(at++)
      id += (byte & 0x7f) << shift
    }
    let slot = id & (places - 1)
    while (slots[2 * slot] !== 0) slot = (slot + 1) & (places - 1)
    slots[2 * slot] = id + 1
    slots[2 * slot + 1] = row
    held[(id & (HELD - 1)) >>> 5]! |= 1 << (id & 31)
    // Those parts have a weight whose bit is set.
    let weighed = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8)
    at += 2
    for (; weighed !== 0; weighed &= weighed - 1) {
      const part = 31 - Math.clz32(weighed & -weighed)
      const weight = (bytes.charCodeAt(at++) << 24) >> 24
      weights[row * PAIRS + (part >> 1)]! += part & 1 ? weight : weight << 16
    }
  }
  return { slots, held, weights, looks: noLooks() }
}

/**
 * The part of speech of each word, in order: from left to right, each by the greatest sum of weights over what the text
 * and the two parts of speech before it show (an averaged perceptron: Collins 2002, "Discriminative training methods for
 * hidden Markov models"; greedy, with no search, as Honnibal 2013 has it). Linear in the text.
 *
 * @param words those of the text, cut as `split` cuts it, or some in a row; their offsets are UTF-16 units into `text`
 * @param within how far marks before and after the words are read; all the text, if not given
 */
export function tag(
  text: string,
  words: readonly Word[],
  tagger: Tagger,
  within: { start: number; end: number } = { start: 0, end: text.length },
): PartOfSpeech[] {
  if (isFull(tagger.looks)) tagger.looks = noLooks()
  const tokens = readTokens(text, words, within.start, within.end, tagger.looks)
  const parts: PartOfSpeech[] = []
  let before = MARK
  let beforeThat = MARK
  for (let at = EDGE; at < tokens.count - EDGE; at++) {
    let part = MARK
    if (tokens.word[at]! >= 0) {
      sums.fill(0)
      addWeighed(tagger, tokens.look[at]!, 0)
      for (let i = 0; i < NEIGHBOURS.length; i++) addWeighed(tagger, tokens.look[at + NEIGHBOURS[i]!]!, i + 1)
      const together = togetherFeatures(tokens, at, ids, 0)
      addFeatures(
        tagger,
        together + followingFeatures(tokens, at, before, beforeThat, ids, together),
        sums,
        0,
      )
      part = best()
      parts.push(PARTS_OF_SPEECH[part]!)
    }
    beforeThat = before
    before = part
  }
  return parts
}

/** Each word is weighed before the next, in the same places. */
const ids = new Int32Array(STANDING + FOLLOWING)
const sums = new Int32Array(PAIRS)

/** Weighs a word or marks by themselves: `PAIRS` sums for a word where it stands, then for its neighbours. */
function weighAlone(tagger: Tagger, look: Look): void {
  const { looks } = tagger
  look.row = looks.length
  looks.length += (1 + NEIGHBOURS.length) * PAIRS
  if (looks.length > looks.weighed.length) {
    const larger = new Int32Array(2 * looks.length)
    larger.set(looks.weighed)
    looks.weighed = larger
  }
  addFeatures(tagger, ownFeatures(look, ids, 0), looks.weighed, look.row)
  NEIGHBOURS.forEach((distance, i) =>
    addFeatures(tagger, neighbourFeatures(look, distance, ids, 0), looks.weighed, look.row + (i + 1) * PAIRS),
  )
}

function addWeighed(tagger: Tagger, look: Look, role: number): void {
  if (look.row < 0) weighAlone(tagger, look)
  const from = look.row + role * PAIRS
  const { weighed } = tagger.looks
  for (let i = 0; i < PAIRS; i++) sums[i]! += weighed[from + i]!
}

/** Adds what the first `count` of `ids` weigh. */
function addFeatures({ slots, held, weights }: Tagger, count: number, into: Int32Array, at: number): void {
  const mask = slots.length - 1
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let i = 0; i < count; i++) {
    const id = ids[i]!
    if (((held[(id & (HELD - 1)) >>> 5]! >>> (id & 31)) & 1) === 0) continue
    let slot = (2 * id) & mask
    while (slots[slot] !== id + 1 && slots[slot] !== 0) slot = (slot + 2) & mask
    if (slots[slot] === 0) continue
    const from = slots[slot + 1]! * PAIRS
    a = (a + weights[from]!) | 0
    b = (b + weights[from + 1]!) | 0
    c = (c + weights[from + 2]!) | 0
    d = (d + weights[from + 3]!) | 0
    e = (e + weights[from + 4]!) | 0
    f = (f + weights[from + 5]!) | 0
    g = (g + weights[from + 6]!) | 0
    h = (h + weights[from + 7]!) | 0
  }
  into[at]! += a
  into[at + 1]! += b
  into[at + 2]! += c
  into[at + 3]! += d
  into[at + 4]! += e
  into[at + 5]! += f
  into[at + 6]! += g
  into[at + 7]! += h
}

/** The part of speech of the greatest sum, of two the first. */
function best(): number {
  let part = 0
  let most = -Infinity
  for (let pair = 0; pair < PAIRS; pair++) {
    const lower = (sums[pair]! << 16) >> 16
    const upper = (sums[pair]! - lower) >> 16
    if (upper > most) {
      most = upper
      part = 2 * pair
    }
    if (lower > most) {
      most = lower
      part = 2 * pair + 1
    }
  }
  return part
}
