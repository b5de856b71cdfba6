/** The peer in the same process: SQLite's own full-text index of words, with the rows that the store keeps too. */
import Database from 'better-sqlite3'
import { COMMON_WORDS } from '../../server/language/common-words.ts'
import { foldWord } from '../../server/language/fold.ts'
import { inSlices } from '../../server/store/in-slices.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { grammars } from '../support/grammars.ts'

interface FullTextWords {
  /** Stores the passages of one source, in slices as the store does. */
  add(texts: readonly string[]): Promise<void>
  /** The ids of the passages that rank best by any of the words. */
  lookUp(words: string, most: number): number[]
  /** The same by the words that do not stand in nearly every text. */
  lookUpTelling(words: string, most: number): number[]
  close(): void
}

export async function fullTextWords(path: string): Promise<FullTextWords> {
  await openStore(path, grammars).close() // the same tables
  const db = new Database(path)
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, content = 'passages', content_rowid = 'id')`)
  const source = db.prepare<[string]>(
    `INSERT INTO sources (title, kind, language, language_basis, added_at, folded) VALUES (?, 'record', 'fr', 'confirmed', '', '')`,
  )
  const snapshot = db.prepare<[number | bigint]>(
    `INSERT INTO snapshots (source_id, captured_at, media_type, sha256, bytes) VALUES (?, '', '', '', x'')`,
  )
  const passage = db.prepare<[number | bigint, number, string]>(
    `INSERT INTO passages (snapshot_id, ordinal, text, spoken_language) VALUES (?, ?, ?, 'unknown')`,
  )
  const index = db.prepare<[number | bigint, string]>(`INSERT INTO words (rowid, text) VALUES (?, ?)`)
  const ranked = db
    .prepare<[string, number], number>(`SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?`)
    .pluck()
  function* adding(texts: readonly string[]): Generator<void, void> {
    const { lastInsertRowid: id } = source.run('Generated')
    const { lastInsertRowid: within } = snapshot.run(id)
    for (const [ordinal, text] of texts.entries()) {
      index.run(passage.run(within, ordinal, text).lastInsertRowid, text)
      yield
    }
  }
  return {
    add: (texts) => inSlices(db, adding(texts)),
    lookUp: (words, most) => ranked.all(anyOf(wordsOf(words)), most),
    lookUpTelling: (words, most) => ranked.all(anyOf(tellingWords(words)), most),
    close: () => void db.close(),
  }
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
const anyOf = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' OR ')

const COMMON = new Set(COMMON_WORDS)

/** Those of a claim that peers are asked for where they are asked as we ask: without the words that nearly all texts hold. */
export const tellingWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !COMMON.has(foldWord(word)))

/** The store, but for its look-up: what a check would be with this index. */
export const lookingUpIn = (index: FullTextWords, store: Store): Store => ({
  ...store,
  passages: {
    ...store.passages,
    lookUp: async (text, most) => [...(await store.passages.get(index.lookUp(text, most))).values()],
  },
})
