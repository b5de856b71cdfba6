/** How likely a French and an English word are to be linked, by what was counted. */
import type { WordLooks } from './align-affinity.ts'
import type { Counts, Vocabulary } from './align-counts.ts'
import { jumpProbabilities } from './align-hmm.ts'
import { PairTable } from './align-table.ts'

/** A form stands on its own experience once that is worth more than so many links; before, on that of its stem. */
const KIN = 3
/** The same for stems, which stand on nothing before. */
const UNKNOWN = 0.5
/** Any word may be linked with any other, by chance: in proportion to how often it was read. */
const CHANCE = 1e-7
/** Words are taken to stay without a link as often as each other, until so many such were counted. */
const ALONE = 1000
/** A word never read counts for half a time. */
const NEVER = 0.5

/** A word as one end of a possible link. */
interface Known {
  /** Its number and that of its stem in the vocabulary; -1 for one never read. */
  word: number
  stem: number
  seen: number
  /** What part of the occurrences of its stem are its own. */
  share: number
  /** How many links it and its stem were expected to have. */
  linked: number
  stemLinked: number
  /** Probability of the word where none of the other language calls it forth. */
  alone: number
}

/** The stems of pairs of words: which pairs there are, and which of them each pair of words belongs to. */
interface StemPairs {
  table: PairTable
  of: Int32Array
}

export function stemPairs({ fr, en, table }: Counts): StemPairs {
  const stems = new PairTable(table.size)
  const of = new Int32Array(table.size)
  for (let pair = 0; pair < table.size; pair++) {
    of[pair] = stems.add(fr.stemOf[table.left(pair)]!, en.stemOf[table.right(pair)]!)
  }
  return { table: stems, of }
}

type Numbers = Float64Array | Float32Array

/**
 * Probabilities from counts. A form leans on its stem, and the stem on what the two words look like and on the lexicon
 * (see align-affinity.ts): what is known at one step joins the next as if it had been counted a few times, after the
 * hierarchies of Dirichlet priors of MacKay and Peto (1995).
 */
export class WordModel {
  readonly counts: Counts
  /** Of every word it is asked for, many of them remembered. */
  readonly looks: WordLooks
  /** See madeOnce. */
  readonly made = new Map<unknown, unknown>()
  /** Probabilities of jumps, see align-hmm.ts. */
  readonly jumps: { fr: Float64Array; en: Float64Array }
  readonly #fr: Totals
  readonly #en: Totals
  readonly #stems: StemPairs
  readonly #stemsLinked: Float64Array

  /** @param stems of the pairs in `counts.table`, where they are at hand */
  constructor(counts: Counts, looks: WordLooks, stems = stemPairs(counts)) {
    this.counts = counts
    this.looks = looks
    this.jumps = { fr: jumpProbabilities(counts.jumps.fr), en: jumpProbabilities(counts.jumps.en) }
    this.#fr = new Totals(counts.fr, counts.unlinked.fr)
    this.#en = new Totals(counts.en, counts.unlinked.en)
    this.#stems = stems
    this.#stemsLinked = new Float64Array(stems.table.size)
    const { table, linked } = counts
    for (let pair = 0; pair < table.size; pair++) {
      const count = linked[pair]!
      if (count === 0) continue
      this.#fr.link(table.left(pair), count)
      this.#en.link(table.right(pair), count)
      this.#stemsLinked[stems.of[pair]!]! += count
    }
  }

  /** How many pairs of passages it was learned from. */
  get pairs(): number {
    return this.counts.pairs
  }

  /** @param key of a token, see align-tokens.ts */
  french = (key: string): Known => this.#fr.known(key)
  english = (key: string): Known => this.#en.known(key)

  /** The number in `counts.table` of the two words' pair; -1 where they were never linked. */
  pairOf(fr: Known, en: Known): number {
    return fr.word < 0 || en.word < 0 ? -1 : this.counts.table.find(fr.word, en.word)
  }

  /**
   * Writes the probability of the French word given the English one, and the other way round.
   *
   * @param pair see pairOf
   * @param prior how often they count as linked before any text was read
   */
  link(
    fr: Known,
    en: Known,
    pair: number,
    prior: number,
    into: { fr: Numbers; en: Numbers },
    frAt: number,
    enAt: number,
  ) {
    const own = (pair < 0 ? 0 : this.counts.linked[pair]!) + prior
    const stems = pair < 0 ? this.#stemPairOf(fr, en) : this.#stems.of[pair]!
    const kin = (stems < 0 ? 0 : this.#stemsLinked[stems]!) + prior
    into.fr[frAt] = given(own, kin, prior, fr, en)
    into.en[enAt] = given(own, kin, prior, en, fr)
  }

  #stemPairOf(fr: Known, en: Known): number {
    return fr.stem < 0 || en.stem < 0 ? -1 : this.#stems.table.find(fr.stem, en.stem)
  }
}

/** Probability of the word given its cause, by the links of the two and those of their stems. */
function given(own: number, kin: number, prior: number, word: Known, cause: Known): number {
  const byStem = (word.share * kin) / (cause.stemLinked + prior + UNKNOWN)
  return (own + KIN * byStem) / (cause.linked + prior + KIN) + CHANCE * word.seen
}

/** Sums of what was counted in one language. */
class Totals {
  readonly #vocabulary: Vocabulary
  readonly #linked: Float64Array
  readonly #stemLinked: Float64Array
  readonly #stemSeen: Float64Array
  readonly #seen: number
  readonly #unlinked: Float64Array
  readonly #allUnlinked: number

  constructor(vocabulary: Vocabulary, unlinked: Float64Array) {
    this.#vocabulary = vocabulary
    this.#unlinked = unlinked
    this.#linked = new Float64Array(vocabulary.words.length)
    this.#stemLinked = new Float64Array(vocabulary.stems)
    this.#stemSeen = new Float64Array(vocabulary.stems)
    this.#seen = vocabulary.seen.reduce((sum, count) => sum + count, 0)
    this.#allUnlinked = unlinked.reduce((sum, count) => sum + count, 0)
    vocabulary.seen.forEach((count, word) => {
      this.#stemSeen[vocabulary.stemOf[word]!]! += count
    })
  }

  link(word: number, count: number) {
    this.#linked[word]! += count
    this.#stemLinked[this.#vocabulary.stemOf[word]!]! += count
  }

  known(key: string): Known {
    const word = this.#vocabulary.find(key)
    const stem = word < 0 ? this.#vocabulary.findStem(key) : this.#vocabulary.stemOf[word]!
    const seen = word < 0 ? NEVER : this.#vocabulary.seen[word]!
    const unlinked = word < 0 ? 0 : this.#unlinked[word]!
    return {
      word,
      stem,
      seen,
      share: seen / Math.max(seen, stem < 0 ? 0 : this.#stemSeen[stem]!),
      linked: word < 0 ? 0 : this.#linked[word]!,
      stemLinked: stem < 0 ? 0 : this.#stemLinked[stem]!,
      alone: (unlinked + (ALONE * seen) / (this.#seen + 1)) / (this.#allUnlinked + ALONE),
    }
  }
}
