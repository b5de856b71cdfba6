/** Words that look alike in French and English and mean something else. */
import { inOrder, type Row, wordsOf, wrongRow } from './table.ts'

/** Words and phrases of each language; a star stands for any ending of a single word. */
export interface FalseFriends {
  french: string[]
  english: string[]
  /** What the French ones are in English. */
  frenchMeans: string[]
  /** What the English ones are in French. */
  englishMeans: string[]
  /** Words of either text, one of which must stand near; empty where the words deceive wherever they stand. */
  beside: string[]
}

type Column = 'french' | 'english' | 'french means' | 'english means' | 'beside'
type Entry = Row<Column>

/** @throws RangeError that names file and line of a row that is out of order, lacks a sense, or has a star that says nothing */
export const falseFriendsOf = (rows: readonly Entry[]): FalseFriends[] =>
  inOrder(rows).map((row) => ({
    french: patternsOf(row, 'french'),
    english: patternsOf(row, 'english'),
    frenchMeans: patternsOf(row, 'french means'),
    englishMeans: patternsOf(row, 'english means'),
    beside: row.cells.beside === '' ? [] : patternsOf(row, 'beside'),
  }))

function patternsOf(row: Entry, column: Column): string[] {
  const patterns = wordsOf(row, column)
  const wrong = patterns.find((one) => one.includes('*') && !STEM.test(one))
  return wrong === undefined ? patterns : wrongRow(row, `a star ends a single word: ${wrong}`)
}
const STEM = /^[^\s*]+\*$/u
