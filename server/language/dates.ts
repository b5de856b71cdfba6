/** Dates: « le 1er mai 2024 », "November 15, 2024", "15/11/2024", « mai 2019 ». */
import { matchAt } from './digits.ts'
import type { Cut } from './number-data.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { plainValue, type Value } from './value.ts'

const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\p{L}\d])/uy
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\p{L}\d])/uy

/** @param numeral the number that starts there, if one does */
export function dateAt(cut: Cut, at: number, numeral: Numeral | null): Value | null {
  return (
    (numeral?.digits ? inDigits(cut, at) : null) ?? (numeral ? dayFirst(cut, numeral) : monthFirst(cut, at))
  )
}

/** 15/11/2024, 2024-11-15. English has the day first or the month: where both could be, neither is taken for it. */
function inDigits(cut: Cut, at: number): Value | null {
  const { words, text } = cut
  const { start } = words[at]!
  const first = matchAt(YEAR_FIRST, text, start)
  const last = first ? null : matchAt(YEAR_LAST, text, start)
  const [year, a, b] = first ? [first[1], first[3], first[4]] : last ? [last[4], last[1], last[3]] : []
  if (year === undefined) return null
  const [one, two] = [Number(a), Number(b)]
  const isMonthFirst = first !== null || (!cut.isFrench && two > 12)
  if (!first && !cut.isFrench && one <= 12 && two <= 12 && one !== two) return null
  const [month, day] = isMonthFirst ? [one, two] : [two, one]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const end = start + (first ?? last)![0].length
  const to = cut.wordFrom(at + 1, end)
  const part = (kind: 'day' | 'year', value: number) => ({
    ...plainValue(words, kind, value, at, to, end),
    digits: true,
  })
  return dated(part('day', day), month, part('day', day), part('year', Number(year)))
}

/** @param whole spans the date */
function dated(whole: Value, month: number, day?: Value, year?: Value): Value {
  const date = [
    ...(year ? [String(year.value)] : []),
    String(month).padStart(2, '0'),
    ...(day ? [String(day.value).padStart(2, '0')] : []),
  ].join('-')
  return { ...whole, kind: 'date', date, month, parts: [day, year].filter((part) => part !== undefined) }
}

/** « 15 novembre », "the second of May". */
function dayFirst(cut: Cut, numeral: Numeral): Value | null {
  if (!isDay(numeral)) return null
  const at = numeral.to + (!cut.isFrench && cut.key(numeral.to) === 'of' ? 1 : 0)
  const month = cut.isNear(at) && monthAt(cut, at)
  return month ? withYear(cut, numeral.from, at + 1, month, numeral) : null
}

/** "November 15", "May the 2nd", « mai 2019 ». */
function monthFirst(cut: Cut, at: number): Value | null {
  const month = monthAt(cut, at)
  if (!month) return null
  const after = cut.words[at + 1]
  const next = at + (!cut.isFrench && after?.key === 'the' ? 2 : 1)
  const isClose = after && /^\.?[\s\p{Z}]?$/u.test(cut.text.slice(cut.words[at]!.end, after.start))
  const day = !cut.isFrench && isClose ? numeralAt(cut, next) : null
  if (day && isDay(day)) return withYear(cut, at, day.to, month, day)
  return withYear(cut, at, at + 1, month)
}

const ORDINAL_SUFFIX = /^(?:er|st|nd|rd|th)?$/u
const isDay = ({ value, scale, suffix, exactness, isYear }: Numeral) =>
  Number.isInteger(value) &&
  value >= 1 &&
  value <= 31 &&
  scale === 1 &&
  exactness === 'exact' &&
  !isYear &&
  ORDINAL_SUFFIX.test(suffix)

/** *May*, *march* and *mars* are also other words: English prints months with a capital, short ones want a point or one. */
function monthAt(cut: Cut, at: number): number | undefined {
  const { words, text, known } = cut
  const word = words[at]
  if (!word) return undefined
  const isCapital = word.text !== word.text.toLowerCase()
  const full = known.months.get(word.key)
  if (full !== undefined) return cut.isFrench || isCapital ? full : undefined
  const isShort =
    text[word.end] === '.' || /^\d{4}$/.test(words[at + 1]?.text ?? '') || (!cut.isFrench && isCapital)
  return isShort ? known.shortMonths.get(word.key) : undefined
}

/** The year may follow a day and a month, or a month; a month alone is no date. */
function withYear(cut: Cut, from: number, to: number, month: number, dayNumeral?: Numeral): Value | null {
  const { words, text } = cut
  const [last, after] = [words[to - 1]!, words[to]]
  const isClose =
    after && after.start - last.end <= 2 && /^[\s\p{Z},.]*$/u.test(text.slice(last.end, after.start))
  const numeral = isClose ? numeralAt(cut, to) : null
  const year = numeral && isYear(cut, numeral) ? numeral : undefined
  if (!year && !dayNumeral) return null
  const part = (kind: 'day' | 'year', one: Numeral): Value => ({
    ...plainValue(words, kind, one.value, one.from, one.to, one.end),
    digits: one.digits,
  })
  const day = dayNumeral && part('day', dayNumeral)
  const told = year && part('year', year)
  const end = told?.end ?? Math.max(day?.end ?? 0, last.end)
  const whole = plainValue(words, 'date', day?.value ?? told!.value, from, told?.to ?? to, end)
  return dated({ ...whole, digits: (day ?? told!).digits }, month, day, told)
}

/** A year stands in four plain figures, or is said as years are. */
export function isYear({ words, text }: Cut, numeral: Numeral): boolean {
  const { value, digits, scale, suffix, from, to, end } = numeral
  if (value < 1000 || value > 2199 || suffix !== '' || !Number.isInteger(value) || numeral.ordinal)
    return false
  if (digits) return scale === 1 && /^\d{4}$/.test(text.slice(words[from]!.start, end))
  return numeral.isYear || (to - from > 2 && value > 1000 && numeral.exactness === 'exact')
}
