/** Joins the lines of a record in plain text, or of the text of a PDF, into its paragraphs. */
import { joinLines } from '../document/join-lines.ts'
import { oneLine } from '../one-line.ts'

/** Lines that stand between two blank ones; a paragraph that was joined before is one line. */
export type Lines = readonly (readonly string[])[]

export interface RecordLines {
  /** Whether a turn begins on a line; it may be the first of two. */
  begins: (line: string) => boolean
  /** A line without what stands on every page, and is no part of any paragraph. */
  withoutFurniture: (line: string) => string
}

const BREAK = /\r\n?|[\n\f\v\u0085\u2028\u2029]/u
/** Of pages and columns. */
const LONGEST_LINE = 110
const SENTENCE_END = /[.!?…:;]["'»”’)\]]*$/u
const GOES_ON = /^[\p{Ll}…]/u

export function linesOf(text: string): string[][] {
  const blocks: string[][] = [[]]
  for (const line of text.split(BREAK)) {
    const words = oneLine(line)
    if (words !== '') blocks.at(-1)!.push(words)
    else if (blocks.at(-1)!.length > 0) blocks.push([])
  }
  return blocks.filter((lines) => lines.length > 0)
}

/** A paragraph that a page or a column cut in two is whole again where its rest begins with a small letter. */
export function paragraphsIn(blocks: Lines, { begins, withoutFurniture }: RecordLines): string[] {
  const paragraphs: string[][] = []
  for (const block of blocks) {
    const lines = block.map(withoutFurniture).filter((line) => line !== '')
    const wraps = isWrapped(lines)
    for (const [i, line] of lines.entries()) {
      const isNew = begins(line) || (i + 1 < lines.length && begins(`${line} ${lines[i + 1]!}`))
      const last = paragraphs.at(-1)?.at(-1)
      const isRest = last !== undefined && !SENTENCE_END.test(last) && /^\p{Ll}/u.test(line)
      if (!isNew && ((i > 0 && wraps) || isRest)) paragraphs.at(-1)!.push(line)
      else paragraphs.push([line])
    }
  }
  return joinLines(paragraphs)
}

/** Whether most lines end inside a sentence, or before one that goes on. */
function isWrapped(lines: readonly string[]): boolean {
  const broken = lines
    .slice(0, -1)
    .filter((line, i) => !SENTENCE_END.test(line) || GOES_ON.test(lines[i + 1]!))
  return lines.every(({ length }) => length <= LONGEST_LINE) && broken.length * 2 >= lines.length - 1
}
