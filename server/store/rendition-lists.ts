/** The list of renditions: narrowed, sorted, a page at a time. */
import type { Database } from './database.ts'
import type { z } from 'zod'
import type { RenditionSearch } from '../api/renditions.ts'
import { foldText } from '../language/fold.ts'
import { idsIn } from './lists-in-sql.ts'
import { readCursor } from './page.ts'
import { quotePrinted } from './quote-text.ts'

type Asked = z.output<typeof RenditionSearch>

/** What only the list tells of a rendition. */
export interface Listed {
  id: number
  sort_key: number
  publisher: string | null
  published_at: string | null
  risk: number | null
}

/**
 * What its flags weigh that nobody has answered, with the penalties of what stands against it, as mqm.ts has them; NULL
 * where nobody has looked. While somebody reviews it, what others remark is not to be told.
 */
const RISK = `(r.flagged + coalesce((
    SELECT sum(CASE a.severity WHEN 'critical' THEN 25 WHEN 'major' THEN 5 WHEN 'minor' THEN 1 ELSE 0 END) FROM annotations a
    WHERE a.rendition_id = r.id AND a.status <> 'dismissed' AND a.ruling IS DISTINCT FROM 'dropped'
      AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.rendition_id = r.id AND v.done_at IS NULL)), 0))`

/** What each order goes by, how it leads on behind a row, and where it begins. What nobody has looked at comes last. */
const ORDERS = {
  newest: { key: '0', behind: 'r.id < :id', order: 'r.id DESC', start: [0, Number.MAX_SAFE_INTEGER] },
  risk: {
    key: `coalesce(${RISK}, -1)`,
    behind: `(coalesce(${RISK}, -1), r.id) < (:key, :id)`,
    order: 'sort_key DESC, r.id DESC',
    start: [Number.MAX_SAFE_INTEGER, 0],
  },
} as const

/** @param columns of a rendition `r`, with where they are from */
export function renditionLists<Row extends { id: number }>(db: Database, columns: string) {
  const prepare = ({ key, behind, order }: (typeof ORDERS)[keyof typeof ORDERS], which: string) =>
    db.prepare<Record<string, string | number | null>, Row & Listed>(
      `SELECT ${key} AS sort_key, ${RISK} AS risk, st.publisher, st.published_at, ${columns}
       JOIN quotes o ON o.id = r.original_id JOIN sources so ON so.id = o.source_id
       JOIN quotes t ON t.id = r.rendition_id JOIN sources st ON st.id = t.source_id
       WHERE ${behind} ${which}
         AND (:state IS NULL OR r.state = :state)
         AND (:source IS NULL OR :source IN (o.source_id, t.source_id))
         AND (:speaker IS NULL OR :speaker IN (o.speaker_id, t.speaker_id))
         AND (:publisher = '' OR instr(st.folded, :publisher) > 0 OR instr(so.folded, :publisher) > 0)
         AND (:direction IS NULL
           OR :direction = ${quotePrinted('r.original_id')} || '-' || ${quotePrinted('r.rendition_id')})
       ORDER BY ${order} LIMIT :most`,
    )
  /** Few quotes are asked about, of all that are stored. */
  const ofQuotes = `AND r.id IN (
    SELECT id FROM renditions WHERE original_id IN ${idsIn(':quotes')}
    UNION SELECT id FROM renditions WHERE rendition_id IN ${idsIn(':quotes')})`
  const listed = {
    newest: { all: prepare(ORDERS.newest, ''), of: prepare(ORDERS.newest, ofQuotes) },
    risk: { all: prepare(ORDERS.risk, ''), of: prepare(ORDERS.risk, ofQuotes) },
  }
  const beside = db.prepare<{ id: number }, { previous: number | null; next: number | null }>(
    `SELECT (SELECT id FROM whole_renditions WHERE id > :id ORDER BY id LIMIT 1) AS previous,
       (SELECT id FROM whole_renditions WHERE id < :id ORDER BY id DESC LIMIT 1) AS next`,
  )
  /** @returns one more than fits, where there are more */
  const list = ({
    quote,
    publisher = '',
    sort = 'newest',
    cursor,
    limit,
    ...asked
  }: Asked): (Row & Listed)[] => {
    const [key, id] = readCursor(cursor, ORDERS[sort].start)
    return listed[sort][quote ? 'of' : 'all'].all({
      key,
      id,
      quotes: quote ? JSON.stringify(quote) : null,
      state: asked.state ?? null,
      source: asked.source ?? null,
      speaker: asked.speaker ?? null,
      publisher: foldText(publisher).trim(),
      direction: asked.direction ?? null,
      most: limit + 1,
    })
  }
  return { list, besideOf: (id: number) => beside.get({ id })! }
}
