/** Many pairs of wordings → what a machine sees in each. Work for a thread: it asks nothing of the store. */
import type { Grammars } from '../language/grammar.ts'
import { deserialise } from '../translation/align/align-bytes.ts'
import { learn } from '../translation/align/align-learn.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { linkTexts } from '../translation/link-texts.ts'
import { type Both, type Seen, seenIn } from './seen.ts'

export interface ToSee {
  pairs: Both[]
  /** What was learned of words, as the store keeps it; null before anything was. */
  model: Uint8Array | null
}

/** How often progress is told of: each hundredth. */
const TOLD = 100

/** @returns what is seen in each pair, in their order */
export function seeAll({ pairs, model }: ToSee, grammars: Grammars, tell: (share: number) => void): Seen[] {
  // Few flags ask what was learned, and to read the model takes as long as some hundred pairs.
  let words: WordModel | null = null
  const learned = () => (words ??= model ? deserialise(model, grammars) : learn([], grammars))
  const every = Math.ceil(pairs.length / TOLD)
  return pairs.map((both, i) => {
    if (i % every === 0) tell(i / pairs.length)
    return seenIn(both, grammars, () => linkTexts(learned(), ...both))
  })
}
