/** How much of some words is left in a stretch of text, and of what stood around them. All texts are folded. */
import search from 'approx-string-match'
import { sharedStart } from '../../language/stem.ts'
import type { FoldedSpan, Wanted } from './wanted.ts'

export interface MeasuredSpan extends FoldedSpan {
  /** How much of the words is there, 0 to 1. */
  words: number
  /** How much of what surrounded them is there, 0 to 1; as much as of the words where nothing is known of it. */
  context: number
  /** The same of the side that kept less. */
  weakerSide: number
}

/** Beyond these shares of errors any two sentences of a language are alike. */
const MOST_WORD_ERRORS = 0.45
const MOST_CONTEXT_ERRORS = 0.6
/** Fewer units than these are next to nearly anything. */
const LEAST_CONTEXT = 3
/** So much may have been put between the words and what stood next to them. */
const INSERTED = 16

const WORD = /[\p{L}\p{N}]/u

export const score = ({ words, context }: MeasuredSpan): number => (words + context) / 2

export const mostErrors = (wanted: string, share: number): number => Math.floor(wanted.length * share)

export function measure(
  text: string,
  { from, to }: FoldedSpan,
  { exact, prefix, suffix }: Wanted,
): MeasuredSpan {
  const splits =
    Number(splitsWord(text, from) && !splitsWord(prefix + exact, prefix.length)) +
    Number(splitsWord(text, to) && !splitsWord(exact + suffix, exact.length))
  const words = Math.max(0, closeness(text.slice(from, to), exact) - splits / exact.length)
  // Where the text begins or ends, what stood beyond it is neither there nor missing.
  const before = prefix.slice(-Math.max(1, from))
  const after = suffix.slice(0, Math.max(1, text.length - to))
  const there = text.slice(Math.max(0, from - before.length - INSERTED), from)
  const behind = text.slice(to, to + after.length + INSERTED)
  const sides = [
    {
      side: before,
      kept: beyondChance(sameEnd(there, before), there, before, ({ end }) => there.length - end),
    },
    { side: after, kept: beyondChance(sharedStart(behind, after), behind, after, ({ start }) => start) },
  ].filter(({ side }) => side.length >= LEAST_CONTEXT)
  if (sides.length === 0) return { from, to, words, context: words, weakerSide: words }
  const known = sides.reduce((sum, { side }) => sum + side.length, 0)
  return {
    from,
    to,
    words,
    context: sides.reduce((sum, { side, kept }) => sum + side.length * kept, 0) / known,
    weakerSide: Math.min(
      before.length < prefix.length || after.length < suffix.length ? 0 : 1,
      ...sides.map(({ kept }) => kept),
    ),
  }
}

export const splitsWord = (text: string, at: number) =>
  at > 0 && at < text.length && WORD.test(text[at - 1]!) && WORD.test(text[at]!)

/** One less the share of errors, where every unit of either counts. */
function closeness(found: string, wanted: string): number {
  if (found === wanted) return 1
  const longer = Math.max(found.length, wanted.length)
  // The search looks for the words in one piece; words put in between leave both of their ends in place.
  const start = sharedStart(found, wanted)
  const end = Math.min(sameEnd(found, wanted), Math.min(found.length, wanted.length) - start)
  return search(found, wanted, mostErrors(wanted, MOST_WORD_ERRORS)).reduce(
    (best, match) => Math.max(best, 1 - (match.errors + match.start + found.length - match.end) / longer),
    (start + end) / longer,
  )
}

function sameEnd(a: string, b: string): number {
  let same = 0
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same++
  return same
}

/** Any two stretches of a language share this much. */
const CHANCE = 0.4

/** What came between the words and their surroundings weighs half as much as what changed in these. */
function beyondChance(
  same: number,
  found: string,
  wanted: string,
  gap: (match: { start: number; end: number }) => number,
): number {
  if (same === wanted.length) return 1
  const likeness = search(found, wanted, mostErrors(wanted, MOST_CONTEXT_ERRORS)).reduce(
    (best, match) => Math.max(best, 1 - (match.errors + gap(match) / 2) / wanted.length),
    same / wanted.length,
  )
  return Math.max(0, (likeness - CHANCE) / (1 - CHANCE))
}
