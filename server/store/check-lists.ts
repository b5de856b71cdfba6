/** The list of checks: searched, narrowed, sorted, a page at a time. */
import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { Check, CheckPage, CheckSearch, CheckSummary, DecidedVerdict, Decision } from '../api/checks.ts'
import type { Findings } from '../api/findings.ts'
import { pageOf, readCursor } from './page.ts'
import { holdsWords, inPassages, spellings, soughtWords } from './words-sought.ts'

export type CheckRow = {
  id: number
  checked_at: string
  findings: string
  earlier_id: number | null
  decided_verdict: DecidedVerdict | null
  decision_note: string | null
  decided_by: string | null
  decided_at: string | null
  version: number
}

export const COLUMNS = `c.id, c.checked_at, c.findings, d.verdict AS decided_verdict, d.note AS decision_note,
    d."by" AS decided_by, d."at" AS decided_at, c.earlier_id, c.version`
export const FROM = `FROM whole_checks c LEFT JOIN decisions d ON d.id = (SELECT max(id) FROM decisions WHERE check_id = c.id)`

type Asked = z.output<typeof CheckSearch>
type Listed = CheckRow & { sort_key: number }

/** What each order goes by, how it leads on behind a row, and where it begins. Of one verdict, the newest comes first. */
const ORDERS = {
  newest: { key: '0', behind: 'c.id < :id', order: 'c.id DESC', start: [0, Number.MAX_SAFE_INTEGER] },
  oldest: { key: '0', behind: 'c.id > :id', order: 'c.id', start: [0, 0] },
  verdict: {
    key: 'c.rank',
    behind: 'c.rank >= :key AND (c.rank > :key OR c.id < :id)',
    order: 'c.rank, c.id DESC',
    start: [0, 0],
  },
} as const

export function checkLists(db: Database): (asked: Asked) => CheckPage {
  const prepare = ({ key, behind, order }: (typeof ORDERS)[keyof typeof ORDERS]) =>
    db.prepare<Record<string, string | number | null>, Listed>(
      `SELECT ${COLUMNS}, ${key} AS sort_key ${FROM}
       WHERE ${behind}
         AND ${holdsWords('c.folded', ':words')}
         AND (:verdict IS NULL OR coalesce(c.signed, c.verdict) = :verdict)
         AND (:decided IS NULL OR (c.signed IS NOT NULL) = :decided)
         AND (:from IS NULL OR c.checked_at >= :from)
         AND (:to IS NULL OR substr(c.checked_at, 1, 10) <= :to)
         AND (c.signed IS NOT NULL OR NOT EXISTS (
           SELECT 1 FROM draft_checks WHERE check_id = c.id)) -- a draft has its own list
       ORDER BY ${order} LIMIT :most`,
    )
  const listed = {
    newest: prepare(ORDERS.newest),
    oldest: prepare(ORDERS.oldest),
    verdict: prepare(ORDERS.verdict),
  }
  const stands = inPassages(db)
  return ({ search = '', verdict, decided, from, to, sort = 'newest', cursor, limit }) => {
    const [key = 0, id = 0] = readCursor(cursor, 2) ?? ORDERS[sort].start
    const rows = listed[sort].all({
      key,
      id,
      words: JSON.stringify(spellings(soughtWords(search), stands)),
      verdict: verdict ?? null,
      decided: decided === undefined ? null : decided === 'true' ? 1 : 0,
      from: from ?? null,
      to: to ?? null,
      most: limit + 1,
    })
    return pageOf(
      rows,
      limit,
      (row) => [row.sort_key, row.id],
      (some) => some.map(toSummary),
    )
  }
}

function toSummary(row: CheckRow): CheckSummary {
  const { claim } = JSON.parse(row.findings) as Findings
  return { ...toOther(row), claim }
}

export function toOther(row: CheckRow): NonNullable<Check['earlier']> {
  const { policy, verdict, words } = JSON.parse(row.findings) as Findings
  const { harm } = words
  return { id: row.id, checkedAt: row.checked_at, policy, verdict, harm, decision: toDecision(row) }
}

export const toDecision = (row: CheckRow): Decision | null =>
  row.decided_verdict === null
    ? null
    : { verdict: row.decided_verdict, note: row.decision_note!, by: row.decided_by!, at: row.decided_at! }
