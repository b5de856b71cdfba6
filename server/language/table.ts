/** A table of words as data: tab-separated, columns named in the first line, one entry a line. */
import { foldWord } from './fold.ts'

export interface Row<Column extends string> {
  cells: Record<Column, string>
  /** The data file, and the line in it, from 1: what an editor of the data is told when something is wrong with it. */
  file: string
  line: number
}

/** No line of data is longer, so that a change can be read. */
const LONGEST_LINE = 200

/** A table whose rows are read when they are asked for. Empty lines and those that begin with # are passed over. */
export interface Table<Column extends string> {
  text: string
  /** @param line its number, from 1. @returns null for an empty line and one that begins with #. @throws as `openTable` does */
  row(line: number): Row<Column> | null
  /** The rows of the lines that an expression finds. @throws as `openTable` does */
  rows(such?: RegExp): Row<Column>[]
}

/**
 * Opens a table.
 *
 * @param columns in their order, which the first line must name
 * @throws RangeError that names file and line
 */
export function openTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Table<Column> {
  const lines = text.split('\n')
  if (lines[0] !== columns.join('\t')) wrong(file, 1, `the columns are to be: ${columns.join(', ')}`)
  function row(line: number): Row<Column> | null {
    const content = lines[line - 1] ?? ''
    if (content === '' || content.startsWith('#')) return null
    if (content.length > LONGEST_LINE) wrong(file, line, `more than ${LONGEST_LINE} characters`)
    const cells = content.split('\t')
    if (cells.length > columns.length) wrong(file, line, `more than ${columns.length} cells`)
    if (SPACED.test(content)) wrong(file, line, 'a space beside a tab')
    const named = {} as Record<Column, string>
    for (let i = 0; i < columns.length; i++) named[columns[i]!] = cells[i] ?? ''
    return { cells: named, file, line }
  }
  const rows = (such?: RegExp) =>
    lines.flatMap((content, at) => (at === 0 || such?.test(content) === false ? [] : (row(at + 1) ?? [])))
  return { text, row, rows }
}

const SPACED = /(?:^|\t)[^\S\t]|[^\S\t](?:\t|$)/u

/** @throws RangeError always */
export function wrongRow({ file, line }: Row<string>, what: string): never {
  return wrong(file, line, what)
}

function wrong(file: string, line: number, what: string): never {
  throw new RangeError(`${file}:${line}: ${what}`)
}

/** What a cell lists; nothing where it is empty. */
export const listed = (cell: string, parted = ' '): string[] => (cell === '' ? [] : cell.split(parted))

/** The words of a cell, parted by commas. @throws RangeError where there is none, or nothing between two commas */
export function wordsOf<Column extends string>(row: Row<Column>, column: Column): string[] {
  const cell = row.cells[column]
  const found = cell.includes(',') ? cell.split(',').map((word) => word.trim()) : [cell]
  return found.includes('') ? wrongRow(row, `a word is missing: ${column}`) : found
}

/** @throws RangeError at the first row whose first cell, folded, comes before that of the row above it */
export function inOrder<Found extends Row<string>>(rows: readonly Found[]): readonly Found[] {
  let last = ''
  for (const row of rows) {
    const [first = ''] = Object.values(row.cells)
    const key = foldWord(first)
    if (key < last) wrongRow(row, `out of order: ${first}`)
    last = key
  }
  return rows
}
