/** Whether a quotation takes whole sentences from its place, and what stands around it there. */
import type { ContextAnswer } from '../api.ts'
import { endsSentence, startsSentence } from '../text/sentences.ts'

export interface Context {
  answer: Extract<ContextAnswer, 'whole' | 'partial'>
  before: string
  after: string
}

/** As much as a reader takes in at a glance, on either side (UTF-16 units). */
const SHOWN = 160

/** A point in a passage (UTF-16). */
interface Point {
  text: string
  at: number
}

/** @param start @param end where the words begin and end, which may be in two passages */
export function contextOf(start: Point, end: Point): Context {
  const whole = startsSentence(start.text, start.at) && endsSentence(end.text, end.at)
  return {
    answer: whole ? 'whole' : 'partial',
    before: fromWord(start.text, Math.max(0, start.at - SHOWN), start.at),
    after: toWord(end.text, end.at, Math.min(end.text.length, end.at + SHOWN)),
  }
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
