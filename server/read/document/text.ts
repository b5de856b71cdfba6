/** Reads plain text into passages. */
import type { ReadPassage } from '../../store/captured.ts'

/** Lines broken by hand are about as long as a typewriter's or a mail program's. */
const HARD_LINE = { shortest: 45, longest: 100 }

/**
 * Paragraphs are set apart by blank lines, or stand one to a line. A block whose lines are all of a typewriter's
 * length, but for the last, was broken by hand and is joined again.
 */
export function readText(text: string): ReadPassage[] {
  return text
    .split(
      /(?:\r\n?|[\n\f\v\u0085\u2028\u2029])(?:[^\S\r\n\f\v\u2028\u2029]*(?:\r\n?|[\n\f\v\u0085\u2028\u2029]))+/u,
    )
    .flatMap((block) =>
      paragraphs(block.split(/\r\n?|[\n\f\v\u0085\u2028\u2029]/u).map((line) => line.trim())),
    )
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ text: paragraph }))
}

function paragraphs(lines: string[]): string[] {
  const body = lines.slice(0, -1)
  const brokenByHand =
    body.length > 1 &&
    body.every(({ length }) => length >= HARD_LINE.shortest && length <= HARD_LINE.longest) &&
    lines.at(-1)!.length <= HARD_LINE.longest
  return brokenByHand ? [lines.join(' ')] : lines
}
