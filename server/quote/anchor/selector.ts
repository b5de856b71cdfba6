/** Text-quote selectors (W3C Web Annotation): words with what stands before and after them, to find them again by. */

export interface TextQuote {
  exact: string
  prefix: string
  suffix: string
}

/** As much as Hypothesis and the Web Annotation examples keep, in UTF-16 units. */
const CONTEXT = 32

/** Whether an offset stands between the two units of a character. */
export const splitsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')

/** @returns null where `start` and `end` (UTF-16, exclusive) are not a stretch of whole characters of `text` */
export function selectorOf(text: string, start: number, end: number): TextQuote | null {
  if (start < 0 || start >= end || end > text.length) return null
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return null
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(text.length, end + CONTEXT)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsCharacter(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsCharacter(text, to) ? to - 1 : to),
  }
}
