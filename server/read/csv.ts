/** Comma-separated values (RFC 4180), and the semicolons and tabs that spreadsheets put instead. */

const DELIMITERS = [',', ';', '\t'] as const

/** An apostrophe that keeps a spreadsheet from taking a cell for a formula: see write/csv.ts. */
const GUARD = /^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠])/u

/**
 * The delimiter is the one that the first line has most of, outside quotation marks. A mark that is never closed closes
 * with the file; where tabs part the cells it opens none, for those who part by tabs mean it as a mark of the text.
 *
 * @returns the rows that have anything in them, their cells as they were before they were written
 */
export function readCsv(text: string): string[][] {
  const delimiter = delimiterOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.replace(GUARD, ''))
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[at++]!
      else isQuoted = false
    } else if (character === '"' && cell === '' && delimiter !== '\t') isQuoted = true
    else if (character === delimiter) endCell()
    else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  endRow()
  return rows
}

function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((one) => [one, 0]))
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === '\n' && !isQuoted) break
    else if (!isQuoted && counts.has(character)) counts.set(character, counts.get(character)! + 1)
  }
  return DELIMITERS.toSorted((a, b) => counts.get(b)! - counts.get(a)!)[0]!
}
