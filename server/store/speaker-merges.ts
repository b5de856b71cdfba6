/** Two speakers made one, and parted again. */
import type { Database } from './database.ts'
import type { Alias, Speaker, SpeakerKind } from '../api/speakers.ts'
import { idsIn } from './lists-in-sql.ts'
import type { SpeakerNames } from './speaker-names.ts'

/** What the speaker brought along who is no more. */
interface Taken {
  id: number
  kind: SpeakerKind
  sample: number
  wikidata: string | null
  names: Alias[]
  offices: { title: string; since: string | null; until: string | null; source_id: number | null }[]
  quotes: number[]
  passages: number[]
  /** The names of the one who took them, and what is in Wikidata of them, before. */
  into: { names: string[]; wikidata: string | null }
}

type Row = { id: number; speaker_id: number; merged_at: string; taken: string }

export function speakerMerges(db: Database, { of: namesOf, set: setNames }: SpeakerNames) {
  const speaker = db.prepare<[number], Pick<Taken, 'id' | 'kind' | 'sample' | 'wikidata'>>(
    `SELECT id, kind, sample, wikidata FROM speakers WHERE id = ?`,
  )
  const officesOf = db.prepare<[number], Taken['offices'][number]>(
    `SELECT title, since, until, source_id FROM speaker_offices WHERE speaker_id = ? ORDER BY rowid`,
  )
  const idsOf = (table: 'quotes' | 'passages') =>
    db.prepare<[number], number>(`SELECT id FROM ${table} WHERE speaker_id = ? ORDER BY id`).pluck()
  const [quotesOf, passagesOf] = [idsOf('quotes'), idsOf('passages')]
  const moveQuotes = db.prepare<{ to: number; from: number; ids: string }>(
    `UPDATE quotes SET speaker_id = :to, version = version + 1
     WHERE speaker_id = :from AND id IN ${idsIn(':ids')}`,
  )
  const movePassages = db.prepare<{ to: number; from: number; ids: string }>(
    `UPDATE passages SET speaker_id = :to
     WHERE speaker_id = :from AND id IN ${idsIn(':ids')}`,
  )
  const moveOffices = db.prepare<{ into: number; from: number }>(
    `UPDATE speaker_offices SET speaker_id = :into WHERE speaker_id = :from AND NOT EXISTS (
       SELECT 1 FROM speaker_offices o
       WHERE o.speaker_id = :into AND o.title = speaker_offices.title AND o.source_id = speaker_offices.source_id)`,
  )
  const moveMerges = db.prepare<[number, number]>(
    `UPDATE speaker_merges SET speaker_id = ? WHERE speaker_id = ?`,
  )
  const takeWikidata = db.prepare<[string | null, number]>(
    `UPDATE speakers SET wikidata = coalesce(wikidata, ?) WHERE id = ?`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM speakers WHERE id = ?`)
  const keep = db.prepare<[number, string, string]>(
    `INSERT INTO speaker_merges (speaker_id, merged_at, taken) VALUES (?, ?, ?)`,
  )
  const one = db.prepare<{ id: number; merge: number }, Row>(
    `SELECT id, speaker_id, merged_at, taken FROM speaker_merges WHERE id = :merge AND speaker_id = :id`,
  )
  const all = db.prepare<[string], Row>(
    `SELECT id, speaker_id, merged_at, taken FROM speaker_merges
     WHERE speaker_id IN ${idsIn('?')} ORDER BY id DESC`,
  )
  const forget = db.prepare<[number]>(`DELETE FROM speaker_merges WHERE id = ?`)
  const insert = db.prepare<Pick<Taken, 'id' | 'kind' | 'sample' | 'wikidata'>>(
    `INSERT INTO speakers (id, kind, sample, wikidata) VALUES (:id, :kind, :sample, :wikidata)`,
  )
  const giveBackWikidata = db.prepare<[string | null, number, string | null]>(
    `UPDATE speakers SET wikidata = ? WHERE id = ? AND wikidata IS NOT DISTINCT FROM ?`,
  )
  const removeOffice = db.prepare<Taken['offices'][number] & { id: number }>(
    `DELETE FROM speaker_offices WHERE rowid = (
       SELECT rowid FROM speaker_offices
       WHERE speaker_id = :id AND title = :title AND since IS NOT DISTINCT FROM :since
         AND until IS NOT DISTINCT FROM :until AND source_id IS NOT DISTINCT FROM :source_id
       ORDER BY rowid DESC LIMIT 1)`,
  )
  const insertOffice = db.prepare<Taken['offices'][number] & { id: number }>(
    `INSERT INTO speaker_offices (speaker_id, title, since, until, source_id)
     SELECT CAST(:id AS BIGINT), :title, :since, :until, CAST(:source_id AS BIGINT)
     WHERE :source_id IS NULL OR EXISTS (SELECT 1 FROM sources WHERE id = :source_id) ON CONFLICT DO NOTHING`,
  )

  const taken = ({ taken }: Row) => JSON.parse(taken) as Taken

  return {
    /** Inside a transaction of the caller's. */
    merge(into: number, from: number): void {
      const [quotes, passages] = [quotesOf.all(from), passagesOf.all(from)]
      const all: Taken = {
        ...speaker.get(from)!,
        names: namesOf(from),
        offices: officesOf.all(from),
        quotes,
        passages,
        into: { names: namesOf(into).map(({ name }) => name), wikidata: speaker.get(into)!.wikidata },
      }
      keep.run(into, new Date().toISOString(), JSON.stringify(all))
      moveQuotes.run({ to: into, from, ids: JSON.stringify(quotes) })
      movePassages.run({ to: into, from, ids: JSON.stringify(passages) })
      moveOffices.run({ into, from })
      moveMerges.run(into, from)
      setNames(into, [...namesOf(into), ...all.names])
      remove.run(from)
      takeWikidata.run(all.wikidata, into)
    },
    /**
     * Gives back the names, quotes and offices of the one who was taken in, as far as they are this speaker's still.
     * Inside a transaction of the caller's. @returns the id of the one who is back, as before; null without such a merge
     */
    undo(id: number, merge: number): number | null {
      const row = one.get({ id, merge })
      if (!row) return null
      const { names, offices, quotes, passages, into, ...back } = taken(row)
      insert.run({ id: back.id, kind: back.kind, sample: back.sample, wikidata: back.wikidata })
      setNames(back.id, names)
      const theirs = new Set(names.map(({ name }) => name).filter((name) => !into.names.includes(name)))
      const left = namesOf(id).filter(({ name }, i) => i === 0 || !theirs.has(name))
      setNames(id, left)
      moveQuotes.run({ to: back.id, from: id, ids: JSON.stringify(quotes) })
      movePassages.run({ to: back.id, from: id, ids: JSON.stringify(passages) })
      for (const office of offices) {
        removeOffice.run({ id, ...office })
        insertOffice.run({ id: back.id, ...office })
      }
      if (into.wikidata === null) giveBackWikidata.run(null, id, back.wikidata)
      forget.run(merge)
      return back.id
    },
    /** Those that can be undone, by the speaker, the last one first. */
    of(ids: readonly number[]): Map<number, Speaker['merged']> {
      const merged = new Map<number, Speaker['merged']>()
      for (const row of all.all(JSON.stringify(ids))) {
        const own = merged.get(row.speaker_id) ?? []
        merged.set(row.speaker_id, [
          ...own,
          { id: row.id, name: taken(row).names[0]!.name, at: row.merged_at },
        ])
      }
      return merged
    },
  }
}
