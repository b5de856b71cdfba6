/** Reads a date as pages give it to machines, or print it. */

const ISO =
  /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?:[T ]\s*(\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i
/** RFC 5322 (the dates of mail and feeds), and dates as English and French newspapers print them. */
const DAY_FIRST =
  /^(?:\p{L}{2,9}\.?,?\s+)?(\d\d?)(?:er|st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})(?:\s+(\d\d:\d\d(?::\d\d)?)\s*(Z|UTC?|GMT|[+-]\d{4}))?$/iu
const MONTH_FIRST = /^(?:\p{L}{2,9}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})$/iu

/** By their beginnings, accents taken off; English before French. */
const MONTHS = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
]

/** No newspaper is older. Content systems fill in the first day of some calendar where they know none. */
const FIRST_YEAR = 1600
const FILLED_IN = /^(?:1970-01-01T00:00|1900-01-01|1899-12-3)/
const LONGEST = 60

/**
 * The date, or the date and time where the page gives the time's offset, in ISO 8601. A time without an offset could be
 * anywhere in the world's, so that only its date is taken. Null for what is no date.
 */
export function webDate(given: string): string | null {
  const text = given.replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST) return null
  const iso = ISO.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5])
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst)
    return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1]), dayFirst[4], dayFirst[5])
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst && dateOf(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]))
}

function monthOf(name: string): number {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return MONTHS.findIndex((beginnings) => beginnings.some((beginning) => plain.startsWith(beginning))) + 1
}

function dateOf(year: number, month: number, day: number, time?: string, zone?: string): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < FIRST_YEAR || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const iso = date.toISOString().slice(0, 10)
  if (FILLED_IN.test(time ? `${iso}T${time}` : iso)) return null
  if (!time || !zone) return iso
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  if (hours > 23 || minutes > 59 || seconds > 59) return iso
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : 'Z'
  return Number(offset.slice(1, 3)) > 14 || Number(offset.slice(4)) > 59 ? iso : `${iso}T${time}${offset}`
}
