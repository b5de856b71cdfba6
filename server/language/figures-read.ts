/** Numbers in figures, as French and English print them. */

// 12 500 · 12.500 · 12,500 · 1’000: groups of three, with a space of any width, a point, a comma or an apostrophe.
const GROUPED = /\d{1,3}(?:([ \u00A0\u2009\u202F.,'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?![\p{L}\p{N}])/uy
const PLAIN = /\d+(?:[.,]\d+)?(?![\p{L}\p{N}])/uy

/**
 * The number that starts at `at`, or null where digits are part of a word ("G20", "31st").
 * A lone point or comma before exactly three digits is taken for the thousands' mark.
 *
 * @returns its value and where it ends (UTF-16)
 */
export function numberIn(text: string, at: number): { value: number; end: number } | null {
  if (!/\d/.test(text.charAt(at))) return null
  GROUPED.lastIndex = at
  const grouped = GROUPED.exec(text)
  if (grouped) {
    const [whole, separator] = grouped
    const decimal = /[.,]\d+$/.exec(whole)
    const fraction = decimal && decimal[0][0] !== separator ? decimal[0].slice(1) : ''
    const integer = (fraction ? whole.slice(0, -decimal![0].length) : whole).replace(/\D/g, '')
    return { value: Number(fraction ? `${integer}.${fraction}` : integer), end: at + whole.length }
  }
  PLAIN.lastIndex = at
  const plain = PLAIN.exec(text)
  return plain && { value: Number(plain[0].replace(',', '.')), end: at + plain[0].length }
}
