/** A text's words, those that are one together taken for one: “2,000”, « deux mille »; “no one”, « tout le monde ». */
import type { ClassSet } from './classes.ts'
import type { Document, Token } from './read.ts'
import type { Word } from './split.ts'
import { keyOf, type Value } from './value.ts'

/** A word, or several that make one: what else is told of it is told of the first. */
export interface Term extends Word, Pick<Token, 'index' | 'capital' | 'opens' | 'clause'> {
  classes: ClassSet
  /** The key is then the value's. */
  value?: Value
}

/** In the order of the text; each token is part of one. */
export function termsOf({ tokens, text, values, language }: Document): readonly Term[] {
  const terms: Term[] = []
  const told = values.flatMap((value) => (value.isSplit ? (value.parts ?? []) : isSaid(value) ? [value] : []))
  const join = (from: number, to: number, joined: Pick<Term, 'key' | 'classes' | 'value'>) => {
    const { start, index, capital, opens, clause } = tokens[from]!
    const { end } = tokens[to - 1]!
    terms.push({ start, end, text: text.slice(start, end), index, capital, opens, clause, ...joined })
  }
  let at = 0
  const words = (before: number) => {
    while (at < before) {
      const whole = compoundAt(tokens[at]!, before)
      const to = at + (whole?.keys.length ?? 1)
      if (whole) join(at, to, { key: whole.keys.join(' '), classes: whole.classes })
      else terms.push(tokens[at]!)
      at = to
    }
  }
  for (const value of told) {
    words(value.from)
    const takesNext = takesOf(value) && language === 'fr' && tokens[value.to]?.key === 'de'
    const to = takesNext ? value.to + 1 : value.to
    join(at, to, { key: keyOf(value), classes: NONE, value })
    at = to
  }
  words(tokens.length)
  return terms
}
const NONE: ClassSet = new Set()

const compoundAt = ({ phrases, index }: Token, to: number) =>
  phrases.find(({ keys, classes }) => classes.has('one-word') && index + keys.length <= to)

/** « trois millions *de* bateaux » are 3 000 000 bateaux, « une centaine *de* bateaux » about a hundred. */
const takesOf = ({ kind, unit, scale, exactness }: Value) =>
  kind === 'amount' && unit === undefined && (scale > 1 || exactness === 'round')

/** What says a number in passing ("both", "a week", "half") stays a word. */
const isSaid = ({ weak, digits, kind, from, to }: Value) =>
  !weak || digits || kind === 'ordinal' || to - from > 1
