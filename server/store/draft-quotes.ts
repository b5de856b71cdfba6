/** The quotations of drafts: how each is read, and what was found for it. */
import type { Database } from './database.ts'
import type { KeptQuote, ReadQuote } from '../api/drafts.ts'
import type { Claim, Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { needsPerson } from '../quote/printable.ts'
import type { StoredChecks } from './checks.ts'
import { DECISION_COLUMNS, type DecisionColumns, toDecisions } from './decisions.ts'
import type { StoredHistory } from './history.ts'
import type { ExaminedQuote, PlacedDraftQuote } from './kept-drafts.ts'
import { expectVersion } from './version.ts'

type CheckColumns = DecisionColumns & {
  check_id: number | null
  findings: string | null
}
type QuoteRow = CheckColumns & {
  id: number
  read: string
  speaker: string | null
  language: Language
  broken: string
  before_id: number | null
  kept: number
  version: number
}

/** What is called `Now` runs inside a transaction of the caller's. */
export function draftQuotes(db: Database, checks: StoredChecks, history: StoredHistory) {
  const columns = `q.id, q.read, q.speaker, q.language, q.broken, q.before_id, q.kept, q.version,
    c.id AS check_id, c.findings, ${DECISION_COLUMNS}
    FROM draft_quotes q LEFT JOIN whole_checks c ON c.id = q.check_id`
  const quote = db.prepare<[number], QuoteRow>(`SELECT ${columns} WHERE q.id = ?`)
  const quotesOf = db.prepare<[number], QuoteRow>(
    `SELECT ${columns} WHERE q.revision_id = ? ORDER BY q.ordinal`,
  )
  const insertQuote = db
    .prepare<(string | number | null)[], number>(
      `INSERT INTO draft_quotes (revision_id, ordinal, read, speaker, language, check_id, broken, before_id, kept)
       VALUES (?, ?, ?, ?, ?, (SELECT id FROM whole_checks WHERE id = ?), ?, (SELECT id FROM draft_quotes WHERE id = ?), ?)
       RETURNING id`,
    )
    .pluck()
  const ownCheck = db.prepare<[number, number]>(
    `INSERT INTO draft_checks VALUES (?, ?) ON CONFLICT DO NOTHING`,
  )
  const examined = db.prepare<[string | null, Language, number, string, number]>(
    `UPDATE draft_quotes SET speaker = ?, language = ?, check_id = ?, broken = ?, version = version + 1 WHERE id = ?`,
  )
  const inNewest = db.prepare<[number, number], Pick<QuoteRow, 'version' | 'speaker' | 'language'>>(
    `SELECT q.version, q.speaker, q.language FROM draft_quotes q JOIN draft_revisions r ON r.id = q.revision_id
     JOIN drafts f ON f.id = r.draft_id AND f.removed_at IS NULL
     WHERE q.id = ? AND f.id = ? AND r.number = (SELECT max(number) FROM draft_revisions WHERE draft_id = f.id)`,
  )
  const ownAs = db
    .prepare<[number, string], number>(
      `SELECT c.id FROM draft_checks o JOIN whole_checks c ON c.id = o.check_id
       WHERE o.quote_id = ? AND json_extract(c.findings, '$.claim') = ? ORDER BY c.id DESC`,
    )
    .pluck()

  function toKept(row: QuoteRow): KeptQuote {
    const read = JSON.parse(row.read) as ReadQuote
    const broken = JSON.parse(row.broken) as KeptQuote['broken']
    const check = toCheck(row)
    const { speaker, language, version } = row
    const { decision = null, waiting = null } = check ?? {}
    return {
      ...read,
      id: row.id,
      checkedAs: { speaker, language },
      check,
      broken,
      needsPerson: needsPerson({
        verdict: check?.verdict ?? null,
        skipped: read.skipped,
        broken,
        decided: decision !== null,
        waits: waiting !== null,
      }),
      kept: row.kept === 1,
      before: row.kept === 1 || row.before_id === null ? null : toBefore(quote.get(row.before_id)!),
      version,
    }
  }

  function addNow(revision: number, ordinal: number, given: PlacedDraftQuote): void {
    const { read, checkedAs, check, broken, before, kept } = given
    const row = [JSON.stringify(read), checkedAs.speaker, checkedAs.language, check, JSON.stringify(broken)]
    const id = insertQuote.get(revision, ordinal, ...row, before, kept ? 1 : 0)!
    if (check !== null && quote.get(id)!.check_id !== null) ownCheck.run(id, check)
  }

  function examinedNow(
    draft: number,
    id: number,
    { speaker, language }: KeptQuote['checkedAs'],
    { found, broken }: ExaminedQuote,
    by: string,
    expected?: number,
  ): KeptQuote | null {
    const row = inNewest.get(id, draft)
    if (!row) return null
    expectVersion(row.version, expected)
    const check = typeof found === 'number' ? found : checks.addNow(found.findings, by, found.earlier)
    examined.run(speaker, language, check, JSON.stringify(broken), id)
    ownCheck.run(id, check)
    const before = { quote: id, speaker: row.speaker, language: row.language }
    if (row.speaker !== speaker || row.language !== language) {
      const after = { quote: id, speaker, language }
      history.recordNow({ by, done: 'draft.corrected', of: ['draft', draft], before, after })
    }
    return toKept(quote.get(id)!)
  }

  return {
    /** Those of a revision, in the order of its text. */
    of: (revision: number): KeptQuote[] => quotesOf.all(revision).map(toKept),
    addNow,
    /** @returns null where the newest revision of the draft has no such quotation */
    examinedNow,
    /** Whether the newest revision has it, and nobody changed it since this version of it. */
    isAsRead: (draft: number, id: number, version: number): boolean =>
      inNewest.get(id, draft)?.version === version,
    checkedBefore: (id: number, claim: Claim): number | null => ownAs.get(id, JSON.stringify(claim)) ?? null,
  }
}

function toCheck(row: CheckColumns): KeptQuote['check'] {
  if (row.check_id === null) return null
  const { verdict, words } = JSON.parse(row.findings!) as Findings
  return { id: row.check_id, verdict, harm: words.harm, ...toDecisions(row) }
}

function toBefore(row: QuoteRow): KeptQuote['before'] {
  const { text } = JSON.parse(row.read) as ReadQuote
  return { text, speaker: row.speaker, check: toCheck(row) }
}
