/** Whom words name that somebody says: hardly whoever says them, and perhaps whoever speaks next. */
import { hasClass } from '../../language/classes.ts'
import { foldText } from '../../language/fold.ts'
import { type Document, tokensWithin } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Entity } from '../entities/entity.ts'

/** The words in capitals among those said, folded. */
export type NamesSaid = ReadonlySet<string>

/** So many words are looked at from the beginning of each span. */
const MOST_WORDS = 80
const SHORTEST = 3

export const NO_NAMES: NamesSaid = new Set()

export function namesSaid(document: Document, spans: readonly Span[]): NamesSaid {
  const found = new Set<string>()
  for (const span of spans) {
    const { from, to } = tokensWithin(document, span)
    for (let at = from; at < Math.min(to, from + MOST_WORDS); at++) {
      const token = document.tokens[at]!
      if (token.capital && token.text.length >= SHORTEST && !hasClass(token, 'function')) found.add(token.key)
    }
  }
  return found
}

/** Whether a word of somebody’s name is among them. */
export const isNamedIn = (names: NamesSaid, { name }: Entity): boolean =>
  names.size > 0 &&
  foldText(name)
    .split(' ')
    .some((word) => names.has(word))
