/** The time of day that a line begins with, or is: “17.41 BST”, « 14 h 40 – », “8.47pm Ann Ross: …”. */
import type { Span } from '../../language/split.ts'
import type { Line } from './lines.ts'

const TIME = /[([]?\d{1,2}(?:[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\s?h(?:\s?\d\d)?|\s?[ap]\.?m\b\.?)/iuy
/** “BST”, “(ET)”, « HNE » */
const ZONE = /\s\(?(?:\p{Lu}{1,3}T|UTC|GMT|H\p{Lu}{1,2})\)?(?![\p{L}\p{N}])/uy
/** What parts a time from the copy behind it. */
const PARTING = /\]?[)]?\s*(?:[.:|•–—-]|--)?(?=\s|$)/uy
/** Copy begins so behind a time, and what goes on with it does not: “8 p.m. was too late”. */
const COPY = /^[\s\p{Z}]+[\p{Lu}\p{N}«“"‘'([¿¡@#]/u

/** Of the lines that begin with a time, where it stands with its zone and what parts it from the copy. */
export function timesOf(text: string, lines: readonly Line[]): Span[] {
  return lines.flatMap((line) => {
    const end = timeEnd(text, line)
    return end > line.start ? [{ start: line.start, end }] : []
  })
}

/** Whether a line is a time and no more. */
export const isTime = (text: string, line: Span): boolean => timeEnd(text, line) === line.end

/** Where the time ends that opens a line; where the line begins if none does. */
function timeEnd(text: string, { start, end }: Span): number {
  let at = after(TIME, text, start)
  if (at === start || at > end) return start
  at = after(ZONE, text, at)
  at = after(PARTING, text, at)
  if (at >= end) return end
  return COPY.test(text.slice(at, at + LOOKED_AT)) ? at : start
}
const LOOKED_AT = 4

/** Where what a pattern finds at a place ends; the place where it finds nothing. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
