/** The list of quotes: searched, narrowed, sorted, a page at a time. */
import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { Quote, QuotePage, QuoteSearch } from '../api/quotes.ts'
import { foldText } from '../language/fold.ts'
import { pageOf, readCursor } from './page.ts'

type Asked = z.output<typeof QuoteSearch>
interface Listed {
  id: number
  source_id: number
  published: string
}

/** How each order leads on behind a row: by the day of its source, the source, then the quote, or by the quote alone. */
const ORDERS = {
  added: { behind: 'q.id < :id', order: 'q.id DESC' },
  published: {
    behind: `(coalesce(s.published_at, ''), s.id, q.id) < (:published, :last, :id)`,
    order: `coalesce(s.published_at, '') DESC, s.id DESC, q.id DESC`,
  },
} as const
const BEGINNING = ['~', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] // behind every digit

/** @param columns of a quote `q` of the source `s`, with where they are from */
export function quoteLists<Row extends Omit<Listed, 'published'>>(db: Database, columns: string) {
  const prepare = ({ behind, order }: (typeof ORDERS)[keyof typeof ORDERS]) =>
    db.prepare<Record<string, string | number | null>, Row & Listed>(
      `SELECT coalesce(s.published_at, '') AS published, ${columns}
       WHERE ${behind}
         AND (:search = '' OR instr(q.folded, :search) > 0)
         AND (:source IS NULL OR q.source_id = :source)
         AND (:speaker IS NULL OR q.speaker_id = :speaker)
         AND (:spoken IS NULL OR q.spoken_language = :spoken)
         AND (:printed IS NULL OR coalesce(q.printed_language, source_language) = :printed)
         AND (:status IS NULL OR q.status = :status)
         AND (:from IS NULL OR s.published_at >= :from)
         AND (:to IS NULL OR substr(s.published_at, 1, 10) <= :to)
       ORDER BY ${order} LIMIT :most`,
    )
  const listed = { added: prepare(ORDERS.added), published: prepare(ORDERS.published) }

  return (
    { search = '', sort = 'added', cursor, limit, ...asked }: Asked,
    toQuotes: (rows: Row[]) => Quote[],
  ): QuotePage => {
    const [published = '', last = 0, id = 0] = readCursor(cursor, 3) ?? BEGINNING
    const rows = listed[sort].all({
      published,
      last,
      id,
      search: foldText(search).trim(),
      source: asked.source ?? null,
      speaker: asked.speaker ?? null,
      spoken: asked.spoken ?? null,
      printed: asked.printed ?? null,
      status: asked.status ?? null,
      from: asked.from ?? null,
      to: asked.to ?? null,
      most: limit + 1,
    })
    return pageOf(rows, limit, (row) => [row.published, row.source_id, row.id], toQuotes)
  }
}
