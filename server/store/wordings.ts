/** Wordings: what editors put in the place of a rendition as it was printed, version after version. */
import type { Database } from 'better-sqlite3'
import type { Wording } from '../api/renditions.ts'

type Row = Wording & { rendition_id: number }

export function sqliteWordings(db: Database) {
  const ofRendition = db.prepare<[number], Wording>(
    `SELECT number, text, note, "by", "at" FROM rendition_wordings WHERE rendition_id = ? ORDER BY number`,
  )
  const newest = db.prepare<[string], Row>(
    `SELECT rendition_id, max(number) AS number, text, note, "by", "at" FROM rendition_wordings
     WHERE rendition_id IN (SELECT value FROM json_each(?)) GROUP BY rendition_id`,
  )
  const insert = db.prepare<Row>(
    `INSERT INTO rendition_wordings (rendition_id, number, text, note, "by", "at")
     VALUES (:rendition_id, :number, :text, :note, :by, :at)`,
  )
  return {
    of: (rendition: number): Wording[] => ofRendition.all(rendition),
    /** By the id of the rendition. */
    newest: (renditions: readonly number[]): Map<number, Wording> =>
      new Map(
        newest.all(JSON.stringify(renditions)).map(({ rendition_id, ...wording }) => [rendition_id, wording]),
      ),
    /** Inside a transaction of the caller's. */
    addNow(rendition: number, wording: Wording): void {
      insert.run({ rendition_id: rendition, ...wording })
    },
  }
}
