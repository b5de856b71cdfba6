/** What figures and the words beside them amount to: "deux mille", "2 000" and "2,000" are one value, and so are "May 2" and "2 May". */
import { mayBeginNumber, scaleOf, spelledNumber } from './number-words.ts'
import type { Word } from './split.ts'

export type Value =
  | { type: 'number'; number: number }
  | { type: 'quantity'; number: number; unit: string }
  /** ISO order, as far as it is told: 2024-11-15, 11-15, 2024-11. */
  | { type: 'date'; date: string }
  | { type: 'time'; time: string }

/** A word, or several that make one value; `key` is then the value's. */
export interface Term extends Word {
  value?: Value
}

const lines = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

/** Units that are written in several ways: the first of a line is what the others are known by. */
const UNITS = new Map(
  lines(`
    % percent pourcent
    ‰
    € euro euros eur
    $ dollar dollars usd
    £ pound pounds gbp
    ¥ yen yens
    km kilometre kilometres kilometer kilometers
    kg kilo kilos kilogram kilograms kilogramme kilogrammes
    m metre metres meter meters
    cm centimetre centimetres centimeter centimeters
    mile miles
    acre acres
    foot feet ft
    ha hectare hectares
    t tonne tonnes
    l litre litres liter liters
    °`).flatMap(([unit, ...others]) => [unit!, ...others].map((word) => [word, unit!] as const)),
)
const SIGN_BEFORE = new Set(['€', '$', '£', '¥'])

const MONTHS = new Map(
  lines(`
    january janvier jan janv
    february fevrier feb fev
    march mars
    april avril apr
    may mai
    june juin jun
    july juillet jul juil
    august aout aug
    september septembre sept sep
    october octobre oct
    november novembre nov
    december decembre dec`).flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
)

const ORDINALS = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, i) => [word, i + 1] as const),
).set('premier', 1)

const pad = (number: number) => String(number).padStart(2, '0')

/**
 * Reads the values in a text's words. Terms stand in the order of the text and cover every word once.
 *
 * @param language what the text is printed in: a billion is a thousand times more in French
 */
export function withValues(words: readonly Word[], text: string, language: string): Term[] {
  return dated(measured(numbered(words, text, language), text), text)
}

/** Several words made one. */
function joined(text: string, parts: readonly Word[], key: string, value: Value): Term {
  const start = parts[0]!.start
  const end = parts.at(-1)!.end
  return { start, end, text: text.slice(start, end), key, value }
}

const figure = ({ key }: Word) =>
  isFigure(key.charCodeAt(0)) && /^\d+(?:\.\d+)?$/.test(key) ? Number(key) : undefined

function numbered(words: readonly Word[], text: string, language: string): Term[] {
  const terms: Term[] = []
  for (let i = 0; i < words.length;) {
    const word = words[i]!
    const inFigures = figure(word)
    if (inFigures !== undefined) {
      const scale = isNear(text, word, words[i + 1]) ? scaleOf(words[i + 1]!.key, language) : undefined
      const number = scale === undefined ? inFigures : exact(inFigures * scale)
      const length = scale === undefined ? 1 : 2
      terms.push(joined(text, words.slice(i, i + length), String(number), { type: 'number', number }))
      i += length
      continue
    }
    const spelled = mayBeginNumber(word.key, language) ? spelledNumber(words, i, language) : null
    // "one" by itself is a pronoun as often as a number
    if (spelled && (spelled.length > 1 || word.key !== 'one')) {
      const { value: number, length } = spelled
      terms.push(joined(text, words.slice(i, i + length), String(number), { type: 'number', number }))
      i += length
    } else {
      terms.push(word)
      i++
    }
  }
  return terms
}

/** 2.2 times a thousand million is 2 200 000 000, not a billionth more. */
const exact = (number: number) => Number(number.toPrecision(12))

/** Nothing but a space or a hyphen stands between two words. */
const isNear = (text: string, left: Word, right: Word | undefined): boolean =>
  right !== undefined &&
  right.start - left.end <= 2 &&
  /^[\s\p{Z}-]*$/u.test(text.slice(left.end, right.start))

function measured(terms: readonly Term[], text: string): Term[] {
  const found: Term[] = []
  const add = (parts: readonly Term[], number: number, unit: string) =>
    found.push(joined(text, parts, `${number} ${unit}`, { type: 'quantity', number, unit }))
  for (let i = 0; i < terms.length;) {
    const term = terms[i]!
    if (!term.value && !SIGN_BEFORE.has(term.key)) {
      found.push(term)
      i++
      continue
    }
    const [second, third, fourth] = [terms[i + 1], terms[i + 2], terms[i + 3]]
    const number = term.value?.type === 'number' ? term.value.number : undefined
    if (SIGN_BEFORE.has(term.key) && second?.value?.type === 'number' && isNear(text, term, second)) {
      add([term, second], second.value.number, term.key)
      i += 2
    } else if (number !== undefined && isPercent(text, term, second, third)) {
      add([term, second!, third!], number, '%')
      i += 3
    } else if (number !== undefined && isNear(text, term, second) && UNITS.has(second!.key)) {
      const sterling = third?.key === 'sterling'
      add(sterling ? [term, second!, third] : [term, second!], number, UNITS.get(second!.key)!)
      i += sterling ? 3 : 2
    } else if (number !== undefined && second?.key === 'livres' && third?.key === 'sterling') {
      add([term, second, third], number, '£')
      i += 3
    } else if (number !== undefined && number >= 1e6 && isOf(second) && third && UNITS.has(third.key)) {
      const sterling = third.key === 'livres' && fourth?.key === 'sterling'
      add(sterling ? [term, second!, third, fourth] : [term, second!, third], number, UNITS.get(third.key)!)
      i += sterling ? 4 : 3
    } else {
      found.push(term)
      i++
    }
  }
  return found
}

/** "2 milliards *d’*euros". */
const isOf = (term: Term | undefined) => term?.key === 'de' || term?.key === 'd'

const isPercent = (text: string, number: Term, second: Term | undefined, third: Term | undefined): boolean =>
  (second?.key === 'per' || second?.key === 'pour') &&
  third?.key === (third?.value ? '100' : 'cent') &&
  isNear(text, number, second) &&
  isNear(text, second, third)

function dated(terms: readonly Term[], text: string): Term[] {
  const found: Term[] = []
  for (let i = 0; i < terms.length;) {
    const read = mayBeDate(terms[i]!) ? (dateAt(terms, i, text) ?? timeAt(terms, i, text)) : null
    if (read) {
      const { length, value } = read
      const key = value.type === 'date' ? value.date : value.time
      found.push(joined(text, terms.slice(i, i + length), key, value))
      i += length
    } else found.push(terms[i++]!)
  }
  return found
}

/** A date begins with a figure, an ordinal or a month; a time with a figure. */
const mayBeDate = ({ key, value }: Term) =>
  value !== undefined || MONTHS.has(key) || ORDINALS.has(key) || isFigure(key.charCodeAt(0))
const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39

type Read = { length: number; value: Extract<Value, { type: 'date' | 'time' }> }

const numberOf = (term: Term | undefined) => (term?.value?.type === 'number' ? term.value.number : undefined)

/** 15, 15th, fifteenth, 1er, premier. */
function dayOf(term: Term | undefined): number | undefined {
  if (!term) return undefined
  const ordinal = ORDINALS.get(term.key)
  if (ordinal !== undefined) return ordinal
  const written = /^(\d{1,2})(?:st|nd|rd|th|er)$/.exec(term.key)
  if (written) return Number(written[1])
  const number = numberOf(term)
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= 31 ? number : undefined
}

/** A year stands in four plain figures. */
const yearOf = (term: Term | undefined) =>
  term && /^\d{4}$/.test(term.text) && numberOf(term)! >= 1000 && numberOf(term)! <= 2199
    ? term.text
    : undefined

function dateAt(terms: readonly Term[], at: number, text: string): Read | null {
  const read = (length: number, month: number, day?: number): Read => {
    const last = terms[at + length - 1]!
    const after = terms[at + length]
    const close =
      after !== undefined &&
      after.start - last.end <= 2 &&
      !/[.;:!?\n]/.test(text.slice(last.end, after.start))
    const year = close ? yearOf(after) : undefined
    const date = [...(year ? [year] : []), pad(month), ...(day === undefined ? [] : [pad(day)])].join('-')
    return { length: length + (year ? 1 : 0), value: { type: 'date', date } }
  }
  const [first, second, third] = [terms[at]!, terms[at + 1], terms[at + 2]]
  const month = MONTHS.get(first.key)
  if (month !== undefined && second) {
    const day = isCapital(first) && isNear(text, first, second) ? dayOf(second) : undefined
    if (day !== undefined) return read(2, month, day)
    if (second.key === 'the' && dayOf(third) !== undefined) return read(3, month, dayOf(third))
    const whole = read(1, month)
    return whole.length === 2 ? whole : null
  }
  const day = dayOf(first)
  if (day === undefined || !second) return null
  const after = second.key === 'of' ? third : second
  const named = after && MONTHS.get(after.key)
  return named && (second.key === 'of' || isNear(text, first, second))
    ? read(after === third ? 3 : 2, named, day)
    : null
}

const isCapital = ({ text }: Term) => text !== text.toLowerCase()

const time = (length: number, hour: number, minute = 0): Read => ({
  length,
  value: { type: 'time', time: `${hour}h${pad(minute)}` },
})

/** Four o’clock, 4 p.m., 16 h 30, 16h30. */
function timeAt(terms: readonly Term[], at: number, text: string): Read | null {
  const [first, second, third] = [terms[at]!, terms[at + 1], terms[at + 2]]
  const written = /^(\d{1,2})h(\d{2})?$/.exec(first.key)
  if (written) return time(1, Number(written[1]), Number(written[2] ?? 0))
  const short = /^(\d{1,2})(am|pm)$/.exec(first.key)
  if (short) return time(1, afternoon(Number(short[1]), short[2]!))
  const hour = numberOf(first)
  if (hour === undefined || !Number.isInteger(hour) || hour > 24 || !second || second.start - first.end > 2)
    return null
  if (second.key === "o'clock") return time(2, hour)
  if (second.key === 'h') {
    const minute = isNear(text, second, third) ? numberOf(third) : undefined
    return minute === undefined ? time(2, hour) : time(3, hour, minute)
  }
  const [half, length] =
    second.key === 'am' || second.key === 'pm'
      ? [second.key, 2]
      : (second.key === 'a' || second.key === 'p') && third?.key === 'm'
        ? [`${second.key}m`, 3]
        : ['', 0]
  if (half === '') return null
  return time(length, afternoon(hour, half))
}

const afternoon = (hour: number, half: string) => (half === 'pm' && hour < 12 ? hour + 12 : hour)
