/** What the program leaves to the tests, since it reads few of the lines of the lexicon: that none of them is wrong. */
import { COLUMNS, pairsIn } from '../../server/language/lexicon.ts'
import { inOrder, type Row, wrongRow } from '../../server/language/table.ts'

/**
 * @throws RangeError that names file and line of a row that is out of order, has no word on one side, names no part of
 *   speech or subject there is, or pairs two words that a row above has paired
 */
export function proofread(rows: readonly Row<(typeof COLUMNS)[number]>[]): void {
  const paired = new Set<string>()
  for (const row of inOrder(rows)) {
    const { fr, en } = pairsIn(row)
    for (const pair of fr.flatMap((french) => en.map((english) => `${french} = ${english}`))) {
      if (paired.has(pair)) wrongRow(row, `stands in another place too: ${pair}`)
      paired.add(pair)
    }
  }
}
