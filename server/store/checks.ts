/** Checks: what was found, and every decision that people signed, of which the newest that stands rules. */
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { Check } from '../api/checks.ts'
import type { Findings, Found, Original, Verdict } from '../api/findings.ts'
import { POLICY } from '../quote/verdict.ts'
import { foldText } from '../language/fold.ts'
import { storedAssignments } from './assignments.ts'
import { checkLists, COLUMNS, FROM, toAssignment, toOther, type CheckRow } from './check-lists.ts'
import { storedDecisions, toDecisions } from './decisions.ts'
import { beginning, type StoredHistory } from './history.ts'
import { inOneCommit } from './in-one-commit.ts'
import { replacedWords } from './replaced-words.ts'
import type { Checks } from './store.ts'
import { expectVersion } from './version.ts'

export type StoredChecks = ReturnType<typeof storedChecks>

export function storedChecks(db: Database, history: StoredHistory) {
  const one = db.prepare<[number], CheckRow>(`SELECT ${COLUMNS} ${FROM} WHERE c.id = ?`)
  const list = checkLists(db)
  const assignments = storedAssignments(db, history)
  const decisions = storedDecisions(db, history)
  const together = inOneCommit(db)
  const newestLater = db.prepare<[number], CheckRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE c.earlier_id = ? ORDER BY c.id DESC LIMIT 1`,
  )
  const sourcesSince = db
    .prepare<{ at: string }, number>(
      `SELECT EXISTS (SELECT 1 FROM whole_sources WHERE added_at > :at OR restored_at > :at)
         OR EXISTS (
           SELECT 1 FROM snapshots n JOIN whole_sources s ON s.id = n.source_id
           WHERE n.replaces IS NOT NULL AND n.captured_at > :at)`,
    )
    .pluck()
  const mayBeRead = db.prepare<[number], number>(`SELECT 1 FROM whole_sources WHERE id = ?`).pluck()
  const readsOtherwise = replacedWords(db)
  const insert = db
    .prepare<[string, Verdict, string, number | null, number | null, string], number>(
      `INSERT INTO checks (checked_at, verdict, folded, source_id, earlier_id, findings)
       VALUES (?, ?, ?, (SELECT id FROM sources WHERE id = ?), ?, ?) RETURNING id`,
    )
    .pluck()
  const count = db.prepare<[number]>(`UPDATE checks SET version = version + 1 WHERE id = ?`)

  function toCheck(row: CheckRow): Check {
    const findings = findingsOf(row)
    const earlier = row.earlier_id === null ? undefined : one.get(row.earlier_id)
    const later = newestLater.get(row.id)
    const changedSince: Check['changedSince'] = []
    if (findings.policy !== POLICY) changedSince.push('policy')
    if (sourcesSince.get({ at: row.checked_at })) changedSince.push('sources')
    const restsOn = [findings.record, findings.original].filter((found) => found !== null)
    if (restsOn.some(({ source }) => !mayBeRead.get(source))) changedSince.push('record')
    else if (restsOn.some(({ spans }) => readsOtherwise(spans))) changedSince.push('recaptured')
    return {
      id: row.id,
      checkedAt: row.checked_at,
      ...findings,
      ...toDecisions(row),
      assignment: toAssignment(row),
      earlier: earlier ? toOther(earlier) : null,
      later: later ? toOther(later) : null,
      changedSince,
      version: row.version,
    }
  }

  /** Inside the caller's transaction. @returns its id */
  function addNow(findings: Findings, by: string, earlier?: number): number {
    const { claim, verdict, record } = findings
    const kept = JSON.stringify(findings)
    const folded = foldText(`${claim.text} ${claim.speaker ?? ''}`)
    const id = insert.get(
      new Date().toISOString(),
      verdict,
      folded,
      record?.source ?? null,
      earlier ?? null,
      kept,
    )!
    const { text, speaker = null } = claim
    const after = {
      verdict,
      text: beginning(text),
      speaker,
      sha256: sha256(kept),
      ...(earlier && { earlier }),
    }
    history.recordNow({ by, done: 'check.made', of: ['check', id], after })
    return id
  }

  /** @param change tells whether it changed anything */
  const changed = (
    id: number,
    expected: number | undefined,
    change: (row: CheckRow) => boolean,
  ): Check | null =>
    db
      .transaction(() => {
        const row = one.get(id)
        if (!row) return null
        expectVersion(row.version, expected)
        if (change(row)) count.run(id)
        return toCheck(one.get(id)!)
      })
      .immediate()

  const store: Checks = {
    add: (findings, by, earlier) => together(() => toCheck(one.get(addNow(findings, by, earlier))!)),
    async get(id) {
      const row = one.get(id)
      return row ? toCheck(row) : null
    },
    list: async (asked, by) => list(asked, by),
    decide: async (id, decision, by, expected, signers = 1) =>
      changed(id, expected, (row) => {
        const stands = decisions.signNow({ id, ...toDecisions(row) }, decision, by, signers)
        if (stands || isGivenTo(by, row)) assignments.endNow(id)
        return true
      }),
    give: async (id, given, by, expected) =>
      changed(id, expected, () => {
        assignments.giveNow(id, given, by)
        return true
      }),
    takeBack: async (id, by, expected) => changed(id, expected, () => assignments.takeBackNow(id, by)),
    decisions: async (id) => (one.get(id) ? { items: decisions.of(id) } : null),
  }
  return { store, addNow }
}

const isGivenTo = (name: string, row: CheckRow): boolean =>
  foldText(toAssignment(row)?.to ?? '') === foldText(name)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

type Kept = Omit<Findings, 'record' | 'renditions' | 'original'> & {
  record: KeptFound<Found> | null
  renditions?: Findings['renditions']
  original: (Omit<KeptFound<Original>, 'reason'> & Partial<Pick<Original, 'reason'>>) | null
}
type KeptFound<Shape extends Found> = Omit<Shape, 'quoteStatus'> & Partial<Pick<Found, 'quoteStatus'>>

/** Checks made by older versions know nothing of renditions, nor of who confirmed a quote. */
function findingsOf({ findings }: CheckRow): Findings {
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
