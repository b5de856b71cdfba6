/** The list of quotes: searched, narrowed, sorted, a page at a time. */
import type { Database } from './database.ts'
import type { z } from 'zod'
import type { Quote, QuotePage, QuoteSearch } from '../api/quotes.ts'
import { foldText } from '../language/fold.ts'
import { pageOf, readCursor } from './page.ts'
import { holdsWords, marksIn, spellings, soughtWords } from './words-sought.ts'

type Asked = z.output<typeof QuoteSearch>
interface Listed {
  id: number
  sort_key: string
  publisher: string | null
  published_at: string | null
}

/** That of the text in which a quote `q` of the source `s` stands. */
export const SOURCE_LANGUAGE = `coalesce(
  (SELECT n.language FROM quote_spans z JOIN passages p ON p.id = z.passage_id JOIN snapshots n ON n.id = p.snapshot_id
   WHERE z.quote_id = q.id AND z.ordinal = 0),
  s.language)`

/** What each order goes by, how it leads on behind a row, and where it begins. The quotes of a source stay together. */
const ORDERS = {
  added: { key: `''`, behind: '<', way: 'DESC', start: ['', Number.MAX_SAFE_INTEGER] },
  published: {
    // The number of the source with so many noughts before it that it sorts as text.
    key: `(coalesce(s.published_at, '') || ' ' || substr(CAST(10000000000000000 + s.id AS TEXT), 2))`,
    behind: '<',
    way: 'DESC',
    start: ['~', 0], // behind every digit
  },
  speaker: {
    key: `coalesce(sn.folded, '~')`, // nobody is named: behind every letter
    behind: '>',
    way: 'ASC',
    start: ['', 0],
  },
} as const

/** @param columns of a quote `q` of the source `s`, said by whom `sn` names, with where they are from */
export function quoteLists<Row extends Pick<Listed, 'id'>>(db: Database, columns: string) {
  const prepare = ({ key, behind, way }: (typeof ORDERS)[keyof typeof ORDERS]) =>
    db.prepare<Record<string, string | number | null>, Row & Listed>(
      `SELECT ${key} AS sort_key, s.publisher, s.published_at, ${columns}
       WHERE ${key === `''` ? `q.id ${behind} :id` : `(${key}, q.id) ${behind} (:key, :id)`}
         AND ${holdsWords('q.folded', ':words')}
         AND (:source IS NULL OR q.source_id = :source)
         AND (:speaker IS NULL OR q.speaker_id = :speaker)
         AND (:named = '' OR instr(s.folded, :named) > 0)
         AND (:spoken IS NULL OR q.spoken_language = :spoken)
         AND (:printed IS NULL OR coalesce(q.printed_language, ${SOURCE_LANGUAGE}) = :printed)
         AND (:status IS NULL OR q.status = :status)
         AND (:from IS NULL OR s.published_at >= :from)
         AND (:to IS NULL OR substr(s.published_at, 1, 10) <= :to)
       ORDER BY sort_key ${way}, q.id ${way} LIMIT :most`,
    )
  const listed = {
    added: prepare(ORDERS.added),
    published: prepare(ORDERS.published),
    speaker: prepare(ORDERS.speaker),
  }
  const stands = (word: string) => db.terms.holds(word)

  return (
    { search = '', sourceNamed = '', sort = 'added', cursor, limit, ...asked }: Asked,
    toQuotes: (rows: Row[]) => Quote[],
  ): QuotePage => {
    const [key, id] = readCursor(cursor, ORDERS[sort].start)
    const words = spellings(soughtWords(search), stands)
    const rows = listed[sort].all({
      key,
      id,
      words: JSON.stringify(words),
      named: foldText(sourceNamed).trim(),
      source: asked.source ?? null,
      speaker: asked.speaker ?? null,
      spoken: asked.spoken ?? null,
      printed: asked.printed ?? null,
      status: asked.status ?? null,
      from: asked.from ?? null,
      to: asked.to ?? null,
      most: limit + 1,
    })
    return pageOf(
      rows,
      limit,
      (row) => [row.sort_key, row.id],
      (some) =>
        toQuotes(some).map((quote, i) => ({
          ...quote,
          publisher: some[i]!.publisher,
          publishedAt: some[i]!.published_at,
          marks: marksIn(quote.text, words),
        })),
    )
  }
}
