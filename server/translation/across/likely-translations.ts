/** Which words a model has learned to be the likeliest translations of a word. */
import { madeOnce } from '../../language/grammar.ts'
import type { WordModel } from '../align/align-model.ts'
import type { Language } from '../align/align-tokens.ts'

export interface LikelyTranslation {
  /** See align-tokens.ts. */
  key: string
  /** 0 to 1: the geometric mean of how likely each of the two words calls forth the other. */
  probability: number
}

/** A word counts as if it had so many links more with nothing: what was seen once is not sure. */
const UNSURE = 1
/** What the experience of the other forms of its stem counts for, beside its own. */
const KIN = 0.3

interface Side {
  /** Of each word, by its number: the pairs it stands in. */
  pairs: Int32Array[]
  linked: Float64Array
  /** Of each stem, by its number: its words. */
  kin: number[][]
}

/**
 * @param key of a token in the language `from`
 * @param most how many are given
 * @returns the likeliest first; empty for a word of whose stem nothing was read
 */
export function likelyTranslations(
  model: WordModel,
  key: string,
  from: Language,
  most: number,
): LikelyTranslation[] {
  const known = madeOnce(model, readSides)
  const { counts } = model
  const own = counts[from]
  const there = from === 'fr' ? 'en' : 'fr'
  const word = own.find(key)
  const stem = word < 0 ? own.findStem(key) : own.stemOf[word]!
  const weights = new Map<number, number>()
  let all = UNSURE
  for (const one of stem < 0 ? [] : known[from].kin[stem]!) {
    const weight = one === word ? 1 : KIN
    all += weight * known[from].linked[one]!
    for (const pair of known[from].pairs[one]!) {
      const other = from === 'fr' ? counts.table.right(pair) : counts.table.left(pair)
      weights.set(other, (weights.get(other) ?? 0) + weight * counts.linked[pair]!)
    }
  }
  return [...weights]
    .map(([other, linked]) => ({
      key: counts[there].words[other]!,
      probability: Math.min(1, linked / Math.sqrt(all * (known[there].linked[other]! + UNSURE))),
    }))
    .sort((a, b) => b.probability - a.probability || (a.key < b.key ? -1 : 1))
    .slice(0, most)
}

function readSides({ counts: { table, linked, fr, en } }: WordModel): { fr: Side; en: Side } {
  const side = (vocabulary: typeof fr, wordOf: (pair: number) => number): Side => {
    const sizes = new Int32Array(vocabulary.words.length)
    for (let pair = 0; pair < table.size; pair++) sizes[wordOf(pair)]!++
    const pairs = Array.from(sizes, (size) => new Int32Array(size))
    const totals = new Float64Array(vocabulary.words.length)
    for (let pair = 0; pair < table.size; pair++) {
      const word = wordOf(pair)
      pairs[word]![--sizes[word]!] = pair
      totals[word]! += linked[pair]!
    }
    const kin: number[][] = Array.from({ length: vocabulary.stems }, () => [])
    vocabulary.stemOf.forEach((stem, word) => kin[stem]!.push(word))
    return { pairs, linked: totals, kin }
  }
  return { fr: side(fr, (pair) => table.left(pair)), en: side(en, (pair) => table.right(pair)) }
}
