/** Checks: what was found, and every decision that a person signed, of which the newest rules. */
import type { Database } from 'better-sqlite3'
import type { Check, CheckSummary, DecidedVerdict, Decision } from '../api/checks.ts'
import type { Findings, Found, Original, Verdict } from '../api/findings.ts'
import { POLICY } from '../quote/verdict.ts'
import { foldText } from '../language/fold.ts'
import { pageOf, readCursor } from './page.ts'
import type { Checks } from './store.ts'
import { expectVersion } from './version.ts'

type Row = {
  id: number
  checked_at: string
  findings: string
  earlier_id: number | null
  source_id: number | null
  decided_verdict: DecidedVerdict | null
  decision_note: string | null
  decided_by: string | null
  decided_at: string | null
  version: number
}

export type SqliteChecks = ReturnType<typeof sqliteChecks>

export function sqliteChecks(db: Database) {
  const columns = `c.id, c.checked_at, c.findings, d.verdict AS decided_verdict, d.note AS decision_note,
    d."by" AS decided_by, d."at" AS decided_at, c.earlier_id, c.source_id, c.version
    FROM checks c LEFT JOIN decisions d ON d.id = (SELECT max(id) FROM decisions WHERE check_id = c.id)`
  const one = db.prepare<[number | bigint], Row>(`SELECT ${columns} WHERE c.id = ?`)
  const listed = db.prepare<
    { before: number; search: string; verdict: DecidedVerdict | null; decided: number | null; most: number },
    Row
  >(
    `SELECT ${columns}
     WHERE c.id < :before
       AND (:search = '' OR instr(c.folded, :search) > 0)
       AND (:verdict IS NULL OR coalesce(d.verdict, c.verdict) = :verdict)
       AND (:decided IS NULL OR (d.id IS NOT NULL) = :decided)
       AND (d.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM draft_checks WHERE check_id = c.id)) -- a draft has its own list
     ORDER BY c.id DESC LIMIT :most`,
  )
  const newestLater = db.prepare<[number], Row>(
    `SELECT ${columns} WHERE c.earlier_id = ? ORDER BY c.id DESC LIMIT 1`,
  )
  const sourcesSince = db
    .prepare<[string], number>(`SELECT EXISTS (SELECT 1 FROM whole_sources WHERE added_at > ?)`)
    .pluck()
  const insert = db.prepare<[string, Verdict, string, number | null, number | null, string]>(
    `INSERT INTO checks (checked_at, verdict, folded, source_id, earlier_id, findings) VALUES (?, ?, ?, (SELECT id FROM sources WHERE id = ?), ?, ?)`,
  )
  const decide = db.prepare<Decision & { id: number }>(
    `INSERT INTO decisions (check_id, verdict, note, "by", "at") VALUES (:id, :verdict, :note, :by, :at)`,
  )
  const count = db.prepare<[number]>(`UPDATE checks SET version = version + 1 WHERE id = ?`)
  const decisionsOf = db.prepare<[number], Decision>(
    `SELECT verdict, note, "by", "at" FROM decisions WHERE check_id = ? ORDER BY id DESC`,
  )

  function toCheck(row: Row): Check {
    const findings = findingsOf(row)
    const earlier = row.earlier_id === null ? undefined : one.get(row.earlier_id)
    const later = newestLater.get(row.id)
    const changedSince: Check['changedSince'] = []
    if (findings.policy !== POLICY) changedSince.push('policy')
    if (sourcesSince.get(row.checked_at)) changedSince.push('sources')
    if (findings.record && row.source_id === null) changedSince.push('record')
    return {
      id: row.id,
      checkedAt: row.checked_at,
      ...findings,
      decision: toDecision(row),
      earlier: earlier ? toOther(earlier) : null,
      later: later ? toOther(later) : null,
      changedSince,
      version: row.version,
    }
  }

  /** Inside the caller's transaction. @returns its id */
  function addNow(findings: Findings, earlier?: number): number {
    const { claim, verdict, record } = findings
    const folded = foldText(`${claim.text} ${claim.speaker ?? ''}`)
    const added = insert.run(
      new Date().toISOString(),
      verdict,
      folded,
      record?.source ?? null,
      earlier ?? null,
      JSON.stringify(findings),
    )
    return Number(added.lastInsertRowid)
  }

  const store: Checks = {
    add: async (findings, earlier) =>
      db.transaction(() => toCheck(one.get(addNow(findings, earlier))!)).immediate(),
    async get(id) {
      const row = one.get(id)
      return row ? toCheck(row) : null
    },
    async list({ search = '', verdict, decided, cursor, limit }) {
      const [before] = readCursor(cursor, 1) ?? [Number.MAX_SAFE_INTEGER]
      const rows = listed.all({
        before: Number(before),
        search: foldText(search).trim(),
        verdict: verdict ?? null,
        decided: decided === undefined ? null : decided === 'true' ? 1 : 0,
        most: limit + 1,
      })
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        (some) => some.map(toSummary),
      )
    },
    decide: async (id, { verdict, note }, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return null
          expectVersion(row.version, expected)
          decide.run({ id, verdict, note, by, at: new Date().toISOString() })
          count.run(id)
          return toCheck(one.get(id)!)
        })
        .immediate(),
    decisions: async (id) => (one.get(id) ? { items: decisionsOf.all(id) } : null),
  }
  return { store, addNow }
}

type Kept = Omit<Findings, 'record' | 'renditions' | 'original'> & {
  record: KeptFound<Found> | null
  renditions?: Findings['renditions']
  original: (Omit<KeptFound<Original>, 'reason'> & Partial<Pick<Original, 'reason'>>) | null
}
type KeptFound<Shape extends Found> = Omit<Shape, 'quoteStatus'> & Partial<Pick<Found, 'quoteStatus'>>

/** Checks made by older versions know nothing of renditions, nor of who confirmed a quote. */
function findingsOf({ findings }: Row): Findings {
  const { record, renditions = [], original, ...rest } = JSON.parse(findings) as Kept
  return {
    ...rest,
    record: record && { ...record, quoteStatus: record.quoteStatus ?? null },
    renditions,
    original: original && {
      ...original,
      quoteStatus: original.quoteStatus ?? null,
      reason: original.reason ?? 'paired_record',
    },
  }
}

function toSummary(row: Row): CheckSummary {
  const { claim } = JSON.parse(row.findings) as Findings
  return { ...toOther(row), claim }
}

function toOther(row: Row): NonNullable<Check['earlier']> {
  const { policy, verdict, words } = JSON.parse(row.findings) as Findings
  const { harm } = words
  return { id: row.id, checkedAt: row.checked_at, policy, verdict, harm, decision: toDecision(row) }
}

const toDecision = (row: Row): Decision | null =>
  row.decided_verdict === null
    ? null
    : { verdict: row.decided_verdict, note: row.decision_note!, by: row.decided_by!, at: row.decided_at! }
