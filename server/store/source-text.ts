/** The text of a source: its passages in their order, whole or a part, and where words stand in it. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import type { FoundInSource, Outline, Part, Passage } from '../api/sources.ts'
import { words as wordsOf } from '../language/split.ts'
import { terms } from '../language/terms.ts'
import { basisOf, markedTogether } from '../quote/spoken/spoken-record.ts'
import { marked, type MarkedRow } from './marked.ts'
import type { Counterpart, StoredPassages } from './passages.ts'

type PassageRow = MarkedRow & {
  id: number
  text: string
  speaker_id: number | null
  speaker: string | null
  words_language: Language | null
  paragraph: string | null
  start_ms: number | null
  end_ms: number | null
}
type OutlineRow = { id: number; printedLanguage: Language; length: number }
interface Snapshot {
  id: number
  language: Language
}

/** Passages read in one step. */
const AT_ONCE = 500
/** Places told of one search; a person narrows it long before. */
const MOST_PLACES = 1_000

export function sourceText(db: Database, passages: StoredPassages) {
  const count = db
    .prepare<[number], number>(
      `SELECT count(*) FROM passages p JOIN newest_snapshots n ON n.id = p.snapshot_id WHERE n.source_id = ?`,
    )
    .pluck()
  const countIn = db.prepare<[number], number>(`SELECT count(*) FROM passages WHERE snapshot_id = ?`).pluck()
  const passagesOf = db.prepare<[number, number, number], PassageRow>(
    `SELECT p.id, p.text, p.speaker_id, sn.name AS speaker, p.spoken_language, p.spoken_tag, p.spoken_markup, p.words_language, p.paragraph,
       p.start_ms, p.end_ms
     FROM passages p
     LEFT JOIN speaker_names sn ON sn.speaker_id = p.speaker_id AND sn.ordinal = 0
     WHERE p.snapshot_id = ? AND p.ordinal >= ? ORDER BY p.ordinal LIMIT ?`,
  )
  const outlined = db.prepare<[number], OutlineRow>(
    `SELECT p.id, coalesce(n.language, s.language) AS "printedLanguage", length(p.text) AS length
     FROM newest_snapshots n JOIN sources s ON s.id = n.source_id JOIN passages p ON p.snapshot_id = n.id
     WHERE s.id = ? ORDER BY coalesce(n.language, '') <> '', n.id, p.ordinal`,
  )
  const IN_ORDER = `FROM newest_snapshots n JOIN passages p ON p.snapshot_id = n.id WHERE n.source_id = :source`
  const textsOf = db.prepare<{ source: number }, { id: number; text: string }>(
    `SELECT p.id, p.text ${IN_ORDER} ORDER BY coalesce(n.language, '') <> '', n.id, p.ordinal`,
  )
  const textsHolding = db.prepare<{ source: number; match: string }, { id: number; text: string }>(
    `SELECT p.id, p.text ${IN_ORDER} AND p.id IN (
       SELECT t.id FROM ${db.terms.holding(':match')} t
       WHERE t.id BETWEEN (SELECT min(p.id) ${IN_ORDER}) AND (SELECT max(p.id) ${IN_ORDER}))
     ORDER BY coalesce(n.language, '') <> '', n.id, p.ordinal`,
  )

  /** Those of a part, a few hundred at a time. */
  function* reading(snapshots: readonly Snapshot[], { from, limit }: Part): Generator<Passage[], void> {
    let before = 0
    for (const { id, language } of snapshots) {
      const until = Math.min(from + limit - before, countIn.get(id)!)
      for (let at = Math.max(0, from - before); at < until; at += AT_ONCE) {
        const rows = passagesOf.all(id, at, Math.min(AT_ONCE, until - at))
        const counterparts = passages.counterpartsOf(rows.map((row) => row.id))
        yield rows.map((row) => toPassage(row, language, counterparts.get(row.id) ?? []))
      }
      before += countIn.get(id)!
    }
  }

  function outline(source: number): Outline['items'] {
    const rows = outlined.all(source)
    const counterparts = passages.counterpartsOf(rows.map(({ id }) => id))
    return rows.map((row) => ({ ...row, counterparts: (counterparts.get(row.id) ?? []).map(({ id }) => id) }))
  }

  /**
   * Where these words stand one after the other, accents and capitals aside. Passages are asked of the index; only where
   * it has no term of theirs, as for one very common word, the whole text is gone through.
   */
  function* finding(source: number, search: string): Generator<void, FoundInSource> {
    const sought = wordsOf(search).map(({ key }) => key)
    const { words, pairs } = terms(search)
    const all = [...words, ...pairs]
    const found: FoundInSource = { count: 0, items: [] }
    if (sought.length === 0) return found
    const match = db.terms.query(all.map((term) => [term]))
    const texts = all.length > 0 ? textsHolding.all({ source, match }) : textsOf.all({ source })
    for (const { id, text } of texts) {
      for (const place of placesOf(sought, text))
        if (++found.count <= MOST_PLACES) found.items.push({ passage: id, ...place })
      yield
    }
    return found
  }

  return { count: (source: number) => count.get(source)!, reading, outline, finding }
}

function placesOf(sought: readonly string[], text: string): { start: number; end: number }[] {
  const words = wordsOf(text)
  return words.flatMap(({ start }, at) =>
    sought.every((key, i) => words[at + i]?.key === key)
      ? [{ start, end: words[at + sought.length - 1]!.end }]
      : [],
  )
}

function toPassage(
  row: PassageRow,
  printedLanguage: Language,
  counterparts: readonly Counterpart[],
): Passage {
  const { language, tag, markup, conflict } = markedTogether(marked(row), counterparts, row.words_language)
  return {
    id: row.id,
    text: row.text,
    printedLanguage,
    ...(row.words_language &&
      row.words_language !== printedLanguage && { wordsLanguage: row.words_language }),
    speaker: row.speaker_id === null ? null : { id: row.speaker_id, name: row.speaker! },
    spoken: {
      language,
      ...(tag !== undefined && { tag }),
      basis: basisOf({ language, markup }),
      evidence: markup === null ? null : { markup },
      confirmedBy: null,
      confirmedAt: null,
    },
    conflict,
    counterparts: counterparts.map(({ id }) => id),
    paragraph: row.paragraph,
    time: row.start_ms === null ? null : { start: row.start_ms, end: row.end_ms! },
  }
}
