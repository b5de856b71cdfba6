/** How far a check looked: what there is to look in, and what of it is by the one it names. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import type { Searched } from '../api/findings.ts'
import { idsIn } from './lists-in-sql.ts'

/** Sources named of one speaker; further ones are counted. */
const MOST_NAMED = 5

type Own = { source: number; title: string; language: Language; publishedAt: string | null; sources: number }

/** @returns what answers how far was looked. @param speakers ids of those who bear the name claimed */
export function searched(db: Database): (speakers: readonly number[]) => Searched {
  // Asked for every claim that is not there: by indexes alone, whatever the number of sources.
  const extent = db.prepare<[], { sources: number; earliest: string | null; latest: string | null }>(
    `SELECT (SELECT count(*) FROM sources) - (SELECT count(*) FROM sources WHERE in_work_by IS NOT NULL)
         - (SELECT count(*) FROM sources WHERE deleted_at IS NOT NULL) AS sources,
       (SELECT published_at FROM whole_sources WHERE coalesce(published_at, '') > ''
        ORDER BY coalesce(published_at, ''), id LIMIT 1) AS earliest,
       (SELECT published_at FROM whole_sources WHERE coalesce(published_at, '') > ''
        ORDER BY coalesce(published_at, '') DESC, id DESC LIMIT 1) AS latest`,
  )
  const languages = db
    .prepare<[], Language>(
      `SELECT language FROM (SELECT 'en' AS language UNION ALL VALUES ('fr'), ('other'), ('unknown')) AS one
       WHERE EXISTS (SELECT 1 FROM whole_sources s WHERE s.language = one.language)
         OR EXISTS (SELECT 1 FROM snapshots n JOIN whole_sources s ON s.id = n.source_id WHERE n.language = one.language)
       ORDER BY language`,
    )
    .pluck()
  // From each source to the next by an index: somebody may have said thousands of things in one.
  const own = db.prepare<{ speakers: string; most: number }, Own>(
    `WITH RECURSIVE wanted(id) AS ${idsIn(':speakers')},
     quoted(speaker, source) AS (
       SELECT id, CAST(0 AS BIGINT) FROM wanted UNION ALL
       SELECT speaker, (SELECT min(q.source_id) FROM quotes q
         WHERE q.speaker_id = speaker AND q.source_id > source AND q.status <> 'rejected')
       FROM quoted WHERE source IS NOT NULL),
     spoken(speaker, snapshot) AS (
       SELECT id, CAST(0 AS BIGINT) FROM wanted UNION ALL
       SELECT speaker, (SELECT min(p.snapshot_id) FROM passages p
         WHERE p.speaker_id = speaker AND p.snapshot_id > snapshot)
       FROM spoken WHERE snapshot IS NOT NULL)
     SELECT s.id AS source, s.title, s.language, s.published_at AS "publishedAt", count(*) OVER () AS sources
     FROM whole_sources s WHERE s.id IN (
       SELECT source FROM quoted UNION
       SELECT n.source_id FROM spoken JOIN snapshots n ON n.id = spoken.snapshot)
     ORDER BY s.published_at DESC NULLS LAST, s.id DESC LIMIT :most`,
  )
  const look = (speakers: readonly number[]): Searched => {
    const named =
      speakers.length === 0 ? [] : own.all({ speakers: JSON.stringify(speakers), most: MOST_NAMED })
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
  return (speakers) => db.reading(() => look(speakers))
}
