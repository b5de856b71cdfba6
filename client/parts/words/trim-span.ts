const OUTSIDE = /[\s"“”„«»]/u
const APOSTROPHE_LIKE = /['‘’‹›]/u

/** The words of a quotation without the marks around them, to be put between marks of our own. */
export function bareWords(text: string): string {
  const { start, end } = trimSpan(text, 0, text.length)
  return text.slice(start, end)
}

/** The span without the white space and the quotation marks around its words: marks stand outside a quote. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  const charAt = (index: number) => text.charAt(index)
  while (start < end && OUTSIDE.test(charAt(start))) start++
  while (start < end && OUTSIDE.test(charAt(end - 1))) end--
  // A single mark is an apostrophe as often as not: only a pair around the words is taken off.
  if (end - start > 2 && APOSTROPHE_LIKE.test(charAt(start)) && APOSTROPHE_LIKE.test(charAt(end - 1)))
    return trimSpan(text, start + 1, end - 1)
  return { start, end }
}
