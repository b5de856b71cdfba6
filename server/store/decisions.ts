/** Decisions: each signature on a check, of which the newest that stands rules. */
import type { Database } from './database.ts'
import type { Decision, NewDecision, Signers } from '../api/checks.ts'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'
import type { StoredHistory } from './history.ts'

/** A decision as JSON, from the row `d` of `decisions`. */
const AS_JSON = `json_object('verdict', d.verdict, 'note', d.note, 'by', d."by", 'at', d."at",
  'stands', json(CASE WHEN d.stands = 1 THEN 'true' ELSE 'false' END),
  'first', json((SELECT json_object('note', f.note, 'by', f."by", 'at', f."at") FROM decisions f WHERE f.id = d.first_id)))`

/** Of the check `c`: the decision that rules, and one that waits for a second signature, or NULL. */
export const DECISION_COLUMNS = `
  (SELECT ${AS_JSON} FROM decisions d WHERE d.check_id = c.id AND d.stands = 1 ORDER BY d.id DESC LIMIT 1) AS decision,
  CASE WHEN c.waits = 1 THEN
    (SELECT ${AS_JSON} FROM decisions d WHERE d.check_id = c.id ORDER BY d.id DESC LIMIT 1) END AS waiting`

export type DecisionColumns = Record<'decision' | 'waiting', string | null>

const toDecision = (json: string | null): Decision | null =>
  json === null ? null : (JSON.parse(json) as Decision)

export const toDecisions = ({ decision, waiting }: DecisionColumns) => ({
  decision: toDecision(decision),
  waiting: toDecision(waiting),
})

/** What stood on a check before it is signed. */
interface Signed {
  id: number
  decision: Decision | null
  waiting: Decision | null
}

export function storedDecisions(db: Database, history: StoredHistory) {
  const insert = db.prepare<
    NewDecision & Pick<Decision, 'by' | 'at'> & { id: number; asSecond: 0 | 1; stands: 0 | 1 }
  >(
    `INSERT INTO decisions (check_id, verdict, note, "by", "at", stands, first_id)
     VALUES (:id, :verdict, :note, :by, :at, :stands,
       CASE WHEN :asSecond = 1 THEN (SELECT max(id) FROM decisions WHERE check_id = :id) END)`,
  )
  const all = db
    .prepare<[number], string>(`SELECT ${AS_JSON} FROM decisions d WHERE d.check_id = ? ORDER BY d.id DESC`)
    .pluck()

  return {
    of: (check: number): Decision[] => all.all(check).map((one) => toDecision(one)!),
    /**
     * Inside the caller's transaction. Where two have to sign, one waits until somebody else signs the same; another verdict
     * takes its place.
     *
     * @returns whether it stands
     * @throws Problem `second_person_needed` where somebody signs again what waits, with nothing new to say
     */
    signNow(
      { id, decision, waiting }: Signed,
      { verdict, note }: NewDecision,
      by: string,
      signers: Signers,
    ): boolean {
      const again = signers > 1 && waiting?.verdict === verdict
      const isSame = again && foldText(waiting.by) === foldText(by)
      if (isSame && (note === '' || note === waiting.note)) throw new Problem('second_person_needed')
      const asSecond = again && !isSame
      const stands = signers === 1 || asSecond
      const at = new Date().toISOString()
      insert.run({ id, verdict, note, by, at, stands: stands ? 1 : 0, asSecond: asSecond ? 1 : 0 })
      history.recordNow({
        by,
        at,
        done: stands ? 'check.decided' : 'check.signed',
        of: ['check', id],
        before: decision && { verdict: decision.verdict },
        after: { verdict, note, ...(asSecond && { first: waiting.by }) },
      })
      return stands
    },
  }
}
