/** Wordings: what editors put in the place of a rendition as it was printed, version after version. */
import type { Database } from './database.ts'
import { Problem } from '../problem.ts'
import { idsIn } from './lists-in-sql.ts'
import { quoteText } from './quote-text.ts'
import type { Wording } from '../api/renditions.ts'

type Row = Wording & { rendition_id: number }

export function storedWordings(db: Database) {
  const ofRendition = db.prepare<[number], Wording>(
    `SELECT number, text, note, "by", "at" FROM rendition_wordings WHERE rendition_id = ? ORDER BY number`,
  )
  const newest = db.prepare<[string], Row>(
    `SELECT rendition_id, number, text, note, "by", "at" FROM rendition_wordings w
     WHERE rendition_id IN ${idsIn('?')}
       AND number = (SELECT max(number) FROM rendition_wordings WHERE rendition_id = w.rendition_id)
     ORDER BY rendition_id`,
  )
  const insert = db.prepare<Row>(
    `INSERT INTO rendition_wordings (rendition_id, number, text, note, "by", "at")
     VALUES (:rendition_id, :number, :text, :note, :by, :at)`,
  )
  const printed = db
    .prepare<[number], string>(`SELECT ${quoteText('r.rendition_id')} FROM renditions r WHERE r.id = ?`)
    .pluck()
  const underReview = db
    .prepare<[number], number>(`SELECT 1 FROM reviews WHERE rendition_id = ? AND done_at IS NULL LIMIT 1`)
    .pluck()
  return {
    of: (rendition: number): Wording[] => ofRendition.all(rendition),
    /** By the id of the rendition. */
    newest: (renditions: readonly number[]): Map<number, Wording> =>
      new Map(
        newest.all(JSON.stringify(renditions)).map(({ rendition_id, ...wording }) => [rendition_id, wording]),
      ),
    printed: (rendition: number): string => printed.get(rendition)!,
    /** What stands in the place of the words printed; null where these stand, or stand again. */
    inPlaceOfPrinted(rendition: number): string | null {
      const [text = null] = newest.all(JSON.stringify([rendition])).map((row) => row.text)
      return text === printed.get(rendition) ? null : text
    },
    /** @throws Problem while somebody reviews, who would see in a better wording what others remark */
    expectNobodyReviews(rendition: number): void {
      if (underReview.get(rendition)) throw new Problem('review_under_way')
    },
    /** Inside a transaction of the caller's. */
    addNow(rendition: number, wording: Pick<Wording, 'text' | 'note' | 'by'>): void {
      const number = (newest.all(JSON.stringify([rendition]))[0]?.number ?? 1) + 1
      insert.run({ rendition_id: rendition, number, ...wording, at: new Date().toISOString() })
    },
  }
}
