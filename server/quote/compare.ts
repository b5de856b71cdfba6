/**
 * Compares the words of a claim with a text that may hold them: where they stand, every edit on both sides, and what
 * the edits amount to. Typography never counts; a mark licenses the cut or the addition that it marks.
 */
import type { EditKind, Harm, Span, WordsAnswer } from '../api.ts'
import { type Word, words } from '../text/words.ts'
import { align, BRACKET, GAP, type Step } from './align.ts'
import type { ReadClaim } from './claim.ts'
import { classifyLoss, classifySubstitution, classifyWriting, type Kind, type Seen } from './classify.ts'
import { isFiller, isFunctionWord } from './word-classes.ts'

type Stretch = Pick<Span, 'start' | 'end'> & { text: string }

/** An edit with offsets into the text compared with. */
export interface LocatedEdit {
  kind: EditKind
  harm: Harm
  said: Stretch
  claimed: Stretch
}

export interface Comparison {
  answer: Extract<WordsAnswer, 'exact' | 'edited_marked' | 'altered' | 'absent'>
  harm: Harm
  edits: LocatedEdit[]
  /** Share of the claim's words that stand in the text, content words counting more, 0 to 1. */
  similarity: number
  /** Where the words stand (UTF-16, end exclusive), from the first word aligned to the last; null when absent. */
  span: { start: number; end: number } | null
}

/** A word that carries content tells more about where a quotation comes from than "the" or "de". */
const CONTENT_WEIGHT = 3
const FUNCTION_WEIGHT = 1
/** Below this share of its words in the same order, a claim is not an altered form of the text but another text. */
const ALTERED_FROM = 0.65

const weigh = (key: string) => (isFunctionWord(key) || isFiller(key) ? FUNCTION_WEIGHT : CONTENT_WEIGHT)

const ABSENT: Comparison = { answer: 'absent', harm: 'none', edits: [], similarity: 0, span: null }

/** `text` is what was said, `claimText` what the claim was read from. Cost grows with the product of their lengths. */
export function compare(text: string, claimText: string, claim: ReadClaim): Comparison {
  const said = words(text)
  const claimed = claim.tokens
  const tokens = claimed.map((token) =>
    token.type === 'word'
      ? { key: token.word.key }
      : { key: '', absorbs: token.type === 'gap' ? GAP : BRACKET },
  )
  const keys = said.map((word) => word.key)
  const steps = withFillersBefore(pairEdges(align(keys, tokens).steps, text, said), said)

  const similarity = similarityOf(steps, said, claim)
  const aligned = steps.flatMap((step) => ('said' in step ? [step.said] : []))
  if (similarity < ALTERED_FROM || aligned.length === 0) return { ...ABSENT, similarity }

  const edits = new Edits(text, claimText, said, claim).of(steps)
  const harm = worst(edits.map((edit) => edit.harm))
  return {
    answer:
      harm !== 'none' ? 'altered' : edits.some((edit) => edit.kind === 'marked') ? 'edited_marked' : 'exact',
    harm,
    edits,
    similarity,
    span: { start: said[aligned[0]!]!.start, end: said[aligned.at(-1)!]!.end },
  }
}

const onRecord = (step: Step) => 'said' in step

/**
 * A word changed at either end of a claim aligns as an addition, since the record's ends are free. Where the record
 * goes on in the same sentence, the word that stands there is the one it was put in place of.
 */
function pairEdges(steps: readonly Step[], text: string, said: readonly Word[]): Step[] {
  const paired = [...steps]
  const pairOutwards = (edge: number, direction: 1 | -1) => {
    const outermost = paired[edge]
    if (!outermost || !('said' in outermost)) return
    for (
      let at = edge + direction, index = outermost.said + direction;
      ;
      at += direction, index += direction
    ) {
      const step = paired[at]
      const [left, right] = direction > 0 ? [said[index - 1], said[index]] : [said[index], said[index + 1]]
      if (step?.type !== 'insert' || !left || !right) return
      if (/[.!?;:…\n«»“”"]/u.test(text.slice(left.end, right.start))) return
      paired[at] = { type: 'substitute', said: index, claimed: step.claimed }
    }
  }
  pairOutwards(paired.findIndex(onRecord), -1)
  pairOutwards(paired.findLastIndex(onRecord), 1)
  return paired
}

/** "Um, we shall" quoted as "We shall": what hesitates before the first word belongs to the words, and is left out. */
function withFillersBefore(steps: Step[], said: readonly Word[]): Step[] {
  const first = steps.findIndex(onRecord)
  const step = steps[first]
  if (!step || !('said' in step)) return steps
  let from = step.said
  while (from > 0 && isFiller(said[from - 1]!.key)) from--
  const fillers = said.slice(from, step.said).map((_, i): Step => ({ type: 'delete', said: from + i }))
  return steps.toSpliced(first, 0, ...fillers)
}

function worst(harms: Harm[]): Harm {
  return harms.includes('meaning') ? 'meaning' : harms.includes('minor') ? 'minor' : 'none'
}

/** Unmarked cuts count against the likeness at half weight: a passage that merely contains the words is less like it. */
function similarityOf(steps: readonly Step[], said: readonly Word[], claim: ReadClaim): number {
  let found = 0
  let wanted = 0
  let left = 0
  for (const run of runsOf(steps)) {
    const joined = isJoin(run, said, claim)
    for (const step of run) {
      if (step.type === 'absorb') continue
      const weight = weigh(step.type === 'delete' ? said[step.said]!.key : keyAt(claim, step.claimed))
      if (step.type !== 'delete') wanted += weight
      else if (!joined) left += weight
      if (step.type === 'match' || (joined && step.type !== 'delete')) found += weight
    }
  }
  return wanted === 0 ? 0 : found / (wanted + left / 2)
}

/** Each match by itself, and each stretch between two matches as a whole. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = []
  let open: Step[] | undefined
  for (const step of steps) {
    if (step.type === 'match') {
      runs.push([step])
      open = undefined
    } else if (open) open.push(step)
    else runs.push((open = [step]))
  }
  return runs
}

/** Whether both sides have the same letters, cut into words at other places: "re-elected", "reelected". */
function isJoin(run: readonly Step[], said: readonly Word[], claim: ReadClaim): boolean {
  if (run.some((step) => step.type === 'absorb' || step.type === 'match')) return false
  const saidLetters = run.map((step) => ('said' in step ? said[step.said]!.key : '')).join('')
  const claimedLetters = run.map((step) => ('claimed' in step ? keyAt(claim, step.claimed) : '')).join('')
  return saidLetters === claimedLetters
}

function keyAt(claim: ReadClaim, index: number): string {
  const token = claim.tokens[index]!
  return token.type === 'word' ? token.word.key : ''
}

const MARKED: Kind = { kind: 'marked', harm: 'none' }
const JOIN: Kind = { kind: 'typography', harm: 'none' }

/** Turns the steps of an alignment into edits. */
class Edits {
  private readonly text: string
  private readonly claimText: string
  private readonly said: readonly Word[]
  private readonly claim: ReadClaim

  constructor(text: string, claimText: string, said: readonly Word[], claim: ReadClaim) {
    this.text = text
    this.claimText = claimText
    this.said = said
    this.claim = claim
  }

  of(steps: readonly Step[]): LocatedEdit[] {
    const edits: LocatedEdit[] = []
    let at = 0
    for (const run of runsOf(steps)) {
      const from = at
      at += run.length
      if (isJoin(run, this.said, this.claim)) edits.push(this.edit(JOIN, steps, from, at))
      else {
        run.forEach((step, i) => {
          const kind = this.classify(step)
          if (kind) edits.push(this.edit(kind, steps, from + i, from + i + 1))
        })
      }
    }
    return edits
  }

  /** Null where nothing but case and quotation marks differs. */
  private classify(step: Step): Kind | null {
    if (step.type === 'absorb') return MARKED
    if (step.type === 'match')
      return classifyWriting(this.said[step.said]!.text, this.wordAt(step.claimed).text)
    if (step.type === 'substitute')
      return classifySubstitution(this.seenSaid(step.said), this.seenClaimed(step.claimed))
    if (step.type === 'insert') {
      return classifyLoss(
        this.seenClaimed(step.claimed),
        this.neBefore(step.claimed, (i) => keyAt(this.claim, i)),
      )
    }
    return classifyLoss(
      this.seenSaid(step.said),
      this.neBefore(step.said, (i) => this.said[i]!.key),
    )
  }

  /** Whether French ne stands close before: "ne … plus" denies where "plus" alone compares. */
  private neBefore(index: number, key: (i: number) => string): boolean {
    const REACH = 5
    for (let i = index - 1; i >= 0 && i >= index - REACH; i--) if (key(i) === 'ne') return true
    return false
  }

  private wordAt(index: number): Word {
    const token = this.claim.tokens[index]!
    if (token.type !== 'word') throw new RangeError('A mark is not a word')
    return token.word
  }

  private seenSaid(index: number): Seen {
    const word = this.said[index]!
    return { key: word.key, text: word.text, isName: isName(this.text, word) }
  }

  private seenClaimed(index: number): Seen {
    const word = this.wordAt(index)
    return { key: word.key, text: word.text, isName: isName(this.claimText, word) }
  }

  /** The edit made of steps `from` to `to`, on either side from its first word to its last. */
  private edit({ kind, harm }: Kind, steps: readonly Step[], from: number, to: number): LocatedEdit {
    const said: { start: number; end: number }[] = []
    const claimed: { start: number; end: number }[] = []
    for (const step of steps.slice(from, to)) {
      if (step.type === 'absorb') said.push(...this.said.slice(step.from, step.to))
      else if ('said' in step) said.push(this.said[step.said]!)
      if ('claimed' in step) claimed.push(this.tokenAt(step.claimed))
    }
    return {
      kind,
      harm,
      said: stretch(this.text, said, () => this.endBefore(steps, from, 'said')),
      claimed: stretch(this.claimText, claimed, () => this.endBefore(steps, from, 'claimed')),
    }
  }

  private tokenAt(index: number): { start: number; end: number } {
    const token = this.claim.tokens[index]!
    return token.type === 'word' ? token.word : token
  }

  /** Where an empty side of an edit stands: after the word before it, or before the first. */
  private endBefore(steps: readonly Step[], from: number, side: 'said' | 'claimed'): number {
    for (let at = from - 1; at >= 0; at--) {
      const step = steps[at]!
      if (side === 'claimed' && 'claimed' in step) return this.tokenAt(step.claimed).end
      if (side === 'said' && 'said' in step) return this.said[step.said]!.end
      if (side === 'said' && step.type === 'absorb' && step.to > step.from) return this.said[step.to - 1]!.end
    }
    for (const step of steps) {
      if (side === 'claimed' && 'claimed' in step) return this.tokenAt(step.claimed).start
      if (side === 'said' && 'said' in step) return this.said[step.said]!.start
    }
    return 0
  }
}

function stretch(text: string, parts: { start: number; end: number }[], whereEmpty: () => number): Stretch {
  const start = parts[0]?.start ?? whereEmpty()
  const end = parts.at(-1)?.end ?? start
  return { start, end, text: text.slice(start, end) }
}

/** A capital inside a sentence marks a name. */
function isName(text: string, word: Word): boolean {
  const first = [...word.text][0] ?? ''
  if (first === first.toLowerCase()) return false
  return /[\p{L}\p{N},;’'-]\s*$/u.test(text.slice(Math.max(0, word.start - 3), word.start))
}
