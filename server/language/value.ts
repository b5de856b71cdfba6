/** A value that a text tells: what it is worth, what it counts, and how it is said. */
import type { Word } from './split.ts'
import type { Unit } from './units.ts'

export type ValueKind =
  | 'amount'
  /** How big and not how many: thousands, « quelques millions ». */
  | 'vague'
  | 'share'
  | 'ordinal'
  /** 10–15, « entre dix et quinze »: its two ends are its parts. */
  | 'range'
  /** A day, a month, a year, as far as told; the day and the year are its parts. */
  | 'date'
  | 'day'
  | 'year'
  | 'decade'
  /** Minutes after midnight. */
  | 'time'

export interface Value {
  kind: ValueKind
  value: number
  /** What the scale word multiplies by; 1 without one. */
  scale: number
  unit?: Unit | undefined
  /** Round in itself (« une vingtaine »), with something over (« cent et quelques »), or said to be near (“about 20”). */
  exactness: 'exact' | 'round' | 'over' | 'about'
  /** Said in digits and not in words. */
  digits: boolean
  /** Said in passing ("both", "a week", "twice"): it can answer to a value of another text, and needs no answer. */
  weak: boolean
  /** Of a date, in ISO order: 2024-11-15, 11-15, 2024-11. */
  date?: string
  /** Of a date, 1 to 12. */
  month?: number
  /** Of a time: morning or evening is told, which *half past four* leaves open. */
  isHalfTold?: boolean
  parts?: Value[]
  /** Other words stand within: « un *agriculteur* sur dix ». */
  isSplit?: boolean
  /** Words, end exclusive. */
  from: number
  to: number
  /** UTF-16 offsets, end exclusive. */
  start: number
  end: number
}

/** A value said exactly and in words. @param end UTF-16, where it ends within a word */
export const plainValue = (
  words: readonly Word[],
  kind: ValueKind,
  value: number,
  from: number,
  to: number,
  end = words[to - 1]!.end,
): Value => ({
  kind,
  value,
  scale: 1,
  exactness: 'exact',
  digits: false,
  weak: false,
  from,
  to,
  start: words[from]!.start,
  end,
})

/** What the values of two texts of one language are compared by, as far as they say the same. */
export function keyOf({ kind, value, unit, exactness, date, parts }: Value): string {
  if (kind === 'range' && parts) return parts.map(keyOf).join('–')
  if (kind === 'date' && date !== undefined) return date
  if (kind === 'time') return `${Math.floor(value / 60)}h${String(value % 60).padStart(2, '0')}`
  if (kind === 'decade' || kind === 'vague') return `${value}s${unit ? ` ${unit.name}` : ''}`
  if (kind === 'ordinal') return `${value}.`
  if (kind === 'share') return `share ${Number(value.toPrecision(4))}`
  return `${MARKS[exactness]}${value}${unit ? ` ${unit.name}` : ''}`
}
const MARKS = { exact: '', about: '', round: '~', over: '>' }
