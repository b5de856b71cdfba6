import type { Lexicon } from '../../server/language/lexicon.ts'

/** Every entry of the lexicon as a pair of folded lemmas. */
export function* lexiconPairs(lexicon: Lexicon): Generator<[french: string, english: string]> {
  for (const [french, all] of lexicon.fr.translations) for (const english of all) yield [french, english]
}
