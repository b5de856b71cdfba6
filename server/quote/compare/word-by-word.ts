/** Two wordings of one thing in one language, whole against whole, however far apart they are: every edit on both sides. */
import type { Document } from '../../language/read.ts'
import type { Step } from './align.ts'
import { type BothTexts, changesOf } from './both-texts.ts'
import type { ReadClaim } from './claim.ts'
import { alignedWords } from './compare.ts'
import type { TextEdit } from '../../api/edits.ts'
import { editsOf } from './edits.ts'
import { tellKinds } from './edit-kinds.ts'
import { reconcile } from './reconcile.ts'

/** @returns in the order of the texts: replayed on the words said, they give those of the claim */
export function wordByWord(document: Document, claim: ReadClaim): TextEdit[] {
  const both: BothTexts = { document, said: document.terms, claim }
  const steps = withEnds(alignedWords(both), both.said.length)
  const changes = changesOf(steps, both)
  tellKinds(changes, both)
  reconcile(changes, both)
  return editsOf(changes, both)
}

/** A claim is a part of what was said; of a whole, what stands before and behind is left out. @param count words said */
function withEnds(steps: readonly Step[], count: number): Step[] {
  const taken = steps.flatMap((step) => {
    if (step.type === 'absorb') return [step.from, step.to - 1]
    return 'said' in step ? [step.said] : []
  })
  const [first, last] = [taken[0] ?? count, taken.at(-1) ?? count - 1]
  return [...leftOut(0, first), ...steps, ...leftOut(last + 1, count)]
}

const leftOut = (from: number, to: number): Step[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => ({ type: 'delete', said: from + i }))
