/** Words at home in both languages. */
import { loadTable } from './load.ts'
import { words } from './split.ts'
import { inOrder, type Row } from './table.ts'

const COLUMNS = ['word'] as const

/** The folded words of the rows, phrases cut into theirs. @throws RangeError that names file and line of one out of order */
export const borrowedOf = (rows: readonly Row<'word'>[]): ReadonlySet<string> =>
  new Set(inOrder(rows).flatMap(({ cells }) => words(cells.word).map(({ key }) => key)))

let loaded: ReadonlySet<string> | undefined
const ours = () => (loaded ??= borrowedOf(loadTable('borrowed.tsv', COLUMNS)))

/** Whether a folded word is at home in both languages, alone or in a phrase: a translation rightly leaves it. */
export const isBorrowed = (key: string, borrowed = ours()): boolean => borrowed.has(key)
