/** The lines of a text, each with its words and its marks: a paragraph is a line. */
import type { Document, Token } from '../../language/read.ts'
import type { Span, Word } from '../../language/split.ts'

export interface Line extends Span {
  /** Its place among the lines that are not blank. */
  index: number
  /** Its tokens, and its marks, as indices into those of the document; ends exclusive. */
  from: number
  to: number
  marksFrom: number
  marksTo: number
  /** Whether it stands, whole, between marks of emphasis, which the span leaves out: **so**. */
  emphasised: boolean
}

/** A word or a mark; a mark has no token. */
export interface Piece extends Word {
  token?: Token
}

const BLANK = /[\s\p{Z}\p{Cf}]/u

export function* lines(text: string): Generator<Span> {
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    yield { start, end }
    start = end + 1
  }
}

export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && BLANK.test(text.charAt(start))) start++
  while (end > start && BLANK.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** The lines that are not blank. */
export function linesOf({ text, tokens, marks }: Document): Line[] {
  const found: Line[] = []
  let token = 0
  let mark = 0
  for (const whole of lines(text)) {
    const span = trimmed(text, withoutVoice(text, trimmed(text, whole)))
    if (span.start === span.end) continue
    const { start, end, emphasised } = withoutEmphasis(text, span)
    while (token < tokens.length && tokens[token]!.start < start) token++
    while (mark < marks.length && marks[mark]!.start < start) mark++
    const [from, marksFrom] = [token, mark]
    while (token < tokens.length && tokens[token]!.start < end) token++
    while (mark < marks.length && marks[mark]!.start < end) mark++
    found.push({ start, end, index: found.length, from, to: token, marksFrom, marksTo: mark, emphasised })
  }
  return found
}

/** Captions set “>>” before a voice that is another, and “>>>” before a new matter. */
const VOICE = />{2,3}/y

function withoutVoice(text: string, { start, end }: Span): Span {
  VOICE.lastIndex = start
  return { start: VOICE.test(text) ? Math.min(VOICE.lastIndex, end) : start, end }
}

const EMPHASIS = ['***', '**', '__', '*', '_']

function withoutEmphasis(text: string, { start, end }: Span): Span & { emphasised: boolean } {
  const sign = EMPHASIS.find((one) => text.startsWith(one, start) && text.endsWith(one, end))
  const inner = sign ? { start: start + sign.length, end: end - sign.length } : null
  const whole =
    sign !== undefined &&
    inner !== null &&
    inner.end > inner.start &&
    !BLANK.test(text.charAt(inner.start)) &&
    !text.slice(inner.start, inner.end).includes(sign)
  return whole ? { ...inner, emphasised: true } : { start, end, emphasised: false }
}

/** The first words and marks of a line, in order. */
export function headOf({ tokens, marks }: Document, line: Line, most: number): Piece[] {
  const found: Piece[] = []
  let [word, mark] = [line.from, line.marksFrom]
  while (found.length < most && (word < line.to || mark < line.marksTo)) {
    const token = word < line.to ? tokens[word]! : null
    const sign = mark < line.marksTo ? marks[mark]! : null
    if (token && (!sign || token.start < sign.start)) {
      const { start, end, text, key } = token
      found.push({ start, end, text, key, token })
      word++
    } else {
      found.push(sign!)
      mark++
    }
  }
  return found
}

export const OPENING = /^[«“„"‘‹]$/u
const STOP = /[.!?…]/u
const LAST_BRACKET = /[([][^()[\]]*$/u
/** What may close behind the stop of a sentence. */
const CLOSING = /[»”"’›)\]*_\s\p{Z}]/u

/** How a line ends: the stop, behind whatever closes and before a last bracket; '' where none ends it. */
export function stopOf(text: string, { start, end }: Span): string {
  while (end > start && CLOSING.test(text.charAt(end - 1))) end--
  const last = text.charAt(end - 1)
  if (STOP.test(last)) return last
  const open = /[)\]]/u.test(text.charAt(end))
    ? text.slice(Math.max(start, end - LONGEST_BRACKET), end).search(LAST_BRACKET)
    : -1
  if (open < 0) return ''
  const before =
    text
      .slice(start, Math.max(start, end - LONGEST_BRACKET) + open)
      .trimEnd()
      .at(-1) ?? ''
  return STOP.test(before) ? before : ''
}

/** Whether a line stands, whole, in brackets, one or several. */
export function isBracketed(text: string, { start, end }: Span): boolean {
  let at = start
  while (at < end && /[([]/u.test(text.charAt(at))) {
    const close = closingOf(text, at, end)
    if (close < 0) return false
    at = close + 1
    while (at < end && BLANK.test(text.charAt(at))) at++
  }
  return at > start && at >= end - 1
}

/** What stands in brackets is read so far, which keeps the work linear in the text. */
const LONGEST_BRACKET = 300

/** Where the bracket that opens at `at` closes; -1 where it does not before `end`. */
export function closingOf(text: string, at: number, end: number): number {
  const open = text.charAt(at)
  const close = open === '(' ? ')' : ']'
  let depth = 0
  for (let i = at; i < Math.min(end, at + LONGEST_BRACKET); i++) {
    const sign = text.charAt(i)
    if (sign === open) depth++
    else if (sign === close && --depth === 0) return i
  }
  return -1
}
