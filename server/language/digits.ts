/** Numbers in digits, as French and English print them. */

/** What a sticky expression matches right at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Digits set high: of 10⁶ they are the power, of km² the dimension, after any other word or number they lead to a note. */
export const RAISED = '⁰¹²³⁴-⁹'

// 12 500 · 12.500 · 12,500 · 1’000: groups of three, with a space of any width, a point, a comma or an apostrophe.
const GROUPED = String.raw`\d{1,3}(?:([ \u00A0\u2009\u202F.,'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?`
const PLAIN = String.raw`\d+(?:[.,]\d+)?`
const before = (what: string) =>
  [GROUPED, PLAIN].map((form) => new RegExp(`${form}(?!${what})`, 'uy')) as [RegExp, RegExp]
/** A letter or a digit, but for one that is set high. */
export const CLINGS = String.raw`(?![${RAISED}])[\p{L}\p{N}]`
const WORDS = before(CLINGS)
const DIGITS = before(String.raw`\d`)

interface InDigits {
  value: number
  /** UTF-16 */
  end: number
}

/**
 * The number that starts at `at`, or null where digits are part of a word ("G20", "31st").
 * A lone point or comma before exactly three digits is taken for the thousands' mark.
 */
export const numberIn = (text: string, at: number): InDigits | null => read(text, at, WORDS)

/** The same with letters behind it or not: the 1.5 of "1.5bn", the 31 of "31st". */
export function digitsAt(text: string, at: number): InDigits | null {
  const found = read(text, at, DIGITS)
  // 0.125 is no thousands.
  return found && /^0[.,]/.test(text.slice(at, at + 2))
    ? { ...found, value: Number(text.slice(at, found.end).replace(',', '.')) }
    : found
}

/** 10⁶, 10^6: of ten alone, for after 2019 a number set high leads to a note. */
const POWER = new RegExp(String.raw`10(?:(⁻?)([${RAISED}]{1,3})|\^([-−]?)(\d{1,3}))(?!\d)`, 'uy')

function powerOfTen(text: string, at: number): InDigits | null {
  const found = matchAt(POWER, text, at)
  if (!found) return null
  const [whole, lowered, raised, minus, power] = found
  const exponent = Number((raised ?? power)!.normalize('NFKC'))
  return { value: 10 ** (lowered || minus ? -exponent : exponent), end: at + whole.length }
}

function read(text: string, at: number, [grouped, plain]: readonly [RegExp, RegExp]): InDigits | null {
  const unit = text.charCodeAt(at)
  if (!(unit >= 0x30 && unit <= 0x39)) return null
  const power = powerOfTen(text, at)
  if (power) return power
  const groups = matchAt(grouped, text, at)
  if (groups) {
    const [whole, separator] = groups
    const decimal = /[.,]\d+$/.exec(whole)
    const fraction = decimal && decimal[0][0] !== separator ? decimal[0].slice(1) : ''
    const integer = (fraction ? whole.slice(0, -decimal![0].length) : whole).replace(/\D/g, '')
    return { value: Number(fraction ? `${integer}.${fraction}` : integer), end: at + whole.length }
  }
  const found = matchAt(plain, text, at)?.[0]
  return found === undefined ? null : { value: Number(found.replace(',', '.')), end: at + found.length }
}
