/** Sources, their snapshots and the passages in them. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Language, Passage, Source, SourceKind, SourceSummary } from '../api.ts'
import { foldText } from '../text/fold.ts'
import { pageOf, readCursor } from './page.ts'
import type { SqlitePassages } from './passages.ts'
import type { SqliteQuotes } from './quotes.ts'
import type { SqliteSpeakers } from './speakers.ts'
import type { CapturedSource, Original, PlacedQuote, Sources } from './store.ts'
import { expectVersion } from './version.ts'

type Row = {
  id: number
  title: string
  kind: SourceKind
  language: Language
  language_basis: 'detected' | 'confirmed'
  publisher: string | null
  url: string | null
  published_at: string | null
  added_at: string
  sample: number
  version: number
}
type SummaryRow = Row & { passages: number; quotes: number }
type SnapshotRow = {
  id: number
  captured_at: string
  sha256: string
  media_type: string
  file_name: string | null
  size: number
}
type PassageRow = {
  id: number
  text: string
  speaker_id: number | null
  speaker: string | null
  spoken_language: Language
  spoken_markup: string | null
}

export type SqliteSources = ReturnType<typeof sqliteSources>

export function sqliteSources(
  db: Database,
  {
    passages,
    quotes,
    speakers,
  }: { passages: SqlitePassages; quotes: SqliteQuotes; speakers: SqliteSpeakers },
) {
  const columns = `s.id, s.title, s.kind, s.language, s.language_basis, s.publisher, s.url, s.published_at, s.added_at,
    s.sample, s.version`
  const one = db.prepare<[number], Row>(`SELECT ${columns} FROM sources s WHERE s.id = ?`)
  const listed = db.prepare<
    {
      before: number
      search: string
      match: string | null
      kind: SourceKind | null
      language: Language | null
      most: number
    },
    SummaryRow
  >(
    `SELECT ${columns},
       (SELECT count(*) FROM passages p JOIN snapshots n ON n.id = p.snapshot_id WHERE n.source_id = s.id) AS passages,
       (SELECT count(*) FROM quotes q WHERE q.source_id = s.id) AS quotes
     FROM sources s
     WHERE s.id < :before
       AND (:kind IS NULL OR s.kind = :kind)
       AND (:language IS NULL OR s.language = :language)
       AND (:search = '' OR instr(s.folded, :search) > 0 OR (:match IS NOT NULL AND s.id IN (
         SELECT n.source_id FROM passage_terms t JOIN passages p ON p.id = t.rowid JOIN snapshots n ON n.id = p.snapshot_id
         WHERE t.passage_terms MATCH :match)))
     ORDER BY s.id DESC LIMIT :most`,
  )
  const newestSnapshot = db.prepare<[number], SnapshotRow>(
    `SELECT id, captured_at, sha256, media_type, file_name, length(bytes) AS size FROM snapshots
     WHERE source_id = ? ORDER BY id DESC LIMIT 1`,
  )
  const original = db.prepare<[number], { bytes: Buffer; media_type: string; file_name: string | null }>(
    `SELECT bytes, media_type, file_name FROM snapshots WHERE source_id = ? ORDER BY id DESC LIMIT 1`,
  )
  const passagesOf = db.prepare<[number], PassageRow>(
    `SELECT p.id, p.text, p.speaker_id, sn.name AS speaker, p.spoken_language, p.spoken_markup FROM passages p
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     WHERE p.snapshot_id = ? ORDER BY p.ordinal`,
  )
  const insert = db.prepare<Omit<Row, 'id' | 'version'> & { folded: string }>(
    `INSERT INTO sources (title, kind, language, language_basis, publisher, url, published_at, added_at, folded, sample)
     VALUES (:title, :kind, :language, :language_basis, :publisher, :url, :published_at, :added_at, :folded, :sample)`,
  )
  const insertSnapshot = db.prepare<[number, string, string, string | null, string, Uint8Array]>(
    `INSERT INTO snapshots (source_id, captured_at, media_type, file_name, sha256, bytes) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const update = db.prepare<Omit<Row, 'added_at' | 'sample' | 'version'> & { folded: string }>(
    `UPDATE sources SET title = :title, kind = :kind, language = :language, language_basis = :language_basis,
       publisher = :publisher, url = :url, published_at = :published_at, folded = :folded, version = version + 1
     WHERE id = :id`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM sources WHERE id = ?`)

  function get(id: number): Source | null {
    const row = one.get(id)
    const snapshot = newestSnapshot.get(id)
    if (!row || !snapshot) return null
    return {
      ...toFacts(row),
      snapshot: {
        capturedAt: snapshot.captured_at,
        sha256: snapshot.sha256,
        mediaType: snapshot.media_type,
        fileName: snapshot.file_name,
        size: snapshot.size,
      },
      passages: passagesOf.all(snapshot.id).map(toPassage),
      quotes: quotes.ofSource(id),
    }
  }

  /** Inside a transaction of the caller's. */
  function addNow(source: CapturedSource, placed: readonly PlacedQuote[], sample = false): number {
    const now = new Date().toISOString()
    const id = Number(
      insert.run({
        title: source.title,
        kind: source.kind,
        language: source.language,
        language_basis: source.languageBasis,
        publisher: source.publisher,
        url: source.url,
        published_at: source.publishedAt,
        added_at: now,
        folded: searchable(source),
        sample: sample ? 1 : 0,
      }).lastInsertRowid,
    )
    const { bytes, mediaType, fileName } = source.snapshot
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const snapshot = Number(insertSnapshot.run(id, now, mediaType, fileName, sha256, bytes).lastInsertRowid)
    const ids = passages.addAll(snapshot, source.passages, speakers.idOf)
    for (const quote of placed) quotes.addNow({ ...inPassages(quote, ids), source: id }, PROGRAM)
    return id
  }

  function removeNow(id: number): void {
    passages.forgetTerms(id)
    remove.run(id)
  }

  const store: Sources = {
    add: async (source, placed = []) => db.transaction(() => get(addNow(source, placed))!).immediate(),
    get: async (id) => get(id),
    async list({ search = '', kind, language, cursor, limit }) {
      const [before] = readCursor(cursor, 1) ?? [Number.MAX_SAFE_INTEGER]
      const rows = listed.all({
        before: Number(before),
        search: foldText(search).trim(),
        match: passages.matchAll(search),
        kind: kind ?? null,
        language: language ?? null,
        most: limit + 1,
      })
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        (some) => some.map(toSummary),
      )
    },
    update: async (id, change, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return null
          expectVersion(row.version, expected)
          const changed = {
            id,
            title: change.title ?? row.title,
            kind: change.kind ?? row.kind,
            language: change.language ?? row.language,
            language_basis: change.language ? ('confirmed' as const) : row.language_basis,
            publisher: change.publisher === undefined ? row.publisher : change.publisher,
            url: change.url === undefined ? row.url : change.url,
            published_at: change.publishedAt === undefined ? row.published_at : change.publishedAt,
          }
          update.run({ ...changed, folded: searchable(changed) })
          return get(id)
        })
        .immediate(),
    remove: async (id, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return false
          expectVersion(row.version, expected)
          removeNow(id)
          return true
        })
        .immediate(),
    async original(id): Promise<Original | null> {
      const row = original.get(id)
      return row ? { bytes: row.bytes, mediaType: row.media_type, fileName: row.file_name } : null
    },
  }

  return { store, addNow, removeNow }
}

/** Who answers for what the program stores with a source. */
const PROGRAM = 'Dixit'

/** Puts the ids of passages in the place of their ordinals. */
function inPassages(quote: PlacedQuote, ids: readonly number[]): PlacedQuote {
  const at = <Words extends { passage: number }>(words: Words) => ({ ...words, passage: ids[words.passage]! })
  const evidence = quote.spoken?.evidence
  return {
    ...quote,
    spans: quote.spans.map(at),
    ...(quote.spoken &&
      evidence &&
      'passage' in evidence && { spoken: { ...quote.spoken, evidence: at(evidence) } }),
  }
}

const searchable = ({ title, publisher }: { title: string; publisher: string | null }) =>
  foldText(publisher ? `${title} ${publisher}` : title)

const toFacts = (row: Row) => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  language: row.language,
  languageBasis: row.language_basis,
  publisher: row.publisher,
  url: row.url,
  publishedAt: row.published_at,
  addedAt: row.added_at,
  sample: row.sample === 1,
  version: row.version,
})

const toSummary = (row: SummaryRow): SourceSummary => ({
  ...toFacts(row),
  passages: row.passages,
  quotes: row.quotes,
})

const toPassage = (row: PassageRow): Passage => ({
  id: row.id,
  text: row.text,
  speaker: row.speaker_id === null ? null : { id: row.speaker_id, name: row.speaker! },
  spoken: {
    language: row.spoken_language,
    basis: row.spoken_language === 'unknown' ? 'unknown' : 'marked',
    evidence: row.spoken_markup === null ? null : { markup: row.spoken_markup },
    confirmedBy: null,
    confirmedAt: null,
  },
})
