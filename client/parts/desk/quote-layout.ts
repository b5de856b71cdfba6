import type { Quote } from '../../../server/api/quotes.ts'

/** A piece of a passage: words of the quote, with their offset in the text of the quote, or what stands around them. */
interface LaidOut {
  text: string
  at: number | null
}

interface LaidOutPassage {
  passage: number
  pieces: LaidOut[]
}

/** As much around the words as two or three sentences take; a speaking turn may fill pages. */
const AROUND = 300

/**
 * A quote set in the passages it stands in: its text is that of its spans joined by one space, so each span has an offset
 * in both. A passage that is not known is stood for by the words kept before and after each span.
 *
 * @param textOf the text of a passage; undefined where it is not known
 * @param whole whether the passages are wanted from their beginning to their end
 */
export function layOut(
  { spans }: Quote,
  textOf: (passage: number) => string | undefined,
  whole: boolean,
): { passages: LaidOutPassage[]; isShortened: boolean } {
  const passages: LaidOutPassage[] = []
  let isShortened = false
  let at = 0
  for (const [index, { passage, start, end, exact, prefix, suffix }] of spans.entries()) {
    const text = textOf(passage)
    const previous = spans[index - 1]?.passage === passage ? spans[index - 1]! : null
    const isLast = spans[index + 1]?.passage !== passage
    if (!previous) passages.push({ passage, pieces: [] })
    const { pieces } = passages.at(-1)!
    const show = (around: string) => around && pieces.push({ text: around, at: null })

    const before = text?.slice(previous?.end ?? 0, start) ?? `…${prefix}`
    const from = whole || previous ? 0 : cutBefore(before)
    show(from > 0 ? `… ${before.slice(from)}` : before)
    pieces.push({ text: exact, at })
    at += exact.length + 1
    const after = isLast ? (text?.slice(end) ?? `${suffix}…`) : ''
    const to = whole ? after.length : cutAfter(after)
    show(to < after.length ? `${after.slice(0, to)} …` : after)
    isShortened ||= from > 0 || to < after.length
  }
  return { passages, isShortened }
}

/** Where to begin, at a space, to show no more than the end of a text. */
function cutBefore(text: string): number {
  if (text.length <= AROUND) return 0
  const space = text.indexOf(' ', text.length - AROUND)
  return space < 0 ? text.length : space + 1
}

/** Where to end, at a space, to show no more than the beginning of a text. */
function cutAfter(text: string): number {
  return text.length <= AROUND ? text.length : Math.max(0, text.lastIndexOf(' ', AROUND))
}
