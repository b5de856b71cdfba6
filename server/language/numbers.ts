/** The one grammar of numbers: reads all values in a text's words, amounts with their units, shares, dates, times. */
import { timeAt } from './clock.ts'
import { dateAt, isYear } from './dates.ts'
import { Cut, type NumberData } from './number-data.ts'
import { isMoney, type Numeral, numeralAt, VULGAR } from './numerals.ts'
import { joined } from './ranges.ts'
import { shareAt } from './shares.ts'
import type { Word } from './split.ts'
import { type Unit, unitAfter, unitAt, unitOf } from './units.ts'
import { plainValue, type Value, type ValueKind } from './value.ts'

/** The values of a text, in its order, none within another. Time grows with its length. */
export function values(words: readonly Word[], text: string, known: NumberData): Value[] {
  const cut = new Cut(words, text, known)
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
  const { words } = cut
  const sign = unitAt(cut, at)
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
  const { from, to, value, suffix, ordinal } = numeral
  // The second is the other one, or a moment, as often as a number.
  if (ordinal || ORDINAL_SUFFIX.test(suffix))
    return { ...valueOf(cut, 'ordinal', numeral), weak: value === 2 && to === from + 1 && suffix === '' }
  const decade = decadeAt(cut, numeral)
  if (decade) return decade
  const share = shareAt(cut, from, numeral)
  if (share) return share
  // “a few million”: how big, not how many.
  if (numeral.isBare && cut.is('few', from - 1))
    return { ...valueOf(cut, 'vague', numeral), unit: unitAfter(cut, to)?.unit }
  if (suffix === 'm' && numeral.scale > 1 && !isMoney(cut, from)) return metresOrMillions(cut, numeral)
  const unit =
    numeral.scale === 1 ? unitOf(cut.known.units, { key: suffix.toLowerCase(), text: suffix }) : undefined
  return suffix !== '' && numeral.scale === 1 && !unit ? null : amount(cut, numeral, unit)
}

/** "a 3m tall wall" and "3m people"; where neither is told, it is no number to insist on. */
function metresOrMillions(cut: Cut, numeral: Numeral): Value {
  const length = { ...numeral, value: numeral.value / 1e6, scale: 1 }
  if (cut.is('tall', numeral.to)) return amount(cut, length, unitOf(cut.known.units, { key: 'm', text: 'm' }))
  return { ...amount(cut, numeral, undefined), weak: !/(?:s|people)$/u.test(cut.key(numeral.to)) }
}

/** "les années 90", "the 1990s": the nineties are those of the last century, the twenties may be those of this one. */
function decadeAt(cut: Cut, numeral: Numeral): Value | null {
  const { words, text } = cut
  const { from, to, end, value, suffix } = numeral
  // “the nineteen eighties”: a century in words, and its decade
  const spelled = !cut.isFrench && !numeral.digits ? cut.worth('decade', to) : undefined
  if (spelled !== undefined && value >= 13 && value <= 20)
    return plainValue(words, 'decade', value * 100 + (spelled % 100), from, to + 1)
  if (value % 10 !== 0 || value < 10 || value > 2100) return null
  const after = !cut.isFrench && /^['’]s\b/u.test(text.slice(end, end + 3)) ? 2 : 0
  const isDecade = cut.isFrench ? cut.is('decade', from - 1) : numeral.digits && (suffix === 's' || after > 0)
  if (!isDecade) return null
  const whole = valueOf(cut, 'decade', numeral)
  return { ...whole, value: centuryOf(value), to: cut.wordFrom(to, end + after), end: end + after }
}
const centuryOf = (value: number) => (value >= 30 && value <= 90 ? 1900 + value : value)

/** A number with the unit that stands before it, clings to it or follows it; or a year. */
function amount(cut: Cut, numeral: Numeral, given: Unit | undefined): Value {
  const { words, text, known } = cut
  const { from, to, digits, scale, suffix, isBare } = numeral
  const whole = valueOf(cut, 'amount', numeral)
  const after = given || isOther(cut, numeral) ? null : unitAfter(cut, to)
  const unit = given ?? after?.unit
  const isPlain = scale === 1 && suffix === '' && unit === undefined
  const isSaidAsYear =
    digits || numeral.isYear || cut.is('year', from - 1) || known.months.has(cut.key(from - 1))
  if (unit === undefined && isSaidAsYear && isYear(cut, numeral)) return { ...whole, kind: 'year' }
  const half = halfBehind(cut, after?.to ?? to, after !== null)
  const last = half || (after?.to ?? to)
  const isMinus = unit?.kind === 'heat' && cut.is('minus', from - 1) && cut.isNear(from)
  const isBelow =
    isMinus || (unit?.kind === 'heat' && MINUS.test(text.slice(Math.max(0, whole.start - 3), whole.start)))
  // “article 81.1” is printed “Article 81(1)” too: the paragraph is no decimal.
  const value = isPlain && digits && cut.is('cited', from - 1) ? Math.floor(whole.value) : whole.value
  const inParentheses = isPlain && text[whole.start - 1] === '(' && text[numeral.end] === ')'
  return {
    ...whole,
    value: (isBelow ? -value : value) + (half ? scale / 2 : 0),
    unit,
    exactness: whole.exactness === 'exact' && cut.is('about', from - 1) ? 'about' : whole.exactness,
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
  const first = isUnit ? at : at + 1
  if (!cut.is('and', first) || (!isUnit && !cut.isFrench)) return 0
  const next = cut.pastArticle(first + 1)
  return cut.is('half', next) ? next + 1 : 0
}

/** “two second homes”: the second is no unit there. */
const isOther = (cut: Cut, { to, end, digits }: Numeral) =>
  !digits && cut.is('ordinal', to) && cut.text[end] === ' '

/** Words that are no numeral and yet say a number: decades, round plurals, Roman numerals, "both", "a week". */
function besides(cut: Cut, at: number): Value | null {
  const tell = (kind: ValueKind, value: number, to = at + 1) => plainValue(cut.words, kind, value, at, to)
  const decade = cut.isFrench ? undefined : cut.worth('decade', at)
  // “in her early forties”
  if (decade !== undefined)
    return cut.is('own', at - 1) || cut.is('own', at - 2) ? null : tell('decade', decade)
  const vague = cut.worth('vague', at)
  if (vague !== undefined) {
    const bigger = cut.is('of', at + 1) ? cut.worth('vague', at + 2) : undefined
    const to = bigger === undefined ? at + 1 : at + 3
    return { ...tell('vague', vague * (bigger ?? 1), to), unit: unitAfter(cut, to)?.unit }
  }
  const roman = romanAt(cut, at)
  if (roman > 0) return tell('ordinal', roman)
  const isOne = cut.is('one', at) && cut.is('cardinal', at) && cut.isNear(at + 1)
  const sign = isOne ? unitAt(cut, at + 1) : null
  if (sign && (sign.unit.kind === 'share' || ONE_OF.has(sign.unit.name)))
    return { ...tell('amount', 1, sign.to), unit: sign.unit, weak: true }
  const times = cut.worth('times', at)
  if (times !== undefined) return { ...tell('amount', times), unit: timesOf(cut.known), weak: true }
  const unit = unitAt(cut, at)
  const weak = cut.worth('weak', at) ?? (unit && cut.is('each', at - 1) ? 1 : undefined)
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
  if (letters === '' || (suffix && !cut.isFrench)) return 0
  const named = cut.words[at - 1]?.text ?? ''
  if (!suffix && (letters.length < 2 || named.length < 3 || !/^\p{Lu}\p{Ll}/u.test(named) || !cut.isNear(at)))
    return 0
  return tens.length * 10 + ONES.indexOf(ones)
}
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
