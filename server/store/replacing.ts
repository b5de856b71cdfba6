/** Puts a new capture in the place of the one before: what is looked up from then on, with the quotes that stand in it. */
import type { Database } from './database.ts'
import { Problem } from '../problem.ts'
import { selectorOf } from '../quote/anchor/selector.ts'
import type { StoredHistory } from './history.ts'
import type { Stored } from './intake.ts'
import type { CaptureAgain } from './kept-snapshots.ts'
import { pairing } from './pairing.ts'
import type { StoredPassages } from './passages.ts'

interface Both {
  old: number
  now: number
}

export function replacing(db: Database, passages: StoredPassages, history: StoredHistory) {
  const pairs = pairing(db, passages)
  const place = db.prepare<{ quote: number; snapshot: number; fate: string; spans: string }>(
    // A quote that was deleted meanwhile has no fate.
    `INSERT INTO quote_places (quote_id, snapshot_id, fate, spans)
     SELECT id, CAST(:snapshot AS BIGINT), :fate, :spans FROM quotes WHERE id = :quote`,
  )
  const mayReplace = db.prepare<{ source: number; old: number }, { language: string }>(
    `SELECT coalesce(n.language, s.language) AS language FROM newest_snapshots n JOIN whole_sources s ON s.id = n.source_id
     WHERE n.id = :old AND s.id = :source`,
  )
  const isThere = db.prepare<[number], number>(`SELECT 1 FROM whole_sources WHERE id = ?`).pluck()
  const putIn = db.prepare<Both & { source: number; by: string }>(
    `UPDATE snapshots SET source_id = :source, replaces = :old, captured_by = :by,
       language = (SELECT language FROM snapshots WHERE id = :old)
     WHERE id = :now`,
  )
  // The record itself may name another who speaks, or mark another language.
  const recredit = db.prepare<Pick<Both, 'now'>>(
    `UPDATE quote_places SET fate = 'recredited'
     WHERE snapshot_id = :now AND fate IN ('stands', 'moved') AND EXISTS (
       SELECT 1 FROM quote_spans z JOIN passages o ON o.id = z.passage_id
         JOIN json_each(quote_places.spans) e ON e.key = z.ordinal
         JOIN passages p ON p.id = CAST(e.value ->> 'passage' AS BIGINT)
       WHERE z.quote_id = quote_places.quote_id
         AND (p.speaker_id IS DISTINCT FROM o.speaker_id OR p.spoken_language <> o.spoken_language))`,
  )
  /** Somebody may have stored one while this was read. */
  const overlooked = db.prepare<Both>(
    `INSERT INTO quote_places (quote_id, snapshot_id, fate, spans)
     SELECT DISTINCT z.quote_id, CAST(:now AS BIGINT), 'unsure', '[]'
     FROM passages p JOIN quote_spans z ON z.passage_id = p.id
     WHERE p.snapshot_id = :old ON CONFLICT DO NOTHING`,
  )
  const keepFormer = db.prepare<Pick<Both, 'now'>>(
    `INSERT INTO quote_places (quote_id, snapshot_id, fate, spans)
     SELECT z.quote_id, p.snapshot_id, NULL, json_group_array(json_object('passage', z.passage_id, 'start', z.start,
       'end', z."end", 'exact', z.exact, 'prefix', z.prefix, 'suffix', z.suffix) ORDER BY z.ordinal)
     FROM quote_places n JOIN quote_spans z ON z.quote_id = n.quote_id JOIN passages p ON p.id = z.passage_id
     WHERE n.snapshot_id = :now GROUP BY z.quote_id, p.snapshot_id ON CONFLICT DO NOTHING`,
  )
  const STANDING = `SELECT quote_id FROM quote_places WHERE snapshot_id = :now AND fate IN ('stands', 'moved')`
  const leave = db.prepare<Pick<Both, 'now'>>(`DELETE FROM quote_spans WHERE quote_id IN (${STANDING})`)
  const settle = db.prepare<Pick<Both, 'now'>>(
    `INSERT INTO quote_spans (quote_id, ordinal, passage_id, start, "end", exact, prefix, suffix)
     SELECT n.quote_id, e.key, CAST(e.value ->> 'passage' AS BIGINT), CAST(e.value ->> 'start' AS BIGINT),
       CAST(e.value ->> 'end' AS BIGINT), e.value ->> 'exact', e.value ->> 'prefix', e.value ->> 'suffix'
     FROM quote_places n JOIN json_each(n.spans) e ON TRUE WHERE n.snapshot_id = :now AND n.fate IN ('stands', 'moved')`,
  )
  const found = db.prepare<Pick<Both, 'now'>>(
    `UPDATE quotes SET lost_in = NULL WHERE lost_in IS NOT NULL AND id IN (${STANDING})`,
  )
  const lost = db.prepare<Pick<Both, 'now'>>(
    `UPDATE quotes SET lost_in = :now
     WHERE id IN (SELECT quote_id FROM quote_places WHERE snapshot_id = :now AND fate NOT IN ('stands', 'moved'))`,
  )
  const grow = db.prepare<[number]>(`UPDATE sources SET version = version + 1 WHERE id = ?`)
  const fates = db.prepare<[number], { fate: string; count: number }>(
    `SELECT fate, count(*) AS count FROM quote_places WHERE snapshot_id = ? GROUP BY fate`,
  )
  const former = db.prepare<[number], { sha256: string }>(`SELECT sha256 FROM snapshots WHERE id = ?`)

  /** Inside a transaction of the caller's. Each step keeps the fate of a quote or a pair of passages; the last does the rest. */
  return function* put(
    source: number,
    { replaces: old, captured, fates: placed }: CaptureAgain,
    { snapshot: now, ids, sha256 }: Stored,
    by: string,
  ): Generator<void, void> {
    const there = mayReplace.get({ source, old })
    if (there) {
      const language = there.language as typeof captured.language
      yield* pairs.asBefore(old, captured.passages, ids)
      yield* pairs.with(source, captured.passages, ids, 'sitting', language)
    }
    for (const { quote, fate, spans } of placed) {
      const words = spans.map(({ passage, start, end }) => ({
        passage: ids[passage]!,
        start,
        end,
        ...selectorOf(captured.passages[passage]!.text, start, end)!,
      }))
      place.run({ quote, snapshot: now, fate, spans: JSON.stringify(words) })
      yield
    }
    if (!isThere.get(source)) throw new Problem('not_found')
    if (!mayReplace.get({ source, old })) throw new Problem('edited_meanwhile')
    const both = { old, now }
    putIn.run({ ...both, source, by })
    overlooked.run(both)
    recredit.run({ now })
    keepFormer.run({ now })
    leave.run({ now })
    settle.run({ now })
    found.run({ now })
    lost.run({ now })
    grow.run(source)
    const counts = Object.fromEntries(fates.all(now).map(({ fate, count }) => [fate, count]))
    const { language } = there!
    history.recordNow({
      by,
      done: 'source.recaptured',
      of: ['source', source],
      before: { snapshots: [{ language, ...former.get(old) }] },
      after: { snapshots: [{ language, sha256 }], passages: ids.length, fates: counts },
    })
  }
}
