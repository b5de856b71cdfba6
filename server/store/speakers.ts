/** Speakers and their names. */
import type { Grammar } from '../language/grammar.ts'
import type { Database } from 'better-sqlite3'
import type { QuoteStatus } from '../api/quotes.ts'
import type { Alias, NamesSpeaker, NewSpeaker, Speaker, SpeakerKind } from '../api/speakers.ts'
import { Problem } from '../problem.ts'
import { identity, isGroup, surnameWords } from '../quote/person-name.ts'
import { key } from '../quote/same-speaker.ts'
import { pageOf, readCursor } from './page.ts'
import type { BearsName, Speakers } from './store.ts'
import { expectVersion } from './version.ts'

type Row = { id: number; kind: SpeakerKind; version: number; quotes: number; folded: string }
type NameRow = { speaker_id: number; name: string; language: 'fr' | 'en' | null }

/** A surname that more bear is told by none of them. */
const MOST_ALIKE = 50

export type SqliteSpeakers = ReturnType<typeof sqliteSpeakers>

export function sqliteSpeakers(db: Database, grammar: Grammar) {
  const columns = `s.id, s.kind, s.version, first.folded,
    (SELECT count(*) FROM quotes q JOIN whole_sources w ON w.id = q.source_id
     WHERE q.speaker_id = s.id AND q.status <> 'rejected') AS quotes
    FROM speakers s JOIN speaker_names first ON first.speaker_id = s.id AND first.ordinal = 0`
  const one = db.prepare<[number], Row>(`SELECT ${columns} WHERE s.id = ?`)
  const listed = db.prepare<{ search: string; folded: string; id: number; most: number }, Row>(
    `SELECT ${columns}
     WHERE (first.folded, s.id) > (:folded, :id)
       AND (s.suggested = 0 OR quotes > 0 OR EXISTS (SELECT 1 FROM passages p WHERE p.speaker_id = s.id))
       AND (:search = '' OR EXISTS (
         SELECT 1 FROM speaker_names n WHERE n.speaker_id = s.id AND instr(n.folded, :search) > 0))
     ORDER BY first.folded, s.id LIMIT :most`,
  )
  const names = db.prepare<[string], NameRow>(
    `SELECT speaker_id, name, language FROM speaker_names
     WHERE speaker_id IN (SELECT value FROM json_each(?)) ORDER BY speaker_id, ordinal`,
  )
  const bearers = db
    .prepare<[string], number>(
      `SELECT DISTINCT speaker_id FROM speaker_names WHERE folded = ? ORDER BY speaker_id`,
    )
    .pluck()
  const bearersIn = db
    .prepare<[{ folded: string; source: number }], number>(
      `SELECT n.speaker_id FROM speaker_names n WHERE n.folded = :folded AND (
         EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = n.speaker_id AND q.source_id = :source)
         OR EXISTS (SELECT 1 FROM passages p JOIN snapshots s ON s.id = p.snapshot_id
           WHERE p.speaker_id = n.speaker_id AND s.source_id = :source))
       ORDER BY n.speaker_id LIMIT 1`,
    )
    .pluck()
  const kinds = db.prepare<[string], Pick<Row, 'id' | 'kind'>>(
    `SELECT id, kind FROM speakers WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
  const bearersOfWords = db
    .prepare<[string, number], number>(
      `SELECT DISTINCT speaker_id FROM speaker_words WHERE word IN (SELECT value FROM json_each(?))
       ORDER BY speaker_id LIMIT ?`,
    )
    .pluck()
  const insertWord = db.prepare<[string, number]>(
    `INSERT OR IGNORE INTO speaker_words (word, speaker_id) VALUES (?, ?)`,
  )
  const deleteWords = db.prepare<[number]>(`DELETE FROM speaker_words WHERE speaker_id = ?`)
  const insert = db.prepare<[SpeakerKind, number, number]>(
    `INSERT INTO speakers (kind, suggested, sample) VALUES (?, ?, ?)`,
  )
  const insertName = db.prepare<[number, number, string, string, 'fr' | 'en' | null]>(
    `INSERT INTO speaker_names (speaker_id, ordinal, name, folded, language) VALUES (?, ?, ?, ?, ?)`,
  )
  const deleteNames = db.prepare<[number]>(`DELETE FROM speaker_names WHERE speaker_id = ?`)
  const update = db.prepare<[SpeakerKind, number]>(
    `UPDATE speakers SET kind = ?, suggested = 0, version = version + 1 WHERE id = ?`,
  )
  const moveQuotes = db.prepare<[number, number]>(
    `UPDATE quotes SET speaker_id = ?, version = version + 1 WHERE speaker_id = ?`,
  )
  const movePassages = db.prepare<[number, number]>(`UPDATE passages SET speaker_id = ? WHERE speaker_id = ?`)
  const vouchFor = db.prepare<[number]>(`UPDATE speakers SET suggested = 0 WHERE id = ? AND suggested = 1`)
  const forgetUnnamed = db.prepare(
    `DELETE FROM speakers WHERE suggested = 1
       AND NOT EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = speakers.id)
       AND NOT EXISTS (SELECT 1 FROM passages p WHERE p.speaker_id = speakers.id)`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM speakers WHERE id = ?`)

  function toSpeakers(rows: Row[]): Speaker[] {
    const all = new Map<number, NameRow[]>()
    for (const name of names.all(JSON.stringify(rows.map((row) => row.id)))) {
      all.set(name.speaker_id, [...(all.get(name.speaker_id) ?? []), name])
    }
    return rows.map(({ id, kind, quotes, version }) => {
      const [first, ...others] = all.get(id)!
      const aliases = others.map(({ name, language }) => ({ name, language }))
      return { id, kind, name: first!.name, aliases, quotes, version }
    })
  }

  function get(id: number): Speaker | null {
    const row = one.get(id)
    return row ? toSpeakers([row])[0]! : null
  }

  /** Who bears the name, or the surname in it. */
  function alike(name: string): BearsName[] {
    const words = JSON.stringify(surnameWords(name, grammar))
    const ids = new Set([...bearers.all(key(name)), ...bearersOfWords.all(words, MOST_ALIKE)])
    const list = JSON.stringify([...ids])
    const borne = Map.groupBy(names.all(list), ({ speaker_id }) => speaker_id)
    return kinds.all(list).map(({ id, kind }) => ({ id, kind, names: borne.get(id)!.map((one) => one.name) }))
  }

  /** Who bears the name, and who bears it as another label has it: “M. Rémi Massé”, “MASSÉ Rémi”. */
  function bearersOf(name: string): number[] {
    const exact = bearers.all(key(name))
    const wanted = identity(name, grammar)
    if (wanted === null) return exact
    const labels = alike(name).filter(
      (one) => one.kind === 'person' && one.names.some((label) => identity(label, grammar) === wanted),
    )
    return [...new Set([...exact, ...labels.map(({ id }) => id)])]
  }

  function setNames(id: number, name: string, aliases: readonly Alias[]): void {
    deleteNames.run(id)
    deleteWords.run(id)
    const seen = new Set<string>()
    for (const alias of [{ name, language: null }, ...aliases]) {
      if (seen.has(alias.name)) continue
      insertName.run(id, seen.size, alias.name, key(alias.name), alias.language)
      for (const word of key(alias.name).split(' ')) insertWord.run(word, id)
      seen.add(alias.name)
    }
  }

  /** Inside a transaction of the caller's. */
  function addNow({ kind, name, aliases }: NewSpeaker, { suggested = false, sample = false } = {}): number {
    const id = Number(insert.run(kind, suggested ? 1 : 0, sample ? 1 : 0).lastInsertRowid)
    setNames(id, name, aliases)
    return id
  }

  /**
   * The one who bears this name, made where nobody does; the first where several do. Inside a transaction of the caller's.
   *
   * @param status of what names the speaker
   * @param source whose own an unnamed speaker is: another text's "officials" are others
   */
  function idOf(speaker: NamesSpeaker, status: QuoteStatus, source: number): number {
    if (typeof speaker === 'number') {
      if (!one.get(speaker)) throw Problem.invalid('speaker', 'unknown_speaker')
      return speaker
    }
    const given = typeof speaker === 'string' ? { name: speaker, kind: 'person' as const } : speaker
    const { name } = given
    const kind = given.kind === 'person' && isGroup(name, grammar) ? 'unnamed' : given.kind
    if (kind === 'unnamed') {
      const own = bearersIn.get({ folded: key(name), source })
      return own ?? addNow({ kind, name, aliases: [] }, { suggested: status === 'suggested' })
    }
    const known = bearers.get(key(name)) ?? (kind === 'person' ? bearersOf(name)[0] : undefined)
    return known ?? addNow({ kind, name, aliases: [] }, { suggested: status === 'suggested' })
  }

  const store: Speakers = {
    add: async (speaker) => db.transaction(() => get(addNow(speaker))!).immediate(),
    get: async (id) => get(id),
    async list({ search = '', cursor, limit }) {
      const [folded, id] = readCursor(cursor, 2) ?? ['', 0]
      const rows = listed.all({
        search: key(search),
        folded: String(folded),
        id: Number(id),
        most: limit + 1,
      })
      return pageOf(rows, limit, (row) => [row.folded, row.id], toSpeakers)
    },
    named: async (name) => bearersOf(name).map((id) => get(id)!),
    alike: async (name) => alike(name),
    update: async (id, change, expected) =>
      db
        .transaction(() => {
          const speaker = get(id)
          if (!speaker) return null
          expectVersion(speaker.version, expected)
          update.run(change.kind ?? speaker.kind, id)
          setNames(id, change.name ?? speaker.name, change.aliases ?? speaker.aliases)
          return get(id)
        })
        .immediate(),
    merge: async (into, from, expected) =>
      db
        .transaction(() => {
          if (into === from) throw Problem.invalid('from', 'itself')
          const speaker = get(into)
          if (!speaker) return null
          const other = get(from)
          if (!other) throw Problem.invalid('from', 'unknown_speaker')
          expectVersion(speaker.version, expected)
          moveQuotes.run(into, from)
          movePassages.run(into, from)
          remove.run(from)
          update.run(speaker.kind, into)
          setNames(into, speaker.name, [
            ...speaker.aliases,
            { name: other.name, language: null },
            ...other.aliases,
          ])
          return get(into)
        })
        .immediate(),
  }

  return {
    store,
    addNow,
    idOf,
    /** A person stands for what names this speaker: it stays without it. */
    vouchFor: (id: number) => void vouchFor.run(id),
    /** Takes out those whom only the program named, and nothing names any more. */
    forgetUnnamed: () => void forgetUnnamed.run(),
  }
}
