/** A linear model over hashed features: what training made, ready to weigh what was seen. */

/** A file of weights, as training made it. */
export interface LinearWeights {
  features: number
  /** What one unit of a weight is worth. */
  unit: number
  /** Base64 of, feature by feature, the distance from the id before and the weight. */
  weights: string
}

/** Weights by feature, found by open addressing. */
export interface Linear {
  /** A feature's id and, in the lowest byte, its weight, which is never 0: that marks an empty slot. */
  slots: Int32Array
  /** What each byte is worth. */
  worth: Float32Array
}

const slotsFor = (features: number): number => 2 ** Math.ceil(Math.log2(2 * features + 2))

export function linear({ features, unit, weights: written }: LinearWeights): Linear {
  const bytes = atob(written)
  const slots = new Int32Array(slotsFor(features))
  const worth = Float32Array.from({ length: 0x100 }, (_, byte) => ((byte << 24) >> 24) * unit)
  const mask = slots.length - 1
  let id = 0
  for (let at = 0; at < bytes.length;) {
    let distance = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.charCodeAt(at++)
      distance |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    id += distance
    let slot = id & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = (id << 8) | bytes.charCodeAt(at++)
  }
  return { slots, worth }
}

/** How much the features that were seen weigh together, and `others` with them. */
export function weigh({ slots, worth }: Linear, { seen, count }: Features, others = 0): number {
  const mask = slots.length - 1
  let sum = others
  for (let i = 0; i < count; i++) {
    const id = seen[i]!
    let slot = id & mask
    let found = slots[slot]!
    while (found !== 0 && found >>> 8 !== id) found = slots[(slot = (slot + 1) & mask)]!
    if (found !== 0) sum += worth[found & 0xff]!
  }
  return sum
}

/** Ids keep to 24 bits, so that a file of weights is small; two features of some tens of thousands seldom share one. */
const ID = 0xffffff
const MOST = 512

/** The features of one candidate, as numbers. */
export class Features {
  readonly seen = new Int32Array(MOST)
  count = 0

  clear(): this {
    this.count = 0
    return this
  }

  /** A feature is a kind of it and what was seen, told apart by all their numbers together. */
  add(kind: number, a = 0, b = 0, c = 0): void {
    if (this.count === MOST) return
    let hash = Math.imul(kind + 1, 0x9e3779b1)
    hash = Math.imul(hash ^ a, 0x85ebca6b) ^ (hash >>> 13)
    hash = Math.imul(hash ^ b, 0xc2b2ae35) ^ (hash >>> 16)
    hash = Math.imul(hash ^ c, 0x27d4eb2f) ^ (hash >>> 15)
    this.seen[this.count++] = (hash ^ (hash >>> 11)) & ID
  }
}
