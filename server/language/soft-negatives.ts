/** Words that take something away without a negation: they answer for a denial of the other text. */
import type { Grammar } from './grammar.ts'
import { isVerb, lemmasOf } from './lexicon.ts'
import { findClass, holdsClass } from './classes.ts'
import type { Document, Range, Token } from './read.ts'

/** Prefixes that deny the word they stand before, where that is a word: *inutile*, *unfair*. */
const PREFIX = { fr: /^(?:in|im|il|ir|mal|non)(?=\p{L}{4})/u, en: /^(?:un|non|im|il|ir)(?=\p{L}{4})/u }
const LESS = /less(?:ly|ness)?$/u

/** The word that a denying prefix stands before, where that is a word of the lexicon: *possible* of *impossible*. */
export function denied({ key, readings }: Token, grammar: Grammar): string | null {
  // Verbs in in- (imposer, informer) come from Latin prepositions.
  if (readings.some(({ time, lemma }) => time !== null || isVerb(lemma, grammar))) return null
  const prefix = PREFIX[grammar.language].exec(key)
  const base = prefix && key.slice(prefix[0].length)
  return base && lemmasOf(base, grammar).length > 0 ? base : null
}

export function softNegatives(side: Document, within: Range): Range[] {
  // “Two out of three”, “more than thirty” count, and deny nothing.
  const found = findClass(side, 'soft-negation', within).filter(
    ({ from, to }) => !(isFigure(side.tokens[to]) && holdsClass(side, 'ratio', { from, to })),
  )
  for (let at = within.from; at < within.to; at++) {
    const token = side.tokens[at]!
    const less = side.language === 'en' && LESS.test(token.key) && token.key.length > 5
    if (less || denied(token, side.grammar) !== null) found.push({ from: at, to: at + 1 })
  }
  return found
}

const isFigure = (token: Token | undefined) =>
  token !== undefined && (/^\d/u.test(token.key) || token.classes.has('figure'))
