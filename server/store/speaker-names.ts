/** The names of speakers, and who bears one. */
import type { Alias, SpeakerKind } from '../api/speakers.ts'
import type { Grammar } from '../language/grammar.ts'
import { heldOffices } from '../quote/office.ts'
import { identity, surnameWords } from '../quote/person-name.ts'
import { key } from '../quote/words-of-names.ts'
import type { Database } from './database.ts'
import { idsIn, textsIn } from './lists-in-sql.ts'
import type { SpeakerOffices } from './speaker-offices.ts'
import type { BearsName } from './store.ts'

type NameRow = { speaker_id: number; name: string; language: 'fr' | 'en' | null }

/** A surname that more bear is told by none of them. */
const MOST_ALIKE = 50

export type SpeakerNames = ReturnType<typeof speakerNames>

export function speakerNames(db: Database, grammar: Grammar, offices: SpeakerOffices) {
  const names = db.prepare<[string], NameRow>(
    `SELECT speaker_id, name, language FROM speaker_names
     WHERE speaker_id IN ${idsIn('?')} ORDER BY speaker_id, ordinal`,
  )
  const bearers = db
    .prepare<[string], number>(
      `SELECT DISTINCT speaker_id FROM speaker_names WHERE folded = ? ORDER BY speaker_id`,
    )
    .pluck()
  const bearersIn = db
    .prepare<{ folded: string; source: number }, number>(
      `SELECT n.speaker_id FROM speaker_names n WHERE n.folded = :folded AND (
         EXISTS (SELECT 1 FROM quotes q WHERE q.speaker_id = n.speaker_id AND q.source_id = :source)
         OR EXISTS (SELECT 1 FROM passages p JOIN snapshots s ON s.id = p.snapshot_id
           WHERE p.speaker_id = n.speaker_id AND s.source_id = :source))
       ORDER BY n.speaker_id LIMIT 1`,
    )
    .pluck()
  const kinds = db.prepare<[string], { id: number; kind: SpeakerKind }>(
    `SELECT id, kind FROM speakers WHERE id IN ${idsIn('?')} ORDER BY id`,
  )
  const bearersOfWords = db
    .prepare<[string, number], number>(
      `SELECT DISTINCT speaker_id FROM speaker_words WHERE word IN ${textsIn('?')}
       ORDER BY speaker_id LIMIT ?`,
    )
    .pluck()
  const insertWord = db.prepare<[string, number]>(
    `INSERT INTO speaker_words (word, speaker_id) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  )
  const deleteWords = db.prepare<[number]>(`DELETE FROM speaker_words WHERE speaker_id = ?`)
  const insertName = db.prepare<[number, number, string, string, 'fr' | 'en' | null]>(
    `INSERT INTO speaker_names (speaker_id, ordinal, name, folded, language) VALUES (?, ?, ?, ?, ?)`,
  )
  const deleteNames = db.prepare<[number]>(`DELETE FROM speaker_names WHERE speaker_id = ?`)

  /** By speaker; each one’s first is the one shown. */
  const ofAll = (ids: readonly number[]): Map<number, NameRow[]> =>
    Map.groupBy(names.all(JSON.stringify(ids)), ({ speaker_id }) => speaker_id)

  function of(id: number): Alias[] {
    return names.all(JSON.stringify([id])).map(({ name, language }) => ({ name, language }))
  }

  /** Counts nothing, unlike what a page shows of a speaker. */
  function bearing(ids: number[]): BearsName[] {
    const borne = ofAll(ids)
    const officesOf = offices.of(ids)
    return kinds.all(JSON.stringify(ids)).map(({ id, kind }) => ({
      id,
      kind,
      names: borne.get(id)!.map((one) => one.name),
      offices: heldOffices(officesOf(id)),
    }))
  }

  /** Who bears the name, or the surname in it. */
  function alike(name: string): BearsName[] {
    const words = JSON.stringify(surnameWords(name, grammar))
    return bearing([...new Set([...bearers.all(key(name)), ...bearersOfWords.all(words, MOST_ALIKE)])])
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

  /** The first is the one shown; by the words of all of them a speaker is found. */
  function set(id: number, all: readonly Alias[]): void {
    deleteNames.run(id)
    deleteWords.run(id)
    const seen = new Set<string>()
    for (const alias of all) {
      if (seen.has(alias.name)) continue
      insertName.run(id, seen.size, alias.name, key(alias.name), alias.language)
      for (const word of key(alias.name).split(' ')) insertWord.run(word, id)
      seen.add(alias.name)
    }
  }

  return {
    ofAll,
    of,
    set,
    bearing,
    alike,
    bearersOf,
    /** The first who bears the very name. */
    bearer: (name: string): number | undefined => bearers.get(key(name)),
    /** The first who bears it and is named in a source. */
    bearerIn: (source: number, name: string): number | undefined =>
      bearersIn.get({ folded: key(name), source }),
  }
}
