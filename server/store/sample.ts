/** The sample collection: put in and taken out as one. */
import type { Database } from './database.ts'
import type { Authority } from '../api/renditions.ts'
import { Problem } from '../problem.ts'
import type { SampleAgain } from './captured.ts'
import type { StoredHistory } from './history.ts'
import type { Intake } from './intake.ts'
import { textsIn } from './lists-in-sql.ts'
import type { StoredPassages } from './passages.ts'
import type { Removing } from './removing.ts'
import { replacing } from './replacing.ts'
import type { StoredSpeakers } from './speakers.ts'
import type { SampleCollection } from './store.ts'

interface Parts {
  intake: Intake
  removing: Removing
  passages: StoredPassages
  speakers: StoredSpeakers
  history: StoredHistory
}

export function storedSample(
  db: Database,
  { intake, removing, passages, speakers, history }: Parts,
): SampleCollection {
  const state = db.prepare<[], { loaded: number; empty: number }>(
    `SELECT EXISTS (SELECT 1 FROM sources WHERE sample = 1 AND deleted_at IS NULL) AS loaded, NOT EXISTS (SELECT 1 FROM whole_sources) AS empty`,
  )
  const samples = db.prepare<[], number>(`SELECT id FROM sources WHERE sample = 1`).pluck()
  const hideChecks = db.prepare<{ at: string; claims: string }>(
    `UPDATE checks SET removed_at = :at WHERE removed_at IS NULL AND (
       source_id IN (SELECT id FROM sources WHERE sample = 1)
       OR (source_id IS NULL AND json_extract(findings, '$.claim.text') IN ${textsIn(':claims')}))`,
  )
  const put = replacing(db, passages, history)
  const snapshotOf = db.prepare<[number], number>(`SELECT max(id) FROM snapshots WHERE source_id = ?`).pluck()
  const quotesOf = db
    .prepare<[number], number>(`SELECT id FROM quotes WHERE source_id = ? ORDER BY id`)
    .pluck()
  const insertRendition = db.prepare<[number, number, string, Authority, number]>(
    `INSERT INTO renditions (original_id, rendition_id, translator, authority, declared, state, reason)
     VALUES (?, ?, ?, ?, ?, 'unreviewed', '')`,
  )
  const deleteSpeakers = db.prepare(
    `DELETE FROM speakers WHERE sample = 1
       AND NOT EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = speakers.id)
       AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.speaker_id = speakers.id)`,
  )

  function captureAgain(
    id: number,
    quotes: readonly number[],
    { captured, fates }: SampleAgain,
    by: string,
  ): void {
    const replaces = snapshotOf.get(id)!
    const placed = fates.map((fate, i) => ({ ...fate, quote: quotes[i]! }))
    const capture = { replaces, captured, suggested: [], fates: placed }
    toEnd(
      intake.storingAgain(
        id,
        captured,
        [],
        (stored) => put(id, capture, stored, by),
        () => undefined,
      ),
    )
    toEnd(passages.forgettingTerms(replaces))
  }

  return {
    async state() {
      const { loaded, empty } = state.get()!
      return { loaded: loaded === 1, empty: empty === 1 }
    },
    load: async (sample, by) =>
      db
        .transaction(() => {
          if (state.get()!.loaded) throw new Problem('not_empty')
          for (const speaker of sample.speakers) speakers.addNow(speaker, { sample: true })
          const quotes = sample.sources.map(({ source, quotes, twin, again }) => {
            const id = toEnd(intake.storing(source, { quotes, sample: true }))
            const placed = quotesOf.all(id)
            if (twin) toEnd(intake.storing(twin, { sample: true }))
            if (again) captureAgain(id, placed, again, by)
            return placed
          })
          const quote = (at: { source: number; quote: number }) => quotes[at.source]![at.quote]!
          for (const { original, rendition, translator, authority, declared } of sample.renditions)
            insertRendition.run(quote(original), quote(rendition), translator, authority, declared ? 1 : 0)
          const after = { sources: sample.sources.map(({ source }) => source.title) }
          history.recordNow({ by, done: 'sample.loaded', of: ['sample', null], after })
        })
        .immediate(),
    remove: async (claims, by) =>
      db
        .transaction(() => {
          const at = new Date().toISOString()
          const checks = hideChecks.run({ at, claims: JSON.stringify(claims) }).changes
          for (const id of samples.all()) toEnd(removing(id, { by, at }))
          deleteSpeakers.run()
          history.recordNow({ by, at, done: 'sample.removed', of: ['sample', null], before: { checks } })
        })
        .immediate(),
  }
}

/** The collection is short: all of it is one step. */
function toEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
