/** The words and marks of a document one behind the other. */
import type { Document } from '../../language/read.ts'
import type { Word } from '../../language/split.ts'

/** A word or a mark of the document; `sentence` is the document's, and that of the word before for a mark. */
export interface Piece extends Word {
  sentence: number
  /** Its place among the document's tokens; none for a mark. */
  index?: number
  isMark?: true
}

/** Whether it has a letter or a figure, as most marks have none. */
export const isWordOrNumber = ({ text }: Piece): boolean => LETTER.test(text)
const LETTER = /[\p{L}\p{N}]/u

/** Words and marks in the order of the text; a mark belongs to the sentence of the word before it. */
export function piecesOf({ tokens, marks }: Document): Piece[] {
  const found: Piece[] = []
  let next = 0
  let sentence = 0
  const marksBefore = (at: number) => {
    for (let mark = marks[next]; mark && mark.start < at; mark = marks[++next])
      found.push({ ...mark, sentence, isMark: true })
  }
  for (const token of tokens) {
    marksBefore(token.start)
    sentence = token.sentence
    found.push(token)
  }
  marksBefore(Infinity)
  return found
}

/** The document's token of the last word before a piece. */
export function lastWordBefore(pieces: readonly Piece[], next: number): number {
  let at = next - 1
  while (pieces[at]!.index === undefined) at--
  return pieces[at]!.index!
}
