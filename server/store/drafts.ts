/** Drafts: manuscripts with their revisions, and what was found for each of their quotations. */
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { DraftListed, KeptQuote, ReadQuote } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'
import { needsPerson, PRINTABLE } from '../quote/printable.ts'
import type { StoredChecks } from './checks.ts'
import { DECISION_COLUMNS, type DecisionColumns, toDecisions } from './decisions.ts'
import { forgetDrafts } from './forget-drafts.ts'
import type { StoredHistory } from './history.ts'
import { textsIn } from './lists-in-sql.ts'
import { pageOf, readCursor } from './page.ts'
import type { Drafts, DraftText, ExaminedQuote, PlacedDraftQuote, StoredDraft } from './kept-drafts.ts'
import { expectVersion } from './version.ts'

type DraftRow = { id: number; version: number }
type RevisionRow = {
  id: number
  number: number
  added_at: string
  title: string
  language: Language
  sha256: string
  text: string
  found: number
}
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

export function storedDrafts(db: Database, checks: StoredChecks, history: StoredHistory): Drafts {
  const one = db.prepare<[number], DraftRow>(
    `SELECT id, version FROM drafts WHERE id = ? AND removed_at IS NULL`,
  )
  const revisionsOf = db.prepare<[number], RevisionRow>(
    `SELECT id, number, added_at, title, language, sha256, text, found FROM draft_revisions WHERE draft_id = ?
     ORDER BY number DESC`,
  )
  const columns = `q.id, q.read, q.speaker, q.language, q.broken, q.before_id, q.kept, q.version,
    c.id AS check_id, c.findings, ${DECISION_COLUMNS}
    FROM draft_quotes q LEFT JOIN whole_checks c ON c.id = q.check_id`
  const quote = db.prepare<[number], QuoteRow>(`SELECT ${columns} WHERE q.id = ?`)
  const quotesOf = db.prepare<[number], QuoteRow>(
    `SELECT ${columns} WHERE q.revision_id = ? ORDER BY q.ordinal`,
  )
  const listed = db.prepare<
    { before: number; search: string; printable: string; most: number },
    Omit<DraftListed, 'changedAt'> & { added_at: string }
  >(
    `SELECT f.id, f.version, r.title, r.language, r.added_at, r.number AS revisions,
       count(q.id) AS quotes,
       count(CASE WHEN q.check_id IS NULL AND q.read ->> 'skipped' IS NULL THEN q.id END) AS unchecked,
       count(CASE WHEN c.waits = 1 OR c.signed IS NULL AND (
         q.read ->> 'skipped' = 'too_long' OR c.verdict NOT IN ${textsIn(':printable')}
         OR EXISTS (SELECT 1 FROM json_each(q.broken) WHERE value ->> 'weight' = 'fault')) THEN q.id END) AS "needPerson"
     FROM drafts f
     JOIN draft_revisions r ON r.draft_id = f.id AND r.number = (SELECT max(number) FROM draft_revisions WHERE draft_id = f.id)
     LEFT JOIN draft_quotes q ON q.revision_id = r.id LEFT JOIN whole_checks c ON c.id = q.check_id
     WHERE r.id < :before AND f.removed_at IS NULL AND (:search = '' OR instr(f.folded, :search) > 0)
     GROUP BY f.id, r.id ORDER BY r.id DESC LIMIT :most`,
  )
  const newestOf = db
    .prepare<[number], number>(`SELECT max(id) FROM draft_revisions WHERE draft_id = ?`)
    .pluck()
  const insertDraft = db
    .prepare<[string], number>(`INSERT INTO drafts (folded) VALUES (?) RETURNING id`)
    .pluck()
  const insertRevision = db
    .prepare<Omit<RevisionRow, 'id'> & { draft: number }, number>(
      `INSERT INTO draft_revisions (draft_id, number, added_at, title, language, sha256, text, found)
       VALUES (:draft, :number, :added_at, :title, :language, :sha256, :text, :found) RETURNING id`,
    )
    .pluck()
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
  const titled = db.prepare<[string, number]>(
    `UPDATE drafts SET folded = ?, version = version + 1 WHERE id = ?`,
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
  const setRemoved = db.prepare<[string | null, number]>(
    `UPDATE drafts SET removed_at = ?, version = version + 1 WHERE id = ?`,
  )
  const isRemoved = db
    .prepare<[number], number>(`SELECT 1 FROM drafts WHERE id = ? AND removed_at IS NOT NULL`)
    .pluck()

  db.transaction(() => forgetDrafts(db, history)).immediate()

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

  function stored({ id, version }: DraftRow, number?: number): StoredDraft | null {
    const revisions = revisionsOf.all(id)
    const shown = number === undefined ? revisions[0]! : revisions.find((one) => one.number === number)
    if (!shown) return null
    return {
      id,
      title: shown.title,
      language: shown.language,
      text: shown.text,
      revision: shown.number,
      revisions: revisions.map(({ number, added_at, sha256 }) => ({ number, addedAt: added_at, sha256 })),
      quotes: quotesOf.all(shown.id).map(toKept),
      found: shown.found,
      version,
    }
  }

  function addRevision(draft: number, number: number, given: DraftText, by: string): void {
    const { title, language, text, quotes, found } = given
    const id = insertRevision.get({
      draft,
      number,
      added_at: new Date().toISOString(),
      title,
      language,
      sha256: sha256(text),
      text,
      found,
    })!
    for (const [ordinal, one] of quotes.entries()) addQuote(id, ordinal, one)
    history.recordNow({
      by,
      done: number === 1 ? 'draft.added' : 'draft.revised',
      of: ['draft', draft],
      after: { title, language, revision: number, sha256: sha256(text), quotes: quotes.length },
    })
  }

  function addQuote(revision: number, ordinal: number, given: PlacedDraftQuote): void {
    const { read, checkedAs, check, broken, before, kept } = given
    const row = [JSON.stringify(read), checkedAs.speaker, checkedAs.language, check, JSON.stringify(broken)]
    const id = insertQuote.get(revision, ordinal, ...row, before, kept ? 1 : 0)!
    if (quote.get(id)!.check_id !== null) ownCheck.run(id, check!)
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
    add: async (given, by) =>
      db
        .transaction(() => {
          const draft = insertDraft.get(foldText(given.title))!
          addRevision(draft, 1, given, by)
          return stored(one.get(draft)!)!
        })
        .immediate(),
    get: async (id, revision) => {
      const row = one.get(id)
      return row ? stored(row, revision) : null
    },
    async list({ search = '', cursor, limit }) {
      const [before] = readCursor(cursor, [Number.MAX_SAFE_INTEGER])
      const rows = listed.all({
        before,
        search: foldText(search).trim(),
        printable: JSON.stringify([...PRINTABLE]),
        most: limit + 1,
      })
      return pageOf(
        rows,
        limit,
        ({ id }) => [newestOf.get(id)!],
        (some) => some.map(({ added_at, ...row }) => ({ ...row, changedAt: added_at })),
      )
    },
    revise: async (id, given, after, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return null
          expectVersion(row.version, expected)
          if (revisionsOf.get(id)!.number !== after) throw new Problem('edited_meanwhile')
          addRevision(id, after + 1, given, by)
          titled.run(foldText(given.title), id)
          return stored(one.get(id)!)
        })
        .immediate(),
    examined: async (...given) => db.transaction(() => examinedNow(...given)).immediate(),
    examinedAsRead: async (draft, some, by) =>
      db
        .transaction(() =>
          some.map(({ quote: { id, checkedAs, version }, ...result }) => {
            if (inNewest.get(id, draft)?.version !== version) return null
            return examinedNow(draft, id, checkedAs, result, by, version)
          }),
        )
        .immediate(),
    checkedBefore: async (id, claim) => ownAs.get(id, JSON.stringify(claim)) ?? null,
    remove: async (id, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return false
          expectVersion(row.version, expected)
          const at = new Date().toISOString()
          setRemoved.run(at, id)
          const before = { title: revisionsOf.get(id)!.title }
          history.recordNow({ by, at, done: 'draft.removed', of: ['draft', id], before })
          return true
        })
        .immediate(),
    restore: async (id, by) =>
      db
        .transaction(() => {
          if (!isRemoved.get(id)) return null
          setRemoved.run(null, id)
          const back = stored(one.get(id)!)!
          history.recordNow({ by, done: 'draft.restored', of: ['draft', id], after: { title: back.title } })
          return back
        })
        .immediate(),
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function toCheck(row: CheckColumns): KeptQuote['check'] {
  if (row.check_id === null) return null
  const { verdict, words } = JSON.parse(row.findings!) as Findings
  return { id: row.check_id, verdict, harm: words.harm, ...toDecisions(row) }
}

function toBefore(row: QuoteRow): KeptQuote['before'] {
  const { text } = JSON.parse(row.read) as ReadQuote
  return { text, speaker: row.speaker, check: toCheck(row) }
}
