/** A text's words, those that make one value together taken for one: "deux mille", "2 000" and "2,000" are one term. */
import type { NumberData } from './number-data.ts'
import { values } from './numbers.ts'
import type { Word } from './split.ts'
import { keyOf, type Value } from './value.ts'

/** A word, or several that make one value; `key` is then the value's. */
export interface Term extends Word {
  value?: Value
}

/**
 * Terms stand in the order of the text and cover every word once.
 *
 * @param grammar of what the text is printed in: a billion is a thousand times more in French
 */
export function withValues(
  words: readonly Word[],
  text: string,
  grammar: { language: 'fr' | 'en'; numbers: NumberData },
): Term[] {
  const found = values(words, text, grammar.numbers).flatMap((value) =>
    value.isSplit ? (value.parts ?? []) : isSaid(value) ? [value] : [],
  )
  const terms: Term[] = []
  let at = 0
  for (const value of found) {
    while (at < value.from) terms.push(words[at++]!)
    at =
      takesOf(value) && grammar.language === 'fr' && words[value.to]?.key === 'de' ? value.to + 1 : value.to
    const [start, end] = [words[value.from]!.start, words[at - 1]!.end]
    terms.push({ start, end, text: text.slice(start, end), key: keyOf(value), value })
  }
  while (at < words.length) terms.push(words[at++]!)
  return terms
}

/** « trois millions *de* bateaux » are 3 000 000 bateaux, « une centaine *de* bateaux » about a hundred. */
const takesOf = ({ kind, unit, scale, exactness }: Value) =>
  kind === 'amount' && unit === undefined && (scale > 1 || exactness === 'round')

/** What says a number in passing ("both", "a week", "half") stays a word. */
const isSaid = ({ weak, digits, kind, from, to }: Value) =>
  !weak || digits || kind === 'ordinal' || to - from > 1
