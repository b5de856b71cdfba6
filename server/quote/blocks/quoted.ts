/** Paragraphs set apart as somebody’s written words: behind “>”, or behind an introduction that ends in a colon. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { voiceOf } from './evidence.ts'
import { isBracketed, type Line, OPENING, stopOf, trimmed } from './lines.ts'
import { isPersonal, isTitle, type NameRun, type Names } from './names.ts'

const SIGN = '>'
/** A name, and an office or a place behind its comma. */
const LONGEST_SIGNATURE = 80

export interface Quoted {
  line: Line
  said: Span
  /** Who signs the words, else the one person of whom their introduction says that they are. */
  author: Span | null
  continues: boolean
}

/**
 * @param taken whether each line is something else
 * @param isRest whether turns whose speakers are told elsewhere stood where lines are empty: words end there, and are
 *   nobody's that nobody is named for
 */
export function quoted(
  document: Document,
  lines: readonly Line[],
  taken: readonly boolean[],
  names: Names,
  isRest: boolean,
): Quoted[] {
  const { text } = document
  const found: Quoted[] = []
  for (let at = 0; at < lines.length;) {
    const end = isRest
      ? turnWithin(text, lines, at, endOf(document, lines, taken, at))
      : endOf(document, lines, taken, at)
    const below = lines[end]
    const last = signerOf(document, lines[end - 1], names)
    const signer = last ?? (below && !taken[end] ? signerOf(document, below, names) : null)
    const intro = lines[at - 1]
    const author = signer ?? (intro && !taken[at - 1] ? introducedBy(document, intro, names) : null)
    for (const line of isRest && !author ? [] : lines.slice(at, last ? end - 1 : end))
      found.push({ line, said: wordsOf(text, line), author, continues: line !== lines[at] })
    at = Math.max(end, at + 1)
  }
  return found.filter(({ said }) => said.end > said.start)
}

/** Index behind the last paragraph of the words that begin at `at`; `at` where none do. */
function endOf(document: Document, lines: readonly Line[], taken: readonly boolean[], at: number): number {
  const { text } = document
  const isSet = (i: number) => {
    const line = lines[i]
    return line !== undefined && !taken[i] && !OPENING.test(text.charAt(wordsOf(text, line).start))
  }
  const isIntroduction = (line: Line | undefined) =>
    line !== undefined && !taken[line.index] && text.charAt(line.end - 1) === ':'
  let end = at
  if (text.startsWith(SIGN, lines[at]!.start)) {
    while (isSet(end) && text.startsWith(SIGN, lines[end]!.start)) end++
    // “> Watch the video.”: a sign that stands once may be a button.
    return end - at > 1 || voiceOf(document, lines[at]!).first || isIntroduction(lines[at - 1]) ? end : at
  }
  if (!isIntroduction(lines[at - 1])) return at
  const isWritten = (line: Line) => {
    // A paper says you too: “Click here …”.
    const { first, alone, told } = voiceOf(document, line)
    return first && (alone || !told) && stopOf(text, line) !== '' && !isBracketed(text, line)
  }
  while (isSet(end) && isWritten(lines[end]!)) end++
  return end
}

/** Index of the first line above which a turn stood; `end` where none did. */
function turnWithin(text: string, lines: readonly Line[], at: number, end: number): number {
  const stood = (i: number) => i > 0 && text.slice(lines[i - 1]!.end, lines[i]!.start).split('\n').length > 2
  for (let i = at; i < end; i++) if (stood(i)) return i
  return end
}

const wordsOf = (text: string, { start, end }: Line): Span =>
  trimmed(text, { start: text.startsWith(SIGN, start) ? start + SIGN.length : start, end })

/** “Ann Ross, harbour master”: the name that a line without a stop begins with, alone or before a comma. */
function signerOf({ text }: Document, line: Line | undefined, names: Names): NameRun | null {
  if (!line || line.end - line.start > LONGEST_SIGNATURE || stopOf(text, line) !== '') return null
  const [run] = names.within(line)
  if (!run || !isPersonal(text, run)) return null
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(line.start, run.start))
  return opens && (run.end === line.end || text.charAt(run.end) === ',') ? run : null
}

/** “The reply of Mrs Ann Ross:”, « Lettre de Luc Petit : »: the one person of whom the introduction says that the words are. */
function introducedBy(document: Document, line: Line, names: Names): Span | null {
  const { text, tokens } = document
  const last = tokens[line.to - 1]
  if (!last || text.charAt(line.end - 1) !== ':') return null
  const people = names.within(line).filter((run) => {
    let before = tokensWithin(document, run).from - 1
    while (before >= line.from && isTitle(tokens[before]!)) before--
    // “the Usher of the Harbour Bell”: nobody is called so.
    if (hasClass(tokens[before + 1], 'definite') && tokensWithin(document, run).from === before + 2)
      return false
    const of = before >= line.from && hasClass(tokens[before], 'of', 'agent')
    return of && tokens[before]!.sentence === last.sentence
  })
  const fullest = people.map((run) => names.fullest(run)).filter((run) => isPersonal(text, run))
  return fullest.length === 1 ? fullest[0]! : null
}
