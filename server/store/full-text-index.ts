/** The index of a SQLite file: FTS5, of which only the postings are asked. */
import type Database from 'better-sqlite3'
import { termBytes } from '../language/terms.ts'
import { sampledTerms, SURELY } from './sampled-terms.ts'
import type { Postings, TermIndex } from './term-index.ts'

export function fullTextIndex(db: Database.Database): TermIndex {
  const postings = db
    .prepare<[string, number], number>(`SELECT rowid FROM passage_terms WHERE passage_terms MATCH ? LIMIT ?`)
    .pluck()
  const insert = db.prepare<[number, Uint8Array]>(
    `INSERT INTO passage_terms (rowid, terms) VALUES (?, CAST(? AS TEXT))`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM passage_terms WHERE rowid = ?`)
  const text = db.prepare<[number], string>(`SELECT text FROM passages WHERE id = ?`).pluck()
  const sampled = sampledTerms(db)

  return {
    add(passages) {
      sampled.grow(passages.length)
      for (const { id, text } of passages) sampled.added(id, text)
      for (const { id, text } of passages) insert.run(id, termBytes(text))
    },
    remove(passage) {
      if (remove.run(passage).changes === 0) return
      sampled.grow(-1)
      sampled.removed(passage, () => text.get(passage)!)
    },
    total: sampled.total,
    holds: (term) => postings.get(quoted(term), 1) !== undefined,
    query: (groups) => groups.map((group) => `(${anyOf(group)})`).join(' AND '),
    holding: (parameter) => `(SELECT rowid AS id FROM passage_terms WHERE passage_terms MATCH ${parameter})`,
    *rare(asked, below, budget): Generator<Postings> {
      let left = budget
      for (const terms of asked) {
        if (left <= 0) return
        const about = sampled.about(terms)
        const ids = about < SURELY * below ? postings.all(anyOf(terms), below) : null
        if (ids && ids.length < below) {
          left -= ids.length
          yield { ids, about: null }
        } else yield { ids: [], about: Math.max(about, below) }
      }
    },
    *within(asked, budget) {
      let left = budget
      for (const terms of asked) {
        if (left <= 0) return
        const ids = postings.all(anyOf(terms), left)
        yield { ids, isWhole: ids.length < left }
        left -= ids.length
      }
    },
  }
}

const quoted = (term: string) => `"${term}"`
const anyOf = (terms: readonly string[]) => terms.map(quoted).join(' OR ')
