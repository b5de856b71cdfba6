/** What is counted in parallel passages: all that is learned of them, and all that is kept. */
import { type Both, LONGEST_JUMP } from './align-hmm.ts'
import type { Grammar, Grammars } from '../../language/grammar.ts'
import { stem } from '../../language/stem.ts'
import { PairTable } from './align-table.ts'

/** The words of one language by number, with their stems by number and how often each word was read. */
export class Vocabulary {
  readonly grammar: Grammar
  readonly words: string[] = []
  readonly stemOf: number[] = []
  readonly seen: number[] = []
  readonly #numbers = new Map<string, number>()
  readonly #stems = new Map<string, number>()

  constructor(grammar: Grammar) {
    this.grammar = grammar
  }

  get stems(): number {
    return this.#stems.size
  }

  /** Reads a word so many times more. @returns its number */
  read(word: string, times = 1): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) {
      this.seen[known]! += times
      return known
    }
    const number = this.words.length
    const root = stem(word, this.grammar)
    const stemNumber = this.#stems.get(root) ?? this.#stems.size
    this.#stems.set(root, stemNumber)
    this.#numbers.set(word, number)
    this.words.push(word)
    this.stemOf.push(stemNumber)
    this.seen.push(times)
    return number
  }

  /** @returns the number of a word, -1 for one never read */
  find = (word: string): number => this.#numbers.get(word) ?? -1
  /** @returns the number of its stem, -1 for one never read */
  findStem = (word: string): number => this.#stems.get(stem(word, this.grammar)) ?? -1

  copy(): Vocabulary {
    const copy = new Vocabulary(this.grammar)
    this.words.forEach((word, number) => copy.read(word, this.seen[number]))
    return copy
  }
}

/** Counts are expected ones: a link that is half likely counts for half. */
export interface Counts {
  /** How many pairs of passages it was learned from. */
  pairs: number
  fr: Vocabulary
  en: Vocabulary
  /** The words that were linked, French and English. */
  table: PairTable
  /** How often, by the number of the pair in `table`. */
  linked: Float64Array
  /** How often a word was linked with none, by its number in the vocabulary. */
  unlinked: Both
  /** Jumps by distance (see align-hmm.ts): of French words among the English ones, and the other way round. */
  jumps: Both
}

export const noCounts = ({ fr, en }: Grammars): Counts => ({
  pairs: 0,
  fr: new Vocabulary(fr),
  en: new Vocabulary(en),
  table: new PairTable(),
  linked: new Float64Array(),
  unlinked: { fr: new Float64Array(), en: new Float64Array() },
  jumps: { fr: new Float64Array(2 * LONGEST_JUMP + 1), en: new Float64Array(2 * LONGEST_JUMP + 1) },
})

/** The same numbers with room for more. */
export function lengthened(numbers: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length)
  longer.set(numbers)
  return longer
}
