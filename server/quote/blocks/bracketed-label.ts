/** A label set whole in brackets, with what completes it: “[TOM HALE, baker, in English] I’d buy it all.” */
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { tellsLanguage } from './directions.ts'
import { isCalling, type LabelParts } from './loose-labels.ts'
import { closingOf, type Piece } from './lines.ts'

/** @returns null for a tag or a direction: “[Translation]”, “[in French]”, “[Laughter]” */
export function bracketedLabel(
  document: Document,
  head: readonly Piece[],
  first: number,
  lineEnd: number,
): LabelParts | null {
  const inside = bracketAt(document, head, first, lineEnd)
  if (!inside) return null
  const parts = atCommas(inside.pieces)
  const [name = [], ...beside] = parts
  const words = name.flatMap(({ token }) => token ?? [])
  if (words.length < name.length - MOST_MARKS || !isCalling(document, words)) return null
  if (words.every(isDirection) || tellsLanguage(document, spanOf(name))) return null
  return { name, beside: beside.filter(({ length }) => length > 0).map(spanOf), at: inside.at }
}
/** “J.-B. O’NEIL” */
const MOST_MARKS = 3

/** A bracket at a place that tells of a language, and the index behind it: what a record sets before a label. */
export function languageTag(
  document: Document,
  head: readonly Piece[],
  first: number,
  lineEnd: number,
): { span: Span; at: number } | null {
  const inside = bracketAt(document, head, first, lineEnd)
  return inside && tellsLanguage(document, inside.span) ? inside : null
}

/** What stands in a bracket that words follow, and the index behind it. */
function bracketAt({ text }: Document, head: readonly Piece[], first: number, lineEnd: number) {
  const open = head[first]
  if (open?.text !== '[' && open?.text !== '(') return null
  const close = closingOf(text, open.start, lineEnd)
  const at = close < 0 ? -1 : head.findIndex(({ start }) => start > close)
  if (at < 0) return null
  return { span: { start: open.start, end: close + 1 }, pieces: head.slice(first + 1, at - 1), at }
}

function atCommas(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const piece of pieces)
    if (piece.text === ',') parts.push([])
    else parts.at(-1)!.push(piece)
  return parts
}

const spanOf = (pieces: readonly Piece[]): Span =>
  pieces.length > 0 ? { start: pieces[0]!.start, end: pieces.at(-1)!.end } : { start: 0, end: 0 }

const isDirection = (token: Token) => hasClass(token, 'heard', 'pictured', 'noted', 'writing')
