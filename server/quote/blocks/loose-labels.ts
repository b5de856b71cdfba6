/** What may be a label though its words tell it from nothing: where a text sets labels so, its layout decides. */
import { hasClass } from '../../language/classes.ts'
import { type Document, partOfSpeech, type Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { initialsOf } from './initials.ts'
import { closingOf, type Piece } from './lines.ts'

/** The words of a label in a head, what completes them, and the index behind both. */
export interface LabelParts {
  name: readonly Piece[]
  beside: Span[]
  at: number
}

const MOST_WORDS = 6
/** “Coun.”, “Supt.”: so many letters has a word that a point cuts short. */
const LONGEST_CUT = 5
const MARK_OF_NAME = /^[-‑'’&/#]$/u
const PARTING = /^(?:[:—–―-]|--)$/u

/** “DISPATCHER 4471: …”, “Coun. Lyle Hale: …”: a few words in which nothing is told, before a colon or a dash. */
export function looseLabel(
  document: Document,
  head: readonly Piece[],
  first: number,
  lineEnd: number,
): LabelParts | null {
  const { text } = document
  if (!head[first]?.token) return null
  const beside: Span[] = []
  let end = -1
  let at = first
  for (; at < head.length; at++) {
    const { token, text: sign, start, end: after } = head[at]!
    if (token) {
      if (end >= 0 || at - first > MOST_WORDS * 2) return null
    } else if (sign === '(' || sign === '[') {
      if (end < 0) end = at
      const close = closingOf(text, start, lineEnd)
      if (close < 0) return null
      beside.push({ start, end: close + 1 })
      while (at + 1 < head.length && head[at + 1]!.start <= close) at++
    } else if (PARTING.test(sign) && (sign === ':' || start > head[at - 1]!.end)) break
    else if (sign === '.' ? !isCutShort(head, at) : !MARK_OF_NAME.test(sign)) return null
    if (after >= lineEnd) return null
  }
  const name = head.slice(first, end < 0 ? at : end)
  const words = name.flatMap(({ token }) => token ?? [])
  return at < head.length && isCalling(document, words) ? { name, beside, at } : null
}

const isCutShort = (head: readonly Piece[], at: number) => {
  const [before, next] = [head[at - 1]?.token, head[at + 1]?.token]
  return before !== undefined && next !== undefined && next.capital && before.text.length <= LONGEST_CUT
}

/** Whether words may call somebody: they begin with a capital, and no verb or pronoun in small letters is among them. */
export function isCalling(document: Document, words: readonly Token[]): boolean {
  const [first] = words
  if (!first?.capital || words.length > MOST_WORDS || hasClass(first, 'pictured', 'noted', 'date'))
    return false
  return words.every(
    (token) =>
      token.capital ||
      hasClass(token, 'coordinator') ||
      !(hasClass(token, 'subject', 'clause', 'pronoun') || TELLING.has(partOfSpeech(document, token.index))),
  )
}
const TELLING: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PRON', 'SCONJ'])

/** “HELLO”, but neither “I” nor « J’ ». */
const isShouted = (word: string) =>
  word.length > 1 && word === word.toUpperCase() && !/^\p{L}['’]$/u.test(word)

/** “TR You have been …”, « C. D. On vous a … »: initials, and then the words without more. */
export function bareInitials({ text }: Document, head: readonly Piece[], first: number): LabelParts | null {
  let at = first
  while (head[at]?.token?.text.length === 1 && /^[.-]$/u.test(head[at + 1]?.text ?? '')) at += 2
  if (at === first) at++
  const name = head.slice(first, at)
  const tokens = name.flatMap(({ token }) => token ?? [])
  const [next] = head.slice(at)
  const letters = tokens.length > 0 ? initialsOf(tokens) : null
  if (!letters || letters.length < 2 || !next || !/\s/u.test(text.charAt(name.at(-1)!.end))) return null
  const begins = next.token ? next.token.capital && !isShouted(next.text) : /^[([«“"]$/u.test(next.text)
  return begins ? { name, beside: [], at } : null
}
