/** A rendition → the units in which other programs keep it: its sentences, where they stand whole and side by side. */
import type { Grammars } from '../language/grammar.ts'
import type { Rendition } from '../api/renditions.ts'
import { sentencePairs } from '../translation/sentence-pairs.ts'
import { comparable } from './seen.ts'

export interface Unit {
  /** The rendition’s, with the number of the unit where it has several. */
  id: string
  original: string
  rendered: string
  /**
   * What it is, in the words of TMX: a phrase is part of a sentence. A quote that an attribution interrupts was printed
   * as no sentence; it is a block of its pieces.
   */
  of: 'sentence' | 'paragraph' | 'phrase' | 'block'
}

/** In the better wording where there is one. */
export function unitsOf(rendition: Rendition, grammars: Pick<Grammars, 'fr' | 'en'>): Unit[] {
  const { id, original, rendition: rendered, corrected } = rendition
  const text = corrected?.text ?? rendered.text
  const whole = { id: String(id), original: original.text, rendered: text }
  const both = comparable(original, { ...rendered, text })
  const isInterrupted = original.spans.length > 1 || (!corrected && rendered.spans.length > 1)
  if (!both || isInterrupted) return [{ ...whole, of: 'block' }]
  if (original.kind === 'partial' || rendered.kind === 'partial') return [{ ...whole, of: 'phrase' }]
  return sentencePairs(...both, grammars).map(({ isSentence, ...texts }, i, all) => ({
    id: all.length > 1 ? `${id}-${i + 1}` : String(id),
    ...texts,
    of: isSentence ? 'sentence' : 'paragraph',
  }))
}
