/** Offices of speakers: those that persons give, and those that the labels of records tell. */
import type { Database } from './database.ts'
import type { NewSpeaker, Office, Speaker } from '../api/speakers.ts'
import type { Grammar } from '../language/grammar.ts'
import { officesIn } from '../quote/office.ts'
import { idsIn } from './lists-in-sql.ts'

type Row = Office & { speaker_id: number }
type Offices = Pick<Speaker, 'offices' | 'recordedOffices'>

/** Of records without a date each tells of itself alone. */
const BY_SOURCE = `CASE WHEN since IS NULL THEN source_id END`

const NONE: Offices = { offices: [], recordedOffices: [] }

export type SpeakerOffices = ReturnType<typeof speakerOffices>

export function speakerOffices(db: Database, grammar: Grammar) {
  const given = db.prepare<[string], Row>(
    `SELECT speaker_id, title, since, until FROM speaker_offices
     WHERE speaker_id IN ${idsIn('?')} AND source_id IS NULL ORDER BY rowid`,
  )
  const recorded = db.prepare<[string], Row & { source: number | null }>(
    `SELECT speaker_id, title, min(since) AS since, max(until) AS until,
       ${BY_SOURCE} AS source
     FROM speaker_offices
     WHERE speaker_id IN ${idsIn('?')}
       AND EXISTS (SELECT 1 FROM sources s WHERE s.id = source_id AND s.deleted_at IS NULL)
     GROUP BY speaker_id, title, ${BY_SOURCE} ORDER BY min(rowid)`,
  )
  const remove = db.prepare<[number]>(
    `DELETE FROM speaker_offices WHERE speaker_id = ? AND source_id IS NULL`,
  )
  const insert = db.prepare<[number, string, string | null, string | null]>(
    `INSERT INTO speaker_offices (speaker_id, title, since, until) VALUES (?, ?, ?, ?)`,
  )
  const insertTold = db.prepare<{ id: number; title: string; source: number }>(
    `INSERT INTO speaker_offices (speaker_id, title, since, until, source_id)
     SELECT CAST(:id AS BIGINT), :title, substr(published_at, 1, 10), substr(published_at, 1, 10), id
     FROM sources WHERE id = :source ON CONFLICT DO NOTHING`,
  )
  /** Most labels of a record come again and again. */
  const told = new Map<string, string[]>()
  const MOST_KEPT = 1_000

  function titlesIn(label: string): string[] {
    const known = told.get(label)
    if (known) return known
    if (told.size >= MOST_KEPT) told.clear()
    const titles = officesIn(label, grammar)
    told.set(label, titles)
    return titles
  }

  return {
    /** By the id of the speaker. */
    of(ids: readonly number[]): (id: number) => Offices {
      const list = JSON.stringify(ids)
      const all = new Map<number, Offices>()
      const offices = (id: number) => {
        const own = all.get(id) ?? { offices: [], recordedOffices: [] }
        all.set(id, own)
        return own
      }
      for (const { speaker_id, ...office } of given.all(list)) offices(speaker_id).offices.push(office)
      for (const { speaker_id, ...office } of recorded.all(list))
        offices(speaker_id).recordedOffices.push(office)
      return (id) => all.get(id) ?? NONE
    },
    /** Those that a person gives. */
    set(id: number, offices: NonNullable<NewSpeaker['offices']>): void {
      remove.run(id)
      for (const { title, since = null, until = null } of offices) insert.run(id, title, since, until)
    },
    /** Those that a label in a source tells. */
    note(id: number, label: string, source: number): void {
      for (const title of titlesIn(label)) insertTold.run({ id, title, source })
    },
  }
}
