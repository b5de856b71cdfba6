/** Passages: storing them with the terms they are found by, and finding them. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import type { SourceKind } from '../api/sources.ts'
import { leftIn } from '../language/left-words.ts'
import { type Marked, markedTogether } from '../quote/spoken/spoken-record.ts'
import { listed } from './lists-in-sql.ts'
import { marked, type MarkedRow } from './marked.ts'
import type { Grammars } from '../language/grammar.ts'
import { words } from '../language/split.ts'
import { terms } from '../language/terms.ts'
import { withinBudget } from './term-index.ts'
import type { FoundPassage, Passages } from './store.ts'
import type { ReadPassage } from './captured.ts'
import { Weights } from './weights.ts'

/**
 * Postings read for one look-up, those of the rarest terms first: what bounds its time, whatever the size of the store.
 * Half as many cost one right passage in forty of eight misquoted words in a million; twice as many win one in fifty.
 */
const POSTINGS_BUDGET = 25_000
/**
 * A term is rare that fewer passages hold: one in so many, and in a small store this many. (A bin of pairs holds one in
 * a thousand by chance.)
 */
const RARE_SHARE = 500
const RARE_BELOW = 1_000
/**
 * A passage that shares this much of what so many rare terms weigh is meant: common ones would only confirm it, and take
 * two thirds of the time. At 0.4 and four, one right passage in a hundred was lost to another that is much like it.
 */
const ENOUGH = 0.6
const ENOUGH_RARE = 6
/** A longer claim is found by some of its terms. */
const MOST_TERMS = 1_000
/** Ids asked about in one statement. */
const AT_ONCE = 1_000

type Row = MarkedRow & {
  id: number
  text: string
  speaker_id: number | null
  speaker: string | null
  words_language: Language | null
  source_id: number
  title: string
  kind: SourceKind
  byline: string | null
  publisher: string | null
  published_at: string | null
  url: string | null
  printed: Language
  start_ms: number | null
  end_ms: number | null
}
interface NewRow {
  snapshot: number
  ordinal: number
  text: string
  speaker: number | null
  language: Language
  tag: string | null
  markup: string | null
  words: Language | null
  paragraph: string | null
  start: number | null
  end: number | null
}
type PairRow = MarkedRow & { passage_id: number; counterpart_id: number }

export type StoredPassages = ReturnType<typeof storedPassages>

/** @param grammars by whose words a turn is known that is left in the other language than its page’s */
export function storedPassages(db: Database, grammars: Grammars) {
  const index = db.terms
  const insert = db
    .prepare<NewRow, number>(
      `INSERT INTO passages
         (snapshot_id, ordinal, text, speaker_id, spoken_language, spoken_tag, spoken_markup, words_language,
          paragraph, start_ms, end_ms)
       VALUES (:snapshot, :ordinal, :text, :speaker, :language, :tag, :markup, :words, :paragraph, :start, :end)
       RETURNING id`,
    )
    .pluck()
  const ofSource = db
    .prepare<[number], number>(
      `SELECT p.id FROM passages p JOIN snapshots n ON n.id = p.snapshot_id WHERE n.source_id = ?`,
    )
    .pluck()
  const ofSnapshot = db.prepare<[number], number>(`SELECT id FROM passages WHERE snapshot_id = ?`).pluck()
  const remove = db.prepare<[number]>(`DELETE FROM passages WHERE id = ?`)
  const insertPair = db.prepare<[number, number]>(
    `INSERT INTO passage_pairs (passage_id, counterpart_id) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  )
  const pairs = db.prepare<[string], PairRow>(
    `SELECT pp.passage_id, pp.counterpart_id, c.spoken_language, c.spoken_tag, c.spoken_markup
     FROM ${listed('?')} AS wanted
     CROSS JOIN passage_pairs pp ON pp.passage_id = wanted.id
     CROSS JOIN passages c ON c.id = pp.counterpart_id
     CROSS JOIN newest_snapshots n ON n.id = c.snapshot_id
     CROSS JOIN whole_sources s ON s.id = n.source_id
     ORDER BY pp.passage_id, pp.counterpart_id`,
  )
  const found = db.prepare<[string], Row>(
    `SELECT p.id, p.text, p.speaker_id, sn.name AS speaker, p.spoken_language, p.spoken_tag, p.spoken_markup, p.words_language,
            p.start_ms, p.end_ms, s.id AS source_id, s.title, s.kind, s.byline, s.publisher, s.published_at, s.url, coalesce(n.language, s.language) AS printed
     FROM ${listed('?')} AS wanted
     CROSS JOIN passages p ON p.id = wanted.id
     CROSS JOIN snapshots n ON n.id = p.snapshot_id
     CROSS JOIN whole_sources s ON s.id = n.source_id
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     ORDER BY wanted.place`,
  )

  const readable = db
    .prepare<[string], number>(
      // CROSS JOIN keeps the order of the tables: from the few ids asked about, not from all that is stored.
      `SELECT p.id FROM ${listed('?')} AS wanted
       CROSS JOIN passages p ON p.id = wanted.id
       CROSS JOIN newest_snapshots n ON n.id = p.snapshot_id
       CROSS JOIN whole_sources s ON s.id = n.source_id
       ORDER BY wanted.place`,
    )
    .pluck()

  /** How much the terms weigh that each passage shares with the text, by its id: the rarer a term, the more. */
  function shared(text: string): Weights {
    const weights = new Weights()
    const total = index.total()
    let budget = POSTINGS_BUDGET
    let [rare, all] = [0, 0]
    const weigh = (ids: readonly number[]) => {
      const weight = Math.log(1 + total / ids.length)
      weights.add(ids, weight)
      all += weight
      budget -= ids.length
    }
    const { words, pairs } = terms(text)
    const rareBelow = Math.max(RARE_BELOW, Math.floor(total / RARE_SHARE))
    const common: { term: string; about: number }[] = []
    // Sorted, they come from all parts of a long claim, for the order of hashes means nothing: pairs, then words.
    const asked = [...new Set([...pairs, ...words])].sort().slice(0, MOST_TERMS)
    let at = 0
    for (const { ids, about } of index.rare(asked.map(alone), rareBelow, budget)) {
      const term = asked[at++]!
      if (about !== null) common.push({ term, about })
      else if (ids.length > 0) {
        weigh(ids)
        rare++
      }
    }
    if (rare >= ENOUGH_RARE && weights.greatest >= ENOUGH * all) return weights
    const worth = withinBudget(common, budget, weights.size === 0).map(({ term }) => [term])
    for (const { ids, isWhole } of index.within(worth, budget)) if (isWhole || weights.size === 0) weigh(ids)
    return weights
  }

  function read(ids: number[]): FoundPassage[] {
    if (ids.length === 0) return []
    const counterparts = counterpartsOf(ids)
    return found
      .all(JSON.stringify(ids))
      .map((row) => toFoundPassage(row, counterparts.get(row.id) ?? [], grammars))
  }

  /** By the id of the passage. */
  function counterpartsOf(ids: readonly number[]): Map<number, Counterpart[]> {
    const known = new Map<number, Counterpart[]>()
    for (const row of pairs.all(JSON.stringify(ids))) {
      const counterpart = { id: row.counterpart_id, ...marked(row) }
      known.set(row.passage_id, [...(known.get(row.passage_id) ?? []), counterpart])
    }
    return known
  }

  /** The best that are shared. What is being stored, or was captured again since, may be found as well, and is passed over. */
  function lookUp(text: string, most: number): FoundPassage[] {
    const weights = shared(text)
    const best = read(readable.all(JSON.stringify(weights.heaviest(most))))
    if (best.length === most || weights.size <= most) return best
    const ranked = weights.heaviest(weights.size)
    const more: number[] = []
    for (let from = most; best.length + more.length < most && from < ranked.length; from += AT_ONCE)
      more.push(...readable.all(JSON.stringify(ranked.slice(from, from + AT_ONCE))))
    return [...best, ...read(more.slice(0, most - best.length))]
  }

  const store: Pick<Passages, 'lookUp' | 'get'> = {
    lookUp: async (text, most) => db.reading(() => lookUp(text, most)),
    get: async (ids) => new Map(db.reading(() => read(ids)).map((passage) => [passage.id, passage])),
  }

  return {
    store,
    counterpartsOf,
    /** The methods below run inside a transaction of the caller's. @param ordinal of the first @returns the ids */
    addNow(
      snapshot: number,
      ordinal: number,
      passages: readonly { passage: ReadPassage; speaker: number | null }[],
    ): number[] {
      const ids = passages.map(({ passage: { text, spoken, words, paragraph, time }, speaker }, i) =>
        insert.get({
          snapshot,
          ordinal: ordinal + i,
          text,
          speaker,
          language: spoken?.language ?? 'unknown',
          tag: spoken?.tag ?? null,
          markup: spoken?.markup ?? null,
          words: words === 'unknown' ? null : (words ?? null),
          paragraph: paragraph ?? null,
          start: time?.start ?? null,
          end: time?.end ?? null,
        })!,
      )
      index.add(ids.map((id, i) => ({ id, text: passages[i]!.passage.text })))
      return ids
    },
    pairNow(passage: number, counterpart: number): void {
      insertPair.run(passage, counterpart)
      insertPair.run(counterpart, passage)
    },
    /** Takes the passages of a snapshot out of what is looked up, one by one. */
    *forgettingTerms(snapshot: number): Generator<void, void> {
      for (const id of ofSnapshot.all(snapshot)) {
        index.remove(id)
        yield
      }
    },
    /** Takes out the passages of a source one by one. */
    *removing(source: number): Generator<void, void> {
      for (const id of ofSource.all(source)) {
        index.remove(id)
        remove.run(id)
        yield
      }
    },
  }
}

const alone = (term: string) => [term]

export type Counterpart = Marked & { id: number }

/** A page may leave what was spoken in another language as it was. */
function printedIn({ text, printed, spoken_language: spoken }: Row, grammars: Grammars): Language {
  if (spoken === printed || spoken === 'unknown' || (printed !== 'fr' && printed !== 'en')) return printed
  const keys = words(text).map(({ key }) => key)
  return leftIn(keys, grammars[printed]) ?? printed
}

function toFoundPassage(row: Row, counterparts: readonly Counterpart[], grammars: Grammars): FoundPassage {
  return {
    id: row.id,
    text: row.text,
    speaker: row.speaker_id === null ? null : { id: row.speaker_id, name: row.speaker! },
    spoken: markedTogether(marked(row), counterparts, row.words_language),
    printed: row.words_language ?? printedIn(row, grammars),
    edition: row.printed,
    counterparts: counterparts.map(({ id }) => id),
    time: row.start_ms === null ? null : { start: row.start_ms, end: row.end_ms! },
    source: {
      id: row.source_id,
      title: row.title,
      kind: row.kind,
      byline: row.byline,
      publisher: row.publisher,
      publishedAt: row.published_at,
      url: row.url,
    },
  }
}
