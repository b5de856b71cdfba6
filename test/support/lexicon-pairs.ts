import type { Lexicon } from '../../server/language/lexicon.ts'

/** Every entry of the lexicon as a pair of folded lemmas. */
export function* lexiconPairs({ fr }: Lexicon): Generator<[french: string, english: string]> {
  for (const french of fr.lemmas())
    for (const english of fr.entry(french).translations()) yield [french, english]
}
