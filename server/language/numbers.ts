/** The one grammar of numbers: reads all values in a text's words, amounts with their units, shares, dates, times. */
import { timeAt } from './clock.ts'
import { dateAt, isYear } from './dates.ts'
import { type Cut, isNear, type NumberData, pastArticle, wordFrom } from './number-data.ts'
import { isMoney, type Numeral, numeralAt, VULGAR } from './numerals.ts'
import { joined } from './ranges.ts'
import { shareAt } from './shares.ts'
import type { Word } from './split.ts'
import { type Unit, unitAfter, unitAt, unitOf } from './units.ts'
import { plainValue, type Value, type ValueKind } from './value.ts'

/** The values of a text, in its order, none within another. Time grows with its length. */
export function values(words: readonly Word[], text: string, known: NumberData): Value[] {
  const cut = { words, text, known }
  const found: Value[] = []
  for (let at = 0; at < words.length;) {
    const value = mayBegin(words[at]!, known) ? valueAt(cut, at) : null
    if (value) found.push(value)
    at = value?.to ?? at + 1
  }
  return joined(cut, found)
}

const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})(e|er|re|ème|ère)?$/u

function mayBegin({ key, text }: Word, { begin }: NumberData): boolean {
  const first = text.charAt(0)
  if ((first >= '0' && first <= '9') || begin.has(key)) return true
  return first === 'I' || first === 'V' || first === 'X' ? ROMAN.test(text) : first in VULGAR
}

function valueAt(cut: Cut, at: number): Value | null {
  const { words, text, known } = cut
  const sign = unitAt(known.units, text, words, at)
  if (sign?.isBefore) {
    const numeral = isMoney(cut, sign.to) ? numeralAt(cut, sign.to) : null
    if (numeral) return { ...amount(cut, numeral, sign.unit), from: at, start: words[at]!.start }
  }
  const before = words[at - 1]
  // The digits of B-52 and of 4x4 are part of a name.
  if (before && before.end === words[at]!.start && /[\p{L}\p{N}]$/u.test(before.text)) return null
  const numeral = numeralAt(cut, at)
  const calendar = dateAt(cut, at, numeral) ?? timeAt(cut, at, numeral)
  if (calendar) return calendar
  return numeral ? roleOf(cut, numeral) : (shareAt(cut, at, null) ?? besides(cut, at))
}

const valueOf = ({ words }: Cut, kind: ValueKind, numeral: Numeral): Value => {
  const { from, to, end, value, scale, digits, exactness } = numeral
  return { ...plainValue(words, kind, value, from, to, end), scale, digits, exactness }
}

const ORDINAL_SUFFIX = /^(?:er|re|ere|e|eme|ème|ère|nde|st|nd|rd|th)$/u

function roleOf(cut: Cut, numeral: Numeral): Value | null {
  const { words, known } = cut
  const { from, to, value, suffix, ordinal } = numeral
  // The second is the other one, or a moment, as often as a number.
  if (ordinal || ORDINAL_SUFFIX.test(suffix))
    return { ...valueOf(cut, 'ordinal', numeral), weak: value === 2 && to === from + 1 && suffix === '' }
  const decade = decadeAt(cut, numeral)
  if (decade) return decade
  const share = shareAt(cut, from, numeral)
  if (share) return share
  // “a few million”: how big, not how many.
  if (numeral.isBare && known.is.few.has(words[from - 1]?.key ?? ''))
    return { ...valueOf(cut, 'vague', numeral), unit: unitAfter(cut, to)?.unit }
  if (suffix === 'm' && numeral.scale > 1 && !isMoney(cut, from)) return metresOrMillions(cut, numeral)
  const unit =
    numeral.scale === 1 ? unitOf(known.units, { key: suffix.toLowerCase(), text: suffix }) : undefined
  return suffix !== '' && numeral.scale === 1 && !unit ? null : amount(cut, numeral, unit)
}

/** "a 3m tall wall" and "3m people"; where neither is told, it is no number to insist on. */
function metresOrMillions(cut: Cut, numeral: Numeral): Value {
  const { units, is } = cut.known
  const next = cut.words[numeral.to]?.key ?? ''
  const length = { ...numeral, value: numeral.value / 1e6, scale: 1 }
  if (is.tall.has(next)) return amount(cut, length, unitOf(units, { key: 'm', text: 'm' }))
  return { ...amount(cut, numeral, undefined), weak: !/(?:s|people)$/u.test(next) }
}

/** "les années 90", "the 1990s": the nineties are those of the last century, the twenties may be those of this one. */
function decadeAt(cut: Cut, numeral: Numeral): Value | null {
  const { words, text, known } = cut
  const { from, to, end, value, suffix } = numeral
  // “the nineteen eighties”: a century in words, and its decade
  const spelled =
    known.language === 'en' && !numeral.digits ? known.is.decade.get(words[to]?.key ?? '') : undefined
  if (spelled !== undefined && value >= 13 && value <= 20)
    return plainValue(words, 'decade', value * 100 + (spelled % 100), from, to + 1)
  if (value % 10 !== 0 || value < 10 || value > 2100) return null
  const after = known.language === 'en' && /^['’]s\b/u.test(text.slice(end, end + 3)) ? 2 : 0
  const isDecade =
    known.language === 'fr'
      ? known.is.decade.has(words[from - 1]?.key ?? '')
      : numeral.digits && (suffix === 's' || after > 0)
  if (!isDecade) return null
  const whole = valueOf(cut, 'decade', numeral)
  return { ...whole, value: centuryOf(value), to: wordFrom(cut, to, end + after), end: end + after }
}
const centuryOf = (value: number) => (value >= 30 && value <= 90 ? 1900 + value : value)

/** A number with the unit that stands before it, clings to it or follows it; or a year. */
function amount(cut: Cut, numeral: Numeral, given: Unit | undefined): Value {
  const { words, text, known } = cut
  const { from, to, digits, scale, suffix, isBare } = numeral
  const { about, cited, minus, year } = known.is
  const whole = valueOf(cut, 'amount', numeral)
  const before = words[from - 1]?.key ?? ''
  const after = given || isOther(cut, numeral) ? null : unitAfter(cut, to)
  const unit = given ?? after?.unit
  const isPlain = scale === 1 && suffix === '' && unit === undefined
  const isSaidAsYear = digits || numeral.isYear || year.has(before) || known.months.has(before)
  if (unit === undefined && isSaidAsYear && isYear(cut, numeral)) return { ...whole, kind: 'year' }
  const half = halfBehind(cut, after?.to ?? to, after !== null)
  const last = half || (after?.to ?? to)
  const isMinus = unit?.kind === 'heat' && minus.has(before) && isNear(cut, from)
  const isBelow =
    isMinus || (unit?.kind === 'heat' && MINUS.test(text.slice(Math.max(0, whole.start - 3), whole.start)))
  // “article 81.1” is printed “Article 81(1)” too: the paragraph is no decimal.
  const value = isPlain && digits && cited.has(before) ? Math.floor(whole.value) : whole.value
  const inParentheses = isPlain && text[whole.start - 1] === '(' && text[numeral.end] === ')'
  return {
    ...whole,
    value: (isBelow ? -value : value) + (half ? scale / 2 : 0),
    unit,
    exactness: whole.exactness === 'exact' && about.has(before) ? 'about' : whole.exactness,
    weak: isBare || inParentheses,
    ...(isMinus && { from: from - 1, start: words[from - 1]!.start }),
    to: last,
    end: last > to ? words[last - 1]!.end : numeral.end,
    ...(half && !after && { isSplit: true, parts: [whole] }),
  }
}

const MINUS = /(?:^|\s)(?:[-–]|−\s?)$/u

/** « trois jours et demi », « deux places et demie »: the half follows what is counted. @returns the word after, or 0 */
function halfBehind(cut: Cut, at: number, isUnit: boolean): number {
  const { words, known } = cut
  const { and, half } = known.is
  const first = isUnit ? at : at + 1
  if (!and.has(words[first]?.key ?? '') || (!isUnit && known.language === 'en')) return 0
  const next = pastArticle(cut, first + 1)
  return half.has(words[next]?.key ?? '') ? next + 1 : 0
}

/** “two second homes”: the second is no unit there. */
const isOther = ({ words, text, known }: Cut, { to, end, digits }: Numeral) =>
  !digits && known.is.ordinal.has(words[to]?.key ?? '') && text[end] === ' '

/** Words that are no numeral and yet say a number: decades, round plurals, Roman numerals, "both", "a week". */
function besides(cut: Cut, at: number): Value | null {
  const { words, text, known } = cut
  const { is, units } = known
  const { key } = words[at]!
  const before = words[at - 1]?.key ?? ''
  const tell = (kind: ValueKind, value: number, to = at + 1) => plainValue(words, kind, value, at, to)
  const decade = known.language === 'en' ? is.decade.get(key) : undefined
  // “in her early forties”
  if (decade !== undefined)
    return [before, words[at - 2]?.key ?? ''].some((one) => is.own.has(one)) ? null : tell('decade', decade)
  const vague = is.vague.get(key)
  if (vague !== undefined) {
    const bigger = is.of.has(words[at + 1]?.key ?? '') ? is.vague.get(words[at + 2]?.key ?? '') : undefined
    const to = bigger === undefined ? at + 1 : at + 3
    return { ...tell('vague', vague * (bigger ?? 1), to), unit: unitAfter(cut, to)?.unit }
  }
  const roman = romanAt(cut, at)
  if (roman > 0) return tell('ordinal', roman)
  const isOne = is.one.has(key) && is.cardinal.has(key) && isNear(cut, at + 1)
  const sign = isOne ? unitAt(units, text, words, at + 1) : null
  if (sign && (sign.unit.kind === 'share' || ONE_OF.has(sign.unit.name)))
    return { ...tell('amount', 1, sign.to), unit: sign.unit, weak: true }
  const times = is.times.get(key)
  if (times !== undefined) return { ...tell('amount', times), unit: timesOf(known), weak: true }
  const unit = unitAt(units, text, words, at)
  const weak = is.weak.get(key) ?? (unit && is.each.has(before) ? 1 : undefined)
  return weak === undefined ? null : { ...tell('amount', weak, unit?.to), unit: unit?.unit, weak: true }
}

/** « un euro » is 1 €, while « un franc succès » counts nothing. */
const ONE_OF = new Set(['eur', 'usd'])

const timesOf = ({ units, language }: NumberData): Unit | undefined => {
  const times = language === 'fr' ? 'fois' : 'times'
  return unitOf(units, { key: times, text: times })
}

/** XXe, Louis XIV, Part II; no letter alone, nor what follows no name. 0 for none */
function romanAt(cut: Cut, at: number): number {
  const [letters = '', tens = '', ones = '', suffix] = ROMAN.exec(cut.words[at]!.text) ?? []
  if (letters === '' || (suffix && cut.known.language === 'en')) return 0
  const named = cut.words[at - 1]?.text ?? ''
  if (
    !suffix &&
    (letters.length < 2 || named.length < 3 || !/^\p{Lu}\p{Ll}/u.test(named) || !isNear(cut, at))
  )
    return 0
  return tens.length * 10 + ONES.indexOf(ones)
}
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
