/** The list of sources: searched, narrowed, sorted, a page at a time. */
import type { Database } from './database.ts'
import type { z } from 'zod'
import type { Language } from '../api/language.ts'
import type { Hit, SourceKind, SourcePage, SourceSearch, SourceSummary } from '../api/sources.ts'
import { foldText } from '../language/fold.ts'
import { idsIn } from './lists-in-sql.ts'
import { pageOf, readCursor } from './page.ts'
import { snippetOf } from './snippet.ts'
import { wordsSought, type WordsSought } from './words-sought.ts'

export type SourceRow = {
  id: number
  title: string
  kind: SourceKind
  language: Language
  language_basis: 'detected' | 'confirmed'
  byline: string | null
  publisher: string | null
  url: string | null
  published_at: string | null
  added_at: string
  sample: number
  version: number
}

export const COLUMNS = `s.id, s.title, s.kind, s.language, s.language_basis, s.byline, s.publisher, s.url, s.published_at, s.added_at,
    s.sample, s.version`

export const toFacts = (row: SourceRow) => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  language: row.language,
  languageBasis: row.language_basis,
  byline: row.byline,
  publisher: row.publisher,
  url: row.url,
  publishedAt: row.published_at,
  addedAt: row.added_at,
  sample: row.sample === 1,
  version: row.version,
})

type Asked = z.output<typeof SourceSearch>
type Row = SourceRow & { passages: number; quotes: number; unreviewed: number; sort_key: string }

/** What each order goes by, how it leads on behind a row, and where it begins. */
const ORDERS = {
  added: { key: `''`, behind: 's.id < :id', way: 'DESC', start: ['', Number.MAX_SAFE_INTEGER] },
  published: {
    key: `coalesce(s.published_at, '')`,
    behind: `(coalesce(s.published_at, ''), s.id) < (:key, :id)`,
    way: 'DESC',
    start: ['~', 0], // behind every digit
  },
  title: { key: 's.folded', behind: '(s.folded, s.id) > (:key, :id)', way: 'ASC', start: ['', 0] },
} as const

export function sourceLists(db: Database): (asked: Asked) => SourcePage {
  const prepare = ({ key, behind, way }: (typeof ORDERS)[keyof typeof ORDERS]) =>
    db.prepare<Record<string, string | number | null>, Row>(
      `SELECT ${COLUMNS}, ${key} AS sort_key,
         (SELECT count(*) FROM newest_snapshots n JOIN passages p ON p.snapshot_id = n.id WHERE n.source_id = s.id) AS passages,
         (SELECT count(*) FROM quotes q WHERE q.source_id = s.id AND q.lost_in IS NULL) AS quotes,
         (SELECT count(*) FROM quotes q WHERE q.source_id = s.id AND q.status = 'suggested' AND q.lost_in IS NULL) AS unreviewed
       FROM sources s
       WHERE ${behind} AND s.in_work_by IS NULL AND CASE WHEN s.deleted_at IS NULL THEN 0 ELSE 1 END = :deleted
         AND (:kind IS NULL OR s.kind = :kind)
         AND (:url IS NULL OR s.url = :url)
         AND (:language IS NULL OR s.language = :language)
         AND (:publisher = '' OR (s.publisher IS NOT NULL AND instr(s.folded, :publisher) > 0))
         AND (:from IS NULL OR s.published_at >= :from)
         AND (:to IS NULL OR substr(s.published_at, 1, 10) <= :to)
         AND (:unreviewed IS NULL OR EXISTS (
           SELECT 1 FROM quotes q WHERE q.source_id = s.id AND q.status = 'suggested' AND q.lost_in IS NULL))
         AND (:search = '' OR instr(s.folded, :search) > 0 OR (:match IS NOT NULL AND s.id IN (
           SELECT n.source_id FROM ${db.terms.holding(':match')} t JOIN passages p ON p.id = t.id
           JOIN newest_snapshots n ON n.id = p.snapshot_id)))
       ORDER BY ${key === `''` ? '' : `${key} ${way},`} s.id ${way} LIMIT :most`,
    )
  const listed = {
    added: prepare(ORDERS.added),
    published: prepare(ORDERS.published),
    title: prepare(ORDERS.title),
  }
  const firstHits = db.prepare<[string, string], { source: number; id: number; text: string }>(
    `SELECT first.source, p.id, p.text FROM (
       SELECT n.source_id AS source, min(p.id) AS passage
       FROM ${db.terms.holding('?')} t JOIN passages p ON p.id = t.id JOIN newest_snapshots n ON n.id = p.snapshot_id
       WHERE n.source_id IN ${idsIn('?')} GROUP BY n.source_id
     ) first JOIN passages p ON p.id = first.passage`,
  )
  const sought = wordsSought(db.terms)

  function hitsIn(rows: readonly Row[], { match, hits }: WordsSought): Map<number, Hit | null> {
    const found = match === null ? [] : firstHits.all(match, JSON.stringify(rows.map(({ id }) => id)))
    return new Map(found.map((passage) => [passage.source, snippetOf(passage, hits)]))
  }

  return ({ search = '', publisher = '', cursor, limit, sort = 'added', ...asked }) => {
    const [key, id] = readCursor(cursor, ORDERS[sort].start)
    const words = sought(search)
    const rows = listed[sort].all({
      key,
      id,
      search: foldText(search).trim(),
      match: words.match,
      kind: asked.kind ?? null,
      language: asked.language ?? null,
      publisher: foldText(publisher).trim(),
      url: asked.url ?? null,
      from: asked.from ?? null,
      to: asked.to ?? null,
      unreviewed: asked.unreviewed ?? null,
      deleted: asked.deleted ? 1 : 0,
      most: limit + 1,
    })
    return pageOf(
      rows,
      limit,
      (row) => [row.sort_key, row.id],
      (some) => {
        const hits = hitsIn(some, words)
        return some.map((row): SourceSummary => ({
          ...toFacts(row),
          passages: row.passages,
          quotes: row.quotes,
          unreviewed: row.unreviewed,
          hit: hits.get(row.id) ?? null,
        }))
      },
    )
  }
}
