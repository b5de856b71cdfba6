/** The checks that are quiet about an original, since somebody dismissed what they said and for all that is like it. */
import type { Database } from './database.ts'
import type { Silence } from '../api/annotations.ts'
import { type FlagColumn, kindOf } from './flag-column.ts'
import type { Annotations } from './kept-translations.ts'

type Row = Omit<Silence, 'check' | 'contrary'> & { flag: FlagColumn }

export function silencesOf(db: Database): Annotations['silences'] {
  const silencing = db.prepare<{ speaker: number | null; source: number }, Row>(
    `SELECT a.flag, a.reach, a.reason, a."by" FROM annotations a
     JOIN renditions r ON r.id = a.rendition_id JOIN quotes q ON q.id = r.original_id
     WHERE a.status = 'dismissed' AND a.reach <> 'here' AND a.flag IS NOT NULL AND (
       a.reach = 'house' OR (a.reach = 'speaker' AND q.speaker_id = :speaker) OR (a.reach = 'source' AND q.source_id = :source))
     ORDER BY a.id DESC`,
  )
  return async ({ speaker, source }) =>
    silencing
      .all({ speaker: speaker?.id ?? null, source })
      .map(({ flag, ...silence }) => ({ ...kindOf(flag), ...silence }))
}
