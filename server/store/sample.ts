/** The sample collection: put in and taken out as one. */
import type { Database } from 'better-sqlite3'
import { Problem } from '../problem.ts'
import type { SqliteSources } from './sources.ts'
import type { SqliteSpeakers } from './speakers.ts'
import type { SampleCollection } from './store.ts'

export function sqliteSample(
  db: Database,
  { sources, speakers }: { sources: SqliteSources; speakers: SqliteSpeakers },
): SampleCollection {
  const state = db.prepare<[], { loaded: number; empty: number }>(
    `SELECT EXISTS (SELECT 1 FROM sources WHERE sample = 1) AS loaded, NOT EXISTS (SELECT 1 FROM sources) AS empty`,
  )
  const samples = db.prepare<[], number>(`SELECT id FROM sources WHERE sample = 1`).pluck()
  const deleteChecks = db.prepare<[string]>(
    `DELETE FROM checks WHERE source_id IN (SELECT id FROM sources WHERE sample = 1)
       OR (source_id IS NULL AND json_extract(findings, '$.claim.text') IN (SELECT value FROM json_each(?)))`,
  )
  const deleteSpeakers = db.prepare(
    `DELETE FROM speakers WHERE sample = 1
       AND NOT EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = speakers.id)
       AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.speaker_id = speakers.id)`,
  )

  return {
    async state() {
      const { loaded, empty } = state.get()!
      return { loaded: loaded === 1, empty: empty === 1 }
    },
    load: async (sample) =>
      db
        .transaction(() => {
          if (state.get()!.loaded) throw new Problem('not_empty')
          for (const speaker of sample.speakers) speakers.addNow(speaker, true)
          for (const { source, quotes } of sample.sources) sources.addNow(source, quotes, true)
        })
        .immediate(),
    remove: async (claims) =>
      db
        .transaction(() => {
          deleteChecks.run(JSON.stringify(claims))
          for (const id of samples.all()) sources.removeNow(id)
          deleteSpeakers.run()
        })
        .immediate(),
  }
}
