/** Where the words of a text stand in the texts of a page: the two may be spaced and cut otherwise. */

export interface Place {
  from: { text: number; offset: number }
  /** Behind the last letter. */
  to: { text: number; offset: number }
}

/** Words, and what stands in the same line around them. */
export interface Sought {
  before: string
  words: string
  after: string
}

/** In UTF-16 units without spaces: enough to tell one “yes” from another. */
const AROUND = 40
/** Spaces, and what is never seen: a soft hyphen, joiners, marks of direction, a byte order mark. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u

/**
 * Finds words in the order in which they come, each with as much of what stands around it as the page has too; what the
 * page has in another order is looked for from its beginning.
 *
 * @param texts the texts of a page, in its order
 * @returns for each of those sought its place, with offsets in UTF-16 units into `texts`; null where it is not there
 */
export function placesOf(texts: readonly string[], sought: readonly Sought[]): (Place | null)[] {
  const page = withoutSpaces(texts)
  let behind = 0
  return sought.map(({ before, words, after }) => {
    const parts = [before, words, after].map((text) => withoutSpaces([text]).letters) as [
      string,
      string,
      string,
    ]
    const at = firstOf(page.letters, parts, behind)
    const { length } = parts[1]
    if (at === null || length === 0) return null
    behind = at + length
    const last = page.origin[behind - 1]!
    return { from: page.origin[at]!, to: { text: last.text, offset: last.offset + 1 } }
  })
}

/** Where the words begin, or null: with both sides, with one, bare; behind the last ones first. */
function firstOf(letters: string, [before, words, after]: [string, string, string], behind: number) {
  const near = before.slice(-AROUND)
  const next = after.slice(0, AROUND)
  for (const [front, back] of [
    [near, next],
    [near, ''],
    ['', next],
    ['', ''],
  ] as const)
    for (const from of [Math.max(0, behind - front.length), 0]) {
      const at = letters.indexOf(front + words + back, from)
      if (at >= 0) return at + front.length
    }
  return null
}

function withoutSpaces(texts: readonly string[]) {
  let letters = ''
  const origin: { text: number; offset: number }[] = []
  for (const [text, data] of texts.entries())
    for (let offset = 0; offset < data.length; offset++) {
      const letter = data.charAt(offset)
      if (UNSEEN.test(letter)) continue
      letters += letter
      origin.push({ text, offset })
    }
  return { letters, origin }
}
