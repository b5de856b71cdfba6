/** Passages: storing them with the terms they are found by, and finding them. */
import type { Database } from 'better-sqlite3'
import type { Language } from '../api.ts'
import { terms } from '../text/shingles.ts'
import type { FoundPassage, Passages, ReadPassage } from './store.ts'

/** A claim of fewer words than this has too few pairs to go by: its single words are looked up. */
const WORDS_FOR_PAIRS = 4
/** Postings read for one look-up, rarest terms first: what bounds its time, whatever the size of the store. */
const POSTINGS_BUDGET = 50_000
/** The rarest terms of a long claim are enough to find it. */
const MOST_TERMS = 64

type Row = {
  id: number
  text: string
  speaker_id: number | null
  speaker: string | null
  spoken_language: Language
  spoken_markup: string | null
  source_id: number
  title: string
  publisher: string | null
  published_at: string | null
  url: string | null
  language: Language
}

export type SqlitePassages = ReturnType<typeof sqlitePassages>

export function sqlitePassages(db: Database) {
  const insert = db.prepare<[number, number, string, number | null, Language, string | null]>(
    `INSERT INTO passages (snapshot_id, ordinal, text, speaker_id, spoken_language, spoken_markup) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const insertTerms = db.prepare<[number | bigint, string]>(
    `INSERT INTO passage_terms (rowid, terms) VALUES (?, ?)`,
  )
  const deleteTerms = db.prepare<[number]>(
    `DELETE FROM passage_terms WHERE rowid IN (
       SELECT p.id FROM passages p JOIN snapshots n ON n.id = p.snapshot_id WHERE n.source_id = ?)`,
  )
  const count = db.prepare<[], number>(`SELECT count(*) FROM passages`).pluck()
  const frequency = db.prepare<[string], number>(`SELECT doc FROM passage_vocabulary WHERE term = ?`).pluck()
  const postings = db
    .prepare<[string], number>(`SELECT rowid FROM passage_terms WHERE passage_terms MATCH ?`)
    .pluck()
  const found = db.prepare<[string], Row>(
    `SELECT p.id, p.text, p.speaker_id, sn.name AS speaker, p.spoken_language, p.spoken_markup,
            s.id AS source_id, s.title, s.publisher, s.published_at, s.url, s.language
     FROM json_each(?) AS wanted
     JOIN passages p ON p.id = wanted.value
     JOIN snapshots n ON n.id = p.snapshot_id
     JOIN sources s ON s.id = n.source_id
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     ORDER BY wanted.key`,
  )

  /** Ids of the passages that share the rarest terms, those whose shared terms weigh most first. */
  function rank(text: string, most: number): number[] {
    const { words, pairs } = terms(text)
    const total = count.get()!
    const known = [...new Set(words.length < WORDS_FOR_PAIRS ? words : pairs)]
      .map((term) => ({ term, passages: frequency.get(term) ?? 0 }))
      .filter(({ passages }) => passages > 0)
      .sort((a, b) => a.passages - b.passages)
      .slice(0, MOST_TERMS)
    const weights = new Map<number, number>()
    let budget = POSTINGS_BUDGET
    for (const { term, passages } of known) {
      if (budget < passages && weights.size > 0) break
      budget -= passages
      const weight = Math.log(1 + total / passages)
      for (const id of postings.iterate(quoted(term))) weights.set(id, (weights.get(id) ?? 0) + weight)
    }
    return [...weights]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([id]) => id)
  }

  const read = (ids: number[]) => found.all(JSON.stringify(ids)).map(toFoundPassage)

  const store: Passages = {
    lookUp: async (text, most) => read(rank(text, most)),
    get: async (ids) => new Map(read(ids).map((passage) => [passage.id, passage])),
  }

  return {
    store,
    /** Inside a transaction of the caller's. @returns the ids, in order */
    addAll(
      snapshot: number,
      passages: readonly ReadPassage[],
      speakerOf: (name: string) => number,
    ): number[] {
      return passages.map(({ text, speaker, spoken }, ordinal) => {
        const speakerId = speaker === undefined ? null : speakerOf(speaker)
        const { lastInsertRowid: id } = insert.run(
          snapshot,
          ordinal,
          text,
          speakerId,
          spoken?.language ?? 'unknown',
          spoken?.markup ?? null,
        )
        const { words, pairs } = terms(text)
        insertTerms.run(id, [...words, ...pairs].join(' '))
        return Number(id)
      })
    },
    /** Before the passages of a source go. */
    forgetTerms(source: number) {
      deleteTerms.run(source)
    },
    /** A full-text query for passages that hold all words of `search`; null where it has none. */
    matchAll(search: string): string | null {
      const { words } = terms(search)
      return words.length === 0 ? null : words.map(quoted).join(' AND ')
    },
  }
}

const quoted = (term: string) => `"${term}"`

function toFoundPassage(row: Row): FoundPassage {
  return {
    id: row.id,
    text: row.text,
    speaker: row.speaker_id === null ? null : { id: row.speaker_id, name: row.speaker! },
    spoken: { language: row.spoken_language, markup: row.spoken_markup },
    source: {
      id: row.source_id,
      title: row.title,
      publisher: row.publisher,
      publishedAt: row.published_at,
      url: row.url,
      language: row.language,
    },
  }
}
