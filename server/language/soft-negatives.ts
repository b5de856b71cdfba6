/** Words that take something away without a negation: they answer for a denial of the other text. */
import type { Grammar } from './grammar.ts'
import { isVerb, readingsOf } from './lexicon.ts'
import type { Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { Stretch } from './stretch.ts'

/** Prefixes that deny the word they stand before, where that is a word: *inutile*, *unfair*. */
const PREFIX = { fr: /^(?:in|im|il|ir|mal|non)(?=\p{L}{4})/u, en: /^(?:un|non|im|il|ir)(?=\p{L}{4})/u }
const LESS = /less(?:ly|ness)?$/u

/** The word that a denying prefix stands before, where that is a word of the lexicon: *possible* of *impossible*. */
export function denied({ key, readings }: Token, grammar: Grammar): string | null {
  // Verbs in in- (imposer, informer) come from Latin prepositions.
  if (readings.some(({ time, lemma }) => time !== null || isVerb(lemma, grammar))) return null
  const prefix = PREFIX[grammar.language].exec(key)
  const base = prefix && key.slice(prefix[0].length)
  // An « intendant » holds nothing back: “tendant” is a form of *tendre*, and no quality.
  const isQuality =
    base && readingsOf(base, grammar).some(({ time }) => time === null || time === 'participle')
  return isQuality ? base : null
}

export function softNegatives(within: Stretch): Range[] {
  const { tokens, grammar, language } = within.document
  // “Two out of three”, “more than thirty” count, and “more than happy” is very happy: they deny nothing.
  const found = within
    .find('soft-negation')
    .filter((range) => !(isFigure(tokens[range.to]) && within.holds('ratio', range)))
    .filter(({ from, to }) => !(MORE.has(tokens[from]!.key) && tokens[to]?.part === 'ADJ'))
  for (const token of within.tokens) {
    const less = language === 'en' && LESS.test(token.key) && token.key.length > 5
    if (less || denied(token, grammar) !== null) found.push({ from: token.index, to: token.index + 1 })
  }
  return found
}
const MORE: ReadonlySet<string> = new Set(['more', 'plus'])

const isFigure = (token: Token | undefined) =>
  token !== undefined && (/^\d/u.test(token.key) || token.classes.has('figure'))
