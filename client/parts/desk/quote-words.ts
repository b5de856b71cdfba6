/** The words of a text one by one, and stretches of it made of whole words. */

export interface Stretch {
  start: number
  end: number
}

/**
 * In order: a figure with the spaces inside it, an elided article or pronoun of French, a word with its hyphens and
 * apostrophes, or a run of punctuation, which an editor may have something to say about too.
 */
const WORD =
  /\p{N}+(?:[.,]\p{N}+|[ \u00a0\u202f’']\p{N}{3})*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=[\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]+/giu

/** A word of a side, or a mark between words: an editor goes through both. */
export interface Word extends Stretch {
  isMark: boolean
}

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isMark: !/[\p{L}\p{N}]/u.test(word),
  }))

/**
 * Where a selection that is led from one word to another ends: behind a word, on past a comma or back before a full stop.
 * A mark is selected where a selection begins with it.
 */
export function endOfSelection(words: readonly Word[], from: number, to: number): number {
  if (from === to || !words[to]?.isMark) return to
  const way = to > from ? 1 : -1
  for (let at = to; words[at]; at += way) if (!words[at]!.isMark) return at
  for (let at = to; at !== from; at -= way) if (!words[at]!.isMark) return at
  return from
}

/** A place among the words of one side, and, while words are selected, the word where the selection began. */
export interface Picked {
  cursor: number
  anchor: number | null
}

export const AT_START: Picked = { cursor: 0, anchor: null }

/** The words selected, from the first to the last of them; null where none are. */
export function selectedIn(words: Stretch[], { cursor, anchor }: Picked): Stretch | null {
  const first = anchor === null ? undefined : words[Math.min(anchor, cursor)]
  const last = anchor === null ? undefined : words[Math.max(anchor, cursor)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** The whole words that a stretch touches, as a selection; null where it touches none. */
export function pickWords(words: Stretch[], stretch: Stretch): Picked | null {
  const anchor = words.findIndex(({ end }) => end > stretch.start)
  const cursor = words.findLastIndex(({ start }) => start < stretch.end)
  return anchor < 0 || cursor < anchor ? null : { anchor, cursor }
}

/** The words selected, or else the word under the cursor. */
export const taken = ({ cursor, anchor }: Picked): Picked => ({ cursor, anchor: anchor ?? cursor })

export const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end

/** The words of one side of a rendition. */
export type Side = 'original' | 'rendered'
export const otherSide = (side: Side): Side => (side === 'original' ? 'rendered' : 'original')

/** What the alignment links to a stretch of one side: stretches of the other side, in the order of its text. */
export function counterpartsOf(
  links: readonly Record<Side, Stretch>[],
  side: Side,
  stretch: Stretch,
): Stretch[] {
  const found = links.filter((link) => overlaps(link[side], stretch)).map((link) => link[otherSide(side)])
  const distinct = new Map(found.map((one) => [`${one.start}-${one.end}`, one]))
  return [...distinct.values()].toSorted((a, b) => a.start - b.start)
}

/**
 * The words selected on one side, or else the word under the cursor of the side in use, and on the other side those that
 * correspond to them, from the first to the last; null where none do.
 */
export function pickBoth(
  links: readonly Record<Side, Stretch>[],
  words: Record<Side, Stretch[]>,
  picked: Record<Side, Picked>,
  inUse: Side,
): Record<Side, Picked> | null {
  const isElsewhere = picked[inUse].anchor === null && picked[otherSide(inUse)].anchor !== null
  const side = isElsewhere ? otherSide(inUse) : inUse
  const here = taken(picked[side])
  const stretch = selectedIn(words[side], here)
  const counterparts = stretch ? counterpartsOf(links, side, stretch) : []
  const [first, last] = [counterparts[0], counterparts.at(-1)]
  const there = first && last && pickWords(words[otherSide(side)], { start: first.start, end: last.end })
  return there ? { ...picked, [side]: here, [otherSide(side)]: there } : null
}
