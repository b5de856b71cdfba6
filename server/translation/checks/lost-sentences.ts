/** Sentences of which the other text has nothing at all. */
import { covered, unexplained } from '../facing.ts'
import { type Finding, type FlagCheck, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { cutBy, type Range } from '../../language/token-ranges.ts'

/** A sentence of less content leaves too little to be told from one that was rendered freely. */
const LEAST = 4
/** Of its content, this share has no counterpart. */
const UNLINKED = 0.75
/** How much unexplained content within so many words of where it would be may be its rendering in other words. */
const EXPLAINS = 0.35
const NEAR = 10

/** What is left out of a text: whole sentences, which need no words round them to be believed, and the given parts of the others. */
export function withSentences(check: FlagCheck, here: Half, parts: readonly Range[]): Finding[] {
  const lost = lostSentences(here)
  const isWithin = (part: Range) => lost.some(({ from, to }) => from <= part.from && part.to <= to)
  return [
    ...lost.map((range) => ({ ...grave(check, here, range), isSure: true })),
    ...parts.filter((part) => !isWithin(part)).map((range) => grave(check, here, range)),
  ]
}

/**
 * The sentences that neither links nor words left over on the other side account for, where a text has more sentences than the other.
 *
 * Of 294 paragraphs of debates that each lost a sentence, 221 are told, and no more of the whole ones are than without.
 */
function lostSentences(here: Half): Range[] {
  const { document, from, to } = here.other
  const own = cutBy(here.document, 'sentence', here)
  if (own.length <= cutBy(document, 'sentence', here.other).length) return []
  const spare = unexplained(here.other, { from: from - NEAR, to: to + NEAR })
  return own.filter((sentence) => {
    const { all, open } = covered(here, sentence)
    return all >= LEAST && open >= UNLINKED * all && spare <= EXPLAINS * unexplained(here, sentence)
  })
}
