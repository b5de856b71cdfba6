/** Joins lines, and undoes the hyphens that were set where a word did not fit. */

const HYPHEN = '[-\\u2010]'
const BROKEN = new RegExp(`(?<!\\p{L})(\\p{L}+)${HYPHEN}$`, 'u')
const PAIRS = new RegExp(`(?<=(\\p{L}+))${HYPHEN}(?=(\\p{L}+))`, 'gu')
/** French words that hang on by a hyphen, whatever they follow; no syllable that a printer would cut off is spelled so. */
const HANGING = /-(?:ils?|elles?|on|nous|vous|mêmes?)$|^peut-être$|^est-ce$/

/**
 * A hyphen at the end of a line goes, and the word is whole again, unless one of these holds:
 * the same two parts stand with a hyphen inside a line somewhere in the text; the second is a pronoun of French
 * (*dit-il*, *a-t-elle*, *rendez-vous*, *lui-même*), or the word *peut-être* or *est-ce*; the second begins with a
 * capital and the first is not all capitals (*Jean-Pierre*); a digit stands on either side.
 */
export function joinLines(paragraphs: string[][]): string[] {
  const hyphenated = new Set<string>()
  for (const line of paragraphs.flat())
    for (const [, before, after] of line.matchAll(PAIRS)) hyphenated.add(`${before}-${after}`.toLowerCase())
  return paragraphs.map((lines) => {
    const joined = lines.map((line, i) => {
      const next = lines[i + 1]
      return next === undefined ? line : beforeNext(line, next, hyphenated)
    })
    return joined.join('')
  })
}

/** A line with what stands between it and the next: a space, its hyphen or nothing. */
function beforeNext(line: string, next: string, hyphenated: Set<string>): string {
  if (line.endsWith('\u00AD')) return line.slice(0, -1)
  const before = BROKEN.exec(line)?.[1]
  const after = /^\p{L}+/u.exec(next)?.[0]
  if (before === undefined || after === undefined) {
    return /[\p{L}\p{N}]-$/u.test(line) && /^[\p{L}\p{N}]/u.test(next) ? line : `${line} `
  }
  const pair = `${before}-${after}`.toLowerCase()
  const named = /^\p{Lu}/u.test(after) && before !== before.toUpperCase()
  const kept = named || HANGING.test(pair) || hyphenated.has(pair)
  return kept ? line : line.slice(0, -1)
}
