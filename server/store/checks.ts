/** Checks: what was found, and what a person decided beside it. */
import type { Database } from 'better-sqlite3'
import type { Check, CheckSummary, DecidedVerdict, Decision, Findings, Verdict } from '../api.ts'
import { foldText } from '../text/fold.ts'
import { pageOf, readCursor } from './page.ts'
import type { Checks } from './store.ts'
import { expectVersion } from './version.ts'

type Row = {
  id: number
  checked_at: string
  findings: string
  decided_verdict: DecidedVerdict | null
  decision_note: string | null
  decided_by: string | null
  decided_at: string | null
  version: number
}

export function sqliteChecks(db: Database): Checks {
  const columns = `id, checked_at, findings, decided_verdict, decision_note, decided_by, decided_at, version FROM checks`
  const one = db.prepare<[number | bigint], Row>(`SELECT ${columns} WHERE id = ?`)
  const listed = db.prepare<
    { before: number; search: string; verdict: Verdict | null; decided: number | null; most: number },
    Row
  >(
    `SELECT ${columns}
     WHERE id < :before
       AND (:search = '' OR instr(folded, :search) > 0)
       AND (:verdict IS NULL OR verdict = :verdict)
       AND (:decided IS NULL OR (decided_verdict IS NOT NULL) = :decided)
     ORDER BY id DESC LIMIT :most`,
  )
  const insert = db.prepare<[string, Verdict, string, number | null, string]>(
    `INSERT INTO checks (checked_at, verdict, folded, source_id, findings) VALUES (?, ?, ?, ?, ?)`,
  )
  const decide = db.prepare<[DecidedVerdict, string, string, string, number]>(
    `UPDATE checks SET decided_verdict = ?, decision_note = ?, decided_by = ?, decided_at = ?, version = version + 1
     WHERE id = ?`,
  )

  return {
    add: async (findings) =>
      db
        .transaction(() => {
          const { claim, verdict, record } = findings
          const folded = foldText(`${claim.text} ${claim.speaker ?? ''}`)
          const added = insert.run(
            new Date().toISOString(),
            verdict,
            folded,
            record?.source ?? null,
            JSON.stringify(findings),
          )
          return toCheck(one.get(added.lastInsertRowid)!)
        })
        .immediate(),
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
          decide.run(verdict, note, by, new Date().toISOString(), id)
          return toCheck(one.get(id)!)
        })
        .immediate(),
  }
}

const toCheck = (row: Row): Check => ({
  id: row.id,
  checkedAt: row.checked_at,
  ...(JSON.parse(row.findings) as Findings),
  decision: toDecision(row),
  version: row.version,
})

function toSummary(row: Row): CheckSummary {
  const { id, checkedAt, policy, claim, verdict, decision, words } = toCheck(row)
  return { id, checkedAt, policy, claim, verdict, decision, harm: words.harm }
}

const toDecision = (row: Row): Decision | null =>
  row.decided_verdict === null
    ? null
    : { verdict: row.decided_verdict, note: row.decision_note!, by: row.decided_by!, at: row.decided_at! }
