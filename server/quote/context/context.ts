/** Whether a quotation takes whole sentences from its place, what stands around it there, and whether that changes it. */
import type { ContextAnswer, ContextReason } from '../../api/findings.ts'
import { endsSentence, startsSentence } from '../../language/sentences.ts'
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { tokensIn, tokensWithin } from '../../language/token-ranges.ts'
import { Stretch } from '../../language/stretch.ts'
import { changedAfter, changedBefore, changedInside } from './outside.ts'
import {
  deniedBefore,
  deniedSaying,
  heardSaying,
  isUnsaid,
  limitedByReporter,
  meantOtherwise,
  notSaid,
  rumouredBehind,
} from './reporters.ts'
import { takenBack } from './taken-back.ts'
import type { Span } from '../../language/split.ts'
import { splitsCharacter } from '../anchor/selector.ts'
import { saysToo, takesBackToo } from './says-too.ts'
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
  /**
   * The passages where a quotation begins and ends inside a reporter's sentence, and the one below, of which the first two
   * sentences are read where the quotation's ends a passage; null for no such. `leads`: whether the reporter's words lead right up to those
   * that the claim took, and not the speaker's own. `toldLater`: whether sentences behind the words tell whose they are, which then
   * deny those of another.
   */
  reporter: {
    start: Document
    end: Document
    below: Document | null
    leads: boolean
    toldLater: boolean
  } | null
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
    const before = stretchOf(document, sentenceStart(text, from, 0), from)
    const after = stretchOf(document, to, closes)
    const isPart = rendering !== null || !before.isEmpty
    const asked = !asks && isPart && /\?[\s\p{Z}”»"’']*$/u.test(text.slice(to - 1, closes))
    const edges = rendering
      ? { before: smallWordsOff(before), after: clauseOff(after) }
      : { before: [before], after: [after] }
    const reason =
      firstOf(edges.before, (one) => leftOut(changedBefore(one))) ??
      firstOf(edges.after, (one) => leftOut(changedAfter(one))) ??
      leftOut(asked ? 'question' : null)
    if (reason) return reason
    const next = stretchOf(document, closes, sentenceEnd(text, closes + 2, text.length))
    const opens = sentenceStart(text, from, 0)
    const led = stretchOf(document, sentenceStart(text, Math.max(0, opens - 2), 0), to)
    const goesOn = !after.isEmpty && !rendering
    const back = takenBack(next, stretchOf(document, from, to), led, goesOn)
    if (back && !(rendering && takesBackToo(rendering.document))) return back
  }
  return (
    reporter &&
    aroundQuote({ ...start, document: reporter.start }, { ...end, document: reporter.end }, reporter)
  )
}

const stretchOf = (document: Document, start: number, end: number): Stretch =>
  new Stretch(document, tokensWithin(document, { start, end }))

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
function smallWordsOff(before: Stretch): Stretch[] {
  const { from, to, document } = before
  const ends = [to]
  for (let at = to - 1; at >= from && ends.length <= FEW && document.tokens[at]!.weight === 0; at--)
    ends.push(at)
  return ends.map((end) => before.reach(from, end))
}
/** As many as stand before a noun: « de tout le ». */
const FEW = 3

/** What stands behind words that may go on to any place in their clause, or to its end: “We shall go |on Friday|, if …”. */
function clauseOff(after: Stretch): Stretch[] {
  const { from, to, document } = after
  const { tokens } = document
  const begins = [from]
  let isJoined = false
  for (let at = from + 1; at < to && tokens[at]!.clause === tokens[from]!.clause && !isJoined; at++) {
    isJoined = hasClass(tokens[at], 'coordinator')
    if (!isJoined) begins.push(at)
  }
  if (!isJoined && begins.at(-1)! + 1 < to) begins.push(begins.at(-1)! + 1)
  return begins.map((begin) => after.reach(begin))
}

/** Whole sentences left out are none of the words' business; of the sentences cut into, the rest may be. */
function behindCut(document: Document, { start, end }: Span): ContextReason | null {
  const { text } = document
  const first = sentenceEnd(text, start, end)
  const opens = startsSentence(text, start)
  if (first >= end)
    return opens && endsSentence(text, end) ? null : changedInside(stretchOf(document, start, end))
  const last = sentenceStart(text, end, start)
  return (
    (opens ? null : changedInside(stretchOf(document, start, first))) ??
    (last >= end ? null : changedBefore(stretchOf(document, last, end)))
  )
}

type Placed = Point & { document: Document }

/** Where the sentence ends that holds the end of a quotation, its marks behind it (UTF-16). */
export const behindQuote = ({ text, at }: Pick<Point, 'text' | 'at'>): number =>
  sentenceEnd(text, Math.min(text.length, at + 2), text.length)

/** Where the second sentence of a text ends. */
const secondEnd = (text: string) =>
  sentenceEnd(text, Math.min(text.length, sentenceEnd(text, 0, text.length) + 2), text.length)

/** What the reporter says around the quotation: that it was a joke, or that a fragment was denied. */
function aroundQuote(
  start: Placed,
  end: Placed,
  { below, leads, toldLater }: NonNullable<Cut['reporter']>,
): ContextReason | null {
  const before = stretchOf(start.document, sentenceStart(start.text, start.at, 0), start.at)
  const closes = behindQuote(end)
  const after = stretchOf(end.document, end.at, closes)
  return (
    meantOtherwise(before) ??
    heardSaying(before) ??
    (isUnsaid(before) || deniedSaying(before, after) ? 'hearsay' : null) ??
    rumouredBehind(after) ??
    meantOtherwise(after) ??
    (toldLater
      ? null
      : notSaid(stretchOf(end.document, end.at, sentenceEnd(end.text, closes + 2, end.text.length)))) ??
    (below && !toldLater ? notSaid(stretchOf(below, 0, secondEnd(below.text))) : null) ??
    (leads && !startsSentence(start.text, start.at)
      ? (deniedBefore(before) ?? limitedByReporter(before, after))
      : null)
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
