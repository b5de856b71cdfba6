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
 * Ready to be asked of many things together. In a tree its inner nodes are numbered from its root on, then its leaves from the
 * left; each inner node stands before those below it.
 */
export interface Trees {
  /** Of what they ask, by its name, which number it is. */
  features: ReadonlyMap<string, number>
  /** The numbers up to which a row goes left, once each, in order, of one feature after the other; and where those of each begin. */
  limits: Float32Array
  starts: Uint32Array
  /** Of each inner node: which of the limits it asks, and the numbers of the nodes on its left and its right (16, 8 and 8 bits). */
  nodes: Uint32Array
  /** What the leaves are worth. */
  worths: Float32Array
  /** Of each tree, how many inner nodes it has; its leaves are one more. */
  sizes: Uint8Array
}

/** A tree has no more: a node's number is a byte. */
const MOST_LEAVES = 128

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
  const { limits, starts, limitOf } = limitsOf(features.length, asks, values)
  const [nodes, worths, sizes]: [number[], number[], number[]] = [[], [], []]
  for (let root = 0; root < asks.length;) {
    const { inner, leaves } = treeFrom(root, asks, skips)
    if (leaves.length > MOST_LEAVES) throw new RangeError(`A tree has more than ${MOST_LEAVES} leaves`)
    const number = new Map([...inner, ...leaves].map((node, i) => [node, i]))
    const branch = (node: number) => number.get(node)!
    nodes.push(
      ...inner.map(
        (node) => limitOf(node) * 0x1_00_00 + branch(node + 1) * 0x1_00 + branch(node + skips[node]!),
      ),
    )
    worths.push(...leaves.map((leaf) => values[leaf]!))
    sizes.push(inner.length)
    root += inner.length + leaves.length
  }
  return {
    features: new Map(features.map((name, i) => [name, i])),
    limits,
    starts,
    nodes: Uint32Array.from(nodes),
    worths: Float32Array.from(worths),
    sizes: Uint8Array.from(sizes),
  }
}

/** The nodes of a tree, as they are written, each before those below it. */
function treeFrom(root: number, asks: Uint8Array, skips: Uint8Array): { inner: number[]; leaves: number[] } {
  const [inner, leaves]: [number[], number[]] = [[], []]
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop())
    if (asks[node] === LEAF) leaves.push(node)
    else {
      inner.push(node)
      open.push(node + skips[node]!, node + 1)
    }
  return { inner, leaves }
}

function limitsOf(features: number, asks: Uint8Array, values: Float32Array) {
  const asked = Array.from({ length: features }, () => new Set<number>())
  asks.forEach((feature, node) => asked[feature]?.add(values[node]!))
  const starts = new Uint32Array(features + 1)
  asked.forEach(({ size }, feature) => (starts[feature + 1] = starts[feature]! + size))
  const limits = Float32Array.from(asked.flatMap((some) => [...some].sort((a, b) => a - b)))
  const limitOf = (node: number) => limits.indexOf(values[node]!, starts[asks[node]!])
  return { limits, starts, limitOf }
}

/** So many things go down the trees together: one bit each. */
const TOGETHER = 32

/**
 * Several things go down each tree together, as the bits of one number: of each node it is told at once which of them come to
 * it. Whoever walks from node to node, thing by thing, waits at each for what could not be foreseen.
 *
 * @returns how much each of several things weighs: the sum, over all trees, of the leaf that it comes to
 */
export function weigher(trees: Trees): (all: readonly Seen[]) => number[] {
  // For all that is weighed: what lies outside the heap costs more to get and to give back than to fill.
  const told = new Float64Array(trees.features.size * TOGETHER)
  const above = new Int32Array(trees.limits.length)
  const sums = new Float64Array(TOGETHER)
  return (all) => {
    const weights: number[] = []
    for (let from = 0; from < all.length; from += TOGETHER) {
      const some = all.slice(from, from + TOGETHER)
      told.fill(MISSING)
      tell(trees, some, told)
      compare(trees, some.length, told, above)
      sums.fill(0)
      goDown(trees, some.length, above, sums)
      weights.push(...sums.subarray(0, some.length))
    }
    return weights
  }
}

/** @param told gets the numbers of each thing, of one feature after the other */
function tell({ features }: Trees, some: readonly Seen[], told: Float64Array): void {
  for (let i = 0; i < some.length; i++)
    for (const row of some[i]!) {
      if (some[i - 1]?.includes(row)) continue
      // What several in a row have in common is looked up once.
      const other = some.findIndex((seen, k) => k > i && !seen.includes(row))
      const end = other < 0 ? some.length : other
      // oxlint-disable-next-line guard-for-in -- rows are plain objects
      for (const name in row) {
        const feature = features.get(name)
        if (feature === undefined) continue
        for (let k = i; k < end; k++) told[feature * TOGETHER + k] = row[name]!
      }
    }
}

/** @param above for each limit, gets which things tell more */
function compare({ limits, starts }: Trees, count: number, told: Float64Array, above: Int32Array): void {
  above.fill(0)
  for (let feature = 0; feature < starts.length - 1; feature++) {
    const end = starts[feature + 1]!
    for (let from = feature * TOGETHER, i = 0; i < count;) {
      const value = told[from + i]!
      let those = 0
      while (i < count && told[from + i] === value) those |= 1 << i++
      for (let limit = starts[feature]!; limit < end && value > limits[limit]!; limit++)
        above[limit]! |= those
    }
  }
}

/** @param sums gets what the leaves are worth that each of so many things comes to */
function goDown({ nodes, worths, sizes }: Trees, count: number, above: Int32Array, sums: Float64Array): void {
  const come = new Int32Array(2 * MOST_LEAVES)
  let [node, leaf] = [0, 0]
  for (const size of sizes) {
    come[0] = count === TOGETHER ? -1 : (1 << count) - 1
    for (let i = 0; i < size; i++) {
      const asked = nodes[node++]!
      const right = come[i]! & above[asked >>> 16]!
      come[(asked >>> 8) & 0xff] = come[i]! ^ right
      come[asked & 0xff] = right
    }
    for (let i = size; i <= 2 * size; i++) {
      const worth = worths[leaf++]!
      for (let those = come[i]!; those !== 0;) {
        const one = 31 - Math.clz32(those)
        those ^= 1 << one
        sums[one]! += worth
      }
    }
  }
}
