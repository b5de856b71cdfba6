/** Whether a quotation takes whole sentences from its place, what stands around it there, and whether that changes it. */
import type { ContextAnswer, ContextReason } from '../../api/findings.ts'
import { endsSentence, startsSentence } from '../../language/sentences.ts'
import { type Document, tokensWithin } from '../../language/read.ts'
import {
  changedAfter,
  changedBefore,
  changedInside,
  deniedBefore,
  meantOtherwise,
  takenBack,
} from './outside.ts'
import type { Span } from '../../language/split.ts'
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
}

/** The words in what their speaker said: the text of a quote without its attribution, or of a turn. */
export interface Cut {
  document: Document
  pieces: Span[]
  /** What each marked cut hides. */
  hidden: Span[]
  /** Whether the claim asks as well. */
  asks: boolean
  /** The passages where a quotation begins and ends inside a reporter's sentence; null for no such. */
  reporter: { start: Document; end: Document } | null
}

/**
 * @param start @param end where the words begin and end in their passages, which may be two
 * @param cut the same words among what their speaker said
 * @param spliced whether they come from places that do not adjoin
 */
export function contextOf(start: Point, end: Point, cut: Cut | null = null, spliced = false): Context {
  const whole = startsSentence(start.text, start.at) && endsSentence(end.text, end.at)
  const reason = spliced ? 'separate' : cut && changing(start, end, cut)
  return {
    answer: spliced ? 'spliced' : reason ? 'cut_changes_meaning' : whole ? 'whole' : 'partial',
    before: fromWord(start.text, Math.max(0, start.at - SHOWN), start.at),
    after: toWord(end.text, end.at, Math.min(end.text.length, end.at + SHOWN)),
    reason,
  }
}

function changing(
  start: Point,
  end: Point,
  { document, pieces, hidden, asks, reporter }: Cut,
): ContextReason | null {
  const { text } = document
  for (const stretch of hidden) {
    const reason = behindCut(document, stretch)
    if (reason) return reason
  }
  for (const { start: from, end: to } of pieces) {
    const closes = sentenceEnd(text, Math.max(to - 1, from), text.length)
    const before = tokensWithin(document, { start: sentenceStart(text, from, 0), end: from })
    const after = tokensWithin(document, { start: to, end: closes })
    const asked = !asks && before.to > before.from && /\?[\s\p{Z}”»"’']*$/u.test(text.slice(to - 1, closes))
    const reason =
      changedBefore(document, before) ?? changedAfter(document, after) ?? (asked ? 'question' : null)
    if (reason) return reason
    if (after.to > after.from) continue
    const next = { start: closes, end: sentenceEnd(text, closes + 2, text.length) }
    const back = takenBack(document, tokensWithin(document, next))
    if (back) return back
  }
  return reporter && aroundQuote({ ...start, document: reporter.start }, { ...end, document: reporter.end })
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
  return isInsideCharacter(text, from) ? from + 1 : from
}

/** Where a cut at or before `at` splits no word and no character. */
export function toWordAt(text: string, at: number): number {
  let to = at
  while (to < text.length && to > 0 && WORD_CHARACTER.test(text[to]!) && at - to < SHOWN) to--
  return isInsideCharacter(text, to) ? to - 1 : to
}

const isInsideCharacter = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '') && at > 0

const fromWord = (text: string, from: number, to: number) =>
  text.slice(Math.min(to, fromWordAt(text, from)), to)
const toWord = (text: string, from: number, to: number) =>
  text.slice(from, Math.max(from, toWordAt(text, to)))
