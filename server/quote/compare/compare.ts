/**
 * Compares the words of a claim with a text that may hold them: where they stand, every edit on both sides, and what
 * the edits amount to. Typography never counts; a mark licenses the cut or the addition that it marks.
 */
import type { WordsAnswer } from '../../api/findings.ts'
import type { Harm, TextEdit } from '../../api/edits.ts'
import { MOST_BETWEEN, sentencesBetween } from './distance.ts'
import type { Document, Token } from '../../language/read.ts'
import { type Range, tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { Stretch } from '../../language/stretch.ts'
import { verbGroups } from '../../language/verbs.ts'
import { conditions } from '../context/conditions.ts'
import { sentenceEnd, sentenceStart } from '../context/sentence-around.ts'
import { align, BRACKET, GAP, type Step } from './align.ts'
import type { ReadClaim } from './claim.ts'
import { type BothTexts, changesOf } from './both-texts.ts'
import { mendEdges } from './edges.ts'
import { editsOf } from './edits.ts'
import { tellKinds } from './edit-kinds.ts'
import { isChance } from './few-words.ts'
import { reconcile } from './reconcile.ts'
import { creditOf, MOST_CREDIT, similarityOf, stemCredit } from './similarity.ts'

/** How the words of a claim stand in a text. */
export interface Comparison {
  answer: Extract<WordsAnswer, 'exact' | 'edited_marked' | 'altered'>
  harm: Harm
  /** Replayed on the words of the pieces, they give the words of the claim. */
  edits: TextEdit[]
  /** Share of the claim's words that stand in the text, content words counting more, 0 to 1. */
  similarity: number
  /** Where the words stand, from the first word aligned to the last, and what a bracket at either end replaces. */
  span: Span
  /** The words aligned, in pieces where the claim joins several without a mark; one as a rule. */
  pieces: Span[]
  /** What each marked cut hides. */
  hidden: Span[]
}

/** Below this share of its words in the same order, a claim is not an altered form of the text but another text. */
const ALTERED_FROM = 0.65
/** Words: “on the understanding that”. */
const LONGEST_LINK = 4
/** A piece of fewer words than this may stand anywhere: it is no sign that the claim was joined. */
const SHORTEST_PIECE = 3

/**
 * Compares a claim with what was said, read as the claim is. Cost grows with the product of their lengths.
 *
 * @returns null where the words do not stand there
 */
export function compare(document: Document, claim: ReadClaim): Comparison | null {
  const both = { document, said: document.terms, claim }
  const { said } = both
  const aligned = alignedWords(both)
  const { steps, cuts } = withoutJumps(aligned, both)

  const onRecord = steps.flatMap((step) => ('said' in step ? [step.said] : []))
  const changes = changesOf(steps, both)
  const atLeast = similarityOf(changes, stemCredit)
  if (atLeast < ALTERED_FROM - MOST_CREDIT || onRecord.length === 0) return null

  tellKinds(changes, both)
  reconcile(changes, both)
  const similarity = similarityOf(changes, (change) => creditOf(change, document.grammar))
  if (similarity < ALTERED_FROM || isChance(changes, both)) return null
  const edits = editsOf(changes, both)
  const bounds = [onRecord[0]!, ...cuts.flatMap(({ from, to }) => [from, to]), onRecord.at(-1)!]
  const pieces = Array.from({ length: bounds.length / 2 }, (_, i) => ({
    start: said[bounds[2 * i]!]!.start,
    end: said[bounds[2 * i + 1]!]!.end,
  }))
  return {
    ...weighed(edits),
    similarity,
    span: withReplaced({ start: pieces[0]!.start, end: pieces.at(-1)!.end }, steps, both),
    pieces,
    hidden: hiddenBy(steps, both),
  }
}

/** How the words of a claim and the marks among them stand to those of the text. */
export function alignedWords(both: BothTexts): Step[] {
  const sought = both.claim.tokens.map((token) =>
    token.type === 'word'
      ? { key: token.word.key }
      : { key: '', absorbs: token.type === 'gap' ? GAP : BRACKET },
  )
  const keys = both.said.map((word) => word.key)
  return mendEdges(align(keys, sought).steps, both)
}

/** What edits amount to. */
export function weighed(edits: TextEdit[]): Pick<Comparison, 'answer' | 'harm' | 'edits'> {
  const harm =
    (['meaning', 'minor'] as const).find((one) => edits.some((edit) => edit.harm === one)) ?? 'none'
  const isMarked = edits.some(({ kind }) => kind === 'marked')
  return { answer: harm !== 'none' ? 'altered' : isMarked ? 'edited_marked' : 'exact', harm, edits }
}

/**
 * Takes out what lies between two pieces that the claim joins without a mark, where it is more than was left out of
 * one place.
 *
 * @returns the other steps, and the last word before and the first after each place that was jumped
 */
function withoutJumps(
  steps: readonly Step[],
  both: BothTexts,
): { steps: Step[]; cuts: { from: number; to: number }[] } {
  const { said } = both
  const { text } = both.document
  const first = steps.find((step) => 'said' in step && step.type !== 'delete')
  const begins = first && 'said' in first ? first.said : 0
  const kept: Step[] = []
  const cuts: { from: number; to: number }[] = []
  let last = -1
  let since = 0
  steps.forEach((step, at) => {
    if (step.type === 'absorb') last = -1
    if (step.type === 'match' || step.type === 'substitute') {
      const isFar =
        last >= 0 &&
        (sentencesBetween(text, said[last]!.end, said[step.said]!.start) > MOST_BETWEEN ||
          takesCondition(both, cuts.at(-1)?.to ?? begins, last, step.said)) &&
        isPiece(steps, at, 1) &&
        isPiece(kept, since - 1, -1)
      if (isFar) {
        cuts.push({ from: last, to: step.said })
        kept.splice(since, kept.length - since, ...kept.slice(since).filter(({ type }) => type !== 'delete'))
      }
      last = step.said
    }
    kept.push(step)
    if (step.type === 'match' || step.type === 'substitute') since = kept.length
  })
  return { steps: kept, cuts }
}

/**
 * Whether a piece has the condition of one sentence and the next, in another, what depends on it: or the other way round.
 *
 * @param from where the piece begins @param last where it ends @param next where the next begins; terms of the record
 */
function takesCondition({ document, said }: BothTexts, from: number, last: number, next: number): boolean {
  const { tokens } = document
  const [begin, end, then] = [said[from]!.index, said[last]!.index, said[next]!.index]
  // What is taken as it stands, one sentence after the other, keeps to each condition what depends on it.
  if (next === last + 1 || tokens[end]!.sentence === tokens[then]!.sentence) return false
  const piece = tokens.slice(begin, end + 1).filter(({ sentence }) => sentence === tokens[end]!.sentence)
  const own = new Stretch(document, { from: piece[0]!.index, to: end + 1 })
  const behind = own.reach(then, Math.min(tokens.length, then + LONGEST_LINK))
  return conditions(own).length > 0 || conditions(behind).includes(then)
}

/** Whether enough words match from a step on, in one direction, up to the next stretch that is left out. */
function isPiece(steps: readonly Step[], from: number, direction: 1 | -1): boolean {
  let found = 0
  for (let at = from; found < SHORTEST_PIECE; at += direction) {
    const step = steps[at]
    if (!step || step.type === 'delete') return false
    if (step.type === 'match') found++
  }
  return true
}

/** “She |keeps the shed|” quoted as “[The owner] keeps the shed”: the few words that are left of its sentence, without a verb. */
function withReplaced(span: Span, steps: readonly Step[], { document, claim }: BothTexts): Span {
  const { text, tokens } = document
  const { from, to } = tokensWithin(document, span)
  const around = tokensWithin(document, {
    start: sentenceStart(text, span.start, 0),
    end: sentenceEnd(text, span.end, text.length),
  })
  const isReplaced = (step: Step | undefined, rest: Range, beside: Token) =>
    step?.type === 'absorb' &&
    step.from === step.to &&
    claim.tokens[step.claimed]!.type === 'bracket' &&
    rest.to - rest.from <= MOST_REPLACED &&
    verbGroups(document, rest).length === 0 &&
    tokens.slice(rest.from, rest.to).every(({ clause }) => clause === beside.clause)
  const isBefore = isReplaced(steps[0], { from: around.from, to: from }, tokens[from]!)
  const isBehind = isReplaced(steps.at(-1), { from: to, to: around.to }, tokens[to - 1]!)
  return {
    start: isBefore ? tokens[around.from]!.start : span.start,
    end: isBehind ? tokens[around.to - 1]!.end : span.end,
  }
}
/** “the day after tomorrow” */
const MOST_REPLACED = 4

function hiddenBy(steps: readonly Step[], { said, claim }: BothTexts): Span[] {
  return steps.flatMap((step) =>
    step.type === 'absorb' && step.to > step.from && claim.tokens[step.claimed]!.type === 'gap'
      ? [{ start: said[step.from]!.start, end: said[step.to - 1]!.end }]
      : [],
  )
}
