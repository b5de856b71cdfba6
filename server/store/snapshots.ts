/** Captures of sources: those that are, what each says, and what became of the quotes in it. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import type { Span } from '../api/quotes.ts'
import type { Fate, PassageThen, Snapshot } from '../api/snapshots.ts'
import { inTurns } from '../in-turns.ts'
import type { ClearAway } from './clear-away.ts'
import type { StoredHistory } from './history.ts'
import { inSlices } from './in-slices.ts'
import type { Intake } from './intake.ts'
import type { Due, Snapshots, Standing } from './kept-snapshots.ts'
import type { StoredPassages } from './passages.ts'
import type { Removing } from './removing.ts'
import { replacing } from './replacing.ts'
import { storeInSlices } from './store-in-slices.ts'

type Row = {
  id: number
  source_id: number
  language: Language
  captured_at: string
  captured_by: string | null
  sha256: string
  media_type: string
  file_name: string | null
  size: number
  replaces: number | null
  newest: number
  seen_at: string | null
  visits: number
  stamped_at: string | null
}
type SpanRow = Span & { quote: number }
type FateRow = { quote: number; fate: Fate; speaker: string | null; now: string; was: string; was_in: number }

/** Passages read in one step. */
const AT_ONCE = 500

interface Parts {
  intake: Intake
  removing: Removing
  passages: StoredPassages
  clearAway: ClearAway
  history: StoredHistory
}

export function storedSnapshots(db: Database, parts: Parts): Snapshots {
  const { intake, passages, history } = parts
  const put = replacing(db, passages, history)
  const columns = `SELECT n.id, n.source_id, coalesce(n.language, s.language) AS language, n.captured_at, n.captured_by, n.sha256,
      n.media_type, n.file_name, length(n.bytes) AS size, n.replaces,
      NOT EXISTS (SELECT 1 FROM snapshots r WHERE r.replaces = n.id) AS newest,
      (SELECT max("at") FROM snapshot_visits v WHERE v.snapshot_id = n.id) AS seen_at,
      (SELECT count(*) FROM snapshot_visits v WHERE v.snapshot_id = n.id) AS visits,
      (SELECT "at" FROM snapshot_stamps t WHERE t.snapshot_id = n.id) AS stamped_at
    FROM snapshots n JOIN whole_sources s ON s.id = n.source_id`
  const source = db.prepare<[number], { title: string; url: string | null }>(
    `SELECT title, url FROM whole_sources WHERE id = ?`,
  )
  const ofSource = db.prepare<{ source: number; passage: number | null; quote: number | null }, Row>(
    `${columns} WHERE s.id = :source
       AND (:passage IS NULL OR n.id = (SELECT snapshot_id FROM passages WHERE id = :passage))
       AND (:quote IS NULL OR n.id = (
         SELECT p.snapshot_id FROM quote_spans z JOIN passages p ON p.id = z.passage_id
         WHERE z.quote_id = :quote AND z.ordinal = 0))
     ORDER BY n.id DESC`,
  )
  const one = db.prepare<[number, number], Row>(`${columns} WHERE s.id = ? AND n.id = ?`)
  const bytes = db.prepare<
    [number, number],
    { bytes: Buffer; media_type: string; file_name: string | null; captured_at: string }
  >(
    `SELECT n.bytes, n.media_type, n.file_name, n.captured_at FROM snapshots n JOIN whole_sources s ON s.id = n.source_id
     WHERE s.id = ? AND n.id = ?`,
  )
  const passagesOf = db.prepare<[number, number, number], PassageThen>(
    `SELECT p.id, p.text, sn.name AS speaker FROM passages p
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     WHERE p.snapshot_id = ? AND p.ordinal >= ? ORDER BY p.ordinal LIMIT ?`,
  )
  const languageOf = db
    .prepare<[number], Language>(
      `SELECT coalesce(n.language, s.language) FROM snapshots n JOIN sources s ON s.id = n.source_id WHERE n.id = ?`,
    )
    .pluck()
  /** By where its words stood last: in this capture, or in one that it took the place of. */
  const spansIn = db.prepare<[number], SpanRow>(
    `WITH RECURSIVE line (id) AS (
       SELECT CAST(? AS BIGINT) UNION SELECT n.replaces FROM line JOIN snapshots n ON n.id = line.id WHERE n.replaces IS NOT NULL)
     SELECT z.quote_id AS quote, z.passage_id AS passage, z.start, z."end", z.exact, z.prefix, z.suffix
     FROM line JOIN passages p ON p.snapshot_id = line.id JOIN quote_spans z ON z.passage_id = p.id
     ORDER BY z.quote_id, z.ordinal`,
  )
  const visit = db.prepare<[number, string, string, string]>(
    `INSERT INTO snapshot_visits (snapshot_id, "at", "by", sha256) VALUES (?, ?, ?, ?)`,
  )
  const fatesIn = db.prepare<{ snapshot: number }, FateRow>(
    `SELECT f.quote_id AS quote, f.fate, sn.name AS speaker, f.spans AS now, was.spans AS was, was.snapshot_id AS was_in
     FROM quote_places f JOIN quotes q ON q.id = f.quote_id
     LEFT JOIN speaker_names sn ON sn.speaker_id = q.speaker_id AND sn.ordinal = 0
     JOIN quote_places was ON was.quote_id = f.quote_id AND was.snapshot_id = (
       SELECT max(o.snapshot_id) FROM quote_places o
       WHERE o.quote_id = f.quote_id AND o.snapshot_id < f.snapshot_id
         AND (o.fate IS NULL OR o.fate IN ('stands', 'moved')))
     WHERE f.snapshot_id = :snapshot AND f.fate IS NOT NULL ORDER BY f.quote_id`,
  )
  const due = db.prepare<{ before: string }, Due>(
    `SELECT s.id, s.title, s.url FROM whole_sources s
     WHERE s.url IS NOT NULL AND s.sample = 0
       AND (SELECT count(*) FROM newest_snapshots n WHERE n.source_id = s.id) = 1
       AND NOT EXISTS (
         SELECT 1 FROM snapshots n LEFT JOIN snapshot_visits v ON v.snapshot_id = n.id
         WHERE n.source_id = s.id AND (n.captured_at >= :before OR v."at" >= :before))
     ORDER BY s.id`,
  )

  function* passagesIn(snapshot: number): Generator<void, PassageThen[]> {
    const found: PassageThen[] = []
    for (let from = 0; ; from += AT_ONCE) {
      const some = passagesOf.all(snapshot, from, AT_ONCE)
      if (some.length === 0) return found
      found.push(...some)
      yield
    }
  }

  return {
    async list(id, { passage = null, quote = null } = {}) {
      const row = source.get(id)
      const wanted = { source: id, passage, quote }
      return row ? { source: id, ...row, items: ofSource.all(wanted).map(toSnapshot) } : null
    },
    async get(id, snapshot) {
      const row = one.get(id, snapshot)
      return row ? { source: id, ...toSnapshot(row), passages: await inTurns(passagesIn(snapshot)) } : null
    },
    async fates(snapshot) {
      return fatesIn.all({ snapshot }).map(({ was, now, was_in: wasIn, ...rest }) => ({
        ...rest,
        was: JSON.parse(was) as Span[],
        wasIn,
        now: JSON.parse(now) as Span[],
      }))
    },
    async original(id, snapshot) {
      const row = bytes.get(id, snapshot)
      return (
        (row && {
          bytes: row.bytes,
          mediaType: row.media_type,
          fileName: row.file_name,
          capturedAt: row.captured_at,
        }) ??
        null
      )
    },
    async standing(snapshot): Promise<Standing> {
      const read = await inTurns(passagesIn(snapshot))
      const quotes = Map.groupBy(spansIn.all(snapshot), ({ quote }) => quote)
      return {
        language: languageOf.get(snapshot)!,
        passages: read.map(({ id, text, speaker }) => ({ id, text, speaker: speaker ?? undefined })),
        quotes: [...quotes].map(([id, spans]) => ({
          id,
          spans: spans.map(({ passage, start, end, exact, prefix, suffix }) => ({
            passage,
            start,
            end,
            exact,
            prefix,
            suffix,
          })),
        })),
      }
    },
    seen: async (snapshot, sha256, by) => void visit.run(snapshot, new Date().toISOString(), by, sha256),
    async add(id, capture, { by, ...watching }) {
      const { captured, suggested, replaces } = capture
      let snapshot = 0
      await storeInSlices(
        db,
        parts,
        (started) =>
          intake.storingAgain(
            id,
            captured,
            suggested,
            (stored) => {
              snapshot = stored.snapshot
              return put(id, capture, stored, by)
            },
            started,
          ),
        watching,
      )
      // Nothing finds it any more; where the program stops here, what it is found by is passed over.
      await inSlices(db, passages.forgettingTerms(replaces))
      return snapshot
    },
    due: async (before) => due.all({ before }),
  }
}

const toSnapshot = (row: Row): Snapshot => ({
  id: row.id,
  language: row.language,
  capturedAt: row.captured_at,
  capturedBy: row.captured_by,
  sha256: row.sha256,
  mediaType: row.media_type,
  fileName: row.file_name,
  size: row.size,
  replaces: row.replaces,
  newest: row.newest === 1,
  seenAt: row.seen_at,
  visits: row.visits,
  stampedAt: row.stamped_at,
})
