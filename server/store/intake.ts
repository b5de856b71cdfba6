/** Storing a source piece by piece: until the last piece is there nobody sees any of it. */
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import { foldText } from '../language/fold.ts'
import { Sketcher } from '../quote/copies.ts'
import type { AtWork, AtWorkOn } from './at-work.ts'
import { PROGRAM, type StoredHistory } from './history.ts'
import { inPassages } from './in-passages.ts'
import { pairing } from './pairing.ts'
import type { StoredPassages } from './passages.ts'
import type { Passages } from './quote-anchors.ts'
import type { StoredQuotes } from './quotes.ts'
import type { Removing } from './removing.ts'
import type { SourceRow } from './source-lists.ts'
import type { StoredSpeakers } from './speakers.ts'
import type { KnownFacts } from './store.ts'
import type { CapturedSource, PlacedQuote, ReadPassage } from './captured.ts'
import { capturedTold } from './told.ts'
import type { Witnesses } from './witnesses.ts'

type NewSource = Omit<SourceRow, 'id' | 'version'> & { sitting: string | null; folded: string }

/** Characters of the passages that are written together: what is begun anew for each, the index writes down each time. */
const AT_ONCE = 32_000

interface Given {
  by: string
  quotes: readonly PlacedQuote[]
  renditionOf?: number | undefined
  sample: boolean
}

/** What was stored of a capture: the ids of its snapshot and of its passages, in their order. */
export interface Stored {
  snapshot: number
  ids: number[]
  sha256: string
}

export type Intake = ReturnType<typeof intake>

export function intake(
  db: Database,
  {
    passages,
    quotes,
    speakers,
    witnesses,
    history,
    atWork,
    removing,
  }: {
    passages: StoredPassages
    quotes: StoredQuotes
    speakers: StoredSpeakers
    witnesses: Witnesses
    history: StoredHistory
    atWork: AtWorkOn
    removing: Removing
  },
) {
  const insert = db
    .prepare<NewSource & AtWork, number>(
      `INSERT INTO sources (title, kind, language, language_basis, byline, publisher, url, published_at, sitting, added_at,
         folded, in_work_by, in_work_at, sample)
       VALUES (:title, :kind, :language, :language_basis, :byline, :publisher, :url, :published_at, :sitting, :added_at,
         :folded, :owner, :at, :sample) RETURNING id`,
    )
    .pluck()
  const insertSnapshot = db
    .prepare<[number, string, string, string | null, string, Uint8Array], number>(
      `INSERT INTO snapshots (source_id, captured_at, media_type, file_name, sha256, bytes)
       VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
    )
    .pluck()
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
  const moveSnapshots = db.prepare<{ into: number; from: number; language: Language }>(
    `UPDATE snapshots SET source_id = :into, language = :language WHERE source_id = :from`,
  )
  const moveQuotes = db.prepare<{ into: number; from: number }>(
    `UPDATE quotes SET source_id = :into WHERE source_id = :from`,
  )
  const moveOffices = db.prepare<{ into: number; from: number }>(
    `UPDATE speaker_offices SET source_id = :into WHERE source_id = :from AND NOT EXISTS (
       SELECT 1 FROM speaker_offices o
       WHERE o.source_id = :into AND o.speaker_id = speaker_offices.speaker_id AND o.title = speaker_offices.title)`,
  )
  const grow = db.prepare<[number]>(`UPDATE sources SET version = version + 1 WHERE id = ?`)
  const remove = db.prepare<[number]>(`DELETE FROM sources WHERE id = ?`)
  const pairs = pairing(db, passages)

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
    const id = begin(source, sample)
    started(id)
    return yield* atWork.alive(id, storingIn(id, source, { by, quotes: placed, renditionOf, sample }))
  }

  /**
   * Stores a capture of a source that is there, which goes on being seen as it was until the last step.
   *
   * @param put puts it in its place, in one step
   */
  function* storingAgain(
    into: number,
    source: CapturedSource,
    quotes: readonly PlacedQuote[],
    put: (stored: Stored & { id: number }) => Generator<void, void>,
    started: (id: number) => void,
  ): Generator<number, void> {
    const id = begin({ ...source, sitting: null }, false)
    started(id)
    yield* atWork.alive(
      id,
      (function* (): Generator<number, void> {
        const stored = yield* piecesOf(id, source, quotes, into)
        for (const _ of put({ ...stored, id })) yield 1
        moveQuotes.run({ into, from: id })
        remove.run(id)
      })(),
    )
  }

  function begin(source: CapturedSource, sample: boolean): number {
    return insert.get({
      title: source.title,
      kind: source.kind,
      language: source.language,
      language_basis: source.languageBasis,
      byline: source.byline,
      publisher: source.publisher,
      url: source.url,
      published_at: source.publishedAt,
      sitting: source.sitting,
      added_at: new Date().toISOString(),
      folded: searchable(source),
      sample: sample ? 1 : 0,
      ...atWork.now(),
    })!
  }

  /** @param of whose own the unnamed are that it names */
  function* piecesOf(
    id: number,
    source: CapturedSource,
    placed: readonly PlacedQuote[],
    of = id,
  ): Generator<number, Stored> {
    const { bytes, mediaType, fileName } = source.snapshot
    const sha256 = hash(bytes)
    const now = new Date().toISOString()
    // A clock that runs ahead captured nothing in the future.
    const at = source.capturedAt !== undefined && source.capturedAt < now ? source.capturedAt : now
    const snapshot = insertSnapshot.get(id, at, mediaType, fileName, sha256, bytes)!
    const all = source.passages.length + placed.length
    let stored = 0
    const ids: number[] = []
    const sketcher = new Sketcher()
    const idOf = speakers.idsIn(of)
    for (const some of someAtOnce(source.passages)) {
      const named = some.map((passage) => {
        sketcher.add(passage.text)
        const { speaker } = passage
        return { passage, speaker: speaker === undefined ? null : idOf(speaker, 'suggested') }
      })
      ids.push(...passages.addNow(snapshot, ids.length, named))
      yield (stored += some.length) / all
    }
    witnesses.keepNow(snapshot, sketcher.sketch())
    const passageOf = storedPassage(source.passages, ids)
    for (const quote of placed) {
      const { speaker: named = null, status } = quote
      const speaker = named === null ? null : idOf(named, status)
      quotes.addStoredNow({ ...inPassages(quote, ids), speaker, source: id }, PROGRAM, passageOf)
      yield ++stored / all
    }
    return { snapshot, ids, sha256 }
  }

  function* storingIn(
    id: number,
    source: CapturedSource,
    { by, quotes: placed, renditionOf, sample }: Given,
  ): Generator<number, number> {
    const { ids, sha256 } = yield* piecesOf(id, source, placed)
    const { sitting, language } = source
    const other = sitting === null ? undefined : sittingElsewhere.get({ sitting, language })
    const pairedWith = other ?? renditionOf
    if (pairedWith !== undefined) {
      const how = sitting === null ? 'order' : 'sitting'
      for (const _ of pairs.with(pairedWith, source.passages, ids, how)) yield 1
    }
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
      if (!sample) history.recordNow({ by, done: 'source.joined', of: ['source', other], after: told })
      return other
    }
    atWork.end(id)
    if (!sample) history.recordNow({ by, done: 'source.added', of: ['source', id], after: told })
    return id
  }

  return {
    storing,
    storingAgain,
    holding: (bytes: Uint8Array, facts: KnownFacts): number | null =>
      sameBytes.get({ sha256: hash(bytes), ...facts }) ?? null,
  }
}

/** Passages in runs of so many characters or a few more, or one that is longer by itself: a run takes some milliseconds. */
function* someAtOnce(passages: readonly ReadPassage[]): Generator<ReadPassage[], void> {
  let some: ReadPassage[] = []
  let characters = 0
  for (const passage of passages) {
    some.push(passage)
    characters += passage.text.length
    if (characters < AT_ONCE) continue
    yield some
    some = []
    characters = 0
  }
  if (some.length > 0) yield some
}

/** What was stored is known: to read it back for each quote takes a fifth of the time that storing the quote takes. */
function storedPassage(passages: readonly ReadPassage[], ids: readonly number[]): Passages {
  const ordinals = new Map(ids.map((id, ordinal) => [id, ordinal]))
  return (id) => {
    const ordinal = ordinals.get(id)
    return ordinal === undefined ? undefined : { text: passages[ordinal]!.text, ordinal }
  }
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const searchable = ({ title, publisher }: { title: string; publisher: string | null }) =>
  foldText(publisher ? `${title} ${publisher}` : title)
