/** Whether a quotation takes whole sentences from its place, what stands around it there, and whether that changes it. */
import type { ContextAnswer, ContextReason } from '../../api/findings.ts'
import { endsSentence, startsSentence } from '../../language/sentences.ts'
import {
  changedAfter,
  changedBefore,
  changedInside,
  deniedBefore,
  meantOtherwise,
  takenBack,
} from './outside.ts'
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
  text: string
  pieces: { start: number; end: number }[]
  /** What each marked cut hides. */
  hidden: { start: number; end: number }[]
  /** Whether the claim asks as well. */
  asks: boolean
  /** Whether the text is a quotation inside a reporter's sentence. */
  quoted: boolean
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

/** What opens a quotation inside the speech: “My neighbour says, ‘…”. */
const OPENED = /[\s\p{Z}]*[“«"‘'][\s\p{Z}]*$/u

function changing(
  start: Point,
  end: Point,
  { text, pieces, hidden, asks, quoted }: Cut,
): ContextReason | null {
  for (const stretch of hidden) {
    const reason = behindCut(text, stretch)
    if (reason) return reason
  }
  for (const { start: from, end: to } of pieces) {
    const opens = sentenceStart(text, from, 0)
    const closes = sentenceEnd(text, Math.max(to - 1, from), text.length)
    const before = text.slice(opens, from).replace(OPENED, '')
    const asked =
      !asks && /[\p{L}\p{N}]/u.test(before) && /\?[\s\p{Z}”»"’']*$/u.test(text.slice(to - 1, closes))
    const reason =
      changedBefore(before) ?? changedAfter(text.slice(to, closes)) ?? (asked ? 'question' : null)
    if (reason) return reason
    const next = text.slice(closes, sentenceEnd(text, closes + 2, text.length))
    const back = /[\p{L}]/u.test(text.slice(to, closes)) ? null : takenBack(next)
    if (back) return back
  }
  return quoted ? aroundQuote(start, end) : null
}

/** Whole sentences left out are none of the words' business; of the sentences cut into, the rest may be. */
function behindCut(text: string, { start, end }: { start: number; end: number }): ContextReason | null {
  const first = sentenceEnd(text, start, end)
  if (first >= end)
    return startsSentence(text, start) && endsSentence(text, end)
      ? null
      : changedInside(text.slice(start, end))
  const last = sentenceStart(text, end, start)
  return (
    (startsSentence(text, start) ? null : changedInside(text.slice(start, first))) ??
    (last >= end ? null : changedBefore(text.slice(last, end)))
  )
}

/** What the reporter says around the quotation: that it was a joke, or that a fragment was denied. */
function aroundQuote(start: Point, end: Point): ContextReason | null {
  const before = start.text.slice(sentenceStart(start.text, start.at, 0), start.at)
  const after = end.text.slice(
    end.at,
    sentenceEnd(end.text, Math.min(end.text.length, end.at + 2), end.text.length),
  )
  return (
    meantOtherwise(`${before} ${after}`) ??
    (startsSentence(start.text, start.at) ? null : deniedBefore(before))
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
