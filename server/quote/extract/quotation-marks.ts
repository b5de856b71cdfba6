/** Where quotation marks stand, in both traditions, and which opening mark each closing one answers. */
import type { Span } from '../../language/split.ts'
import { lines, trimmed } from '../blocks/lines.ts'

/** What one pair of outermost marks holds, marks left out: several spans where paragraphs were re-opened with a mark. */
export interface Quotation {
  spans: Span[]
  /** From the first opening mark to the end of the last closing one. */
  outer: Span
}

type Family = 'guillemets' | 'single guillemets' | 'double' | 'single'
interface Mark extends Span {
  family: Family
  role: 'open' | 'close' | 'either'
}
interface Pair {
  open: Mark
  inner: Span
  end: number
  closed: boolean
}

/** More marks inside marks than anyone sets: beyond it openings count as characters, so that hostile input costs no more. */
const DEEPEST = 8

const MARK = /''|``|[«»‹›“”„‟‘’‚‛"'`]/gu
const FAMILY: Record<string, Family> = {
  '«': 'guillemets',
  '»': 'guillemets',
  '‹': 'single guillemets',
  '›': 'single guillemets',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  "'": 'single',
  '`': 'single',
}
const LETTER = /[\p{L}\p{N}\p{M}]/u
const BLANK = /[\s\p{Z}\p{Cf}]/u
const POINT = /[.,;:!?…]/u
/** After these, or a space, an opening mark may stand. */
const BEFORE_OPENING = /[\s\p{Z}\p{Cf}([{\p{Pd}/«‹“„‘"'’`]/u
/** Words that begin with an apostrophe: ’em, ’tis, the ’90s, rock ’n’ roll. */
const CLIPPED = /^(?:\d\ds?|em|tis|twas|til|till|cause|bout|n|round|cos)(?![\p{L}\p{N}])/iu

/** Every outermost quotation, in order. A mark left open ends with its paragraph, unless the next one opens with a mark again. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let unclosed: Quotation | null = null
  for (const line of lines(text)) {
    const first = trimmed(text, line).start
    if (first === line.end) continue
    let carriedOn: Quotation | null = null
    for (const { open, inner, end, closed } of pairs(text, { start: first, end: line.end })) {
      if (unclosed && open.start === first) {
        unclosed.spans.push(inner)
        unclosed.outer.end = end
        if (!closed) carriedOn = unclosed
      } else {
        const quotation = { spans: [inner], outer: { start: open.start, end } }
        found.push(quotation)
        if (!closed) carriedOn = quotation
      }
      unclosed = null
    }
    unclosed = carriedOn
  }
  return found
}

/** The outermost pairs of one line, which begins with neither a space nor an invisible character. */
function pairs(text: string, line: Span): Pair[] {
  const marks = marksOf(text, line)
  const found: Pair[] = []
  const open: Mark[] = []
  const close = (outermost: Mark, innerEnd: number, end: number, closed: boolean) => {
    const inner = trimmed(text, { start: outermost.end, end: innerEnd })
    if (inner.end > inner.start) found.push({ open: outermost, inner, end, closed })
  }
  marks.forEach((mark, at) => {
    const opener = mark.role === 'open' ? -1 : open.findLastIndex((one) => one.family === mark.family)
    if (opener < 0) {
      // French repeats a mark, opening or closing, before each paragraph of a long quotation.
      const repeated = mark.family === 'guillemets' && mark.start === line.start
      if ((mark.role !== 'close' || repeated) && open.length < DEEPEST) open.push(mark)
    } else if (mark.family !== 'single' || !isPossessive(text, mark, marks[at + 1])) {
      open.length = opener + 1
      const outermost = open.pop()!
      if (opener === 0) close(outermost, mark.start, mark.end, true)
    }
  })
  if (open[0]) close(open[0], line.end, line.end, false)
  return found
}

function marksOf(text: string, line: Span): Mark[] {
  const marks: Mark[] = []
  for (const match of text.slice(line.start, line.end).matchAll(MARK)) {
    const [sign] = match
    const start = line.start + match.index
    const end = start + sign.length
    const role = roleOf(text, sign, { start, end }, line)
    if (role) marks.push({ start, end, family: FAMILY[sign] ?? 'double', role })
  }
  return marks
}

/** Whether a mark opens, closes, or may do either; null for an apostrophe or a sign of feet and minutes. */
function roleOf(text: string, sign: string, { start, end }: Span, line: Span): Mark['role'] | null {
  const before = start > line.start ? text.charAt(start - 1) : ' '
  const after = end < line.end ? text.charAt(end) : ' '
  const free = BEFORE_OPENING.test(before)
  switch (sign) {
    case '«':
    case '‹':
    case '„':
    case '‟':
    case '``':
      return 'open'
    case '“': // German closes with it, and so do misprints
      return !free && (BLANK.test(after) || POINT.test(after)) ? 'close' : 'open'
    case '»':
    case '›':
      return 'close'
    case '”':
      if (start === line.start && !POINT.test(after)) return 'either' // typed for “ where a paragraph opens
      return free && !BLANK.test(after) && LETTER.test(after) ? 'either' : 'close'
    case '"':
    case "''":
      if (BLANK.test(before) && BLANK.test(after)) return 'either' // French sets spaces inside straight marks too
      if (free && !BLANK.test(after) && !POINT.test(after)) return 'open'
      return /\d/.test(before) && LETTER.test(after) ? null : 'close'
    default:
      return roleOfSingle(text, sign, end, before, after, free)
  }
}

function roleOfSingle(
  text: string,
  sign: string,
  end: number,
  before: string,
  after: string,
  free: boolean,
): Mark['role'] | null {
  if (LETTER.test(before) && LETTER.test(after)) return null
  if (sign === '‘' || sign === '‚' || sign === '‛' || sign === '`') return BLANK.test(after) ? null : 'open'
  if (free && LETTER.test(after))
    return sign === '’' || CLIPPED.test(text.slice(end, end + 8)) ? null : 'open'
  if (free && BLANK.test(after)) return null
  if (free && sign === "'" && /[\p{Ps}\p{Pi}…$£€[]/u.test(after)) return 'open'
  return LETTER.test(after) ? null : 'close'
}

/** ’ after an s and before a word is a possessive (“the dancers’ coats”) where another mark comes that can close. */
function isPossessive(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (next?.family !== 'single' || next.role !== 'close') return false
  return (
    /s/i.test(text.charAt(mark.start - 1)) &&
    /^[\s\p{Z}][\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 2))
  )
}
