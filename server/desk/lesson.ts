/** One lesson: parallel texts, and the model that is learned so far → the model with what they teach. */
import type { Grammars } from '../language/grammar.ts'
import type { ParallelTexts } from '../store/kept-translations.ts'
import { deserialise, serialise } from '../translation/align/align-bytes.ts'
import { learn } from '../translation/align/align-learn.ts'
import { tokensOf } from '../translation/link-texts.ts'

export interface Lesson {
  model: Uint8Array | null
  pairs: ParallelTexts[]
}

/** @returns the model, and how many pairs it was learned from in all */
export function learnFrom(
  { model, pairs }: Lesson,
  grammars: Grammars,
  tell: (share: number) => void,
): { model: Uint8Array; pairs: number } {
  const learned = learn(readPairs(pairs), grammars, {
    ...(model && { start: deserialise(model, grammars) }),
    onProgress: (done, total) => tell(done / total),
  })
  return { model: serialise(learned), pairs: learned.counts.pairs }
}

/** A pair of which one text is too long teaches nothing that its length is worth. */
function* readPairs(pairs: readonly ParallelTexts[]) {
  for (const pair of pairs) {
    const fr = tokensOf(pair.fr, 'fr')
    const en = tokensOf(pair.en, 'en')
    if (fr && en) yield { fr: fr.map(({ key }) => key), en: en.map(({ key }) => key) }
  }
}
