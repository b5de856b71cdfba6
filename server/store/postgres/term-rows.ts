/** The index in PostgreSQL: a row for each term of a passage. What is looked up goes there and back once. */
import { terms } from '../../language/terms.ts'
import type { Database } from '../database.ts'
import { sampledTerms, SURELY } from '../sampled-terms.ts'
import type { TermIndex } from '../term-index.ts'

export function termRows(db: Pick<Database, 'prepare'>): TermIndex {
  const insert = db.prepare<[string]>(
    `INSERT INTO passage_terms (passage_id, term)
     SELECT CAST(CAST(value AS json) ->> 0 AS BIGINT), string_to_table(CAST(value AS json) ->> 1, ' ') FROM json_each(?)`,
  )
  // By its text: an index of the rows by passage would be as large as that by term.
  const text = db.prepare<[number], string>(`SELECT text FROM passages WHERE id = ?`).pluck()
  const remove = db.prepare<[string, number]>(
    `DELETE FROM passage_terms WHERE term = ANY (string_to_array(?, ' ')) AND passage_id = ?`,
  )
  const sampled = sampledTerms(db)
  const holds = db.prepare<[string], number>(`SELECT 1 FROM passage_terms WHERE term = ? LIMIT 1`).pluck()
  const rare = db.prepare<[string, number, number, number], { ids: string; about: number | null }>(
    `SELECT ids, about FROM rare_postings(?, ?, ?, ?)`,
  )
  const within = db.prepare<[string, number], { ids: string; whole: 0 | 1 }>(
    `SELECT ids, whole FROM postings_within(?, ?)`,
  )

  return {
    add(passages) {
      sampled.grow(passages.length)
      for (const { id, text } of passages) sampled.added(id, text)
      insert.run(JSON.stringify(passages.map(({ id, text }) => [id, termsOf(text)])))
    },
    remove(passage) {
      const stored = text.get(passage) ?? ''
      if (remove.run(termsOf(stored), passage).changes === 0) return
      sampled.grow(-1)
      sampled.removed(passage, () => stored)
    },
    total: sampled.total,
    holds: (term) => holds.get(term) !== undefined,
    query: (groups) => JSON.stringify(groups),
    holding: (parameter) => `(SELECT id FROM passages_holding(${parameter}))`,
    *rare(asked, below, budget) {
      if (asked.length === 0) return
      for (const { ids, about } of rare.all(JSON.stringify(asked), below, SURELY * below, budget))
        yield { ids: JSON.parse(ids) as number[], about }
    },
    *within(asked, budget) {
      if (asked.length === 0 || budget <= 0) return
      for (const { ids, whole } of within.all(JSON.stringify(asked), budget))
        yield { ids: JSON.parse(ids) as number[], isWhole: whole === 1 }
    },
  }
}

/** Each once, with a space between two. */
function termsOf(text: string): string {
  const { words, pairs } = terms(text)
  return [...new Set([...words, ...pairs])].sort().join(' ')
}
