/** The two texts of a comparison, and what became of their words: each step of the alignment with the words it takes. */
import type { Document } from '../../language/read.ts'
import type { Term } from '../../language/value-terms.ts'
import type { Step } from './align.ts'
import type { ReadClaim } from './claim.ts'
import type { Kind } from './classify.ts'

export interface BothTexts {
  document: Document
  said: readonly Term[]
  claim: ReadClaim
}

/** A step with the words that it takes. */
export interface Change {
  step: Step
  type: Step['type']
  /** Its place among the changes. */
  at: number
  /** The word of the record, if it takes one, and its place among those of the record. */
  said: Term | undefined
  saidAt: number | undefined
  /** The word of the claim, none for a mark; the place of either among the tokens of the claim. */
  claimed: Term | undefined
  claimedAt: number | undefined
  /** Null where nothing but case and quotation marks differs, and before it is told. */
  kind: Kind | null
  /** Whether the record has the claim’s word in another place. */
  isMoved: boolean
}

export const changesOf = (steps: readonly Step[], both: BothTexts): Change[] =>
  steps.map((step, at) => {
    const saidAt = 'said' in step ? step.said : undefined
    const claimedAt = 'claimed' in step ? step.claimed : undefined
    const said = saidAt === undefined ? undefined : both.said[saidAt]
    const claimed = claimedAt === undefined ? undefined : wordAt(both, claimedAt)
    return { step, type: step.type, at, said, saidAt, claimed, claimedAt, kind: null, isMoved: false }
  })

/** A word of the claim; undefined for a mark. */
export function wordAt({ claim }: BothTexts, index: number): Term | undefined {
  const token = claim.tokens[index]
  return token?.type === 'word' ? token.word : undefined
}

/** The word that a change leaves out or adds, or the one it puts in the place of another. */
export const wordOf = ({ said, claimed }: Change): Term => (claimed ?? said)!

/** Whether it leaves a word out or adds one. */
export const isAlone = ({ type }: Change): boolean => type === 'insert' || type === 'delete'

/** Each match by itself, and each stretch between two matches as a whole. */
export function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (last && change.type !== 'match' && last[0]!.type !== 'match') last.push(change)
    else runs.push([change])
  }
  return runs
}

/** Whether both sides have the same letters, cut into words at other places: "re-elected", "reelected". */
export const isJoin = (run: readonly Change[]): boolean =>
  !run.some(({ type }) => type === 'absorb' || type === 'match') &&
  letters(run.map(({ said }) => said)) === letters(run.map(({ claimed }) => claimed))

const letters = (words: readonly (Term | undefined)[]) =>
  words
    .map((word) => word?.key)
    .join('')
    .replaceAll(' ', '')
