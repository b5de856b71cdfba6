/** The two texts of a comparison, as its parts read them: the words of each side and what stands around them. */
import type { Grammar } from '../../language/grammar.ts'
import { type Document, read } from '../../language/read.ts'
import type { Step } from './align.ts'
import type { ReadClaim } from './claim.ts'
import type { Seen } from './classify.ts'
import { type ClassedTerm, readWords } from './read-words.ts'

export interface BothTexts {
  text: string
  said: ClassedTerm[]
  claimText: string
  claim: ReadClaim
  /** French or English, as what is neither is read. */
  grammar: Grammar
  /** Both texts with their verbs, read when a verb is first seen to differ. */
  documents: () => { said: Document; claimed: Document }
}

export function readBoth(text: string, claimText: string, claim: ReadClaim): BothTexts {
  const grammar = claim.grammar.other.other
  let documents: { said: Document; claimed: Document } | undefined
  return {
    text,
    said: readWords(text, claim.grammar),
    claimText,
    claim,
    grammar,
    documents: () => (documents ??= { said: read(text, grammar), claimed: read(claimText, grammar) }),
  }
}

/** The key of a token of the claim; '' for a mark. */
export function claimedKey({ claim }: BothTexts, index: number): string {
  const token = claim.tokens[index]
  return token?.type === 'word' ? token.word.key : ''
}

export function claimedTerm({ claim }: BothTexts, index: number): ClassedTerm {
  const token = claim.tokens[index]!
  if (token.type !== 'word') throw new RangeError('A mark is not a word')
  return token.word
}

export const seenSaid = ({ text, said }: BothTexts, index: number): Seen => seen(text, said[index]!)
export const seenClaimed = (both: BothTexts, index: number): Seen =>
  seen(both.claimText, claimedTerm(both, index))

const seen = (text: string, { key, text: written, value, classes, start }: ClassedTerm): Seen => ({
  key,
  classes,
  text: written,
  value,
  isName: isName(text, written, start),
})

/** A capital inside a sentence marks a name; English I is none. */
function isName(text: string, written: string, start: number): boolean {
  const first = [...written][0] ?? ''
  if (first === first.toLowerCase() || written === 'I') return false
  return /[\p{L}\p{N},;’'-]\s*$/u.test(text.slice(Math.max(0, start - 3), start))
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
  const saidLetters = run.map((step) => ('said' in step ? both.said[step.said]!.key : '')).join('')
  const claimedLetters = run.map((step) => ('claimed' in step ? claimedKey(both, step.claimed) : '')).join('')
  return saidLetters === claimedLetters
}
