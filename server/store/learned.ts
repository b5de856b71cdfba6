/** What the program has learned of the words of the two languages, and from what it has yet to learn. */
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import { PROGRAM, type StoredHistory } from './history.ts'
import { inSlices } from './in-slices.ts'
import { quotePrinted, quoteText, renditionText } from './quote-text.ts'
import type { LearnedFrom, LearnedWords, ParallelTexts } from './kept-translations.ts'
import { expectVersion } from './version.ts'

type Read = { a: number; b: number; from: Language; text: string; to: Language; other: string }

/** Passages are paired in both directions. */
const BOTH_WAYS = 2

const hiddenIn = (pairs: 'passage_pairs' | 'pairs_to_learn') =>
  `(SELECT count(*) FROM ${pairs} WHERE passage_id IN (SELECT id FROM hidden) OR counterpart_id IN (SELECT id FROM hidden))`

export function storedLearned(db: Database, history: StoredHistory): LearnedWords {
  const state = db.prepare<
    [],
    {
      pairs: number
      paired: number
      approved: number
      texts: number
      waiting: number
      learnedAt: string | null
    }
  >(
    // Of deleted sources, which are few, what is not to be counted: from them, not from all that is stored.
    `WITH hidden AS MATERIALIZED (
       SELECT p.id FROM sources s CROSS JOIN snapshots n ON n.source_id = s.id CROSS JOIN passages p ON p.snapshot_id = n.id
       WHERE s.deleted_at IS NOT NULL)
     SELECT
       coalesce((SELECT pairs FROM learned), 0) AS pairs,
       (SELECT count(*) FROM passage_pairs) - ${hiddenIn('passage_pairs')} AS paired,
       (SELECT count(*) FROM whole_renditions WHERE state = 'approved') AS approved,
       (SELECT count(*) FROM parallel_texts) AS texts,
       (SELECT count(*) FROM pairs_to_learn) - ${hiddenIn('pairs_to_learn')}
         + (SELECT count(*) FROM whole_renditions WHERE state = 'approved' AND learned = 0)
         + (SELECT count(*) FROM parallel_texts WHERE learned = 0) AS waiting,
       (SELECT learned_at FROM learned) AS "learnedAt"`,
  )
  const version = db.prepare<[], number>(`SELECT version FROM learned`).pluck()
  const model = db.prepare<[], Buffer>(`SELECT model FROM learned`).pluck()
  // CROSS JOIN keeps the order of the tables: from the few pairs that wait, not from all that is stored.
  const passages = db.prepare<[], Read>(
    `SELECT w.passage_id AS a, w.counterpart_id AS b, p.text, coalesce(np.language, sp.language) AS "from",
       c.text AS other, coalesce(nc.language, sc.language) AS "to"
     FROM pairs_to_learn w
     CROSS JOIN passages p ON p.id = w.passage_id
     CROSS JOIN snapshots np ON np.id = p.snapshot_id
     CROSS JOIN whole_sources sp ON sp.id = np.source_id
     CROSS JOIN passages c ON c.id = w.counterpart_id
     CROSS JOIN snapshots nc ON nc.id = c.snapshot_id
     CROSS JOIN whole_sources sc ON sc.id = nc.source_id`,
  )
  const renditions = db.prepare<[], Read>(
    `SELECT r.id AS a, 0 AS b, ${quotePrinted('r.original_id')} AS "from", ${quoteText('r.original_id')} AS text,
       ${quotePrinted('r.rendition_id')} AS "to", ${renditionText('r')} AS other
     FROM whole_renditions r WHERE r.state = 'approved' AND r.learned = 0`,
  )
  const texts = db.prepare<[], Read>(
    `SELECT id AS a, 0 AS b, 'fr' AS "from", fr AS text, 'en' AS "to", en AS other
     FROM parallel_texts WHERE learned = 0`,
  )
  const learnedPassages = db.prepare<[number, number]>(
    `DELETE FROM pairs_to_learn WHERE passage_id = ? AND counterpart_id = ?`,
  )
  const learnedRendition = db.prepare<[number]>(`UPDATE renditions SET learned = 1 WHERE id = ?`)
  const learnedText = db.prepare<[number]>(`UPDATE parallel_texts SET learned = 1 WHERE id = ?`)
  const keepModel = db.prepare<{ model: Uint8Array; pairs: number; at: string }>(
    `INSERT INTO learned (id, model, pairs, learned_at, version) VALUES (1, :model, :pairs, :at, 1)
     ON CONFLICT (id) DO UPDATE SET model = excluded.model, pairs = excluded.pairs, learned_at = excluded.learned_at,
       version = learned.version + 1`,
  )
  const insertText = db.prepare<[string, string, Uint8Array]>(
    `INSERT INTO parallel_texts (fr, en, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const newest = () => version.get() ?? 0

  function* adding(given: Iterable<ParallelTexts>, by: string): Generator<void, number> {
    // With the first of them, whatever stops it later.
    history.recordNow({ by, done: 'words.added', of: ['words', null] })
    let added = 0
    for (const { fr, en } of given) {
      added += insertText.run(fr, en, digestOf(fr, en)).changes
      yield
    }
    return added
  }

  return {
    async state() {
      const { pairs, paired, approved, texts, waiting, learnedAt } = state.get()!
      return { pairs, available: paired / BOTH_WAYS + approved + texts, waiting, learnedAt }
    },
    version: async () => newest(),
    model: async () => model.get() ?? null,
    async waiting(longest) {
      const from: LearnedFrom = { passages: [], renditions: [], texts: [] }
      const pairs: ParallelTexts[] = []
      let length = 0
      const take = (rows: IterableIterator<Read>, note: (row: Read) => void) => {
        if (length >= longest) return
        for (const row of rows) {
          note(row)
          const pair = inOrder(row)
          if (pair) pairs.push(pair)
          length += row.text.length + row.other.length
          if (length >= longest) return
        }
      }
      take(passages.iterate(), ({ a, b }) => from.passages.push([a, b]))
      take(renditions.iterate(), ({ a }) => from.renditions.push(a))
      take(texts.iterate(), ({ a }) => from.texts.push(a))
      const count = from.passages.length + from.renditions.length + from.texts.length
      return { pairs, from, count, version: newest() }
    },
    keep: async (learned, { passages, renditions, texts }, expected) =>
      db
        .transaction(() => {
          expectVersion(newest(), expected)
          for (const [passage, counterpart] of passages) learnedPassages.run(passage, counterpart)
          for (const id of renditions) learnedRendition.run(id)
          for (const id of texts) learnedText.run(id)
          const at = new Date().toISOString()
          keepModel.run({ ...learned, at })
          const after = { pairs: learned.pairs }
          history.recordNow({ by: PROGRAM, at, done: 'words.learned', of: ['words', null], after })
        })
        .immediate(),
    addTexts: (given, by) => inSlices(db, adding(given, by)),
  }
}

/** French first; null where the two are not in French and English. */
function inOrder({ from, text, to, other }: Read): ParallelTexts | null {
  if (from === 'fr' && to === 'en') return { fr: text, en: other }
  if (from === 'en' && to === 'fr') return { fr: other, en: text }
  return null
}

const digestOf = (fr: string, en: string) => createHash('sha256').update(`${fr}\0${en}`).digest()
