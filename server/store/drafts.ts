/** Drafts: manuscripts with their revisions. */
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { DraftListed } from '../api/drafts.ts'
import type { Language } from '../api/language.ts'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'
import { PRINTABLE } from '../quote/printable.ts'
import type { StoredChecks } from './checks.ts'
import { draftQuotes } from './draft-quotes.ts'
import { forgetDrafts } from './forget-drafts.ts'
import type { StoredHistory } from './history.ts'
import type { Drafts, DraftText, StoredDraft } from './kept-drafts.ts'
import { textsIn } from './lists-in-sql.ts'
import { pageOf, readCursor } from './page.ts'
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

export function storedDrafts(db: Database, checks: StoredChecks, history: StoredHistory): Drafts {
  const one = db.prepare<[number], DraftRow>(
    `SELECT id, version FROM drafts WHERE id = ? AND removed_at IS NULL`,
  )
  const revisionsOf = db.prepare<[number], RevisionRow>(
    `SELECT id, number, added_at, title, language, sha256, text, found FROM draft_revisions WHERE draft_id = ?
     ORDER BY number DESC`,
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
  const titled = db.prepare<[string, number]>(
    `UPDATE drafts SET folded = ?, version = version + 1 WHERE id = ?`,
  )
  const setRemoved = db.prepare<[string | null, number]>(
    `UPDATE drafts SET removed_at = ?, version = version + 1 WHERE id = ?`,
  )
  const isRemoved = db
    .prepare<[number], number>(`SELECT 1 FROM drafts WHERE id = ? AND removed_at IS NOT NULL`)
    .pluck()
  const quotations = draftQuotes(db, checks, history)

  db.transaction(() => forgetDrafts(db, history)).immediate()

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
      quotes: quotations.of(shown.id),
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
    for (const [ordinal, one] of quotes.entries()) quotations.addNow(id, ordinal, one)
    history.recordNow({
      by,
      done: number === 1 ? 'draft.added' : 'draft.revised',
      of: ['draft', draft],
      after: { title, language, revision: number, sha256: sha256(text), quotes: quotes.length },
    })
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
    examined: async (...given) => db.transaction(() => quotations.examinedNow(...given)).immediate(),
    examinedAsRead: async (draft, some, by) =>
      db
        .transaction(() =>
          some.map(({ quote: { id, checkedAs, version }, ...result }) =>
            quotations.isAsRead(draft, id, version)
              ? quotations.examinedNow(draft, id, checkedAs, result, by, version)
              : null,
          ),
        )
        .immediate(),
    checkedBefore: async (id, claim) => quotations.checkedBefore(id, claim),
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
