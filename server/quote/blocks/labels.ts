/** The label that a line may begin with: “Mr. X (Country) (spoke in French): …”, « Mme X, présidente. – … », “Q. …”. */
import { hasClass } from '../../language/classes.ts'
import { type Document, partOfSpeech, type Token } from '../../language/read.ts'
import { isAbbreviation } from '../../language/sentences.ts'
import type { Span } from '../../language/split.ts'
import { bracketedLabel, languageTag } from './bracketed-label.ts'
import { reportsSpeech } from './evidence.ts'
import { initialsOf } from './initials.ts'
import { bareInitials, type LabelParts, looseLabel } from './loose-labels.ts'
import { afterOpening, isInitials, skip } from './label-openings.ts'
import { closingOf, headOf, type Line, type Piece, trimmed } from './lines.ts'

/** What parts a label from the words; `line`: a line of its own, `bare`: nothing. */
type LabelForm = 'colon' | 'point-dash' | 'point' | 'dash' | 'bold' | 'sign' | 'line' | 'bare' | 'bracket'

export interface Label {
  line: Line
  /** The name or office alone. */
  name: Span
  tokens: readonly Token[]
  /** Brackets, and what stands behind a comma. */
  beside: Span[]
  form: LabelForm
  /** Whether it could be anything: see loose-labels. */
  loose: boolean
  /** What follows on the line; empty where the words stand on the next. */
  said: Span
}

/** So many words and marks of a line are looked at. */
const LONGEST_HEAD = 48
const MOST_NAME_WORDS = 8
/** Of an office behind a comma. */
const MOST_OFFICE_WORDS = 14
/** Where a point alone ends it. */
const FEW_OFFICE_WORDS = 6
const DASH = /^(?:[—–―]|-|--)$/u
const EMPHASIS = /^[*_]$/u
const INSIDE_NAME = /^[-‑'’&/]$/u

/** The labels that a line may begin with; which of them it does, if any, is for the whole text to decide. */
export function readLabels(document: Document, line: Line): Label[] {
  const head = headOf(document, line, LONGEST_HEAD)
  const opening = skip(head, afterOpening(head), EMPHASIS)
  const bracketed = bracketedLabel(document, head, opening, line.end)
  if (bracketed) return [parted(document, line, bracketed, 'bracket', head[bracketed.at - 1]!.end)]
  // “[Translation] Hon. Ann Ross (Minister): …”
  const tag = languageTag(document, head, opening, line.end)
  const first = tag ? skip(head, tag.at, EMPHASIS) : opening
  const known = knownLabel(document, line, head, first)
  if (tag) known?.beside.push(tag.span)
  const found = known ? [known] : []
  const loose = known ? null : looseLabel(document, head, first, line.end)
  if (loose) {
    const form = head[loose.at]!.text === ':' ? 'colon' : 'dash'
    found.push(parted(document, line, loose, form, head[loose.at]!.end, true))
  }
  const bare = bareInitials(document, head, first)
  if (bare) found.push(parted(document, line, bare, 'bare', head[bare.at]!.start))
  return found
}

function knownLabel(document: Document, line: Line, head: readonly Piece[], first: number): Label | null {
  const bold = first > 0 && EMPHASIS.test(head[first - 1]?.text ?? '')
  const short = partOf(head[first])
  const next = head[first + 1]
  // « Q. et R. avec … » tells of an interview.
  const goesOn = next?.text === '.' && /^\p{Ll}/u.test(head[first + 2]?.text ?? '')
  if (short && next && /^[.:—–]$/u.test(next.text) && !isInitials(head, first) && !goesOn)
    return finish(document, line, [head[first]!], [], head, first + 1, bold)
  const after = endOfName(document, head, first)
  const name = head.slice(first, after)
  if (!name.some(({ token }) => token)) return null
  const beside: Span[] = []
  let comma = false
  let at = after
  for (let piece = head[at]; piece; piece = head[at]) {
    if (EMPHASIS.test(piece.text)) at++
    else if (piece.text === '(' || piece.text === '[') {
      const end = closingOf(document.text, piece.start, line.end)
      if (end < 0) return null
      beside.push({ start: piece.start, end: end + 1 })
      while (at < head.length && head[at]!.start <= end) at++
    } else if (piece.text === ',' && !comma) {
      comma = true
      const stop = endOfOffice(document, head, at + 1, line.end)
      if (stop < 0) return null
      beside.push({ start: head[at + 1]!.start, end: head[stop - 1]!.end })
      at = stop
    } else if (isApart(document.text, piece) && describes(head, at + 1, line)) {
      beside.push({ start: head[at + 1]!.start, end: line.end })
      at = head.length
    } else break
  }
  return finish(document, line, name, beside, head, at, bold)
}

function finish(
  document: Document,
  line: Line,
  name: readonly Piece[],
  beside: Span[],
  head: readonly Piece[],
  at: number,
  bold: boolean,
): Label | null {
  const { text } = document
  const tokens = name.flatMap(({ token }) => token ?? [])
  const [end, after] = [head[at], head[at + 1]]
  const found = (form: LabelForm, from: number) => parted(document, line, { name, beside, at }, form, from)
  if (!end) return found('line', line.end)
  const spaced = (piece: Piece) => piece.end >= line.end || /[\s\p{Z}*_([]/u.test(text.charAt(piece.end))
  if (end.text === ':' && spaced(end)) return found('colon', end.end)
  if (end.text === '.' && after && DASH.test(after.text)) return found('point-dash', after.end)
  const apart = partOf(name[0]) !== null || bold || isTitled(tokens) || inCapitals(tokens)
  const full = tokens.filter(({ capital }) => capital).length > 1
  if ((apart || full) && end.text === '.' && spaced(end)) return found('point', end.end)
  if (apart && DASH.test(end.text) && (spaced(end) || end.text === '—')) return found('dash', end.end)
  if (/^[>|→]$/u.test(end.text)) return found('sign', end.end)
  return bold && EMPHASIS.test(head[at - 1]!.text) ? found('bold', end.start) : null
}

function parted(
  { text }: Document,
  line: Line,
  { name, beside }: LabelParts,
  form: LabelForm,
  from: number,
  loose = false,
): Label {
  let start = from
  while (/[*_>|→]/u.test(text.charAt(start)) && start < line.end) start++
  const tokens = name.flatMap(({ token }) => token ?? [])
  const end = name.at(-1)!.end
  // The point of a last initial is the name’s: “D. F. –”.
  const pointed =
    text.charAt(end) === '.' && initialsOf(tokens.slice(-1)) !== null && tokens.at(-1)!.text.length === 1
  return {
    line,
    name: { start: name[0]!.start, end: pointed ? end + 1 : end },
    tokens,
    beside,
    form,
    loose,
    said: trimmed(text, { start, end: line.end }),
  }
}

/** Which part in an exchange a word gives, and no more: Q, Réponse; “Reporter” says somewhat of who it is. */
export function partOf(word: { token?: Token | undefined } | undefined): 'asks' | 'answers' | null {
  const token = word?.token
  if (!token || hasClass(token, 'role', 'role-f', 'role-m', 'body')) return null
  return hasClass(token, 'label-asks') ? 'asks' : hasClass(token, 'label-answers') ? 'answers' : null
}

/** Names, titles, offices: words in capitals and what stands between them; a description has small ones behind its article. */
function endOfName(document: Document, head: readonly Piece[], first: number): number {
  const described = isDeterminer(head[first]?.token) && head[first + 1]?.text !== '.'
  let at = first
  let words = 0
  for (; at < head.length && words <= MOST_NAME_WORDS; at++) {
    const { text, token, start, end } = head[at]!
    if (token) {
      if (/^\p{N}/u.test(text)) break
      const named = token.capital ? isCapitalInName(token) : isSmallInName(token)
      if (!described && !named && !isFormal(wordsBefore(head, first, at))) break
      if (described && hasClass(token, ...IN_CLAUSES) && !hasClass(token, 'coordinator')) break
      // “The governor added: …”
      if (
        described &&
        ((reportsSpeech(token, document.grammar) && !isOfficeNoun(token)) || isTelling(document, token))
      )
        break
      words++
    } else if (text === '.') {
      const before = head[at - 1]
      const next = head[at + 1]
      if (!before?.token || !isCutShort(before.token)) break
      if (next && DASH.test(next.text) && next.start > end) break
      if (next?.text === '.') break
    } else if (!INSIDE_NAME.test(text) || at === first || (DASH.test(text) && start > head[at - 1]!.end))
      break
  }
  if (words > MOST_NAME_WORDS) return first
  // “de” or “and” at the end belongs to no name.
  const loose = () => isLoose(head[at - 1]!) && !isFormal(wordsBefore(head, first, at - 1))
  if (!described) while (at > first && loose()) at--
  return at
}

/** “The Courier |rang| Mr Ross, a vet.”: a verb in small letters, which no office is. */
const isTelling = (document: Document, token: Token): boolean =>
  !token.capital && !isOfficeNoun(token) && partOfSpeech(document, token.index) === 'VERB'

const IN_CLAUSES = ['auxiliary', 'passive', 'pronoun', 'clause'] as const

/** “Hon.”, “Insp.”: a title whose point ends nothing. */
const isCutShort = (token: Token) =>
  isAbbreviation(token.text) || (token.text.length <= LONGEST_CUT && hasClass(token, 'title'))
const LONGEST_CUT = 4

const isLoose = ({ token }: Piece) => token !== undefined && !token.capital && !isOfficeNoun(token)

function endOfOffice(document: Document, head: readonly Piece[], from: number, lineEnd: number): number {
  const { text } = document
  let words = 0
  for (let at = from; at < head.length; at++) {
    const { text: sign, token, end } = head[at]!
    if (token) {
      // “Commissioner, you speak of …” calls somebody.
      if (++words > MOST_OFFICE_WORDS || hasClass(token, 'subject', 'second')) return -1
    } else if (sign === ':') return at > from ? at : -1
    else if (EMPHASIS.test(sign) && at > from) return at
    else if (/^[!?…]$/u.test(sign)) return -1
    else if (sign === '.') {
      const next = head[at + 1]
      if (next && DASH.test(next.text) && next.start > end) return at > from ? at : -1
      if (!isAbbreviation(head[at - 1]!.text)) return words <= FEW_OFFICE_WORDS ? at : -1
    } else if (sign === ',' && goesOnTelling(document, head[at + 1]?.token)) return -1
    else if (isApart(text, head[at]!)) return -1
  }
  return from < head.length && head.at(-1)!.end >= lineEnd ? head.length : -1
}

/** “His wife, Ann Ross, |begged| to differ.”; « ministre, chargé des ports » is an office. */
function goesOnTelling(document: Document, token: Token | undefined): boolean {
  if (!token || !isTelling(document, token)) return false
  return document.language === 'en' || token.readings.some(({ time }) => time !== 'participle')
}

const isApart = (text: string, { text: sign, start, end }: Piece) =>
  DASH.test(sign) && text[end] === ' ' && text[start - 1] === ' '

/** “ -- Larch and Pine -- Analyst”: whether the rest of a line completes a name on it, and says nothing. */
const describes = (head: readonly Piece[], from: number, line: Line) =>
  head.length - from <= MOST_OFFICE_WORDS &&
  head.length > from &&
  head.at(-1)!.end >= line.end &&
  head.slice(from).every(({ text: sign, token }) => token?.capital ?? !/^[.:!?…]$/u.test(sign))

const isDeterminer = (token: Token | undefined) => hasClass(token, 'definite', 'indefinite', 'possessive')
const isSmallInName = (token: Token) =>
  hasClass(token, 'particle', 'title', 'label', 'role', 'role-f', 'role-m', 'coordinator')

/** “MORNING DESK WITH ANN ROSS” is a heading. */
const isCapitalInName = (token: Token) =>
  !hasClass(token, 'preposition', 'clause', 'pronoun') || hasClass(token, 'particle', 'title', 'linking')

/** « Mme la », « M. le »: an office comes, whatever its word. */
const isFormal = ([title, article, office]: readonly Token[]) =>
  office === undefined && hasClass(title, 'title', 'title-f', 'title-m') && hasClass(article, 'definite')

const wordsBefore = (head: readonly Piece[], first: number, at: number) =>
  head.slice(first, at).flatMap(({ token }) => token ?? [])

/** Whether a label begins with a title or an article and goes on with a name or an office. */
function isTitled(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  if (!first || !second) return false
  const titled = hasClass(first, 'title', 'title-f', 'title-m')
  return (titled && second.capital) || ((titled || isDeterminer(first)) && isOffice(tokens))
}

/** “PETRA. That’s a question”: the surname at least, or the only word, is in capitals. */
const inCapitals = (tokens: readonly Token[]) => {
  const last = tokens.at(-1)?.text ?? ''
  return last.length > 1 && last === last.toUpperCase()
}

export const isOfficeNoun = (token: Token): boolean =>
  hasClass(token, 'role', 'role-f', 'role-m', 'body', 'label-asks', 'presides')

/** The words of a label before what completes them: « une ouvrière | de l’usine ». */
export function headOfLabel(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token, i) => i > 0 && hasClass(token, 'preposition', 'of'))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** Whether a label is an office and no name: “The Chair”, « Mme la présidente ». */
export function isOffice(tokens: readonly Token[]): boolean {
  if (isFormal(tokens.slice(0, 2)) && tokens.length > 2) return true
  return (
    headOfLabel(tokens).some(isOfficeNoun) &&
    tokens.every((token) => isOfficeNoun(token) || hasClass(token, 'function', 'title', 'title-f', 'title-m'))
  )
}

/** “The Chair”, « La Présidente »: an article and a capital that no sentence gives, whatever the word. */
export const looksLikeOffice = ([first, second]: readonly Token[]): boolean =>
  isDeterminer(first) && second !== undefined && second.capital && !inCapitals([second])
