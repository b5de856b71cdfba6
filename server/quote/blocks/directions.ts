/** What stands in brackets among spoken words and was not said: “(Laughter.)”, « (EN) », “[Translation]”. */
import { isInEither } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import type { Document } from '../../language/read.ts'
import { type Span, words } from '../../language/split.ts'
import { closingOf, stopOf, trimmed } from './lines.ts'

/** A mark of a cut is no direction. */
const CUT = /^[([]\s*(?:\.{3}|…|\. \. \.)\s*[)\]]$/u
/** A longer bracket at the beginning is the speaker’s own, unless it tells of a language. */
const LONGEST_TAG = 60
/** So much may close a turn behind its last bracket. */
const MOST_CLOSING = 8

export interface SpokenPart {
  /** The words. */
  spans: Span[]
  /** The bracket before them, else one behind their end. */
  aside: Span | null
}

/**
 * The words of one speaker on a line, in as many parts as brackets say that another language begins.
 *
 * @param outer all that stands for the speaker
 * @param marksFrom where in the marks of the document the line's begin
 */
export function spokenIn(document: Document, outer: Span, marksFrom: number): SpokenPart[] {
  const { text, marks } = document
  const parts: SpokenPart[] = [{ spans: [], aside: null }]
  let from = outer.start
  const add = (end: number) => {
    const said = trimmed(text, { start: from, end })
    if (said.end > said.start) parts.at(-1)!.spans.push(said)
  }
  for (let i = marksFrom; i < marks.length && marks[i]!.start < outer.end; i++) {
    const { start, text: sign } = marks[i]!
    if (start < from || (sign !== '(' && sign !== '[')) continue
    const close = closingOf(text, start, outer.end)
    if (close < 0 || !isDirection(document, { start, end: close + 1 }, from, outer)) continue
    const bracket = { start, end: close + 1 }
    add(start)
    from = bracket.end
    const part = parts.at(-1)!
    const begins = part.spans.length === 0
    const ends = isClosing(text, from, outer.end)
    if (begins || ends) part.aside ??= bracket
    else if (tellsLanguage(document, bracket)) parts.push({ spans: [], aside: bracket })
  }
  add(outer.end)
  return parts.filter(({ spans }) => spans.length > 0)
}

const isClosing = (text: string, from: number, end: number) =>
  end - from < MOST_CLOSING && /^[\s\p{Z}.*_»”"]*$/u.test(text.slice(from, end))

/** A bracket that opens the words, or stands between sentences, or tells in a word what was heard. */
function isDirection(document: Document, bracket: Span, from: number, outer: Span): boolean {
  const { text, grammar } = document
  const { start, end } = bracket
  const inside = text.slice(start, end)
  if (CUT.test(inside)) return false
  const heard = /^[([](\p{L}+)[.!]?[)\]]$/u.exec(inside)?.[1]
  if (heard !== undefined && isInEither(foldWord(heard), 'heard', grammar)) return true
  const opens = trimmed(text, { start: outer.start, end: start })
  if (opens.start === opens.end) return inside.length <= LONGEST_TAG || tellsLanguage(document, bracket)
  const follows = /^[\s\p{Z}]*[\p{Lu}\p{N}«“"‘([¿¡…]/u.test(text.slice(end, end + 4))
  return stopOf(text, { start: from, end: start }) !== '' && (follows || isClosing(text, end, outer.end))
}

/** Whether a bracket tells of a language: by its name, or that the words were translated or interpreted. */
export function tellsLanguage({ text, grammar }: Document, { start, end }: Span): boolean {
  const names = madeOnce(grammar, languageKeys)
  return words(text.slice(start, end)).some(
    ({ key }) => names.has(key) || INTERPRETED.some((one) => isInEither(key, one, grammar)),
  )
}

const INTERPRETED = ['translation', 'translates', 'interpreter'] as const

const languageKeys = ({ names: { languages } }: Grammar) =>
  new Set(languages.flatMap(({ names }) => names.map(foldWord)))
