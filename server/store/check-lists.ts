/** The list of checks: searched, narrowed, sorted, a page at a time. */
import type { Database } from './database.ts'
import type { z } from 'zod'
import type { Check, CheckPage, CheckSearch, CheckSummary } from '../api/checks.ts'
import type { Findings } from '../api/findings.ts'
import type { Assignment } from '../api/assignments.ts'
import { foldText } from '../language/fold.ts'
import { DECISION_COLUMNS, type DecisionColumns, toDecisions } from './decisions.ts'
import { pageOf, readCursor } from './page.ts'
import { holdsWords, spellings, soughtWords } from './words-sought.ts'

export type CheckRow = DecisionColumns & {
  id: number
  checked_at: string
  findings: string
  earlier_id: number | null
  version: number
  assignment: string | null
}

export const COLUMNS = `c.id, c.checked_at, c.findings, c.earlier_id, c.version, ${DECISION_COLUMNS},
    CASE WHEN a.check_id IS NOT NULL THEN json_object('to', a."to", 'note', a.note, 'due', a.due, 'by', a."by", 'at', a."at") END AS assignment`
export const FROM = `FROM whole_checks c LEFT JOIN assignments a ON a.check_id = c.id`

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

export function checkLists(db: Database): (asked: Asked, by?: string) => CheckPage {
  const prepare = ({ key, behind, order }: (typeof ORDERS)[keyof typeof ORDERS]) =>
    db.prepare<Record<string, string | number | null>, Listed>(
      `SELECT ${COLUMNS}, ${key} AS sort_key ${FROM}
       WHERE ${behind}
         AND ${holdsWords('c.folded', ':words')}
         AND (:verdict IS NULL OR coalesce(c.signed, c.verdict) = :verdict)
         AND (:decided IS NULL OR CASE WHEN c.signed IS NULL THEN 0 ELSE 1 END = :decided)
         AND (:list IS NULL
           OR CASE :list WHEN 'signed' THEN c.signed IS NOT NULL WHEN 'mine' THEN a.folded = :by ELSE a.folded IS NOT NULL OR c.waits = 1 END)
         AND (:from IS NULL OR c.checked_at >= :from)
         AND (:to IS NULL OR substr(c.checked_at, 1, 10) <= :to)
         AND (c.signed IS NOT NULL OR c.waits = 1 OR a.check_id IS NOT NULL OR NOT EXISTS (
           SELECT 1 FROM draft_checks WHERE check_id = c.id)) -- a draft has its own list
       ORDER BY ${order} LIMIT :most`,
    )
  const listed = {
    newest: prepare(ORDERS.newest),
    oldest: prepare(ORDERS.oldest),
    verdict: prepare(ORDERS.verdict),
  }
  const stands = (word: string) => db.terms.holds(word)
  return ({ search = '', verdict, decided, list, from, to, sort = 'newest', cursor, limit }, by = '') => {
    const [key, id] = readCursor(cursor, ORDERS[sort].start)
    const rows = listed[sort].all({
      key,
      id,
      words: JSON.stringify(spellings(soughtWords(search), stands)),
      verdict: verdict ?? null,
      decided: decided === undefined ? null : decided === 'true' ? 1 : 0,
      list: list ?? null,
      by: foldText(by),
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
  return { ...toOther(row), claim, assignment: toAssignment(row) }
}

export function toOther(row: CheckRow): NonNullable<Check['earlier']> {
  const { policy, verdict, words } = JSON.parse(row.findings) as Findings
  const { harm } = words
  return { id: row.id, checkedAt: row.checked_at, policy, verdict, harm, ...toDecisions(row) }
}

export const toAssignment = ({ assignment }: CheckRow): Assignment | null =>
  assignment === null ? null : (JSON.parse(assignment) as Assignment)
