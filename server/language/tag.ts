/** Which part of speech each word of a text is. */
import {
  EDGE,
  FOLLOWING,
  followingFeatures,
  readTokens,
  STANDING,
  standingFeatures,
  type WordToTag,
} from './tag-features.ts'

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
  /** Slots of features, found by open addressing: id + 1, or 0 for an empty one. */
  ids: Int32Array
  /** Which row of `weights` a slot's are. */
  rows: Int32Array
  /** `PARTS` for each feature. */
  weights: Int8Array
}

/** Makes what weights.json holds ready. @throws RangeError for weights of other parts of speech than ours */
export function tagger(file: TaggerWeights): Tagger {
  if (file.parts.join() !== PARTS_OF_SPEECH.join()) throw new RangeError('Weights for other parts of speech')
  const bytes = atob(file.weights)
  const slots = 2 ** Math.ceil(Math.log2(2 * file.features + 1))
  const made: Tagger = {
    ids: new Int32Array(slots),
    rows: new Int32Array(slots),
    weights: new Int8Array(file.features * PARTS),
  }
  let at = 0
  let id = 0
  for (let row = 0; row < file.features; row++) {
    let shift = 0
    for (let byte = 0x80; byte >= 0x80; shift += 7) {
      byte = bytes.charCodeAt(at++)
      id += (byte & 0x7f) << shift
    }
    let slot = id & (slots - 1)
    while (made.ids[slot] !== 0) slot = (slot + 1) & (slots - 1)
    made.ids[slot] = id + 1
    made.rows[slot] = row
    const weighed = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8)
    at += 2
    for (let part = 0; part < PARTS; part++)
      if (weighed & (1 << part)) made.weights[row * PARTS + part] = bytes.charCodeAt(at++)
  }
  return made
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
  words: readonly WordToTag[],
  tagger: Tagger,
  within: { start: number; end: number } = { start: 0, end: text.length },
): PartOfSpeech[] {
  const tokens = readTokens(text, words, within.start, within.end)
  const parts: PartOfSpeech[] = []
  const ids = new Int32Array(STANDING + FOLLOWING)
  const scores = new Int32Array(PARTS)
  let before = MARK
  let beforeThat = MARK
  for (let at = EDGE; at < tokens.count - EDGE; at++) {
    let part = MARK
    if (tokens.word[at]! >= 0) {
      const standing = standingFeatures(tokens, at, ids, 0)
      const count = standing + followingFeatures(tokens, at, before, beforeThat, ids, standing)
      part = best(tagger, ids, count, scores)
      parts.push(PARTS_OF_SPEECH[part]!)
    }
    beforeThat = before
    before = part
  }
  return parts
}

function best(tagger: Tagger, features: Int32Array, count: number, scores: Int32Array): number {
  const { ids, rows, weights } = tagger
  const mask = ids.length - 1
  scores.fill(0)
  for (let i = 0; i < count; i++) {
    const wanted = features[i]! + 1
    let slot = features[i]! & mask
    while (ids[slot] !== wanted && ids[slot] !== 0) slot = (slot + 1) & mask
    if (ids[slot] === 0) continue
    const from = rows[slot]! * PARTS
    for (let part = 0; part < PARTS; part++) scores[part]! += weights[from + part]!
  }
  let part = 0
  for (let other = 1; other < PARTS; other++) if (scores[other]! > scores[part]!) part = other
  return part
}
