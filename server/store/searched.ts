/** How far a check looked: what there is to look in, and what of it is by the one it names. */
import type { Database } from 'better-sqlite3'
import type { Language } from '../api/language.ts'
import type { Searched } from '../api/findings.ts'

/** Sources named of one speaker; further ones are counted. */
const MOST_NAMED = 5

type Own = { source: number; title: string; language: Language; publishedAt: string | null; sources: number }

/** @returns what answers how far was looked. @param speakers ids of those who bear the name claimed */
export function searched(db: Database): (speakers: readonly number[]) => Searched {
  const extent = db.prepare<[], { sources: number; earliest: string | null; latest: string | null }>(
    `SELECT count(*) AS sources, min(published_at) AS earliest, max(published_at) AS latest FROM whole_sources`,
  )
  const languages = db
    .prepare<[], Language>(
      `SELECT DISTINCT coalesce(n.language, s.language) FROM whole_sources s JOIN snapshots n ON n.source_id = s.id
       ORDER BY 1`,
    )
    .pluck()
  const own = db.prepare<{ speakers: string; most: number }, Own>(
    `SELECT s.id AS source, s.title, s.language, s.published_at AS publishedAt, count(*) OVER () AS sources
     FROM whole_sources s WHERE s.id IN (
       SELECT source_id FROM quotes WHERE speaker_id IN (SELECT value FROM json_each(:speakers)) AND status <> 'rejected'
       UNION SELECT n.source_id FROM passages p JOIN snapshots n ON n.id = p.snapshot_id
       WHERE p.speaker_id IN (SELECT value FROM json_each(:speakers)))
     ORDER BY s.published_at DESC, s.id DESC LIMIT :most`,
  )
  return (speakers) => {
    const named = own.all({ speakers: JSON.stringify(speakers), most: MOST_NAMED })
    return {
      ...extent.get()!,
      languages: languages.all(),
      bySpeaker: {
        sources: named[0]?.sources ?? 0,
        newest: named.map(({ source, title, language, publishedAt }) => ({
          source,
          title,
          language,
          publishedAt,
        })),
      },
    }
  }
}
