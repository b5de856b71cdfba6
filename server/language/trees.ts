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

/**
 * Ready to be asked feature by feature, as Lucchese et al. (QuickScorer, 2015) do: of each tree it is kept as bits which of
 * its leaves can still be come to. Whoever walks from node to node waits at each for what could not be foreseen.
 */
export interface Trees {
  /** Of what they ask, by its name, which number it is. */
  features: ReadonlyMap<string, number>
  /** Where the inner nodes begin that ask each feature, and where the last of them end; of each feature by `limits`. */
  starts: Uint32Array
  /** Of each inner node: the greatest number that goes left, in which tree it stands, and the leaves that are left for a greater one. */
  limits: Float32Array
  treeOf: Uint16Array
  behind: Uint32Array
  /** What the leaves are worth, of each tree from the left, MOST_LEAVES apart. */
  worths: Float32Array
  /** How many trees there are. */
  count: number
}

/** A tree has no more of them: one bit each. */
const MOST_LEAVES = 32
const EVERY_LEAF = 0xffffffff

function bytesOf(written: string): Uint8Array<ArrayBuffer> {
  const binary = atob(written)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** @throws RangeError for a tree of more than MOST_LEAVES leaves */
export function trees(weights: TreesWeights): Trees {
  const { features } = weights
  const [asks, skips] = [bytesOf(weights.asks), bytesOf(weights.skips)]
  const values = new Float32Array(bytesOf(weights.values).buffer)
  const leaves = asks.reduce((all, feature) => all + (feature === LEAF ? 1 : 0), 0)
  const inner = asks.length - leaves
  const count = leaves - inner // each inner node makes two branches of one
  const treeOf = new Uint16Array(asks.length)
  const behind = new Uint32Array(asks.length)
  const worths = new Float32Array(count * MOST_LEAVES)
  /** Reads one tree below a node. @returns the node behind it, and how many leaves stood before that */
  const below = (node: number, tree: number, before: number): [node: number, leaves: number] => {
    treeOf[node] = tree
    if (asks[node] === LEAF) {
      if (before === MOST_LEAVES) throw new RangeError(`A tree has more than ${MOST_LEAVES} leaves`)
      worths[tree * MOST_LEAVES + before] = values[node]!
      return [node + 1, before + 1]
    }
    const [right, left] = below(node + 1, tree, before)
    if (right !== node + skips[node]!)
      throw new RangeError('A right branch does not begin behind the left one')
    behind[node] = EVERY_LEAF ^ bitsBetween(before, left)
    return below(right, tree, left)
  }
  for (let node = 0, tree = 0; tree < count; tree++) [node] = below(node, tree, 0)
  const order = Array.from(asks.keys())
    .filter((node) => asks[node] !== LEAF)
    .sort((a, b) => asks[a]! - asks[b]! || values[a]! - values[b]!)
  const starts = new Uint32Array(features.length + 1)
  for (const node of order) starts[asks[node]! + 1]!++
  for (let i = 0; i < features.length; i++) starts[i + 1]! += starts[i]!
  return {
    features: new Map(features.map((name, i) => [name, i])),
    starts,
    limits: Float32Array.from(order, (node) => values[node]!),
    treeOf: Uint16Array.from(order, (node) => treeOf[node]!),
    behind: Uint32Array.from(order, (node) => behind[node]!),
    worths,
    count,
  }
}

/** From one on, up to another, exclusive. */
const bitsBetween = (from: number, to: number) => 2 ** to - 2 ** from

/**
 * @returns how much each of several things weighs: the sum, over all trees, of the leaf that it comes to. What the least number
 * of all tells is asked once for them all, so that those told alike are given together.
 */
export function weigher(trees: Trees): (all: readonly Seen[]) => number[] {
  const { size } = trees.features
  // One for all that is weighed: what lies outside the heap costs more to get and to give back than to fill.
  let told = new Float64Array(size)
  const least = new Float64Array(size)
  const inCommon = new Uint32Array(size)
  const ofAll = new Int32Array(trees.count)
  const open = new Int32Array(trees.count)
  return (all) => {
    if (told.length < size * all.length) told = new Float64Array(size * all.length)
    told.fill(MISSING, 0, size * all.length)
    all.forEach((seen, i) => tell(trees, seen, told, i * size))
    least.fill(Infinity)
    for (let at = 0, feature = 0; at < size * all.length; at++) {
      if (told[at]! < least[feature]!) least[feature] = told[at]!
      if (++feature === size) feature = 0
    }
    ofAll.fill(EVERY_LEAF)
    for (let feature = 0; feature < size; feature++)
      inCommon[feature] = close(trees, feature, trees.starts[feature]!, least[feature]!, ofAll)
    return all.map((_, i) => {
      open.set(ofAll)
      for (let feature = 0; feature < size; feature++) {
        const value = told[i * size + feature]!
        if (value > least[feature]!) close(trees, feature, inCommon[feature]!, value, open)
      }
      return worth(trees, open)
    })
  }
}

function tell({ features }: Trees, seen: Seen, told: Float64Array, from: number): void {
  for (const row of seen)
    // oxlint-disable-next-line guard-for-in -- rows are plain objects
    for (const name in row) {
      const feature = features.get(name)
      if (feature !== undefined) told[from + feature] = row[name]!
    }
}

/**
 * Takes from each tree the leaves that a number turns away from.
 *
 * @param node the first that asks the feature and was not asked yet
 * @param open for each tree, the leaves that can still be come to
 * @returns the first that the number is not too great for
 */
function close(
  { starts, limits, treeOf, behind }: Trees,
  feature: number,
  node: number,
  value: number,
  open: Int32Array,
): number {
  const end = starts[feature + 1]!
  for (; node < end && value > limits[node]!; node++) open[treeOf[node]!]! &= behind[node]!
  return node
}

/** Of the leaves that are still open once all is asked, the first one of each tree. */
function worth({ worths }: Trees, open: Int32Array): number {
  let sum = 0
  for (let tree = 0; tree < open.length; tree++) {
    const leaves = open[tree]!
    sum += worths[tree * MOST_LEAVES + 31 - Math.clz32(leaves & -leaves)]!
  }
  return sum
}
