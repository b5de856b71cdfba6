/** Trains an averaged perceptron over parts of speech (Collins 2002; averaged as Daumé 2006 keeps the sums). */
import { MARK, PARTS } from '../../server/language/tag.ts'
import {
  FOLLOWING,
  followingFeatures,
  STANDING,
  standingFeatures,
} from '../../server/language/tag-features.ts'
import { EDGE, readTokens, type Tokens } from '../../server/language/tag-tokens.ts'
import { random, shuffled } from './random.ts'
import type { TaggedText } from './treebank.ts'

/** Times that all texts are gone through. */
const ROUNDS = 6
/** The right part must lead by more than this, so that what is right by little is learned as well. */
const MARGIN = 20
const SEED = 1

interface Prepared {
  tokens: Tokens
  gold: Int8Array
  /** Where each token's features begin in `standing`. */
  from: Int32Array
  standing: Int32Array
}

export interface Trained {
  /** The id of each feature met. */
  ids: number[]
  /** For each feature `PARTS` averages. */
  averages: Float64Array
}

/** Which row is a feature's, in the order in which they are met. */
function rowsOf(): { ids: number[]; of: (id: number) => number } {
  const rows = new Map<number, number>()
  const ids: number[] = []
  return {
    ids,
    of(id) {
      const known = rows.get(id)
      if (known !== undefined) return known
      rows.set(id, ids.length)
      return ids.push(id) - 1
    },
  }
}

/** Grows twofold, so that nothing is known beforehand of how many features a treebank has. */
function grown(values: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (values.length >= length) return values
  const larger = new Float64Array(2 * length)
  larger.set(values)
  return larger
}

export function train(texts: readonly TaggedText[]): Trained {
  const next = random(SEED)
  const rows = rowsOf()
  const buffer = new Int32Array(STANDING + FOLLOWING)
  const prepared = texts.map((text) => prepare(text, rows.of, buffer))
  let weights = new Float64Array(0)
  let sums = new Float64Array(0)
  let time = 1
  const scores = new Float64Array(PARTS)
  const active = new Int32Array(STANDING + FOLLOWING)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { tokens, gold, from, standing } of shuffled(prepared, next)) {
      let before = MARK
      let beforeThat = MARK
      for (let at = EDGE; at < tokens.count - EDGE; at++) {
        let part = MARK
        if (tokens.word[at]! >= 0) {
          let count = 0
          for (let i = from[at]!; i < from[at + 1]!; i++) active[count++] = standing[i]!
          const following = followingFeatures(tokens, at, before, beforeThat, buffer, 0)
          for (let i = 0; i < following; i++) active[count++] = rows.of(buffer[i]!)
          weights = grown(weights, rows.ids.length * PARTS)
          sums = grown(sums, rows.ids.length * PARTS)
          scores.fill(0)
          for (let i = 0; i < count; i++)
            for (let p = 0, base = active[i]! * PARTS; p < PARTS; p++) scores[p]! += weights[base + p]!
          const right = gold[at]!
          part = greatest(scores, -1)
          const rival = greatest(scores, right)
          if (right >= 0 && scores[right]! - scores[rival]! <= MARGIN) {
            for (let i = 0; i < count; i++) {
              const base = active[i]! * PARTS
              weights[base + right]! += 1
              sums[base + right]! += time
              weights[base + rival]! -= 1
              sums[base + rival]! -= time
            }
          }
          time++
        }
        beforeThat = before
        before = part
      }
    }
  }
  const averages = weights.slice(0, rows.ids.length * PARTS)
  for (let i = 0; i < averages.length; i++) averages[i]! -= sums[i]! / time
  return { ids: rows.ids, averages }
}

function prepare(text: TaggedText, rowOf: (id: number) => number, buffer: Int32Array): Prepared {
  const tokens = readTokens(text.text, text.words)
  const gold = new Int8Array(tokens.count).fill(MARK)
  const from = new Int32Array(tokens.count + 1)
  const standing: number[] = []
  for (let at = 0; at < tokens.count; at++) {
    from[at] = standing.length
    const word = tokens.word[at]!
    if (word < 0) continue
    gold[at] = text.gold[word]!
    const count = standingFeatures(tokens, at, buffer, 0)
    for (let i = 0; i < count; i++) standing.push(rowOf(buffer[i]!))
  }
  from[tokens.count] = standing.length
  return { tokens, gold, from, standing: Int32Array.from(standing) }
}

function greatest(scores: Float64Array, besides: number): number {
  let best = besides === 0 ? 1 : 0
  for (let part = 0; part < PARTS; part++) if (part !== besides && scores[part]! > scores[best]!) best = part
  return best
}
