/** Times of day: « 20 h 45 », "9:45 p.m.", « huit heures du soir », "half past four", « midi ». */
import { matchAt } from './digits.ts'
import type { Cut } from './number-data.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { unitOf } from './units.ts'
import { plainValue, type Value } from './value.ts'

const COLON = /(\d{1,2})[:.](\d\d)(?!\d)(?:\s?([ap])\.?\s?m\b\.?)?/iuy
const HOUR = /(\d{1,2})\s?h\s?(\d{2})(?![\p{L}\d])/iuy
const TWELVE = /[\s\p{Z}]?([ap])\.?\s?m\b\.?/iuy

/**
 * The time of day that starts at a word; hours that may be a time or how long something takes are an amount.
 *
 * @param numeral the number that starts there, if one does
 */
export function timeAt(cut: Cut, at: number, numeral: Numeral | null): Value | null {
  const { words, text } = cut
  const { start } = words[at]!
  if (/^\d/.test(words[at]!.text)) {
    const colon = matchAt(COLON, text, start)
    if (colon && (colon[0].includes(':') || colon[3] !== undefined) && Number(colon[2]) < 60)
      return timed(cut, at, minutesOf(colon), start + colon[0].length, true, halfDay(colon[3]))
    const hour = matchAt(HOUR, text, start)
    if (hour && Number(hour[2]) < 60)
      return cut.isFrench
        ? hours(cut, at, Number(hour[1]), Number(hour[2]), start + hour[0].length, true)
        : timed(cut, at, minutesOf(hour), start + hour[0].length, true)
  }
  return cut.isFrench ? frenchTime(cut, at, numeral) : englishTime(cut, at, numeral)
}

const minutesOf = ([, hour, minute]: RegExpExecArray) => Number(hour) * 60 + Number(minute)

/** Hours to add for a.m. and p.m.; undefined where neither is said. */
const halfDay = (letter: string | undefined) => letter && (letter.toLowerCase() === 'p' ? 12 : 0)

const isHour = ({ value, scale, exactness, ordinal }: Numeral) =>
  Number.isInteger(value) && value <= 24 && scale === 1 && exactness === 'exact' && !ordinal

type Half = number | '' | undefined

/** @param minutes from midnight */
function timed(
  cut: Cut,
  from: number,
  minutes: number,
  end: number,
  digits: boolean,
  half?: Half,
): Value | null {
  const hour = Math.floor(minutes / 60)
  if (hour > 24) return null
  const moved = half === 12 && hour < 12 ? NOON : half === 0 && hour === 12 ? -NOON : 0
  const to = cut.wordFrom(from + 1, end)
  const isHalfTold = typeof half === 'number' || hour > 12 || hour === 0
  return { ...plainValue(cut.words, 'time', minutes + moved, from, to, end), digits, isHalfTold }
}
const NOON = 720

/** Noon and midnight tell the half of the day by themselves. */
const named = (cut: Cut, at: number, minutes: number, end: number) =>
  timed(cut, at, minutes, end, false, minutes < NOON ? 0 : 12)

function englishTime(cut: Cut, at: number, numeral: Numeral | null): Value | null {
  const { words, text } = cut
  const noon = cut.worth('clock', at)
  if (noon !== undefined) return named(cut, at, noon, words[at]!.end)
  // “half past four”, “at ten to five”
  const first = cut.is('one', at) && cut.is('quarter', at + 1) ? at + 1 : at
  const fraction = cut.worth('quarter', first)
  const minutes = fraction ?? (numeral && isHour(numeral) && !numeral.digits ? numeral.value : undefined)
  const to = fraction === undefined ? (numeral?.to ?? at) : first + 1
  const turn = cut.worth('past', to)
  if (
    minutes !== undefined &&
    turn !== undefined &&
    (turn > 0 || fraction === 15 || cut.key(at - 1) === 'at')
  ) {
    const hour = numeralAt(cut, to + 1)
    if (hour && isHour(hour) && hour.value > 0 && hour.value <= 12 && cut.isNear(to + 1)) {
      const part = partOfDay(cut, hour.to)
      return timed(cut, at, hour.value * 60 + turn * minutes, part?.end ?? hour.end, false, part?.half)
    }
  }
  if (!numeral || !isHour(numeral)) return null
  const twelve = matchAt(TWELVE, text, numeral.end - numeral.suffix.length)
  const [minute, { digits }] = [numeral.value * 60, numeral]
  if (twelve && (numeral.suffix === '' || /^[ap]m$/iu.test(numeral.suffix)))
    return timed(cut, at, minute, twelve.index + twelve[0].length, digits, halfDay(twelve[1]))
  if (!cut.is('o-clock', numeral.to)) return null
  const part = partOfDay(cut, numeral.to + 1)
  return timed(cut, at, minute, part?.end ?? words[numeral.to]!.end, digits, part?.half)
}

/** “in the evening”, « du soir », « de l’après-midi ». */
function partOfDay(cut: Cut, at: number): { half: number; end: number } | null {
  const { words } = cut
  let to = at
  while (to < at + 2 && cut.is('within', to)) to++
  const named = cut.worth('part-of-day', to)
  if (named === undefined || to === at) return null
  const isWhole = cut.isFrench && words[to]!.key === 'apres'
  return { half: named, end: words[isWhole ? to + 1 : to]?.end ?? words[to]!.end }
}

function frenchTime(cut: Cut, at: number, numeral: Numeral | null): Value | null {
  const { words, known } = cut
  const { text } = words[at]!
  const noon = cut.worth('clock', at)
  // *le Midi* is the South, *après-midi* the afternoon.
  if (noon !== undefined && text === text.toLowerCase() && cut.key(at - 1) !== 'apres') {
    const { minutes, end } = minutesAfter(cut, at + 1)
    return named(cut, at, noon + minutes + (noon + minutes < 0 ? 2 * NOON : 0), end ?? words[at]!.end)
  }
  if (numeral ? !isHour(numeral) : !cut.is('one', at)) return null
  const { value, to, suffix, digits } = numeral ?? { value: 1, to: at + 1, suffix: '', digits: false }
  const isClung = known.is.hour.has(suffix)
  if (!isClung && (suffix !== '' || !cut.is('hour', to) || !cut.isNear(to))) return null
  const after = isClung ? to : to + 1
  const { minutes, end } = minutesAfter(cut, after)
  const found = hours(cut, at, value, minutes, end ?? words[after - 1]!.end, digits)
  // « une heure » by itself is said in passing.
  return !numeral && found?.kind === 'amount' && minutes === 0 ? null : found
}

/** « et demie », « moins le quart », « trente » behind the hour. */
function minutesAfter(cut: Cut, at: number): { minutes: number; end?: number } {
  if (!cut.isNear(at)) return { minutes: 0 }
  const turn = cut.worth('past', at)
  const next = turn === undefined ? at : at + (cut.key(at + 1) === 'le' ? 2 : 1)
  const fraction = turn === undefined ? undefined : cut.worth('quarter', next)
  if (turn !== undefined && fraction !== undefined)
    return { minutes: turn * fraction, end: cut.words[next]!.end }
  const numeral = turn === 1 ? null : numeralAt(cut, next)
  return numeral &&
    !numeral.ordinal &&
    numeral.scale === 1 &&
    numeral.value > 0 &&
    numeral.value < 60 &&
    !numeral.suffix &&
    isMinutes(cut, numeral)
    ? { minutes: (turn ?? 1) * numeral.value, end: numeral.end }
    : { minutes: 0 }
}

/** « quatre heures trente », « quatre heures dix minutes »; not « quatre heures trente euros ». */
const isMinutes = ({ words, known }: Cut, { to, value }: Numeral) => {
  const unit = words[to] && unitOf(known.units, words[to])
  return Number.isInteger(value) && (unit === undefined || unit.name === 'minute')
}

/** Hours are a time where *à*, *vers* or *du soir* says so, or where nothing lasts so long; else what something takes. */
function hours(
  cut: Cut,
  at: number,
  hour: number,
  minute: number,
  end: number,
  digits: boolean,
): Value | null {
  const { words, known } = cut
  const to = cut.wordFrom(at + 1, end)
  const part = partOfDay(cut, to)
  const before = words[at - 1]
  // « à deux heures de Paris »
  const isLong = cut.is('of', to)
  const isTold = before && cut.is('at', at - 1) && before.text !== 'a' && !isLong
  const isLate = hour > 12 && hour < 24 && !isLong
  if (part || isTold || isLate || minute < 0)
    return timed(cut, at, hour * 60 + minute, part?.end ?? end, digits, part?.half)
  const unit = unitOf(known.units, { key: 'heures', text: 'heures' })
  return { ...plainValue(words, 'amount', hour + minute / 60, at, to, end), digits, unit }
}
