/** Amounts that do not agree: another number, another scale word, another currency or measure. */
import { setAsideSums } from './compound-amounts.ts'
import { loneFigures } from './lone-figures.ts'
import { isNamedByNumber } from './named-numbers.ts'
import { converts, sameFever, type Unit } from '../../language/units.ts'
import type { Value, ValueKind } from '../../language/value.ts'
import { hasClass } from '../../language/classes.ts'
import { type Finding, type FlagCheck, grave, type Pair } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { Token } from '../../language/read.ts'

/**
 * - `number`: "1,340 samples" → « 1 430 échantillons »
 * - `magnitude`: « 2,3 milliards » → "2.3 million"
 * - `date`: « le 12 mars » → "on 21 March"
 * - `unit`: "forty miles" → « quarante kilomètres »; a conversion right within 5% is faithful
 *
 * Figures that agree are set aside first, in the order of how well they agree; what is left over on both sides is paired
 * in the order of the text. A figure left over on one side alone says little: a translation may well tell it in words.
 */
export function checkFigures(pair: Pair): Finding[] {
  const { fr, en } = pair
  const found: Finding[] = []
  const report = (check: FlagCheck) => (a: Value, b: Value) => void found.push(grave(check, fr, a, b))
  const rest: Both = { fr: fr.document.values.flatMap(partsOf), en: en.document.values.flatMap(partsOf) }
  match(rest, (a, b) => !isOneOfMany(a, b) && equal(a, b))
  match(rest, (a, b) => !isOneOfMany(a, b) && told(a, b))
  match(rest, dottedClock)
  setAsideParts(rest, { fr, en })
  setAsideSums(rest, { fr, en })
  match(rest, equalButUnit, report('unit'))
  match(rest, otherMultiple, report('number'))
  match(rest, otherShare, report('number'))
  match(rest, otherPart, report('number'))
  const lone = { fr: rest.fr, en: rest.en }
  rest.fr = rest.fr.filter(({ weak }) => !weak)
  rest.en = rest.en.filter(({ weak }) => !weak)
  rest.fr = rest.fr.filter((one) => !isNamedByNumber(fr.document, one))
  rest.en = rest.en.filter((one) => !isNamedByNumber(en.document, one))
  match(rest, isOneOfMany, report('number'))
  match(rest, countOf({ fr, en }, rest), report('number'))
  match(rest, exactForMany, report('number'))
  match(rest, shareForCount, report('number'))
  match(rest, otherScale, report('magnitude'))
  match(rest, otherDate, report('date'))
  match(rest, comparable, report('number'))
  return found.length > 0 ? found : loneFigures(pair, lone)
}

/** Of a range its two ends, of a date its day and its year: each may have its counterpart. The month is told by its name. */
const partsOf = (value: Value): Value[] => (value.isSplit ? [value] : (value.parts ?? [value]))

interface Both {
  fr: Value[]
  en: Value[]
}

const AMOUNTS: ReadonlySet<ValueKind> = new Set(['amount', 'vague', 'share'])

type Agreement = (a: Value, b: Value) => boolean

/** How many figures away a counterpart may stand: more than a quotation holds, few enough for a table of them. */
const WINDOW = 60

/** Takes the pairs that agree out of both lists, looking on from where the last one was found. */
function match(both: Both, agree: Agreement, then?: (a: Value, b: Value) => void): void {
  const { fr, en } = both
  const taken = new Uint8Array(en.length)
  let from = 0
  both.fr = fr.filter((a) => {
    const free = (at: number) => !taken[at] && agree(a, en[at]!)
    let found = -1
    for (let at = from; found < 0 && at < Math.min(en.length, from + WINDOW); at++) if (free(at)) found = at
    for (let at = from - 1; found < 0 && at >= Math.max(0, from - WINDOW); at--) if (free(at)) found = at
    if (found < 0) return true
    taken[found] = 1
    from = found + 1
    then?.(a, en[found]!)
    return false
  })
  both.en = en.filter((_, at) => !taken[at])
}

/** “Two out of every five”, « 40 % »: two figures of one text that are one share of the other. */
function setAsideParts(rest: Both, { fr, en }: Segment): void {
  for (const [here, there] of [
    [fr, en],
    [en, fr],
  ] as const) {
    const [own, others] = [rest[here.language], rest[there.language]]
    for (const share of own.filter((one) => shareOf(one) < 1)) {
      const part = others.find((one, at) => {
        const whole = others[at + 1]
        const between = there.between(one.to, whole?.from ?? one.to)
        const isOf = between.length <= BETWEEN && between.some(({ key }) => OF.has(key))
        return whole && isOf && Math.abs(one.value / whole.value - shareOf(share)) < ROUNDED_SHARE
      })
      if (!part) continue
      const at = others.indexOf(part)
      rest[there.language] = others.filter((_, i) => i !== at && i !== at + 1)
      rest[here.language] = own.filter((one) => one !== share)
      return
    }
  }
}
const BETWEEN = 4
const OF: ReadonlySet<string> = new Set(['of', 'in', 'sur'])

const sameUnit = (a: Value, b: Value) => !a.unit || !b.unit || isOne(a.unit, b.unit)
/** Days and nights are counted alike. */
const isOne = (a: Unit, b: Unit) =>
  a.name === b.name || (a.kind === b.kind && a.factor === b.factor && a.factor > 0)
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

function equal(a: Value, b: Value): boolean {
  if (a.kind !== b.kind && !(AMOUNTS.has(a.kind) && AMOUNTS.has(b.kind))) return false
  return close(a.value, b.value) && sameUnit(a, b) && (!a.weak || !b.weak || a.unit?.name === b.unit?.name)
}

/** The same told another way, first in French: "two weeks" and « quinze jours », a fifth and 20%, noon and 12, "1990" as a plain number. */
function told(a: Value, b: Value): boolean {
  if (a.unit && b.unit && AMOUNTS.has(a.kind) && AMOUNTS.has(b.kind)) {
    if (a.unit.name !== b.unit.name && converts(a.value, a.unit, b.value, b.unit)) return true
    if (a.unit.kind === 'heat' && b.unit.kind === 'heat') return false
  }
  // The twenties are of this century or of the last one.
  if (a.kind === 'decade' && b.kind === 'decade')
    return Math.min(a.value, b.value) < 100 && a.value % 100 === b.value % 100
  if (isBare(a) && isBare(b) && sameFever(a.value, b.value)) return true
  if (a.kind !== b.kind && Math.abs(shareOf(a) - shareOf(b)) < ROUNDED_SHARE) return true
  if (a.kind !== b.kind && close(a.value, b.value)) return true
  // “halved” and « divisé par deux »
  const isHalf = Math.min(a.value, b.value) === HALF
  const isMultiple = a.unit?.name === 'times' || b.unit?.name === 'times'
  if (a.kind !== b.kind && (isMultiple || isHalf) && close(a.value * b.value, 1)) return true
  if (a.kind === 'time' || b.kind === 'time') {
    const [time, other] = a.kind === 'time' ? [a, b] : [b, a]
    // An English clock of twelve hours leaves morning and evening to the context: « à 22 h 15 », “at 10:15 last night”.
    if (other.kind === 'time')
      return time.value % 720 === other.value % 720 && !(a.digits && b.digits && b.isHalfTold)
    return (
      other.kind === 'amount' &&
      (time.value === other.value * 60 || time.value % 720 === (other.value * 60) % 720)
    )
  }
  // “two dozen” is about twenty-five.
  if (a.scale === DOZEN || b.scale === DOZEN) return Math.abs(a.value - b.value) <= ROUNDED_DOZENS * a.value
  // “une dizaine” and “a dozen” are both about ten; a century is a hundred years, dozens are tens.
  if (!a.digits && !b.digits && about(a.value) === about(b.value) && sameUnit(a, b)) return true
  return a.weak !== b.weak && close(yearsOf(a), yearsOf(b))
}

/** “Dozens” and « une dizaine », « des centaines » and “a hundred or so”: many of them, and one. */
const isOneOfMany: Agreement = (a, b) => {
  const [many, one] = a.kind === 'vague' ? [a, b] : [b, a]
  if (many.kind !== 'vague' || one.kind !== 'amount' || one.digits || one.weak || many.unit || one.unit)
    return false
  const isRound = one.exactness === 'round' || one.exactness === 'about'
  return (
    about(one.value) === many.value || (isRound && one.value > many.value && one.value < TENS * many.value)
  )
}
/** Of the next magnitude there are so many. */
const TENS = 10

/** “Hundreds of students” → « trois cents étudiants », « des millions » → "30 million": a number where none was told. */
const exactForMany: Agreement = (a, b) => {
  const [many, one] = a.kind === 'vague' ? [a, b] : [b, a]
  if (many.kind !== 'vague' || one.kind !== 'amount' || one.weak || !sameUnit(many, one)) return false
  const isNext = one.value < TENS * about(many.value) || one.scale === many.value
  return one.exactness === 'exact' && one.value >= about(many.value) && isNext
}

/** “A quarter of a million households” → « un quart des foyers ». */
const shareForCount: Agreement = (a, b) => {
  const [share, count] = a.kind === 'share' ? [a, b] : [b, a]
  if (share.kind !== 'share' || share.unit || count.kind !== 'amount' || count.unit || count.value < 1000)
    return false
  return (
    close(Number(count.value.toPrecision(1)), count.value) || close(share.value * count.scale, count.value)
  )
}

const isClock = ({ kind, unit }: Value) => kind === 'time' || unit?.name === 'hour'

/** “The 7.40 train”, « le train de 7 h 40 ». */
const dottedClock: Agreement = (a, b) => {
  const [clock, dotted] = isClock(a) ? [a, b] : [b, a]
  const minutes = Math.round(clock.kind === 'time' ? clock.value : clock.value * 60)
  const told = Math.floor(minutes / 60) + (minutes % 60) / 100
  return isClock(clock) && dotted.kind === 'amount' && !dotted.unit && close(dotted.value, told)
}

const DOZEN = 12
const HALF = 0.5
const ROUNDED_DOZENS = 0.05

const isBare = ({ kind, unit, scale, digits }: Value) => kind === 'amount' && !unit && scale === 1 && digits

/** A third is 33%. */
const ROUNDED_SHARE = 0.005
const shareOf = ({ kind, value, unit }: Value) =>
  kind === 'share' ? value : unit?.kind === 'share' ? value * unit.factor : NaN

const about = (value: number) => (value === 12 ? 10 : value)

const yearsOf = ({ value, unit }: Value) => (unit?.kind === 'time' ? (value * unit.factor) / 365.25 : value)

/** One number with two currencies, or two measures: the conversion was forgotten. */
const equalButUnit: Agreement = (a, b) =>
  !a.weak &&
  !b.weak &&
  a.unit !== undefined &&
  b.unit !== undefined &&
  a.unit.name !== b.unit.name &&
  close(a.value, b.value) &&
  AMOUNTS.has(a.kind)

/** “A third” and « la moitié ». */
const otherShare: Agreement = (a, b) => a.kind === 'share' && b.kind === 'share' && (a.weak || b.weak)

/** “One in eight” and « huit pour cent »: each a share, and not near each other. */
const otherPart: Agreement = (a, b) => {
  if ((a.kind === 'share') === (b.kind === 'share')) return false
  const [part, other] = [shareOf(a), shareOf(b)]
  return Math.abs(part - other) > FAR_SHARE * Math.max(part, other)
}
const FAR_SHARE = 0.25

/** “Three out of ten orchards” and « trois des dix vergers »: a share made so many of so many. */
const countOf =
  ({ fr, en }: Segment, rest: Both): Agreement =>
  (a, b) => {
    const [share, count, half] = a.kind === 'share' ? [a, b, en] : [b, a, fr]
    const isCount = count.kind === 'amount' && !count.unit && count.value > 1 && !count.weak
    if (share.kind !== 'share' || share.unit || !isCount) return false
    const part = share.value * count.value
    const before = half.document.tokens[count.from - 1]
    const isWhole =
      close(part, 1) &&
      (before?.clause !== half.document.tokens[count.from]!.clause || countOne(half, count, share))
    const others = rest[half.language].filter((one) => one !== count && one.kind === 'amount')
    // “Two out of every five”, « 40 % »
    if (others.some(({ value }) => close(count.value / value, share.value))) return false
    return (
      isWhole ||
      (others.some(({ value }) => close(value, part)) && hasClass(before, 'possessive', 'definite', 'of'))
    )
  }

/** “One in ten of the mussels”, « dix des moules »: right behind both stands what is counted. */
function countOne(half: Half, count: Value, share: Value): boolean {
  const noun = nounBehind(half, count)
  const other = nounBehind(half.other, share)
  return noun !== undefined && other !== undefined && half.links[noun.index] === other.index
}

const nounBehind = (half: Half, { to }: Value): Token | undefined => {
  const next = half.document.tokens.slice(to, to + NOUN).find(({ weight }) => weight > 0)
  return next?.part === 'NOUN' ? next : undefined
}
const NOUN = 4

/** “Twice as many” and « trois fois plus ». */
const otherMultiple: Agreement = (a, b) =>
  a.unit?.name === 'times' && b.unit?.name === 'times' && Math.min(a.value, b.value) > 1

/** One set of digits with two scales: *million* for *milliard*, hundreds for thousands. */
const otherScale: Agreement = (a, b) => {
  if (a.kind === 'vague' && b.kind === 'vague') return a.value !== b.value
  if (a.kind !== 'amount' || b.kind !== 'amount' || (a.scale === 1 && b.scale === 1)) return false
  const thousands = Math.log(a.value / b.value) / Math.log(1000)
  return Math.abs(thousands - Math.round(thousands)) < 1e-9 && thousands !== 0
}

const DATES: ReadonlySet<ValueKind> = new Set(['day', 'year', 'time', 'decade'])
/** Two days of a month, two years, two clock times. */
const otherDate: Agreement = (a, b) => a.kind === b.kind && DATES.has(a.kind)

/** Two figures that could have been one: of a kind, and counting the same thing as far as their units tell. */
const comparable: Agreement = (a, b) => {
  if (a.kind === 'ordinal' || b.kind === 'ordinal') return a.kind === b.kind
  return a.kind === b.kind && (sameUnit(a, b) || a.unit!.kind === b.unit!.kind)
}
