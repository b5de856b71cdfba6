/** Reads one number, in digits or in words, with its scale: `2,3 milliards`, “half a million”, « quatre-vingt-dix-septième ». */
import { CLINGS, digitsAt, matchAt } from './digits.ts'
import type { Cut, Role } from './number-data.ts'
import { unitAt } from './units.ts'

export interface Numeral {
  /** Words, end exclusive. */
  from: number
  to: number
  /** UTF-16 offset of its end: letters that cling to digits may end within a word. */
  end: number
  value: number
  /** What its scale word multiplies by; 1 without one. */
  scale: number
  digits: boolean
  /** Letters that cling to digits: h, th, bn, km. */
  suffix: string
  /** Round in itself (« une vingtaine »), or with something over (« cent et quelques »). */
  exactness: 'exact' | 'round' | 'over'
  ordinal: boolean
  /** Said by its halves, as years are: nineteen eighty-four. */
  isYear: boolean
  /** A scale word with nothing before it: “one in a *million*”. */
  isBare: boolean
}

const PLAIN = {
  scale: 1,
  digits: false,
  suffix: '',
  exactness: 'exact',
  ordinal: false,
  isYear: false,
  isBare: false,
} as const

const DOZEN = 12

/** The number that starts at a word, or null. The articles *un*, *une* and *a*, and *one*, are none by themselves. */
export function numeralAt(cut: Cut, at: number): Numeral | null {
  const word = cut.words[at]
  if (!word) return null
  const found = /^\d/.test(word.text) ? inDigits(cut, at) : (halfOf(cut, at) ?? inWords(cut, at))
  if (!found || found.ordinal) return found
  const whole = withMore(cut, withHalf(cut, scaled(cut, withHalf(cut, withDecimals(cut, found)))))
  return whole.value === 1 && whole.to === at + 1 && !whole.digits ? null : whole
}

/** 2.2 times a thousand million is 2 200 000 000, not a billionth more. */
const exact = (value: number) => Number(value.toPrecision(12))

const LETTERS = /\p{L}+/uy
const CLINGING = new RegExp(`^${CLINGS}`, 'u')
export const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
}

function inDigits(cut: Cut, at: number): Numeral | null {
  const { words, text, known } = cut
  const found = digitsAt(text, words[at]!.start)
  if (!found) return null
  const part = VULGAR[text.charAt(found.end)]
  const behind = part === undefined ? found.end : found.end + 1
  const suffix = matchAt(LETTERS, text, behind)?.[0] ?? ''
  const end = behind + suffix.length
  if (CLINGING.test(text.slice(end, end + 2))) return null
  const to = cut.wordFrom(at + 1, end)
  const { compact, 'compact-money': ofMoney } = known.is
  const scale = compact.get(suffix) ?? (isMoney(cut, at) ? ofMoney.get(suffix) : undefined) ?? 1
  const value = exact((found.value + (part ?? 0)) * scale)
  return { ...PLAIN, from: at, to, end, value, scale, digits: true, suffix }
}

/** A sign of money stands before. */
export function isMoney(cut: Cut, at: number): boolean {
  const [sign, word] = [cut.words[at - 1], cut.words[at]]
  return (
    sign !== undefined &&
    word !== undefined &&
    unitAt(cut, at - 1)?.isBefore === true &&
    /^[\s\p{Z}]?$/u.test(cut.text.slice(sign.end, word.start))
  )
}

/** “half a million”, « une demi-douzaine ». */
function halfOf(cut: Cut, at: number): Numeral | null {
  const first = cut.is('one', at) && cut.isNear(at + 1) ? at + 1 : at
  if (!cut.is('half', first)) return null
  const to = cut.pastArticle(first + 1)
  const whole = cut.worth('dozen', to) ?? cut.worth('cardinal', to) ?? 0
  if (!cut.isNear(to) || (whole < 100 && !cut.is('dozen', to))) return null
  const found = { ...PLAIN, from: at, to: to + 1, end: cut.words[to]!.end }
  return { ...found, value: whole / 2, scale: scaleOf(whole) }
}

/** `deux cent mille`, `a hundred and five`, `nineteen eighty-four`, `vingt et unième`, « une centaine de milliers ». */
function inWords(cut: Cut, at: number): Numeral | null {
  const { words, isFrench: french } = cut
  const valueAt = (i: number) => cut.worth('cardinal', i) ?? cut.worth('ordinal', i)
  const found: Partial<Numeral> = {}
  let to = at
  let total = 0
  /** What is counted before the next scale word, 0 to 999. */
  let group = 0
  let scale = 1
  /** What the word before is worth; 0 before the first. */
  let last = 0
  if (cut.is('one', at) && cut.isNear(at + 1)) {
    const counted = cut.worth('cardinal', at + 1) ?? 0
    if (cut.is('dozen', at + 1) ? isCounted(cut, at + 1) : counted >= (french ? 1e6 : 100)) {
      group = last = 1
      to++
    } else if (french || !cut.is('cardinal', at)) return null
  }
  for (; to < words.length && !found.ordinal && (to === at || cut.isNear(to)); to++) {
    const room = group % 100
    const value = valueAt(to)
    if (value === undefined) {
      if (group > 0 && total === 0 && cut.is('dozen', to)) return dozens(cut, at, to, group)
      const next = valueAt(to + 1) ?? 0
      const joins = french
        ? (next === 1 || next === 11) && addsTo(room, next, french)
        : last >= 100 && next > 0 && next < 100
      if (cut.is('and', to) && joins && cut.isNear(to + 1)) continue
      break
    }
    if (french && to > at && FIRST.test(cut.key(to))) break
    if (value < 100) {
      const isFree = room === 0 && (last === 0 || (last >= 100 && value > 0))
      if (french && room === 4 && last === 4 && value === 20) group += 76
      else if (!french && isCentury(group) && last === group && total === 0 && value >= 10) {
        group = group * 100 + value
        found.isYear = true
      } else if (isFree || addsTo(room, value, french)) group += value
      else break
    } else if (value === 100) {
      if (french ? group === 1 || group === 10 || group > 19 : group >= 100 || (group === 0 && to > at)) break
      found.isBare = !french && group === 0
      group = (group || 1) * 100
    } else {
      const isBare = group === 0 && total === 0
      if (
        isBare
          ? french
            ? value !== 1000
            : cut.key(to).endsWith('s')
          : group === 0 && value < scale && !french
      )
        break
      found.isBare = isBare && !french
      // « deux mille milliards »
      total = value > scale ? (total + group || 1) * value : total + (group || 1) * value
      group = 0
      scale = Math.max(scale, value)
    }
    last = value || -1
    found.ordinal = cut.is('ordinal', to) && !cut.is('cardinal', to)
  }
  const value = total + group
  if (to === at || last === 0) return null
  return { ...PLAIN, from: at, to, end: words[to - 1]!.end, value, scale, ...found }
}

/** « Les vingt premières minutes » are twenty: twenty-first is « vingt et unième ». */
const FIRST = /^(?:premi|second)/u

/** A year is said by its halves: nineteen eighty-four, twenty twenty-five. */
const isCentury = (value: number) => value >= 13 && value <= 20

/** Of a number below a hundred: sixty and three, soixante et treize, dix et sept. */
const addsTo = (room: number, value: number, french: boolean) =>
  (room >= 20 && room % 10 === 0 && value > 0 && value < 10) ||
  (french && (room === 60 || room === 80) && value >= 10 && value < 20) ||
  (french && (room === 10 || room === 70 || room === 90) && value >= 7 && value < 10)

/** “a score of books”, but not “a score of 3–2”. */
const isCounted = (cut: Cut, at: number) =>
  cut.key(at) !== 'score' || (cut.is('of', at + 1) && /(?:s|en|people)$/u.test(cut.key(at + 2)))

/** “two dozen”, « une vingtaine », « une centaine de milliers ». */
function dozens(cut: Cut, from: number, at: number, count: number): Numeral {
  const noun = cut.worth('dozen', at)!
  const of = at + (cut.is('of', at + 1) ? 2 : 1)
  const more = cut.worth('vague', of) ?? 0
  const times = more > noun ? more : 1
  const to = times > 1 ? of + 1 : at + 1
  // « une douzaine » is round, « deux douzaines » are counted.
  const isRound = cut.isFrench && !(noun === DOZEN && count > 1)
  return {
    ...PLAIN,
    from,
    to,
    end: cut.words[to - 1]!.end,
    value: count * noun * times,
    scale: scaleOf(noun * times),
    exactness: isRound ? 'round' : 'exact',
  }
}
const scaleOf = (by: number) => (by === DOZEN || by >= 1000 ? by : 1)

const reached = ({ words }: Cut, numeral: Numeral, to: number, value: number): Numeral => ({
  ...numeral,
  to,
  end: words[to - 1]!.end,
  value: exact(value),
})

const isNext = (cut: Cut, role: Role, at: number) => cut.is(role, at) && cut.isNear(at)

/** “two point five”, « deux virgule vingt-cinq ». */
function withDecimals(cut: Cut, numeral: Numeral): Numeral {
  if (numeral.digits || !isNext(cut, 'point', numeral.to)) return numeral
  let digits = ''
  let to = numeral.to + 1
  while (digits.length < LONGEST_DECIMALS && cut.isNear(to)) {
    const whole = inWords(cut, to)
    const digit = cut.worth('cardinal', to) ?? NaN
    const isWhole = whole !== null && whole.value < 100 && !whole.ordinal
    if (!isWhole && !(digit < 10)) break
    digits += isWhole ? whole.value : digit
    to = isWhole ? whole.to : to + 1
  }
  return digits === '' ? numeral : reached(cut, numeral, to, Number(`${numeral.value}.${digits}`))
}
const LONGEST_DECIMALS = 6

/** “and a half”, « et demi »: half of what was counted last. */
function withHalf(cut: Cut, numeral: Numeral): Numeral {
  const { to, scale, value } = numeral
  if (numeral.suffix !== '' || !isNext(cut, 'and', to)) return numeral
  const at = cut.pastArticle(to + 1)
  if (!isNext(cut, 'half', at)) return numeral
  const unit = cut.worth('dozen', to - 1) ?? scale
  return reached(cut, numeral, at + 1, value + unit / 2)
}

/** What multiplies digits, or a number that is not whole: 2,2 *milliards*, two and a half *million*, 3 *M*. */
function scaled(cut: Cut, numeral: Numeral): Numeral {
  let found = numeral
  if (found.suffix !== '' || (!found.digits && Number.isInteger(found.value))) return found
  for (let by = multiplier(cut, found); by > 0; by = multiplier(cut, found))
    found = {
      ...reached(cut, found, found.to + 1, found.value * by),
      scale: Math.max(found.scale, scaleOf(by)),
    }
  return found
}

function multiplier(cut: Cut, { from, to, digits, scale }: Numeral): number {
  if (!cut.isNear(to)) return 0
  const { isFrench: french, known } = cut
  const { key, text, end } = cut.words[to]!
  const by = cut.worth('cardinal', to) ?? cut.worth('dozen', to) ?? 0
  if (by >= 1000 || (!french && by === 100) || (cut.is('dozen', to) && key !== 'score')) return by
  // « 3 M. Dupont »: a letter by itself may be anything.
  const isClear = text.length > 1 || isMoney(cut, from) || (french && text !== 'm' && cut.text[end] !== '.')
  return digits && scale === 1 && isClear ? (known.is.compact.get(text) ?? 0) : 0
}

/** « cent et quelques », “twenty-odd”. */
function withMore(cut: Cut, numeral: Numeral): Numeral {
  const { to, value } = numeral
  const at = cut.isFrench && isNext(cut, 'and', to) ? to + 1 : to
  const isOver = value >= 10 && value % 10 === 0 && isNext(cut, 'odd', at) && (!cut.isFrench || at > to)
  return isOver ? { ...reached(cut, numeral, at + 1, value), exactness: 'over' } : numeral
}
