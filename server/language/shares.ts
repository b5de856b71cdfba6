/** Parts of a whole: « les deux tiers », "a third of", « neuf sur dix », "one in five". */
import type { Figure } from './figure.ts'
import type { Language } from './lexicon.ts'
import type { Numeral } from './numerals.ts'
import type { Document, Token } from './read.ts'

/** "les deux tiers", "un quart", "a third of", "one in five"; what counts the parts stands before them. */
export function shareAt(
  tokens: Token[],
  at: number,
  language: Language,
): { value: number; from: number; to: number } | null {
  const one = /^(?:une?|one)$/u.test(tokens[at]!.key) && outOf(tokens, at + 1, 1)
  if (one) return { value: 1 / one.whole, from: at, to: one.to }
  const parts =
    language === 'fr'
      ? { tiers: 3, quart: 4, quarts: 4, cinquieme: 5, cinquiemes: 5, dixieme: 10, dixiemes: 10 }
      : { third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 }
  const part = (parts as Record<string, number>)[tokens[at]!.key]
  if (part === undefined) return null
  const before = tokens[at - 1]?.key ?? ''
  const counts: Record<string, number> = {
    un: 1,
    une: 1,
    a: 1,
    one: 1,
    deux: 2,
    two: 2,
    trois: 3,
    three: 3,
    quatre: 4,
    four: 4,
    neuf: 9,
    nine: 9,
  }
  const count = counts[before]
  if (count === undefined || count >= part) return null
  return { value: count / part, from: at - 1, to: at + 1 }
}

/** "neuf sur dix", "nine out of ten", and the parts of "two thirds". */
export function shareOf({ tokens, language }: Document, { from, to, value, start }: Numeral): Figure | null {
  const part = tokens[to] && shareAt(tokens, to, language)
  const whole = outOf(tokens, to, value)
  if (!part && !whole) return null
  const last = part ? part.to : whole!.to
  return {
    kind: 'share',
    value: part ? part.value : value / whole!.whole,
    scale: 1,
    weak: false,
    digits: false,
    from,
    to: last,
    start,
    end: tokens[last - 1]!.end,
  }
}

/** What follows in "(un) sur cinq", "(one) in five", "(nine) out of ten". */
function outOf(tokens: Token[], at: number, count: number): { whole: number; to: number } | null {
  // “un agriculteur sur dix”, “one patient in ten”: what is counted may stand between.
  if (!/^(?:sur|in|out)$/u.test(tokens[at]?.key ?? '') && /^(?:sur|in)$/u.test(tokens[at + 1]?.key ?? ''))
    at++
  const first = tokens[at]?.key
  const to =
    first === 'sur' || first === 'in' ? at + 2 : first === 'out' && tokens[at + 1]?.key === 'of' ? at + 3 : 0
  const whole = to > 0 && tokens[to - 1] ? smallNumber(tokens[to - 1]!) : null
  return whole !== null && whole > count && whole <= 100 && count < 100 ? { whole, to } : null
}

const COUNTS = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ')
const ENGLISH_COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const smallNumber = ({ key }: Token) => {
  if (/^\d+$/.test(key)) return Number(key)
  const value = Math.max(COUNTS.indexOf(key), ENGLISH_COUNTS.indexOf(key))
  if (key === 'vingt' || key === 'twenty') return 20
  if (key === 'cent' || key === 'hundred') return 100
  return value > 0 ? value : null
}
