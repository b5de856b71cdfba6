/** Quotes and their spans. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import type { Attribution, NewQuote, Quote, QuoteKind, QuoteStatus, Span } from '../api/quotes.ts'
import { Problem } from '../problem.ts'
import { foldText } from '../language/fold.ts'
import type { StoredHistory } from './history.ts'
import { idsIn } from './lists-in-sql.ts'
import { anchor, type Passage, type Passages, toAttribution, toColumns } from './quote-anchors.ts'
import { quoteChanges } from './quote-changes.ts'
import { quoteLists, SOURCE_LANGUAGE } from './quote-lists.ts'
import type { Gone, RenditionChanges } from './rendition-changes.ts'
import type { StoredSpeakers } from './speakers.ts'
import { SPOKEN_COLUMNS, type SpokenColumns, toSpoken } from './spoken.ts'
import type { Quotes } from './store.ts'
import { wholeQuoteTold } from './told.ts'
import { expectVersion } from './version.ts'

export type QuoteRow = SpokenColumns & {
  id: number
  source_id: number
  title: string
  kind: QuoteKind
  speaker_id: number | null
  speaker: string | null
  printed_language: Language | null
  source_language: Language
  attribution: string | null
  status: QuoteStatus
  lost_in: number | null
  version: number
}
type NewRow = SpokenColumns &
  Pick<
    QuoteRow,
    'source_id' | 'kind' | 'speaker_id' | 'printed_language' | 'status' | 'attribution' | 'lost_in'
  > & { folded: string }
type SpanRow = Span & { quote_id: number; ordinal: number }
/** Quotes of a source read in one step. */
const AT_ONCE = 500

export type StoredQuotes = ReturnType<typeof storedQuotes>

export function storedQuotes(
  db: Database,
  {
    speakers,
    changes,
    history,
  }: { speakers: StoredSpeakers; changes: RenditionChanges; history: StoredHistory },
) {
  const columns = `q.id, q.source_id, s.title, q.kind, q.speaker_id, sn.name AS speaker, q.printed_language,
    ${SOURCE_LANGUAGE} AS source_language, q.attribution, ${SPOKEN_COLUMNS.of('q')}, q.status, q.lost_in, q.version
    FROM quotes q JOIN whole_sources s ON s.id = q.source_id
    LEFT JOIN speaker_names sn ON sn.speaker_id = q.speaker_id AND sn.ordinal = 0`
  const one = db.prepare<[number], QuoteRow>(`SELECT ${columns} WHERE q.id = ?`)
  const ofSource = db.prepare<[number, number, number], QuoteRow>(
    `SELECT ${columns} WHERE q.source_id = ? AND q.lost_in IS NULL AND q.id > ? ORDER BY q.id LIMIT ?`,
  )
  const some = db.prepare<[string], QuoteRow>(`SELECT ${columns} WHERE q.id IN ${idsIn('?')}`)
  const touching = db.prepare<[string], QuoteRow>(
    `SELECT ${columns} WHERE q.id IN (
       SELECT quote_id FROM quote_spans WHERE passage_id IN ${idsIn('?')}) ORDER BY q.id`,
  )
  const list = quoteLists<QuoteRow>(db, columns)
  const spansOf = db.prepare<[string], SpanRow>(
    `SELECT quote_id, ordinal, passage_id AS passage, start, "end", exact, prefix, suffix FROM quote_spans
     WHERE quote_id IN ${idsIn('?')} ORDER BY quote_id, ordinal`,
  )
  const passageText = db.prepare<[number, number], Passage>(
    `SELECT p.text, p.ordinal FROM passages p JOIN snapshots n ON n.id = p.snapshot_id
     WHERE p.id = ? AND n.source_id = ?`,
  )
  const sourceExists = db
    .prepare<[number], number>(`SELECT 1 FROM sources WHERE id = ? AND deleted_at IS NULL`)
    .pluck()
  /** The capture that took the place of the one a passage stands in. */
  const newerOf = db
    .prepare<[number], number>(
      `SELECT r.id FROM passages p JOIN snapshots r ON r.replaces = p.snapshot_id WHERE p.id = ?`,
    )
    .pluck()
  const insert = db
    .prepare<NewRow, number>(
      `INSERT INTO quotes
         (source_id, kind, speaker_id, printed_language, status, attribution, folded, lost_in, ${SPOKEN_COLUMNS.names})
       VALUES (:source_id, :kind, :speaker_id, :printed_language, :status, :attribution, :folded, :lost_in,
         ${SPOKEN_COLUMNS.parameters})
       RETURNING id`,
    )
    .pluck()
  const insertSpan = db.prepare<SpanRow>(
    `INSERT INTO quote_spans (quote_id, ordinal, passage_id, start, "end", exact, prefix, suffix)
     VALUES (:quote_id, :ordinal, :passage, :start, :end, :exact, :prefix, :suffix)`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM quotes WHERE id = ?`)
  const idsOfSource = db.prepare<[number], number>(`SELECT id FROM quotes WHERE source_id = ?`).pluck()

  function toQuotes(rows: QuoteRow[]): Quote[] {
    const spans = new Map<number, Span[]>()
    for (const { quote_id, ordinal: _, ...span } of spansOf.all(JSON.stringify(rows.map((row) => row.id)))) {
      spans.set(quote_id, [...(spans.get(quote_id) ?? []), span])
    }
    return rows.map((row) => toQuote(row, spans.get(row.id) ?? []))
  }

  function get(id: number): Quote | null {
    const row = one.get(id)
    return row ? toQuotes([row])[0]! : null
  }

  const ofIds = (ids: readonly number[]) =>
    new Map(toQuotes(some.all(JSON.stringify(ids))).map((quote) => [quote.id, quote]))

  const inPassages = (passages: number[]) =>
    passages.length === 0 ? [] : db.reading(() => toQuotes(touching.all(JSON.stringify(passages))))

  /** Reads passages of a source, each once: a quote, its cue and its name mostly stand in one. */
  function passagesOf(source: number): Passages {
    const read = new Map<number, Passage | undefined>()
    return (id) => {
      if (!read.has(id)) read.set(id, passageText.get(id, source))
      return read.get(id)
    }
  }

  /** Inside a transaction of the caller's. */
  function addNow(quote: NewQuote, by: string): number {
    if (!sourceExists.get(quote.source)) throw Problem.invalid('source', 'unknown_source')
    return insertNow(quote, by, passagesOf(quote.source), (passage) => newerOf.get(passage) ?? null)
  }

  function insertNow(
    quote: NewQuote,
    by: string,
    passages: Passages,
    lostIn: (passage: number) => number | null,
  ): number {
    const spans = anchor(passages, quote.spans)
    const id = insert.get({
      ...toColumns(passages, quote.spoken, by),
      source_id: quote.source,
      kind: quote.kind,
      speaker_id: quote.speaker == null ? null : speakers.idOf(quote.speaker, quote.status, quote.source),
      attribution: quote.attribution ? toAttribution(passages, quote.attribution) : null,
      printed_language: quote.printedLanguage ?? null,
      status: quote.status,
      folded: foldText(textOf(spans)),
      lost_in: lostIn(spans[0]!.passage),
    })!
    spans.forEach((span, ordinal) => insertSpan.run({ ...span, quote_id: id, ordinal }))
    return id
  }

  /** Inside a transaction of the caller's. */
  function removeNow(id: number, gone: Gone): void {
    changes.recordGoneWith(id, gone)
    remove.run(id)
  }

  const store: Quotes = {
    add: async (quote, by) =>
      db
        .transaction(() => {
          const added = get(addNow(quote, by))!
          history.recordNow({
            by,
            done: 'quote.added',
            of: ['quote', added.id],
            after: wholeQuoteTold(added),
          })
          return added
        })
        .immediate(),
    get: async (id) => get(id),
    list: async (asked) => list(asked, toQuotes),
    inPassages: async (passages) => inPassages(passages),
    ...quoteChanges(db, { one: (id) => one.get(id), get, passagesOf, speakers, history }),
    remove: async (id, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return false
          expectVersion(row.version, expected)
          const at = new Date().toISOString()
          const before = wholeQuoteTold(get(id)!)
          removeNow(id, { by, at })
          history.recordNow({ by, at, done: 'quote.removed', of: ['quote', id], before })
          return true
        })
        .immediate(),
  }

  return {
    store,
    addNow,
    /** By their ids; inside a reading of the caller's. */
    ofIds,
    /**
     * A quote of a capture that is being stored, which none has replaced. Inside a transaction of the caller's.
     *
     * @param passages those of the capture
     */
    addStoredNow: (quote: NewQuote, by: string, passages: Passages): number =>
      insertNow(quote, by, passages, () => null),
    touching: (passages: readonly { id: number }[]) => inPassages(passages.map(({ id }) => id)),
    /** Some at a time: a long record has tens of thousands. */
    *ofSource(source: number): Generator<Quote[], void> {
      for (let after = 0; ;) {
        const rows = ofSource.all(source, after, AT_ONCE)
        if (rows.length === 0) return
        yield toQuotes(rows)
        after = rows.at(-1)!.id
      }
    },
    /** Takes out the quotes of a source one by one, inside a transaction of the caller's. */
    *removing(source: number, gone: Gone): Generator<void, void> {
      for (const id of idsOfSource.all(source)) {
        removeNow(id, gone)
        yield
      }
    },
  }
}

const textOf = (spans: Span[]) => spans.map((span) => span.exact).join(' ')

function toQuote(row: QuoteRow, spans: Span[]): Quote {
  return {
    id: row.id,
    source: row.source_id,
    sourceTitle: row.title,
    kind: row.kind,
    text: textOf(spans),
    spans,
    speaker: row.speaker_id === null ? null : { id: row.speaker_id, name: row.speaker! },
    printedLanguage: row.printed_language ?? row.source_language,
    attribution: row.attribution === null ? null : (JSON.parse(row.attribution) as Attribution),
    spoken: toSpoken(row),
    status: row.status,
    lostIn: row.lost_in,
    version: row.version,
  }
}
