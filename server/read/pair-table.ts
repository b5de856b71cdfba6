/** Reads a table of pairs whose head names the languages: parted by tabs, commas or semicolons. */
import { Problem } from '../problem.ts'
import { readCsv } from './csv.ts'
import { codeOf, type Unit } from './tmx.ts'

/**
 * Whichever columns are French and English; a row that lacks one of them is passed over.
 *
 * @throws Problem `unnamed_columns` where the head does not name both, `unreadable` where there is but one column
 */
export function readPairTable(text: string): Unit[] {
  const [head = [], ...rows] = readCsv(text)
  const codes = head.map((name) => codeOf(name.trim()))
  const [fr, en] = [codes.indexOf('fr'), codes.indexOf('en')]
  if (fr < 0 || en < 0) throw new Problem(head.length > 1 ? 'unnamed_columns' : 'unreadable')
  return rows.flatMap((row) => {
    const pair = { fr: row[fr] ?? '', en: row[en] ?? '' }
    return pair.fr.trim() === '' || pair.en.trim() === '' ? [] : [pair]
  })
}
