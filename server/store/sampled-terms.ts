/**
 * How many passages are in the index, and about how many hold a term: told by a sample of them, so that it takes no
 * reading of postings, and old passages count no more than new ones.
 */
import type BetterSqlite3 from 'better-sqlite3'
import { terms } from '../language/terms.ts'
import type { Prepares } from './database.ts'

/**
 * One passage in so many is sampled. Of 100,000 passages that is some 1,600, by which a word in a hundredth of them is
 * counted to a quarter; to keep it takes a fiftieth of the time that storing takes.
 */
const ONE_IN = 64
/** Ids taken by the golden ratio (40,503 of 65,536) are spread evenly, and follow no pattern of the texts. */
const isSampled = (passage: number) => (passage * 40_503) % 65_536 < 65_536 / ONE_IN

/** A term that the sample finds in so many times more passages than a rare one’s is not rare: not by chance in 10,000. */
export const SURELY = 2

export function sampledTerms(db: Prepares) {
  const grow = db.prepare<[number]>(`UPDATE index_size SET passages = passages + ?`)
  const total = db.prepare<[], number>(`SELECT passages FROM index_size`).pluck()
  const add = db.prepare<[string]>(
    // The condition parts ON CONFLICT from a join, for SQLite.
    `INSERT INTO sampled_terms (term, passages) SELECT value, 1 FROM json_each(?) WHERE 1 = 1
     ON CONFLICT (term) DO UPDATE SET passages = sampled_terms.passages + 1`,
  )
  const lessen = db.prepare<[string]>(
    `UPDATE sampled_terms SET passages = passages - 1 WHERE term IN (SELECT value FROM json_each(?))`,
  )
  const forget = db.prepare<[string]>(
    `DELETE FROM sampled_terms WHERE passages <= 0 AND term IN (SELECT value FROM json_each(?))`,
  )
  const one = db.prepare<[string], number>(`SELECT passages FROM sampled_terms WHERE term = ?`).pluck()

  return {
    /** So many passages came into the index. Inside a transaction of the caller's, as the next two. */
    grow: (by: number) => void grow.run(by),
    /** A passage came into the index. */
    added(passage: number, text: string): void {
      if (isSampled(passage)) add.run(termsOf(text))
    },
    /** A passage was taken out of the index. */
    removed(passage: number, text: () => string): void {
      if (!isSampled(passage)) return
      const gone = termsOf(text())
      lessen.run(gone)
      forget.run(gone)
    },
    total: () => total.get()!,
    /** In about how many passages any of the terms stands. */
    about: (asked: readonly string[]) => asked.reduce((sum, term) => sum + (one.get(term) ?? 0), 0) * ONE_IN,
  }
}

/** Each once, as JSON. */
function termsOf(text: string): string {
  const { words, pairs } = terms(text)
  return JSON.stringify([...new Set([...words, ...pairs])].sort())
}

/** `terms_of` for the migration that samples what was stored before. */
export const offerTermsOf = (db: BetterSqlite3.Database): void =>
  void db.function('terms_of', { deterministic: true }, (text) => termsOf(text as string))
