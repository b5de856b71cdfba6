/** Comma-separated values (RFC 4180) as spreadsheets open them: UTF-8 said by its mark, and no cell taken for a formula. */

const BYTE_ORDER_MARK = '\uFEFF'
/** What spreadsheets begin a formula with; OWASP's remedy is an apostrophe before it. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u

/** @param isWhole false for a piece that goes on behind others */
export function csv(rows: readonly (readonly (string | number)[])[], { isWhole = true } = {}): string {
  return `${isWhole ? BYTE_ORDER_MARK : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
