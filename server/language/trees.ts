/** Boosted regression trees over rows of numbers: ready to weigh what was seen. */

/** Numbers under the names of what they tell. */
export type Row = Readonly<Record<string, number>>

/** All that is seen of one thing, in pieces, of which several things may have one in common; none tells what another does. */
export type Seen = readonly Row[]

/** What a row does not tell. */
export const MISSING = -2

/** A file of trees, as training made it: the nodes of all of them in a row, each inner node before its left branch, then its right. */
export interface TreesWeights {
  /** The names of what the trees ask a row. */
  features: readonly string[]
  /** Base64. Of each node: which feature it asks (a byte), LEAF where it asks none. */
  asks: string
  /** How many nodes on its right branch begins (a byte). */
  skips: string
  /** Up to which number a row goes left; of a leaf, what it is worth (32-bit floats, little-endian). */
  values: string
}

export const LEAF = 0xff

export interface Trees {
  /** Of what they ask, by its name, which number it is. */
  features: ReadonlyMap<string, number>
  asks: Uint8Array
  skips: Uint8Array
  values: Float32Array
  /** Where each tree begins. */
  roots: readonly number[]
}

function bytesOf(written: string): Uint8Array<ArrayBuffer> {
  const binary = atob(written)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

export function trees({ features, asks: written, skips, values }: TreesWeights): Trees {
  const asks = bytesOf(written)
  const roots: number[] = []
  /** How many branches of the tree are still to come. */
  let open = 0
  asks.forEach((feature, node) => {
    if (open === 0) {
      roots.push(node)
      open = 1
    }
    open += feature === LEAF ? -1 : 1
  })
  return {
    features: new Map(features.map((name, i) => [name, i])),
    asks,
    skips: bytesOf(skips),
    values: new Float32Array(bytesOf(values).buffer),
    roots,
  }
}

/** @returns how much what is seen weighs: the sum, over all trees, of the leaf that it comes to */
export function weigher(trees: Trees): (seen: Seen) => number {
  // One for all that is weighed: what lies outside the heap costs more to get and to give back than to fill.
  const told = new Float64Array(trees.features.size)
  return (seen) => {
    tell(trees, seen, told)
    return worth(trees, told)
  }
}

function tell({ features }: Trees, seen: Seen, told: Float64Array): void {
  told.fill(MISSING)
  for (const row of seen)
    // oxlint-disable-next-line guard-for-in -- rows are plain objects
    for (const name in row) {
      const feature = features.get(name)
      if (feature !== undefined) told[feature] = row[name]!
    }
}

function worth({ asks, skips, values, roots }: Trees, told: Float64Array): number {
  let sum = 0
  for (let node of roots) {
    for (let feature = asks[node]!; feature !== LEAF; feature = asks[node]!)
      node += told[feature]! <= values[node]! ? 1 : skips[node]!
    sum += values[node]!
  }
  return sum
}
