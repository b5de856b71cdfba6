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

/** The key of a token of the claim; '' for a mark. */
export function claimedKey({ claim }: BothTexts, index: number): string {
  const token = claim.tokens[index]
  return token?.type === 'word' ? token.word.key : ''
}

export function claimedTerm({ claim }: BothTexts, index: number): Term {
  const token = claim.tokens[index]!
  if (token.type !== 'word') throw new RangeError('A mark is not a word')
  return token.word
}

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
  return (
    letters(run.map((step) => ('said' in step ? both.said[step.said]!.key : ''))) ===
    letters(run.map((step) => ('claimed' in step ? claimedKey(both, step.claimed) : '')))
  )
}

const letters = (keys: readonly string[]) => keys.join('').replaceAll(' ', '')
