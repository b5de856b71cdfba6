/**
 * Passages that are too long to be one, as where a transcript was pasted in one line → shorter ones. What is done for a
 * quote costs with the length of its passage, so that a passage without bounds would cost with its square.
 */
import { endsSentence } from '../language/sentences.ts'
import type { ReadPassage } from '../store/captured.ts'

/** In UTF-16 units: longer than any paragraph of a newspaper, and than nearly all of a parliament's. */
export const LONGEST_PASSAGE = 10_000

/** The pieces of one keep its speaker, its time and its id; the spaces between them go. */
export const cutPassages = (passages: readonly ReadPassage[]): ReadPassage[] =>
  passages.flatMap((passage) =>
    passage.text.length <= LONGEST_PASSAGE
      ? [passage]
      : piecesOf(passage.text).map((text) => ({ ...passage, text })),
  )

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > LONGEST_PASSAGE) {
    const to = placeToCut(text, from)
    pieces.push(text.slice(from, to))
    from = to
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/**
 * The last place in the second half of what a passage may hold at which a sentence has ended and no quotation is open; else
 * at which a sentence has ended; else a word; else a character.
 */
function placeToCut(text: string, from: number): number {
  const [earliest, latest] = [from + LONGEST_PASSAGE / 2, from + LONGEST_PASSAGE]
  const marks = openMarks()
  let [outside, sentence, word] = [0, 0, 0]
  for (let at = from; at <= latest; at++) {
    if (at >= earliest && SPACE.test(text[at - 1]!) && !SPACE.test(text[at]!)) {
      word = at
      if (followsSentence(text, at)) {
        sentence = at
        if (!marks.isOpen()) outside = at
      }
    }
    marks.pass(text[at]!)
  }
  return outside || sentence || word || wholeCharacters(text, latest)
}

const SPACE = /\s/u
const CLOSING = /[\s"'’”»)\]]/u
const SMALL = /\p{Ll}/u

/** “We go.” she said: before a small letter no sentence has ended, whatever stands inside the marks. */
function followsSentence(text: string, at: number): boolean {
  let end = at
  while (CLOSING.test(text.charAt(end - 1))) end--
  return !SMALL.test(text[at]!) && endsSentence(text, end)
}

/** Whether a quotation is open: a straight mark opens one and closes it. */
function openMarks() {
  let curly = 0
  let isStraight = false
  return {
    isOpen: () => curly > 0 || isStraight,
    pass(mark: string) {
      if (mark === '“' || mark === '«') curly++
      else if (mark === '”' || mark === '»') curly = Math.max(0, curly - 1)
      else if (mark === '"') isStraight = !isStraight
    },
  }
}

/** Combining marks, joiners and the second half of a character stay with what stands before them. */
const JOINED = /[\p{M}\u200D\uDC00-\uDFFF]/u
/** Nobody writes more of them behind one another. */
const MOST_JOINED = 32

function wholeCharacters(text: string, latest: number): number {
  let at = latest
  while (latest - at < MOST_JOINED && (JOINED.test(text[at]!) || text[at - 1] === '\u200D')) at--
  return at
}
