/** Parts of a whole: « les deux tiers », "a third", ½, 3/4, « neuf sur dix », "one in five", half of them. */
import { matchAt } from './digits.ts'
import { type Cut, isNear, pastArticle } from './number-data.ts'
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
  const { words, text, known } = cut
  const { one, part, halves, whole } = known.is
  const { key, text: printed, start } = words[at]!
  if (VULGAR[printed] !== undefined) return { value: VULGAR[printed], to: at + 1 }
  const slash = numeral?.digits && matchAt(SLASH, text, start)
  if (slash && Number(slash[1]) < Number(slash[2]) && DIVISORS.has(Number(slash[2])))
    return { value: Number(slash[1]) / Number(slash[2]), to: at + 2 }
  if (!numeral && halves.has(key)) {
    const beside = words[known.language === 'fr' ? at - 1 : at + 1]?.key ?? ''
    return { value: 0.5, to: at + 1, weak: !whole.has(beside) }
  }
  const isPlain =
    numeral !== null &&
    numeral.scale === 1 &&
    numeral.suffix === '' &&
    !numeral.ordinal &&
    Number.isInteger(numeral.value)
  if (!isPlain && !one.has(key)) return null
  const [count, next] = isPlain ? [numeral.value, numeral.to] : [1, at + 1]
  const after = words[next]?.key ?? ''
  const by = isNear(cut, next) ? (part.get(after) ?? (count === 1 && halves.has(after) ? 2 : 0)) : 0
  if (by > count) return { value: count / by, to: next + 1 }
  return count > 0 ? outOf(cut, next, count, numeral) : null
}

/** What follows in "(un) sur cinq", "(one) in five", "(nine) out of ten"; what is counted may stand between. */
function outOf(cut: Cut, next: number, count: number, numeral: Numeral | null): Parts | null {
  const { words, known } = cut
  const { out, of, 'out-of': over } = known.is
  const overAt = (at: number) => {
    const key = words[at]?.key ?? ''
    return over.has(key) ? at + 1 : out.has(key) && of.has(words[at + 1]?.key ?? '') ? at + 2 : 0
  }
  const direct = overAt(next)
  const from = direct || (over.has(words[next + 1]?.key ?? '') ? next + 2 : 0)
  if (from === 0) return null
  const whole = numeralAt(cut, from)
  if (!whole || whole.value <= count || whole.value > 100 || whole.suffix !== '' || whole.ordinal) return null
  if (whole.exactness !== 'exact' || unitAfter(cut, whole.to)) return null
  return {
    value: count / whole.value,
    to: whole.to,
    ...(!direct && { apart: numeral && count > 1 ? [numeral, whole] : [whole] }),
  }
}

/** “a quarter *of a million*”. */
function scaleAfter({ words, known }: Cut, at: number): { by: number; to: number } | null {
  if (!known.is.of.has(words[at]?.key ?? '')) return null
  const to = known.is.one.has(words[at + 1]?.key ?? '') ? at + 2 : at + 1
  const by = known.is.cardinal.get(words[to]?.key ?? '') ?? 0
  return by >= 1000 ? { by, to: to + 1 } : null
}

/** "half a percent", « une demi-heure », "half an hour". */
function halfUnit(cut: Cut, at: number): Value | null {
  const { words, text, known } = cut
  const { one, half } = known.is
  const first = one.has(words[at]!.key) ? at + 1 : at
  if (!half.has(words[first]?.key ?? '') && VULGAR[words[first]?.text ?? ''] === undefined) return null
  const next = pastArticle(cut, first + 1)
  const found = isNear(cut, next) ? unitAt(known.units, text, words, next) : null
  const value = VULGAR[words[first]!.text] ?? 0.5
  return found && { ...plainValue(words, 'amount', value, at, found.to), unit: found.unit }
}
