/** Reads a table of pairs whose head names the languages: parted by tabs, commas or semicolons (RFC 4180). */
import { Problem } from '../problem.ts'
import { codeOf, type Unit } from './tmx.ts'

const PARTED_BY = ['\t', ',', ';'] as const
/** What our own table puts before what a spreadsheet would take for a formula. */
const GUARD = /^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠])/u

/**
 * Whichever columns are French and English; a row that lacks one of them is passed over.
 *
 * @throws Problem `unreadable` where the head does not name both, or a quotation mark is never closed
 */
export function readPairTable(text: string): Unit[] {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const by = PARTED_BY.find((mark) => head.includes(mark))
  if (!by) throw new Problem('unreadable')
  const [names, ...rows] = rowsOf(text, by)
  const codes = names!.map((name) => codeOf(name.trim()))
  const [fr, en] = [codes.indexOf('fr'), codes.indexOf('en')]
  if (fr < 0 || en < 0) throw new Problem('unreadable')
  return rows.flatMap((row) => {
    const pair = { fr: cellAt(row, fr), en: cellAt(row, en) }
    return pair.fr.trim() === '' || pair.en.trim() === '' ? [] : [pair]
  })
}

const cellAt = (row: readonly string[], at: number): string => row[at]?.replace(GUARD, '') ?? ''

/** A table parted by tabs has no use for quotation marks: one is a mark of the text there. */
function rowsOf(text: string, by: (typeof PARTED_BY)[number]): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const ends = new RegExp(`[${by}\r\n]`, 'g')
  for (let at = 0; at < text.length; at++) {
    const quoted = by !== '\t' && text[at] === '"' ? quotedAt(text, at) : { cell: '', end: at }
    ends.lastIndex = quoted.end
    const end = ends.exec(text)?.index ?? text.length
    row.push(quoted.cell + text.slice(quoted.end, end))
    at = end
    if (text[end] === by && end + 1 < text.length) continue
    if (text.startsWith('\r\n', end)) at++
    rows.push(row)
    row = []
  }
  return rows
}

/** A cell between quotation marks may hold what parts cells and rows; a doubled mark is one. @returns where it ends */
function quotedAt(text: string, start: number): { cell: string; end: number } {
  let cell = ''
  for (let at = start + 1; ;) {
    const close = text.indexOf('"', at)
    if (close < 0) throw new Problem('unreadable')
    cell += text.slice(at, close)
    if (text[close + 1] !== '"') return { cell, end: close + 1 }
    cell += '"'
    at = close + 2
  }
}
