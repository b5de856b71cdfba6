/** Sources, their snapshots and the passages in them. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import { PART, type Part, type Source, type Tombstone } from '../api/sources.ts'
import { inTurns } from '../in-turns.ts'
import type { ClearAway } from './clear-away.ts'
import { inSlices } from './in-slices.ts'
import { type Intake, searchable } from './intake.ts'
import type { StoredPassages } from './passages.ts'
import type { StoredQuotes } from './quotes.ts'
import type { StoredHistory } from './history.ts'
import { KEPT_REMOVED_MS } from './kept-removed.ts'
import type { Gone } from './rendition-changes.ts'
import type { Removing } from './removing.ts'
import { COLUMNS, sourceLists, toFacts, type SourceRow } from './source-lists.ts'
import { searched } from './searched.ts'
import { sourceText } from './source-text.ts'
import { storeInSlices } from './store-in-slices.ts'
import type { AddOptions, Sources } from './store.ts'
import type { CapturedSource, Original, PlacedQuote } from './captured.ts'
import { sourceTold } from './told.ts'
import { expectVersion } from './version.ts'

type SnapshotRow = {
  id: number
  language: Language
  captured_at: string
  sha256: string
  media_type: string
  file_name: string | null
  size: number
}

/** All of a text, and as much as is answered where nobody says how much. */
const WHOLE: Part = { from: 0, limit: Number.MAX_SAFE_INTEGER }
const FIRST: Part = { from: 0, limit: PART }

export function storedSources(
  db: Database,
  {
    passages,
    quotes,
    intake,
    removing,
    clearAway,
    history,
  }: {
    passages: StoredPassages
    quotes: StoredQuotes
    intake: Intake
    removing: Removing
    clearAway: ClearAway
    history: StoredHistory
  },
): Sources {
  const one = db.prepare<[number], SourceRow>(`SELECT ${COLUMNS} FROM whole_sources s WHERE s.id = ?`)
  const list = sourceLists(db)
  const reach = searched(db)
  const text = sourceText(db, passages)
  const quoted = db.prepare<[number], number>(`SELECT count(*) FROM quotes WHERE source_id = ?`).pluck()
  const snapshotsOf = db.prepare<[number], SnapshotRow>(
    `SELECT n.id, coalesce(n.language, s.language) AS language, n.captured_at, n.sha256, n.media_type, n.file_name,
       length(n.bytes) AS size
     FROM newest_snapshots n JOIN sources s ON s.id = n.source_id WHERE s.id = ? ORDER BY coalesce(n.language, '') <> '', n.id`,
  )
  const original = db.prepare<
    { source: number; language: Language | null },
    { bytes: Buffer; media_type: string; file_name: string | null }
  >(
    `SELECT n.bytes, n.media_type, n.file_name FROM newest_snapshots n JOIN whole_sources s ON s.id = n.source_id
     WHERE s.id = :source AND (:language IS NULL OR coalesce(n.language, s.language) = :language)
     ORDER BY coalesce(n.language, '') <> '', n.id LIMIT 1`,
  )
  const update = db.prepare<Omit<SourceRow, 'added_at' | 'sample' | 'version'> & { folded: string }>(
    `UPDATE sources SET title = :title, kind = :kind, language = :language, language_basis = :language_basis,
       byline = :byline, publisher = :publisher, url = :url, published_at = :published_at, folded = :folded, version = version + 1
     WHERE id = :id`,
  )
  const hide = db.prepare<Gone & { id: number }>(
    `UPDATE sources SET deleted_at = :at, deleted_by = :by, version = version + 1 WHERE id = :id`,
  )
  const bringBack = db.prepare<{ id: number; at: string }>(
    `UPDATE sources SET deleted_at = NULL, deleted_by = NULL, restored_at = :at, version = version + 1
     WHERE id = :id AND deleted_at IS NOT NULL`,
  )
  const seals = db.prepare<[number], { language: Language; sha256: string }>(
    `SELECT coalesce(n.language, s.language) AS language, n.sha256 FROM snapshots n JOIN sources s ON s.id = n.source_id
     WHERE s.id = ? ORDER BY n.id`,
  )
  const deletedAt = db.prepare<[number], string | null>(`SELECT deleted_at FROM sources WHERE id = ?`).pluck()
  const hiddenBefore = db.prepare<[string], Gone & { id: number }>(
    `SELECT id, deleted_by AS "by", deleted_at AS "at" FROM sources WHERE deleted_at < ? LIMIT 1`,
  )

  /** A long source is read in turns; a quote that changes meanwhile may be there as it was or as it is. */
  const get = (id: number, part = WHOLE): Promise<Source | null> => inTurns(reading(id, part))

  function* reading(id: number, part: Part): Generator<void, Source | null> {
    const row = one.get(id)
    if (!row) return null
    const snapshots = snapshotsOf.all(id)
    const count = { passages: text.count(id), quotes: quoted.get(id)! }
    const end = part.from + part.limit
    const source: Source = {
      ...toFacts(row),
      snapshots: snapshots.map(toSnapshot),
      count,
      passages: [],
      quotes: [],
      next: end < count.passages ? end : null,
    }
    for (const some of text.reading(snapshots, part)) {
      source.passages.push(...some)
      yield
    }
    const isWhole = source.passages.length === count.passages
    for (const some of isWhole ? quotes.ofSource(id) : [quotes.touching(source.passages)]) {
      source.quotes.push(...some)
      yield
    }
    return one.get(id) ? source : null // it may have been deleted meanwhile
  }

  async function add(
    source: CapturedSource,
    placed: readonly PlacedQuote[],
    { by, onProgress, signal, renditionOf }: AddOptions,
  ): Promise<Source> {
    const given = { ...(by !== undefined && { by }), quotes: placed, renditionOf }
    const id = await storeInSlices(
      db,
      { removing, clearAway },
      (started) => intake.storing(source, given, started),
      { ...(onProgress && { onProgress }), ...(signal && { signal }) },
    )
    return (await get(id, FIRST))!
  }

  const store: Sources = {
    add: async (source, placed = [], options = {}) => add(source, placed, options),
    async holding(bytes, facts) {
      const id = intake.holding(bytes, facts)
      return id === null ? null : get(id, FIRST)
    },
    get,
    outline: async (id) => (one.get(id) ? { items: text.outline(id) } : null),
    find: async (id, search) => (one.get(id) ? inTurns(text.finding(id, search)) : null),
    list: async (asked) => list(asked),
    async update(id, change, by, expected) {
      db.transaction(() => {
        const row = one.get(id)
        if (!row) return
        expectVersion(row.version, expected)
        const changed = {
          id,
          title: change.title ?? row.title,
          kind: change.kind ?? row.kind,
          language: change.language ?? row.language,
          language_basis: change.language ? ('confirmed' as const) : row.language_basis,
          byline: change.byline === undefined ? row.byline : change.byline,
          publisher: change.publisher === undefined ? row.publisher : change.publisher,
          url: change.url === undefined ? row.url : change.url,
          published_at: change.publishedAt === undefined ? row.published_at : change.publishedAt,
        }
        update.run({ ...changed, folded: searchable(changed) })
        const [before, after] = [sourceTold(row), sourceTold(changed)]
        history.recordChangeNow({ by, done: 'source.changed', of: ['source', id], before, after })
      }).immediate()
      return get(id, FIRST)
    },
    searched: async (speakers) => reach(speakers),
    remove: async (id, by, expected, reason = '') =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return false
          expectVersion(row.version, expected)
          const at = new Date().toISOString()
          hide.run({ id, by, at })
          const before = { title: row.title, snapshots: seals.all(id) }
          history.recordNow({
            by,
            at,
            done: 'source.removed',
            of: ['source', id],
            before,
            after: reason ? { reason } : null,
          })
          return true
        })
        .immediate(),
    async tombstone(id) {
      if (one.get(id)) return null
      const entry = history.last('source', id, 'source.removed')
      if (!entry) return null
      const { title, snapshots } = entry.before as Pick<Tombstone, 'title' | 'snapshots'>
      const until = deletedAt.get(id) && new Date(Date.parse(entry.at) + KEPT_REMOVED_MS).toISOString()
      const reason = (entry.after?.['reason'] as string | undefined) ?? null
      return { id, title, snapshots, by: entry.by, at: entry.at, reason, until: until ?? null }
    },
    async restore(id, by) {
      const at = new Date().toISOString()
      const isBack = db
        .transaction(() => {
          if (bringBack.run({ id, at }).changes === 0) return false
          const after = { title: one.get(id)!.title }
          history.recordNow({ by, at, done: 'source.restored', of: ['source', id], after })
          return true
        })
        .immediate()
      return isBack ? get(id, FIRST) : null
    },
    async forgetRemoved() {
      const before = new Date(Date.now() - KEPT_REMOVED_MS).toISOString()
      for (let next = hiddenBefore.get(before); next; next = hiddenBefore.get(before))
        await inSlices(db, removing(next.id, next)).catch((error: unknown) => {
          clearAway.later()
          throw error
        })
    },
    async original(id, language): Promise<Original | null> {
      const row = original.get({ source: id, language: language ?? null })
      return row ? { bytes: row.bytes, mediaType: row.media_type, fileName: row.file_name } : null
    },
  }

  return store
}

const toSnapshot = (row: SnapshotRow): Source['snapshots'][number] => ({
  id: row.id,
  language: row.language,
  capturedAt: row.captured_at,
  sha256: row.sha256,
  mediaType: row.media_type,
  fileName: row.file_name,
  size: row.size,
})
