/** Whether a quotation takes whole sentences from its place, what stands around it there, and whether that changes it. */
import type { ContextAnswer, ContextReason } from '../../api/findings.ts'
import { endsSentence, startsSentence } from '../../language/sentences.ts'
import { type Document, type Range, tokensIn, tokensWithin } from '../../language/read.ts'
import {
  changedAfter,
  changedBefore,
  changedInside,
  deniedBefore,
  meantOtherwise,
  takenBack,
} from './outside.ts'
import type { Span } from '../../language/split.ts'
import { splitsCharacter } from '../anchor/selector.ts'
import { saysToo } from './says-too.ts'
import { sentenceEnd, sentenceStart } from './sentence-around.ts'

export interface Context {
  answer: Exclude<ContextAnswer, 'unknown'>
  before: string
  after: string
  reason: ContextReason | null
}

/** As much as a reader takes in at a glance, on either side (UTF-16 units). */
const SHOWN = 160

/** A point in a passage (UTF-16). */
interface Point {
  text: string
  at: number
  /** Whether a quotation begins or ends there with a sentence, whatever the reporter has beside it. */
  isEdge?: boolean
}

/** The words in what their speaker said: the text of a quote without its attribution, or of a turn. */
export interface Cut {
  document: Document
  pieces: Span[]
  /** What each marked cut hides. */
  hidden: Span[]
  /** Whether the claim asks as well. */
  asks: boolean
  /**
   * A claim in the other language: then the pieces are what it renders, from the first word that bears meaning to the last,
   * and so much of its own meaning (`spare`, in words) stands for none of them. One that is wrong in itself has lost its
   * negation, rather than left one out.
   */
  rendering: { document: Document; spare: number; isWrong: boolean } | null
  /** The passages where a quotation begins and ends inside a reporter's sentence; null for no such. */
  reporter: { start: Document; end: Document } | null
}

/**
 * @param start @param end where the words begin and end in their passages, which may be two
 * @param cut the same words among what their speaker said
 * @param spliced whether they come from places that do not adjoin
 */
export function contextOf(start: Point, end: Point, cut: Cut | null = null, spliced = false): Context {
  const whole =
    (start.isEdge || startsSentence(start.text, start.at)) &&
    (end.isEdge || endsSentence(end.text, end.at)) &&
    !(cut && leavesOut(cut))
  const reason = spliced ? 'separate' : cut && changing(start, end, cut)
  return {
    answer: spliced ? 'spliced' : reason ? 'cut_changes_meaning' : whole ? 'whole' : 'partial',
    before: fromWord(start.text, Math.max(0, start.at - SHOWN), start.at),
    after: toWord(end.text, end.at, Math.min(end.text.length, end.at + SHOWN)),
    reason,
  }
}

/** Whether a rendering leaves out words of its sentences that none of its own can stand for. */
function leavesOut({ document, pieces: [piece], rendering }: Cut): boolean {
  if (!rendering || !piece) return false
  const { text } = document
  const outside = [
    { start: sentenceStart(text, piece.start, 0), end: piece.start },
    { start: piece.end, end: sentenceEnd(text, piece.end, text.length) },
  ].map((stretch) => {
    return tokensIn(document, stretch).reduce((sum, { weight }) => sum + weight, 0)
  })
  return outside.some((weight) => weight >= LEFT_OUT && weight > rendering.spare)
}
/** Words that bear meaning: a translation may do without one. */
const LEFT_OUT = 2

function changing(
  start: Point,
  end: Point,
  { document, pieces, hidden, asks, rendering, reporter }: Cut,
): ContextReason | null {
  const { text } = document
  const leftOut = (reason: ContextReason | null) =>
    reason &&
    rendering &&
    (saysToo(rendering.document, reason) || (reason === 'negation' && rendering.isWrong))
      ? null
      : reason
  for (const stretch of hidden) {
    const reason = behindCut(document, stretch)
    if (reason) return reason
  }
  for (const { start: from, end: to } of pieces) {
    const closes = sentenceEnd(text, Math.max(to - 1, from), text.length)
    const before = tokensWithin(document, { start: sentenceStart(text, from, 0), end: from })
    const after = tokensWithin(document, { start: to, end: closes })
    const isPart = rendering !== null || before.to > before.from
    const asked = !asks && isPart && /\?[\s\p{Z}”»"’']*$/u.test(text.slice(to - 1, closes))
    const edges = rendering
      ? { before: smallWordsOff(document, before), after: clauseOff(document, after) }
      : { before: [before], after: [after] }
    const reason =
      firstOf(edges.before, (range) => leftOut(changedBefore(document, range))) ??
      firstOf(edges.after, (range) => leftOut(changedAfter(document, range))) ??
      leftOut(asked ? 'question' : null)
    if (reason) return reason
    if (after.to > after.from && !rendering) continue
    const next = { start: closes, end: sentenceEnd(text, closes + 2, text.length) }
    const back = leftOut(takenBack(document, tokensWithin(document, next)))
    if (back) return back
  }
  return reporter && aroundQuote({ ...start, document: reporter.start }, { ...end, document: reporter.end })
}

function firstOf<Item>(
  items: readonly Item[],
  ask: (item: Item) => ContextReason | null,
): ContextReason | null {
  for (const item of items) {
    const found = ask(item)
    if (found) return found
  }
  return null
}

/** What stands before words of which the first few, which carry grammar, may be the rendering’s own: « On dit que |le| port ». */
function smallWordsOff({ tokens }: Document, { from, to }: Range): Range[] {
  const ends = [to]
  for (let at = to - 1; at >= from && ends.length <= FEW && tokens[at]!.weight === 0; at--) ends.push(at)
  return ends.map((end) => ({ from, to: end }))
}
/** As many as stand before a noun: « de tout le ». */
const FEW = 3

/** What stands behind words that may go on to any place in their clause, or to its end: “We shall go |on Friday|, if …”. */
function clauseOff({ tokens }: Document, { from, to }: Range): Range[] {
  const begins = [from]
  for (let at = from; at + 1 < to && tokens[at + 1]!.clause === tokens[at]!.clause; at++) {
    if (tokens[at + 1]!.classes.has('coordinator')) return begins.map((begin) => ({ from: begin, to }))
    begins.push(at + 1)
  }
  if (begins.at(-1)! + 1 < to) begins.push(begins.at(-1)! + 1)
  return begins.map((begin) => ({ from: begin, to }))
}

/** Whole sentences left out are none of the words' business; of the sentences cut into, the rest may be. */
function behindCut(document: Document, { start, end }: Span): ContextReason | null {
  const { text } = document
  const first = sentenceEnd(text, start, end)
  if (first >= end)
    return startsSentence(text, start) && endsSentence(text, end)
      ? null
      : changedInside(document, tokensWithin(document, { start, end }))
  const last = sentenceStart(text, end, start)
  return (
    (startsSentence(text, start)
      ? null
      : changedInside(document, tokensWithin(document, { start, end: first }))) ??
    (last >= end ? null : changedBefore(document, tokensWithin(document, { start: last, end })))
  )
}

type Placed = Point & { document: Document }

/** What the reporter says around the quotation: that it was a joke, or that a fragment was denied. */
function aroundQuote(start: Placed, end: Placed): ContextReason | null {
  const before = tokensWithin(start.document, {
    start: sentenceStart(start.text, start.at, 0),
    end: start.at,
  })
  const after = tokensWithin(end.document, {
    start: end.at,
    end: sentenceEnd(end.text, Math.min(end.text.length, end.at + 2), end.text.length),
  })
  return (
    meantOtherwise(start.document, before) ??
    meantOtherwise(end.document, after) ??
    (startsSentence(start.text, start.at) ? null : deniedBefore(start.document, before))
  )
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}\p{Surrogate}]/u
/** Where a cut at or after `at` splits no word and no character. */
export function fromWordAt(text: string, at: number): number {
  let from = at
  while (from > 0 && from < text.length && WORD_CHARACTER.test(text[from - 1]!) && from - at < SHOWN) from++
  return splitsCharacter(text, from) ? from + 1 : from
}

/** Where a cut at or before `at` splits no word and no character. */
export function toWordAt(text: string, at: number): number {
  let to = at
  while (to < text.length && to > 0 && WORD_CHARACTER.test(text[to]!) && at - to < SHOWN) to--
  return splitsCharacter(text, to) ? to - 1 : to
}

const fromWord = (text: string, from: number, to: number) =>
  text.slice(Math.min(to, fromWordAt(text, from)), to)
const toWord = (text: string, from: number, to: number) =>
  text.slice(from, Math.max(from, toWordAt(text, to)))
