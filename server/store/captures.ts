/** What a passage was captured with: its source, and the snapshot whose bytes it was read from. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import { listed } from './lists-in-sql.ts'
import type { Captured } from './store.ts'

type Row = Omit<Captured, 'source' | 'printed'> & {
  words_language: Language | null
  spoken_language: Language
  spoken_tag: string | null
  source_id: number
  title: string
  kind: Captured['source']['kind']
  byline: string | null
  publisher: string | null
  published_at: string | null
  url: string | null
}

export function storedCaptures(db: Database) {
  const captures = db.prepare<[string], Row>(
    `SELECT p.id AS passage, p.text, coalesce(n.language, s.language) AS language, p.words_language, p.spoken_language, p.spoken_tag, n.id AS snapshot, n.sha256, n.captured_at AS "capturedAt",
            n.media_type AS "mediaType", s.id AS source_id, s.title, s.kind, s.byline, s.publisher, s.published_at, s.url
     FROM ${listed('?')} AS wanted
     CROSS JOIN passages p ON p.id = wanted.id
     CROSS JOIN snapshots n ON n.id = p.snapshot_id
     CROSS JOIN whole_sources s ON s.id = n.source_id`,
  )
  return {
    captures: async (ids: readonly number[]): Promise<Map<number, Captured>> =>
      new Map(captures.all(JSON.stringify([...new Set(ids)])).map((row) => [row.passage, toCaptured(row)])),
  }
}

const toCaptured = ({
  source_id,
  title,
  kind,
  byline,
  publisher,
  published_at,
  url,
  words_language: words,
  spoken_language: spoken,
  spoken_tag: tag,
  ...capture
}: Row): Captured => ({
  ...capture,
  printed: (words === 'other' && spoken === 'other' && tag) || (words ?? capture.language),
  source: { id: source_id, title, kind, byline, publisher, publishedAt: published_at, url },
})
