import { COLUMNS, type Lexicon, pairsIn } from '../../server/language/lexicon.ts'
import { loadTable } from '../../server/language/load.ts'

/** Every entry of the lexicon as a pair of folded lemmas. */
export function* lexiconPairs({ fr }: Lexicon): Generator<[french: string, english: string]> {
  const all = loadTable('fr-en.tsv', COLUMNS).flatMap((row) => pairsIn(row).fr)
  for (const french of new Set(all.flatMap((lemma) => [lemma, lemma.replace(/^se /, '')])))
    for (const english of fr.entry(french).translations()) yield [french, english]
}
