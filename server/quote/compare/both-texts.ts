/** The two texts of a comparison, as its parts ask for them: the words of each side and what stands around them. */
import type { Document } from '../../language/read.ts'
import type { Term } from '../../language/value-terms.ts'
import type { Step } from './align.ts'
import type { ReadClaim } from './claim.ts'

export interface BothTexts {
  document: Document
  said: readonly Term[]
  claim: ReadClaim
}

/** A word of the claim; undefined for a mark. */
export function wordAt({ claim }: BothTexts, index: number): Term | undefined {
  const token = claim.tokens[index]
  return token?.type === 'word' ? token.word : undefined
}

/** The word of the record that a step takes, if it takes one. */
export const saidBy = (step: Step | undefined, { said }: BothTexts): Term | undefined =>
  step && 'said' in step ? said[step.said] : undefined

/** The word of the claim; none for a mark. */
export const claimedBy = (step: Step | undefined, both: BothTexts): Term | undefined =>
  step && 'claimed' in step ? wordAt(both, step.claimed) : undefined

/** The word that a step leaves out or adds, or the one it puts in the place of another. */
export const wordBy = (step: Step | undefined, both: BothTexts): Term | undefined =>
  claimedBy(step, both) ?? saidBy(step, both)

/** Each match by itself, and each stretch between two matches as a whole. */
export function runsOf(steps: readonly Step[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let open: { from: number; to: number } | undefined
  steps.forEach((step, i) => {
    if (step.type === 'match') {
      runs.push({ from: i, to: i + 1 })
      open = undefined
    } else if (open) open.to = i + 1
    else runs.push((open = { from: i, to: i + 1 }))
  })
  return runs
}

/** Whether both sides have the same letters, cut into words at other places: "re-elected", "reelected". */
export function isJoin(run: readonly Step[], both: BothTexts): boolean {
  if (run.some((step) => step.type === 'absorb' || step.type === 'match')) return false
  return letters(run.map((step) => saidBy(step, both))) === letters(run.map((step) => claimedBy(step, both)))
}

const letters = (words: readonly (Term | undefined)[]) =>
  words
    .map((word) => word?.key)
    .join('')
    .replaceAll(' ', '')
