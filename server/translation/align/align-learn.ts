/** Learns which words are linked, and how they move, from passages in both languages. */
import type { Grammars } from '../../language/grammar.ts'
import { affinity, type WordLooks, wordLooks } from './align-affinity.ts'
import { type Counts, lengthened, noCounts } from './align-counts.ts'
import { agreed, linkBothWays, work } from './align-hmm.ts'
import { stemPairs, WordModel } from './align-model.ts'
import { alignSentences } from './align-sentences.ts'
import { PairTable } from './align-table.ts'

/** Two passages that render each other, as keys of tokens (see align-tokens.ts). */
export interface ParallelPair {
  fr: readonly string[]
  en: readonly string[]
}

interface LearnOptions {
  /** Told from time to time how far it has come: `done` grows up to `total`, in no unit. */
  onProgress?: (done: number, total: number) => void
  /** Goes on from here: what it was learned from counts, and the model itself is left as it is. */
  start?: WordModel
}

/** Passes over the text without regard to order, then with it. After more of them it has the text by heart. */
const PASSES = { words: 3, order: 4 }
/** Before the first pass, any two words that stand together count as linked so often. */
const TOGETHER = 0.05
/** Links expected less often than this are forgotten at the end: by far the most, and hardly any of the weight. */
const FORGOTTEN = 0.02
/** Possible links held in memory at once, of 4 bytes each. More text is learned block by block. */
const MOST_CELLS = 20_000_000
/** Progress is told each time so many parts were read. */
const TOLD_EVERY = 1000

/** Parts of passages that render each other (see align-sentences.ts), their words by number. */
interface Part {
  fr: Int32Array
  en: Int32Array
}

/**
 * Both directions learn together, each from the links on which they agree (Liang, Taskar and Klein 2006): IBM model 1
 * (Brown et al. 1993), then a hidden Markov model (Vogel, Ney and Tillmann 1996). What was learned before stays counted
 * and is not read again (Neal and Hinton 1998). The same pairs in the same order give the same model. It takes the
 * thread for a while, some twenty seconds a million words: call it off the event loop.
 */
export function learn(
  pairs: Iterable<ParallelPair>,
  grammars: Grammars,
  { onProgress, start }: LearnOptions = {},
): WordModel {
  const before = start?.counts ?? noCounts(grammars)
  const looks = start?.looks ?? wordLooks(grammars)
  let counts: Counts = { ...before, fr: before.fr.copy(), en: before.en.copy() }
  const parts: Part[] = []
  for (const pair of pairs) {
    counts.pairs++
    for (const { fr, en } of alignSentences(pair.fr, pair.en)) {
      parts.push({
        fr: Int32Array.from(pair.fr.slice(fr.from, fr.to), (word) => counts.fr.read(word)),
        en: Int32Array.from(pair.en.slice(en.from, en.to), (word) => counts.en.read(word)),
      })
    }
  }
  const total = parts.length * (PASSES.words + PASSES.order)
  let done = 0
  const tell = () => {
    if (++done % TOLD_EVERY === 0 || done === total) onProgress?.(done, total)
  }
  for (const block of blocks(parts)) counts = learnBlock(counts, block, looks, tell)
  return new WordModel(counts, looks)
}

function* blocks(parts: readonly Part[]): Generator<Part[]> {
  let block: Part[] = []
  let cells = 0
  for (const part of parts) {
    const more = part.fr.length * part.en.length
    if (cells + more > MOST_CELLS) {
      yield block
      block = []
      cells = 0
    }
    block.push(part)
    cells += more
  }
  if (block.length > 0) yield block
}

/** @returns `before` and what the parts add to it */
function learnBlock(before: Counts, parts: readonly Part[], looks: WordLooks, tell: () => void): Counts {
  const block = index(before, parts, looks)
  const table = block.table
  const base: Counts = {
    ...before,
    table,
    linked: lengthened(before.linked, table.size),
    unlinked: {
      fr: lengthened(before.unlinked.fr, before.fr.words.length),
      en: lengthened(before.unlinked.en, before.en.words.length),
    },
  }
  const stems = stemPairs(base)
  let counts: Counts = { ...base, linked: base.linked.slice() }
  for (const pair of block.pairs) counts.linked[pair]! += TOGETHER
  for (let pass = 0; pass < PASSES.words + PASSES.order; pass++) {
    const model = new WordModel(counts, looks, stems)
    counts = expect(model, base, block, pass >= PASSES.words, tell)
  }
  return keep(counts)
}

/** What does not change from pass to pass. */
interface Block {
  parts: readonly Part[]
  /** For every French word of every part and every English word of it, the number of the pair within the block. */
  cells: Int32Array
  /** Numbers of the block's pairs in the whole table. */
  pairs: Int32Array
  table: PairTable
  /** Affinity of the block's pairs. */
  priors: Float32Array
}

function index({ table: known, fr, en }: Counts, parts: readonly Part[], looks: WordLooks): Block {
  const table = known.copy()
  const here = new PairTable()
  const cells = new Int32Array(parts.reduce((sum, part) => sum + part.fr.length * part.en.length, 0))
  let cell = 0
  for (const part of parts) {
    for (const left of part.fr) for (const right of part.en) cells[cell++] = here.add(left, right)
  }
  const french = fr.words.map(looks.french)
  const english = en.words.map(looks.english)
  const pairs = new Int32Array(here.size)
  const priors = new Float32Array(here.size)
  for (let pair = 0; pair < here.size; pair++) {
    const left = here.left(pair)
    const right = here.right(pair)
    pairs[pair] = table.add(left, right)
    priors[pair] = affinity(french[left]!, english[right]!)
  }
  return { parts, cells, pairs, table, priors }
}

/** One pass: how often everything is expected, by the model, in the block; and what was counted before. */
function expect(
  model: WordModel,
  base: Counts,
  { parts, cells, pairs, table, priors }: Block,
  inOrder: boolean,
  tell: () => void,
): Counts {
  const french = base.fr.words.map(model.french)
  const english = base.en.words.map(model.english)
  const links = { fr: new Float32Array(pairs.length), en: new Float32Array(pairs.length) }
  pairs.forEach((pair, at) => {
    model.link(french[table.left(pair)]!, english[table.right(pair)]!, pair, priors[at]!, links, at, at)
  })
  const linked = base.linked.slice()
  const unlinked = { fr: base.unlinked.fr.slice(), en: base.unlinked.en.slice() }
  const jumps = { fr: base.jumps.fr.slice(), en: base.jumps.en.slice() }
  let first = 0
  for (const { fr, en } of parts) {
    const [rows, columns] = [fr.length, en.length]
    for (let row = 0, cell = first; row < rows; row++) {
      work.fr.alone[row] = french[fr[row]!]!.alone
      for (let column = 0; column < columns; column++, cell++) {
        const pair = cells[cell]!
        work.fr.emissions[row * columns + column] = links.fr[pair]!
        work.en.emissions[column * rows + row] = links.en[pair]!
      }
    }
    for (let column = 0; column < columns; column++) work.en.alone[column] = english[en[column]!]!.alone
    linkBothWays(rows, columns, inOrder ? model.jumps : undefined, jumps)
    for (let row = 0, cell = first; row < rows; row++) {
      unlinked.fr[fr[row]!]! += work.fr.unlinked[row]!
      for (let column = 0; column < columns; column++, cell++)
        linked[pairs[cells[cell]!]!]! += agreed(row, column, rows, columns)
    }
    for (let column = 0; column < columns; column++) unlinked.en[en[column]!]! += work.en.unlinked[column]!
    first += rows * columns
    tell()
  }
  return { ...base, linked, unlinked, jumps }
}

/** Forgets the links that hardly ever were, and rounds the others to what is stored of them (see align-bytes.ts). */
function keep({ table, linked, unlinked, jumps, ...rest }: Counts): Counts {
  const kept = new PairTable()
  const counts: number[] = []
  for (let pair = 0; pair < table.size; pair++) {
    const count = linked[pair]!
    if (count < FORGOTTEN) continue
    kept.add(table.left(pair), table.right(pair))
    counts.push(Math.fround(count))
  }
  return {
    ...rest,
    table: kept,
    linked: Float64Array.from(counts),
    unlinked: rounded(unlinked),
    jumps: rounded(jumps),
  }
}

const rounded = ({ fr, en }: Counts['jumps']) => ({ fr: fr.map(Math.fround), en: en.map(Math.fround) })
