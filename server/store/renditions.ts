/** Renditions: which quote renders which, and the chains they make. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import type { Severity } from '../api/annotations.ts'
import type { Rendition, RenditionState } from '../api/renditions.ts'
import { Problem } from '../problem.ts'
import { idsIn } from './lists-in-sql.ts'
import { pageOf } from './page.ts'
import { type RenditionChanges, type RenditionColumns, renditionFacts } from './rendition-changes.ts'
import { type Listed, renditionLists } from './rendition-lists.ts'
import type { Restorable } from './steps.ts'
import { expectTranslation, leadsElsewhere } from './sound-rendition.ts'
import type { storedQuotes } from './quotes.ts'
import type { Renditions } from './kept-translations.ts'
import { expectVersion } from './version.ts'
import type { storedWordings } from './wordings.ts'

/** What the history tells of a rendition. */
type ToldRendition = ReturnType<typeof renditionFacts> & { wording?: string }
type Row = RenditionColumns & { spoken: Language | null; version: number }

/** Hops that a chain is followed for, either way: no wording has gone through so many hands. */
const MOST_HOPS = 50

interface Parts {
  quotes: ReturnType<typeof storedQuotes>
  changes: RenditionChanges
  wordings: ReturnType<typeof storedWordings>
}

export function storedRenditions(
  db: Database,
  { quotes, changes, wordings }: Parts,
): { store: Renditions; restorable: Restorable } {
  // The language spoken is told by the strongest basis that any wording from the speech on has.
  const columns = `r.id, r.original_id, r.rendition_id, r.translator, r.authority, r.pivot, r.declared, r.state, r.reason,
    r.decided_by, r.version, (
      WITH RECURSIVE back (quote_id, hops) AS (
        SELECT r.rendition_id, 0
        UNION SELECT e.original_id, back.hops + 1 FROM back JOIN renditions e ON e.rendition_id = back.quote_id
        WHERE back.hops < ${MOST_HOPS})
      SELECT q.spoken_language FROM back JOIN quotes q ON q.id = back.quote_id WHERE q.spoken_language <> 'unknown'
      ORDER BY CASE q.spoken_basis WHEN 'confirmed' THEN 0 WHEN 'marked' THEN 1 WHEN 'stated' THEN 2 ELSE 3 END, back.hops
      LIMIT 1) AS spoken
    FROM whole_renditions r`
  const one = db.prepare<[number], Row>(`SELECT ${columns} WHERE r.id = ?`)
  const { list, besideOf } = renditionLists<Row>(db, columns)
  const chain = db.prepare<{ id: number }, Row>(
    `WITH RECURSIVE
       back (id, quote_id, depth) AS (
         SELECT id, original_id, 0 FROM renditions WHERE id = :id
         UNION SELECT e.id, e.original_id, back.depth - 1 FROM back JOIN renditions e ON e.rendition_id = back.quote_id
         WHERE back.depth > -${MOST_HOPS}),
       onward (id, quote_id, depth) AS (
         SELECT id, rendition_id, 0 FROM renditions WHERE id = :id
         UNION SELECT e.id, e.rendition_id, onward.depth + 1 FROM onward JOIN renditions e ON e.original_id = onward.quote_id
         WHERE onward.depth < ${MOST_HOPS}),
       placed (id, depth) AS (
         SELECT id, min(depth) FROM back GROUP BY id
         UNION SELECT id, max(depth) FROM onward WHERE depth > 0 GROUP BY id)
     SELECT placed.depth, ${columns} JOIN placed ON placed.id = r.id ORDER BY placed.depth, r.id`,
  )
  const rivals = db.prepare<[number, number], Row>(
    `SELECT ${columns} WHERE r.original_id = ? AND r.id <> ? ORDER BY r.id`,
  )
  const pair = db
    .prepare<[number, number], number>(`SELECT 1 FROM renditions WHERE original_id = ? AND rendition_id = ?`)
    .pluck()
  const leadsTo = db
    .prepare<{ from: number; to: number }, number>(
      `WITH RECURSIVE onward (quote_id) AS (
         SELECT CAST(:from AS BIGINT) UNION SELECT e.rendition_id FROM onward JOIN renditions e ON e.original_id = onward.quote_id)
       SELECT 1 FROM onward WHERE quote_id = :to`,
    )
    .pluck()
  const insert = db
    .prepare<Omit<RenditionColumns, 'id'>, number>(
      `INSERT INTO renditions
         (original_id, rendition_id, translator, authority, pivot, declared, state, reason, decided_by)
       VALUES (:original_id, :rendition_id, :translator, :authority, :pivot, :declared, :state, :reason, :decided_by)
       RETURNING id`,
    )
    .pluck()
  const update = db.prepare<Omit<RenditionColumns, 'original_id' | 'rendition_id'>>(
    `UPDATE renditions SET translator = :translator, authority = :authority, pivot = :pivot, declared = :declared,
       state = :state, reason = :reason, decided_by = :decided_by, version = version + 1
     WHERE id = :id`,
  )
  const reworded = db.prepare<[number]>(
    `UPDATE renditions SET state = CASE state WHEN 'unreviewed' THEN state ELSE 'in_review' END, reason = '',
       decided_by = NULL, learned = 0, version = version + 1
     WHERE id = ?`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM renditions WHERE id = ?`)
  const unseen = db.prepare<[number], Row>(
    `SELECT ${columns} WHERE r.flagged IS NULL ORDER BY r.id DESC LIMIT ?`,
  )
  const keepFlagged = db.prepare<[number, number]>(`UPDATE renditions SET flagged = ? WHERE id = ?`)
  const standings = db.prepare<
    [string],
    { id: number; original: number; rendition: number; state: RenditionState; worst: Severity | null }
  >(
    `SELECT r.id, r.original_id AS original, r.rendition_id AS rendition, r.state, (
       SELECT a.severity FROM annotations a
       WHERE a.rendition_id = r.id AND a.status <> 'dismissed' AND a.ruling IS DISTINCT FROM 'dropped' AND a.category LIKE 'accuracy/%'
       ORDER BY CASE a.severity WHEN 'critical' THEN 0 WHEN 'major' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END LIMIT 1) AS worst
     FROM whole_renditions r WHERE r.rendition_id IN ${idsIn('?')} ORDER BY r.id`,
  )
  /** A quote that is deleted takes its renditions along: they are read with it. */
  const readAll = (ask: () => Row[]): Rendition[] => db.reading(() => toRenditions(ask()))
  const read = (id: number): Rendition | null => readAll(() => one.all(id))[0] ?? null

  function toRenditions(rows: Row[]): Rendition[] {
    const sides = quotes.ofIds(rows.flatMap((row) => [row.original_id, row.rendition_id]))
    const newest = wordings.newest(rows.map(({ id }) => id))
    return rows.map((row) => {
      const [original, rendition] = [sides.get(row.original_id)!, sides.get(row.rendition_id)!]
      const [from, to] = [original.printedLanguage, rendition.printedLanguage]
      const wording = newest.get(row.id)
      return {
        ...renditionFacts(row),
        original,
        rendition,
        from,
        to,
        isBackTranslation: row.spoken === to && (to === 'fr' || to === 'en'),
        // Of one that was taken back the words printed stand again.
        corrected: wording && wording.text !== rendition.text ? wording : null,
        version: row.version,
      }
    })
  }

  const toListed = (rows: (Row & Listed)[]) =>
    toRenditions(rows).map((rendition, i) => {
      const { publisher, published_at: publishedAt, risk } = rows[i]!
      return { ...rendition, publisher, publishedAt, risk }
    })

  /** What the history tells of a rendition: the wording too, where it is not the one printed. */
  const told = (row: Row, wording: string | null): ToldRendition => ({
    ...renditionFacts(row),
    ...(wording !== null && { wording }),
  })

  /** @param wording that stood in its place before; null: that printed */
  function recordNow(
    id: number,
    by: string,
    before: Row | null,
    wording = wordings.inPlaceOfPrinted(id),
  ): Row | null {
    const after = one.get(id) ?? null
    changes.recordNow({
      rendition: id,
      of: 'rendition',
      by,
      before: before && told(before, wording),
      after: after && told(after, wordings.inPlaceOfPrinted(id)),
    })
    return after
  }

  /** @throws Problem where without the language between the two a rendition would be none */
  function expectPivot(id: number, pivot: Language | null): void {
    const rendition = read(id)
    if (rendition && !leadsElsewhere(rendition.from, rendition.to, pivot))
      throw Problem.invalid('pivot', 'same_language')
  }

  const store: Renditions = {
    async add(given, by) {
      await expectTranslation(given, quotes.store)
      const { original, rendition, translator, authority, pivot, declared } = given
      const added = db.transaction(() => {
        if (pair.get(original, rendition)) throw new Problem('duplicate')
        if (leadsTo.get({ from: rendition, to: original })) throw Problem.invalid('rendition', 'circular')
        const id = insert.get({
          original_id: original,
          rendition_id: rendition,
          translator: translator ?? null,
          authority,
          pivot: pivot ?? null,
          declared: declared ? 1 : 0,
          state: 'unreviewed',
          reason: '',
          decided_by: null,
        })!
        recordNow(id, by, null)
        return id
      })
      return read(added.immediate())!
    },
    get: async (id) => read(id),
    list: async (asked) =>
      db.reading(() => pageOf(list(asked), asked.limit, (row) => [row.sort_key, row.id], toListed)),
    unseen: async (most) => readAll(() => unseen.all(most)),
    keepFlagged: async (some) =>
      db
        .transaction(() => {
          for (const { id, flagged } of some) keepFlagged.run(flagged, id)
        })
        .immediate(),
    async update(id, change, by, expected) {
      if (change.pivot !== undefined) expectPivot(id, change.pivot)
      const updated = db.transaction(() => {
        const row = one.get(id)
        if (!row) return null
        expectVersion(row.version, expected)
        const state = change.state ?? row.state
        const reason = state === 'rejected' ? (change.reason ?? row.reason) : ''
        if (state === 'rejected' && reason.trim() === '') throw Problem.invalid('reason', 'reason_missing')
        const isDecided = state === 'approved' || state === 'rejected'
        update.run({
          id,
          translator: change.translator === undefined ? row.translator : change.translator,
          authority: change.authority ?? row.authority,
          pivot: change.pivot === undefined ? row.pivot : change.pivot,
          declared: (change.declared ?? row.declared === 1) ? 1 : 0,
          state,
          reason,
          decided_by: !isDecided ? null : state === row.state ? row.decided_by : by,
        })
        return recordNow(id, by, row)
      })
      return updated.immediate() && read(id)
    },
    async reword(id, { text, note }, by, expected) {
      const done = db.transaction(() => {
        const row = one.get(id)
        if (!row) return null
        expectVersion(row.version, expected)
        wordings.expectNobodyReviews(id)
        const before = wordings.inPlaceOfPrinted(id)
        if (text === (before ?? wordings.printed(id))) throw new Problem('duplicate')
        wordings.addNow(id, { text, note, by })
        reworded.run(id)
        return recordNow(id, by, row, before)
      })
      return done.immediate() && read(id)
    },
    wordings: async (id) => wordings.of(id),
    remove: async (id, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return false
          expectVersion(row.version, expected)
          const wording = wordings.inPlaceOfPrinted(id)
          remove.run(id)
          recordNow(id, by, row, wording)
          return true
        })
        .immediate(),
    chain: async (id) => readAll(() => chain.all({ id })),
    rivals: async ({ id, original }) => readAll(() => rivals.all(original.id, id)),
    beside: async (id) => besideOf(id),
    async history(id) {
      const told = changes.of(id)
      // What came with the sample was changed by nobody yet.
      return told.length === 0 && !one.get(id) ? null : told
    },
    ofQuotes: async (ids) =>
      standings.all(JSON.stringify(ids)).map(({ worst, ...rest }) => ({ ...rest, worstAccuracy: worst })),
  }

  return {
    store,
    restorable: {
      stateNow({ id }) {
        const row = one.get(id)
        return row ? told(row, wordings.inPlaceOfPrinted(id)) : null
      },
      restoreNow({ id, before }, by) {
        const {
          declared,
          decidedBy,
          original: _,
          rendition: __,
          wording = null,
          ...same
        } = before as ToldRendition
        if (wording !== wordings.inPlaceOfPrinted(id))
          wordings.addNow(id, { text: wording ?? wordings.printed(id), note: '', by })
        update.run({ ...same, declared: declared ? 1 : 0, decided_by: decidedBy })
      },
    },
  }
}
