/** What a line that nobody speaks is: a headline, a dateline, a byline, a caption, a note, an item of a list, or copy. */
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { BlockKind } from './block.ts'
import { headOf, isBracketed, type Line, stopOf } from './lines.ts'
import { isPersonal, type Names } from './names.ts'
import { isTime } from './times.ts'

const LONGEST_HEADLINE_WORDS = 22
const LONGEST_CREDIT_WORDS = 16
/** A dateline has so many words and marks at most, its dash among them. */
const LONGEST_DATELINE = 18
const DASH = /^(?:[—–―]|-|--)$/u
const BULLET = /^(?:[—–―•*·-]|--)$/u

export interface Piece extends Span {
  kind: BlockKind
}

/** The blocks of a line: two where a dateline or a byline opens its copy. */
export function credit(document: Document, lines: readonly Line[], line: Line, names: Names): Piece[] {
  const { start, end } = line
  const whole = (kind: BlockKind): Piece[] => [{ start, end, kind }]
  const { text, tokens } = document
  const first = tokens[line.from]
  if (!first) return whole('body')
  if (isTime(text, line)) return whole('dateline')
  const words = tokens.slice(line.from, line.to)
  const bracketed = isBracketed(text, line)
  if (text.startsWith('>', start)) return whole('quotation')
  if (isCaption(document, line, words)) return whole('caption')
  if (isByline(document, line, words, names)) return whole('byline')
  if (bracketed || isNote(text, line, words)) return whole('note')
  if (isItem(document, line)) return whole('list')
  const dash = stopOf(text, line) === '' ? 0 : datelineEnd(document, line)
  if (dash > 0)
    return [
      { start, end: dash, kind: 'dateline' },
      { start: dash, end, kind: 'body' },
    ]
  return whole(isHeadline(text, lines, line, words) ? 'headline' : 'body')
}

/** “Photo: Ann Ross”, « (Photo X) », “Media caption”: a word for a picture opens it. */
function isCaption({ text }: Document, line: Line, words: readonly Token[]): boolean {
  const at = words.slice(0, 2).findIndex((token) => hasClass(token, 'pictured'))
  if (at < 0 || words.length > LONGEST_CREDIT_WORDS * 2) return false
  const after = text.slice(words[at]!.end, words[at + 1]?.start ?? line.end)
  return isBracketed(text, line) || /[:.|©/]/u.test(after) || stopOf(text, line) === ''
}

/** “By Ann Ross”, « Propos recueillis par … »: who wrote or asked, in a line without more. */
function isByline({ text }: Document, line: Line, words: readonly Token[], names: Names): boolean {
  if (words.length > LONGEST_CREDIT_WORDS || names.within(line).length === 0) return false
  if (hasClass(words[0], 'agent')) return stopOf(text, line) === ''
  const dated =
    words.some((token) => hasClass(token, 'date')) && words.some(({ text: word }) => /^\p{N}/u.test(word))
  const [name] = names.within(line)
  if (dated && name!.start === line.start && isPersonal(text, name!)) return stopOf(text, line) === ''
  const agent = words.findIndex((token) => hasClass(token, 'agent'))
  // “Interview: Ann Ross, harbour master” above all else tells who answers.
  const isTitle = line.from === 0 && names.within(line).some((one) => text.startsWith(',', one.end))
  return (
    words.slice(0, 3).some((token) => hasClass(token, 'interviewing')) &&
    (agent > 0 || (text.slice(line.start, line.end).includes(':') && !isTitle))
  )
}

/** “Correction: …”, “This interview was translated …”, « Traduit de l’anglais par … ». */
function isNote(text: string, line: Line, words: readonly Token[]): boolean {
  const opening = words.slice(0, 3)
  const noted = opening.find((token) => hasClass(token, 'noted'))
  if (noted)
    return noted === words[0] || text.slice(noted.end, noted.end + 2).includes(':') || line.emphasised
  return (
    opening.some((token) => hasClass(token, 'interviewing')) &&
    words.some((token) => hasClass(token, 'noted'))
  )
}

function isItem({ text, marks }: Document, line: Line): boolean {
  const sign = marks[line.marksFrom]
  if (sign?.start === line.start) return BULLET.test(sign.text) && /[\s\p{Z}]/u.test(text.charAt(sign.end))
  return /^\d{1,2}[.)]\s/u.test(text.slice(line.start, line.start + 4))
}

/** “PARIS (AFP) —”, « LYON, 3 mars – »: a place in capitals, or one with a date or an agency; where the dash ends, else 0. */
export function datelineEnd(document: Document, line: Line): number {
  const { text } = document
  const head = headOf(document, line, LONGEST_DATELINE)
  let told = false
  for (const [at, { token, text: sign, start, end }] of head.entries()) {
    if (!token) {
      if (
        at > 0 &&
        DASH.test(sign) &&
        /[\s\p{Z}]/u.test(text.charAt(start - 1)) &&
        /[\s\p{Z}]/u.test(text.charAt(end))
      )
        return told ? end : 0
      if (!/^[,.()[\]/'’-]$/u.test(sign)) return 0
      if (sign === '(') told = true
    } else if (at === 0) {
      if (!token.capital) return 0
      told = sign.length > 2 && sign === sign.toUpperCase()
    } else if (hasClass(token, 'date') || /^\d/u.test(sign)) told = true
    else if (!token.capital && !hasClass(token, 'particle', 'linking', 'definite', 'preposition')) return 0
  }
  return 0
}

function isHeadline(text: string, lines: readonly Line[], line: Line, words: readonly Token[]): boolean {
  const next = lines[line.index + 1]
  if (words.length > LONGEST_HEADLINE_WORDS || !next || /[:,;]$/u.test(text.slice(line.start, line.end)))
    return false
  return (
    stopOf(text, line) === '' ||
    (line.index === 0 && stopOf(text, line) !== '.' && next.end - next.start > line.end - line.start)
  )
}
