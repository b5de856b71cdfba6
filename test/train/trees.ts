/**
 * Trains boosted trees on choices among options, by the likelihood of the right ones together: gradient boosting with
 * histograms, second-order as XGBoost's (Chen and Guestrin 2016), leaf by leaf as LightGBM's (Ke et al. 2017).
 */
import { LEAF, MISSING, type Row, type TreesWeights } from '../../server/language/trees.ts'
import { random, shuffled } from './random.ts'

/** One choice: what is seen of each option, and which are right. */
export interface RowChoice {
  rows: Row[]
  right: number[]
  weight: number
}

export interface TreeSettings {
  /** So many times all is grown anew, each of chances of its own, and they count together: one alone is as chance has it. */
  bags: number
  trees: number
  rate: number
  leaves: number
  /** A leaf holds so many options at least. */
  least: number
  /** What shrinks the worth of a leaf that few options come to. */
  shrink: number
  /** What share of the choices and of the features each tree sees. */
  choices: number
  features: number
}

const SEED = 1
/** Numbers are told apart in so many steps at most. */
const BINS = 64

/** The options of all choices, column by column: into which step each number of theirs falls, and where each step ends. */
interface Table {
  names: string[]
  bins: Uint8Array[]
  ends: Float32Array[]
  length: number
}

interface Node {
  feature: number
  /** The last step that goes left. */
  bin: number
  worth: number
  left: Node | null
  right: Node | null
}

/** Options that come to a leaf, as a range of the order, with the best way to part them. */
interface Leaf {
  node: Node
  from: number
  to: number
  sums: Float64Array
  split: { feature: number; bin: number; gain: number } | null
}

/** @returns the trees as `trees` reads them; the same to the byte for the same choices */
export function trainTrees(choices: readonly RowChoice[], settings: TreeSettings): TreesWeights {
  const table = tableOf(choices.flatMap(({ rows }) => rows))
  const starts: number[] = []
  choices.reduce((at, { rows }) => (starts.push(at), at + rows.length), 0)
  const grown = Array.from({ length: settings.bags }, (_, bag) =>
    grownFrom(choices, table, starts, settings, SEED + bag),
  )
  return written(grown.flat(), table)
}

function grownFrom(
  choices: readonly RowChoice[],
  table: Table,
  starts: readonly number[],
  settings: TreeSettings,
  seed: number,
): Node[] {
  const next = random(seed)
  const scores = new Float64Array(table.length)
  const gradients = new Float64Array(table.length)
  const curvatures = new Float64Array(table.length)
  const order = new Int32Array(table.length)
  const columns = table.names.map((_, i) => i)
  const grown: Node[] = []
  for (let round = 0; round < settings.trees; round++) {
    let count = 0
    choices.forEach((choice, c) => {
      if (next() >= settings.choices) return
      slopes(choice, starts[c]!, scores, gradients, curvatures)
      for (let k = 0; k < choice.rows.length; k++) order[count++] = starts[c]! + k
    })
    const asked = shuffled(columns, next)
      .slice(0, Math.ceil(settings.features * columns.length))
      .sort((a, b) => a - b)
    const root = grow(table, asked, order.subarray(0, count), gradients, curvatures, settings)
    for (let i = 0; i < table.length; i++) scores[i]! += leafOf(root, table, i).worth
    grown.push(root)
  }
  for (const root of grown) share(root, settings.bags)
  return grown
}

/** Each bag gives its part of what a tree is worth. */
function share(node: Node, bags: number): void {
  node.worth /= bags
  for (const branch of [node.left, node.right]) if (branch) share(branch, bags)
}

/** How the likelihood of the right options changes with the score of each. */
function slopes(
  { rows, right, weight }: RowChoice,
  start: number,
  scores: Float64Array,
  gradients: Float64Array,
  curvatures: Float64Array,
): void {
  let most = -Infinity
  for (let k = 0; k < rows.length; k++) most = Math.max(most, scores[start + k]!)
  const shares = rows.map((_, k) => Math.exp(scores[start + k]! - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const rights = right.reduce((sum, k) => sum + shares[k]!, 0)
  shares.forEach((share, k) => {
    const likely = share / all
    gradients[start + k] = weight * (likely - (right.includes(k) ? share / rights : 0))
    curvatures[start + k] = Math.max(LEAST_CURVATURE, weight * likely * (1 - likely))
  })
}
const LEAST_CURVATURE = 1e-3

function tableOf(rows: readonly Row[]): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const bins: Uint8Array[] = []
  const ends: Float32Array[] = []
  for (const name of names) {
    const values = new Float32Array(rows.length)
    rows.forEach((row, i) => (values[i] = row[name] ?? MISSING))
    const sorted = values.toSorted()
    const cuts = cutsOf(sorted)
    const steps = new Uint8Array(rows.length)
    values.forEach((value, i) => (steps[i] = binOf(cuts, value)))
    bins.push(steps)
    ends.push(cuts)
  }
  return { names, bins, ends, length: rows.length }
}

/** Up to where each step but the last goes: half-way between two numbers that occur, with as many options to a step as can be. */
function cutsOf(sorted: Float32Array): Float32Array {
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])
  const middles: number[] = []
  if (distinct.length <= BINS) {
    for (let i = 1; i < distinct.length; i++) middles.push((distinct[i - 1]! + distinct[i]!) / 2)
    return Float32Array.from(middles)
  }
  for (let step = 1; step < BINS; step++) {
    const at = Math.floor((step * sorted.length) / BINS)
    if (sorted[at - 1] !== sorted[at]) middles.push((sorted[at - 1]! + sorted[at]!) / 2)
    else {
      const above = sorted.findIndex((value, i) => i > at && value > sorted[at]!)
      if (above > 0) middles.push((sorted[at]! + sorted[above]!) / 2)
    }
  }
  return Float32Array.from(new Set(middles)).sort()
}

function binOf(cuts: Float32Array, value: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** Gradients, curvatures and counts for each step of each feature that is asked. */
const SUMS = 3

function grow(
  table: Table,
  asked: readonly number[],
  order: Int32Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  { leaves: most, least, shrink, rate }: TreeSettings,
): Node {
  // In the order of the rows, so that each feature reads them one after the other.
  const g = new Float64Array(order.length)
  const h = new Float64Array(order.length)
  const sumsOf = (from: number, to: number) => {
    const sums = new Float64Array(asked.length * BINS * SUMS)
    for (let i = from; i < to; i++) {
      g[i] = gradients[order[i]!]!
      h[i] = curvatures[order[i]!]!
    }
    asked.forEach((feature, f) => {
      const column = table.bins[feature]!
      const start = f * BINS * SUMS
      for (let i = from; i < to; i++) {
        const at = start + column[order[i]!]! * SUMS
        sums[at]! += g[i]!
        sums[at + 1]! += h[i]!
        sums[at + 2]! += 1
      }
    })
    return sums
  }
  const leafFrom = (from: number, to: number, sums: Float64Array): Leaf => {
    let [g, h] = [0, 0]
    for (let b = 0; b < BINS; b++) {
      g += sums[b * SUMS]!
      h += sums[b * SUMS + 1]!
    }
    const node: Node = { feature: -1, bin: 0, worth: (-rate * g) / (h + shrink), left: null, right: null }
    return { node, from, to, sums, split: bestSplit(sums, g, h, to - from) }
  }
  const bestSplit = (sums: Float64Array, g: number, h: number, count: number): Leaf['split'] => {
    if (count < 2 * least) return null
    const whole = (g * g) / (h + shrink)
    let best: Leaf['split'] = null
    asked.forEach((feature, f) => {
      let [gl, hl, n] = [0, 0, 0]
      for (let bin = 0; bin < table.ends[feature]!.length; bin++) {
        const at = (f * BINS + bin) * SUMS
        gl += sums[at]!
        hl += sums[at + 1]!
        n += sums[at + 2]!
        if (n < least) continue
        if (count - n < least) break
        const gain = (gl * gl) / (hl + shrink) + ((g - gl) * (g - gl)) / (h - hl + shrink) - whole
        if (gain > (best?.gain ?? LEAST_GAIN)) best = { feature, bin, gain }
      }
    })
    return best
  }
  const root = leafFrom(0, order.length, sumsOf(0, order.length))
  const open = [root]
  for (let leaves = 1; leaves < most; leaves++) {
    const leaf = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    if (!leaf.split) break
    const { feature, bin } = leaf.split
    const { from, to, sums, node } = leaf
    const middle = parted(order, from, to, table.bins[feature]!, bin)
    const isLeft = middle - from <= to - middle
    const few = isLeft ? sumsOf(from, middle) : sumsOf(middle, to)
    for (let i = 0; i < few.length; i++) sums[i]! -= few[i]!
    const left = leafFrom(from, middle, isLeft ? few : sums)
    const right = leafFrom(middle, to, isLeft ? sums : few)
    Object.assign(node, { feature, bin, left: left.node, right: right.node })
    open.splice(open.indexOf(leaf), 1, left, right)
  }
  return root.node
}
const LEAST_GAIN = 1e-6

/** Puts the options of a range that go left before those that go right. @returns where these begin */
function parted(order: Int32Array, from: number, to: number, column: Uint8Array, bin: number): number {
  const right: number[] = []
  let end = from
  for (let i = from; i < to; i++)
    if (column[order[i]!]! <= bin) order[end++] = order[i]!
    else right.push(order[i]!)
  order.set(right, end)
  return end
}

function leafOf(root: Node, { bins }: Table, row: number): Node {
  let node = root
  while (node.left && node.right) node = bins[node.feature]![row]! <= node.bin ? node.left : node.right
  return node
}

function written(grown: readonly Node[], { names, ends }: Table): TreesWeights {
  const used = names
    .map((_, feature) => feature)
    .filter((feature) => grown.some((one) => asksFor(one, feature)))
  const asks: number[] = []
  const skips: number[] = []
  const values: number[] = []
  const add = ({ feature, bin, worth, left, right }: Node): void => {
    const at = asks.length
    asks.push(left ? used.indexOf(feature) : LEAF)
    values.push(left ? ends[feature]![bin]! : worth)
    skips.push(0)
    if (!left || !right) return
    add(left)
    skips[at] = asks.length - at
    add(right)
  }
  for (const root of grown) add(root)
  const base64 = (bytes: ArrayLike<number> | ArrayBuffer) =>
    Buffer.from(bytes as ArrayBuffer).toString('base64')
  return {
    features: used.map((feature) => names[feature]!),
    asks: base64(Uint8Array.from(asks)),
    skips: base64(Uint8Array.from(skips)),
    values: base64(Float32Array.from(values).buffer),
  }
}

const asksFor = ({ feature, left, right }: Node, wanted: number): boolean =>
  left !== null && right !== null && (feature === wanted || asksFor(left, wanted) || asksFor(right, wanted))
