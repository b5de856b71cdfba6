/** Storing a source piece by piece, and taking it out again: until the last piece is there nobody sees any of it. */
import { createHash, randomInt } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Language } from '../api/language.ts'
import type { SourceKind } from '../api/sources.ts'
import { foldText } from '../language/fold.ts'
import { Sketcher } from '../quote/copies.ts'
import { pairPassages } from '../translation/pair-passages.ts'
import { PROGRAM, type SqliteHistory } from './history.ts'
import { inPassages } from './in-passages.ts'
import type { Gone } from './rendition-changes.ts'
import type { SqlitePassages } from './passages.ts'
import type { SqliteQuotes } from './quotes.ts'
import type { SqliteSpeakers } from './speakers.ts'
import type { KnownFacts } from './store.ts'
import type { CapturedSource, PlacedQuote } from './captured.ts'
import { capturedTold } from './told.ts'
import type { Witnesses } from './witnesses.ts'

type SourceRow = {
  title: string
  kind: SourceKind
  language: Language
  language_basis: 'detected' | 'confirmed'
  byline: string | null
  publisher: string | null
  url: string | null
  published_at: string | null
  sitting: string | null
  added_at: string
  folded: string
  sample: number
}
type PairedRow = { id: number; text: string; speaker: string | null; paragraph: string | null }

interface Given {
  by: string
  quotes: readonly PlacedQuote[]
  renditionOf?: number | undefined
  sample: boolean
}

interface AtWork {
  /** Drawn by chance for each store that is opened. */
  owner: number
  at: number
}

/** How often whoever is at work says so. */
const SAY_EVERY_MS = 1_000
/** Who has said nothing for so long is gone, or stands still and is told when it goes on. */
export const GIVEN_UP_MS = 60_000

export type Intake = ReturnType<typeof intake>

export function intake(
  db: Database,
  {
    passages,
    quotes,
    speakers,
    witnesses,
    history,
  }: {
    passages: SqlitePassages
    quotes: SqliteQuotes
    speakers: SqliteSpeakers
    witnesses: Witnesses
    history: SqliteHistory
  },
) {
  const insert = db.prepare<SourceRow & AtWork>(
    `INSERT INTO sources (title, kind, language, language_basis, byline, publisher, url, published_at, sitting, added_at,
       folded, in_work_by, in_work_at, sample)
     VALUES (:title, :kind, :language, :language_basis, :byline, :publisher, :url, :published_at, :sitting, :added_at,
       :folded, :owner, :at, :sample)`,
  )
  const insertSnapshot = db.prepare<[number, string, string, string | null, string, Uint8Array]>(
    `INSERT INTO snapshots (source_id, captured_at, media_type, file_name, sha256, bytes) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const beginWork = db.prepare<AtWork & { id: number }>(
    `UPDATE sources SET in_work_by = :owner, in_work_at = :at, deleted_at = NULL WHERE id = :id`,
  )
  const goOn = db.prepare<AtWork & { id: number }>(
    `UPDATE sources SET in_work_at = :at WHERE id = :id AND in_work_by = :owner`,
  )
  const endWork = db.prepare<[number]>(`UPDATE sources SET in_work_by = NULL, in_work_at = NULL WHERE id = ?`)
  const sameBytes = db
    .prepare<KnownFacts & { sha256: string }, number>(
      `SELECT s.id FROM snapshots n JOIN whole_sources s ON s.id = n.source_id
       WHERE n.sha256 = :sha256
         AND (:title IS NULL OR s.title = :title)
         AND (:byline IS NULL OR s.byline = :byline)
         AND (:publisher IS NULL OR s.publisher = :publisher)
         AND (:publishedAt IS NULL OR s.published_at = :publishedAt)
         AND (:url IS NULL OR s.url = :url)
       ORDER BY s.id LIMIT 1`,
    )
    .pluck()
  const sittingElsewhere = db
    .prepare<{ sitting: string; language: Language }, number>(
      `SELECT s.id FROM whole_sources s
       WHERE s.sitting = :sitting AND s.language IN ('fr', 'en') AND NOT EXISTS (
         SELECT 1 FROM snapshots n WHERE n.source_id = s.id AND coalesce(n.language, s.language) = :language)
       ORDER BY s.id LIMIT 1`,
    )
    .pluck()
  const passagesOf = db.prepare<[number], PairedRow>(
    `SELECT p.id, p.text, sn.name AS speaker, p.paragraph FROM passages p
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     WHERE p.snapshot_id = (SELECT max(id) FROM snapshots WHERE source_id = ?) ORDER BY p.ordinal`,
  )
  const moveSnapshots = db.prepare<{ into: number; from: number; language: Language }>(
    `UPDATE snapshots SET source_id = :into, language = :language WHERE source_id = :from`,
  )
  const moveQuotes = db.prepare<{ into: number; from: number }>(
    `UPDATE quotes SET source_id = :into WHERE source_id = :from`,
  )
  const moveOffices = db.prepare<{ into: number; from: number }>(
    `UPDATE OR IGNORE speaker_offices SET source_id = :into WHERE source_id = :from`,
  )
  const grow = db.prepare<[number]>(`UPDATE sources SET version = version + 1 WHERE id = ?`)
  const remove = db.prepare<[number]>(`DELETE FROM sources WHERE id = ?`)
  const seals = db.prepare<[number], { language: Language; sha256: string }>(
    `SELECT coalesce(n.language, s.language) AS language, n.sha256 FROM snapshots n JOIN sources s ON s.id = n.source_id
     WHERE s.id = ? ORDER BY n.id`,
  )
  // Who deleted it outlasts that it is taken out piece by piece, by whatever program.
  const deletedTitle = db
    .prepare<[number], string>(`SELECT title FROM sources WHERE id = ? AND deleted_by IS NOT NULL`)
    .pluck()
  const takeOver = db
    .prepare<AtWork & { before: number }, number>(
      `UPDATE sources SET in_work_by = :owner, in_work_at = :at
       WHERE in_work_by IS NOT NULL AND coalesce(in_work_at, 0) < :before RETURNING id`,
    )
    .pluck()
  const inWork = db.prepare<[], number>(`SELECT count(*) FROM sources WHERE in_work_by IS NOT NULL`).pluck()
  const owner = randomInt(2 ** 47)
  const atWork = (): AtWork => ({ owner, at: Date.now() })

  /**
   * Each step writes one piece and tells how much is there, from 0 to 1.
   *
   * @returns the id of the source: that of an older one where the sitting joins it, or where the same bytes came first
   */
  function* storing(
    source: CapturedSource,
    { by = PROGRAM, quotes: placed = [], renditionOf, sample = false }: Partial<Given> = {},
    started: (id: number) => void = () => undefined,
  ): Generator<number, number> {
    const now = new Date().toISOString()
    const id = Number(
      insert.run({
        title: source.title,
        kind: source.kind,
        language: source.language,
        language_basis: source.languageBasis,
        byline: source.byline,
        publisher: source.publisher,
        url: source.url,
        published_at: source.publishedAt,
        sitting: source.sitting,
        added_at: now,
        folded: searchable(source),
        sample: sample ? 1 : 0,
        ...atWork(),
      }).lastInsertRowid,
    )
    started(id)
    return yield* alive(id, storingIn(id, now, source, { by, quotes: placed, renditionOf, sample }))
  }

  /** Says now and then that somebody is at work. @throws where somebody else took the source for given up */
  function* alive<Step, Result>(id: number, steps: Generator<Step, Result>): Generator<Step, Result> {
    for (let said = Date.now(); ;) {
      if (Date.now() - said > SAY_EVERY_MS) {
        if (goOn.run({ id, ...atWork() }).changes === 0)
          throw new Error(`source ${id} was taken for given up`)
        said = Date.now()
      }
      const step = steps.next()
      if (step.done) return step.value
      yield step.value
    }
  }

  function* storingIn(
    id: number,
    now: string,
    source: CapturedSource,
    { by, quotes: placed, renditionOf, sample }: Given,
  ): Generator<number, number> {
    const { bytes, mediaType, fileName } = source.snapshot
    const sha256 = hash(bytes)
    const snapshot = Number(insertSnapshot.run(id, now, mediaType, fileName, sha256, bytes).lastInsertRowid)
    const all = source.passages.length + placed.length
    let stored = 0
    const ids: number[] = []
    const sketcher = new Sketcher()
    for (const passage of source.passages) {
      sketcher.add(passage.text)
      const speaker = passage.speaker === undefined ? null : speakers.idOf(passage.speaker, 'suggested', id)
      ids.push(passages.addNow(snapshot, ids.length, passage, speaker))
      yield ++stored / all
    }
    witnesses.keepNow(snapshot, sketcher.sketch())
    for (const quote of placed) {
      quotes.addNow({ ...inPassages(quote, ids), source: id }, PROGRAM)
      yield ++stored / all
    }
    const { sitting, language } = source
    const other = sitting === null ? undefined : sittingElsewhere.get({ sitting, language })
    const pairedWith = other ?? renditionOf
    if (pairedWith !== undefined) yield* pairing(source, ids, passagesOf.all(pairedWith), sitting !== null)
    const { title, byline, publisher, publishedAt, url } = source
    const same = sameBytes.get({ sha256, title, byline, publisher, publishedAt, url })
    if (same !== undefined && !sample) {
      for (const _ of removing(id)) yield 1
      return same
    }
    const told = capturedTold(source, sha256, placed.length)
    if (other !== undefined) {
      moveSnapshots.run({ into: other, from: id, language })
      moveQuotes.run({ into: other, from: id })
      moveOffices.run({ into: other, from: id })
      grow.run(other)
      remove.run(id)
      history.recordNow({ by, done: 'source.joined', of: ['source', other], after: told })
      return other
    }
    endWork.run(id)
    if (!sample) history.recordNow({ by, done: 'source.added', of: ['source', id], after: told })
    return id
  }

  function* pairing(
    { passages: own }: CapturedSource,
    ids: readonly number[],
    others: readonly PairedRow[],
    sameSitting: boolean,
  ): Generator<number> {
    const theirs = others.map(({ text, speaker, paragraph }) => ({
      text,
      speaker: speaker ?? undefined,
      paragraph: paragraph ?? undefined,
    }))
    const pairs = sameSitting
      ? pairPassages(own, theirs)
      : ids.slice(0, others.length).map((_, i): [number, number] => [i, i])
    for (const [i, j] of pairs) {
      passages.pairNow(ids[i]!, others[j]!.id)
      yield 1
    }
  }

  /** Takes a source out of sight at once, and then piece by piece. */
  function* removing(
    id: number,
    gone: Gone = { by: PROGRAM, at: new Date().toISOString() },
  ): Generator<void, void> {
    beginWork.run({ id, ...atWork() })
    yield* alive(id, removingIn(id, gone))
  }

  function* removingIn(id: number, gone: Gone): Generator<void, void> {
    yield* quotes.removing(id, gone)
    yield* passages.removing(id)
    const wasDeleted = deletedTitle.get(id)
    remove.run(id)
    if (wasDeleted !== undefined) {
      const before = { title: wasDeleted }
      history.recordNow({ by: PROGRAM, done: 'source.forgotten', of: ['source', id], before })
    }
    speakers.forgetUnnamed()
  }

  return {
    storing,
    removing,
    /** What seals its captures. */
    sealsOf: (id: number) => seals.all(id),
    holding: (bytes: Uint8Array, facts: KnownFacts): number | null =>
      sameBytes.get({ sha256: hash(bytes), ...facts }) ?? null,
    /**
     * Takes over what nobody has been at work on for some time, for the caller to remove.
     *
     * @returns its ids, and whether others may be left that somebody is or was at work on
     */
    takeOver: db.transaction(() => {
      const ids = takeOver.all({ ...atWork(), before: Date.now() - GIVEN_UP_MS })
      return { ids, isMore: inWork.get()! > ids.length }
    }),
  }
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const searchable = ({ title, publisher }: { title: string; publisher: string | null }) =>
  foldText(publisher ? `${title} ${publisher}` : title)
