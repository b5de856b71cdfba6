/** Words at home in both languages. */
import { words } from './split.ts'
import { inOrder, type Row } from './table.ts'

/** The folded words of the rows, phrases cut into theirs. @throws RangeError that names file and line of one out of order */
export const borrowedOf = (rows: readonly Row<'word'>[]): ReadonlySet<string> =>
  new Set(inOrder(rows).flatMap(({ cells }) => words(cells.word).map(({ key }) => key)))

/** Whether a folded word is at home in both languages, alone or in a phrase: a translation rightly leaves it. */
export const isBorrowed = (key: string, { borrowed }: { borrowed: ReadonlySet<string> }): boolean =>
  borrowed.has(key)
