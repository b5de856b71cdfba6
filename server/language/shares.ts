/** Parts of a whole: « les deux tiers », "a third", ½, 3/4, « neuf sur dix », "one in five", half of them. */
import { matchAt } from './digits.ts'
import type { Cut } from './number-data.ts'
import { type Numeral, numeralAt, VULGAR } from './numerals.ts'
import { unitAfter, unitAt } from './units.ts'
import { plainValue, type Value } from './value.ts'

const SLASH = /(\d)\/(\d{1,2})(?![\d/])/uy
/** What a slash divides by: 3/4, not 9/11. */
const DIVISORS = new Set([2, 3, 4, 5, 8, 10])

interface Parts {
  value: number
  to: number
  weak?: boolean
  /** The numbers of « un agriculteur sur dix », which other words stand between. */
  apart?: Numeral[]
}

/** @param numeral the number that starts there, if one does */
export function shareAt(cut: Cut, at: number, numeral: Numeral | null): Value | null {
  const { words } = cut
  const half = numeral ? null : halfUnit(cut, at)
  if (half) return half
  const found = partsAt(cut, at, numeral)
  if (!found) return null
  const { value, to, weak = false, apart } = found
  const scaled = scaleAfter(cut, to)
  if (scaled) return { ...plainValue(words, 'amount', value * scaled.by, at, scaled.to), scale: scaled.by }
  return {
    ...plainValue(words, 'share', value, at, to),
    weak,
    ...(apart && { isSplit: true, parts: apart.map((one) => amountOf(cut, one)) }),
  }
}

const amountOf = ({ words }: Cut, { from, to, end, value, digits }: Numeral): Value => ({
  ...plainValue(words, 'amount', value, from, to, end),
  digits,
})

function partsAt(cut: Cut, at: number, numeral: Numeral | null): Parts | null {
  const { text: printed, start } = cut.words[at]!
  if (VULGAR[printed] !== undefined) return { value: VULGAR[printed], to: at + 1 }
  const slash = numeral?.digits && matchAt(SLASH, cut.text, start)
  if (slash && Number(slash[1]) < Number(slash[2]) && DIVISORS.has(Number(slash[2])))
    return { value: Number(slash[1]) / Number(slash[2]), to: at + 2 }
  if (!numeral && cut.is('halves', at))
    return { value: 0.5, to: at + 1, weak: !cut.is('whole', cut.isFrench ? at - 1 : at + 1) }
  const isPlain =
    numeral !== null &&
    numeral.scale === 1 &&
    numeral.suffix === '' &&
    !numeral.ordinal &&
    Number.isInteger(numeral.value)
  if (!isPlain && !cut.is('one', at)) return null
  const [count, next] = isPlain ? [numeral.value, numeral.to] : [1, at + 1]
  const half = count === 1 && cut.is('halves', next) ? 2 : 0
  const by = cut.isNear(next) ? (cut.worth('part', next) ?? half) : 0
  if (by > count) return { value: count / by, to: next + 1 }
  return count > 0 ? outOf(cut, next, count, numeral) : null
}

/** What follows in "(un) sur cinq", "(one) in five", "(nine) out of ten"; what is counted may stand between. */
function outOf(cut: Cut, next: number, count: number, numeral: Numeral | null): Parts | null {
  // « Un conducteur de bus sur deux »
  const isLinked = cut.isFrench && LINKING.has(cut.key(next + 1))
  const [at, from] =
    [0, 1, isLinked ? 3 : 1]
      .map((far) => [next + far, behindOut(cut, next + far)] as const)
      .find(([, from]) => from > 0) ?? []
  if (at === undefined || from === undefined) return null
  const whole = numeralAt(cut, from)
  if (!whole || whole.value <= count || whole.value > 100 || whole.suffix !== '' || whole.ordinal) return null
  if (whole.exactness !== 'exact' || unitAfter(cut, whole.to)) return null
  return {
    value: count / whole.value,
    to: whole.to,
    ...(at > next && { apart: numeral && count > 1 ? [numeral, whole] : [whole] }),
  }
}
const LINKING: ReadonlySet<string> = new Set(['de', 'a', 'en'])

/** Where the whole is told behind “in”, “in every”, “out of”, « sur »; 0 where none of them stands there. */
function behindOut(cut: Cut, at: number): number {
  if (cut.is('out', at) && cut.is('of', at + 1)) return at + 2
  if (!cut.is('out-of', at)) return 0
  return cut.key(at + 1) === 'every' ? at + 2 : at + 1
}

/** “a quarter *of a million*”. */
function scaleAfter(cut: Cut, at: number): { by: number; to: number } | null {
  if (!cut.is('of', at)) return null
  const to = cut.is('one', at + 1) ? at + 2 : at + 1
  const by = cut.worth('cardinal', to) ?? 0
  return by >= 1000 ? { by, to: to + 1 } : null
}

/** "half a percent", « une demi-heure », "half an hour". */
function halfUnit(cut: Cut, at: number): Value | null {
  const { words } = cut
  const first = cut.is('one', at) ? at + 1 : at
  if (!cut.is('half', first) && VULGAR[words[first]?.text ?? ''] === undefined) return null
  const next = cut.pastArticle(first + 1)
  const found = cut.isNear(next) ? unitAt(cut, next) : null
  const value = VULGAR[words[first]!.text] ?? 0.5
  return found && { ...plainValue(words, 'amount', value, at, found.to), unit: found.unit }
}
