/** The glossary: its entries, and those that a text may name. */
import type { Database } from './database.ts'
import type { Entry, EntryKind, NewEntry } from '../api/glossary.ts'
import { foldText } from '../language/fold.ts'
import { wordsIn } from '../language/split.ts'
import { Problem } from '../problem.ts'
import type { StoredHistory } from './history.ts'
import { inSlices } from './in-slices.ts'
import { idsIn, textsIn } from './lists-in-sql.ts'
import { pageOf, readCursor } from './page.ts'
import type { Glossary } from './kept-translations.ts'
import { entryTold } from './told.ts'
import { expectVersion } from './version.ts'

type Row = {
  id: number
  kind: EntryKind
  note: string
  by: string
  at: string
  folded: string
  version: number
}
type NameRow = {
  entry_id: number
  language: 'fr' | 'en'
  ordinal: number
  name: string
  folded: string
  head: string
  tail: string
}

/** Letters: “premier” and “premiers”, “minister” and “ministers” begin alike. */
const HEAD = 4
const LANGUAGES = ['fr', 'en'] as const

export function storedGlossary(db: Database, history: StoredHistory): Glossary {
  const one = db.prepare<[number], Row>(`SELECT * FROM glossary WHERE id = ?`)
  const listed = db.prepare<Record<string, string | number | null>, Row & { name: string }>(
    `SELECT g.*, first.folded AS name FROM glossary g
     JOIN glossary_names first ON first.entry_id = g.id AND first.language = 'fr' AND first.ordinal = 0
     WHERE (first.folded, g.id) > (:name, :id) AND (:kind IS NULL OR g.kind = :kind)
       AND (:sought = '' OR EXISTS (
         SELECT 1 FROM glossary_names n WHERE n.entry_id = g.id AND instr(n.folded, :sought) > 0))
     ORDER BY first.folded, g.id LIMIT :most`,
  )
  const namedBy = db.prepare<{ language: string; heads: string; most: number }, Row>(
    `SELECT * FROM glossary WHERE id IN (
       SELECT entry_id FROM glossary_names WHERE language = :language
         AND head IN ${textsIn(':heads')} AND tail IN ${textsIn(':heads')})
     ORDER BY id LIMIT :most`,
  )
  const namesOf = db.prepare<[string], NameRow>(
    `SELECT * FROM glossary_names WHERE entry_id IN ${idsIn('?')} ORDER BY entry_id, language, ordinal`,
  )
  const insert = db
    .prepare<Omit<Row, 'id' | 'version'>, number>(
      `INSERT INTO glossary (kind, note, "by", "at", folded) VALUES (:kind, :note, :by, :at, :folded)
       ON CONFLICT DO NOTHING RETURNING id`,
    )
    .pluck()
  const update = db.prepare<Omit<Row, 'version'>>(
    `UPDATE glossary SET kind = :kind, note = :note, "by" = :by, "at" = :at, folded = :folded, version = version + 1
     WHERE id = :id AND NOT EXISTS (SELECT 1 FROM glossary o WHERE o.folded = :folded AND o.id <> :id)`,
  )
  const remove = db.prepare<[number]>(`DELETE FROM glossary WHERE id = ?`)
  const removeNames = db.prepare<[number]>(`DELETE FROM glossary_names WHERE entry_id = ?`)
  const insertName = db.prepare<NameRow>(
    `INSERT INTO glossary_names (entry_id, language, ordinal, name, folded, head, tail)
     VALUES (:entry_id, :language, :ordinal, :name, :folded, :head, :tail)`,
  )

  function toEntries(rows: readonly Row[]): Entry[] {
    const names = Map.groupBy(
      namesOf.all(JSON.stringify(rows.map(({ id }) => id))),
      ({ entry_id, language }) => `${language}${entry_id}`,
    )
    const of = (id: number, language: 'fr' | 'en') => names.get(`${language}${id}`)!.map(({ name }) => name)
    return rows.map(({ id, kind, note, by, at, version }) => ({
      id,
      kind,
      fr: of(id, 'fr'),
      en: of(id, 'en'),
      note,
      by,
      at,
      version,
    }))
  }

  const get = (id: number): Entry | null =>
    toEntries([one.get(id)].filter((row) => row !== undefined))[0] ?? null

  function putNames(id: number, entry: NewEntry): void {
    removeNames.run(id)
    for (const language of LANGUAGES)
      for (const [ordinal, name] of entry[language].entries()) {
        const words = wordsIn(name, language)
        const [head, tail] = [headOf(words[0]?.key ?? ''), headOf(words.at(-1)?.key ?? '')]
        insertName.run({ entry_id: id, language, ordinal, name, folded: foldText(name), head, tail })
      }
  }

  /** Inside a transaction of the caller's. @returns null where it is there already */
  function addNow(entry: NewEntry, by: string): number | null {
    const { kind, note } = entry
    const at = new Date().toISOString()
    const id = insert.get({ kind, note, by, at, folded: foldedOf(entry) })
    if (id === undefined) return null
    putNames(id, entry)
    return id
  }

  function* adding(entries: Iterable<NewEntry>, by: string): Generator<void, number> {
    // With the first of them, whatever stops it later.
    history.recordNow({ by, done: 'glossary.imported', of: ['glossary', null] })
    let added = 0
    for (const entry of entries) {
      if (addNow(entry, by) !== null) added++
      yield
    }
    return added
  }

  return {
    add: async (entry, by) =>
      db
        .transaction(() => {
          const id = addNow(entry, by)
          if (id === null) throw new Problem('duplicate')
          const added = get(id)!
          history.recordNow({ by, done: 'glossary.added', of: ['glossary', id], after: entryTold(added) })
          return added
        })
        .immediate(),
    addAll: (entries, by) => inSlices(db, adding(entries, by)),
    get: async (id) => get(id),
    async list({ search = '', kind, cursor, limit }) {
      const [name, id] = readCursor(cursor, ['', 0])
      const rows = listed.all({
        name,
        id,
        kind: kind ?? null,
        sought: foldText(search).trim(),
        most: limit + 1,
      })
      return pageOf(rows, limit, (row) => [row.name, row.id], toEntries)
    },
    update: async (id, change, by, expected) =>
      db
        .transaction(() => {
          const before = get(id)
          if (!before) return null
          expectVersion(before.version, expected)
          const { kind = before.kind, fr = before.fr, en = before.en, note = before.note } = change
          const after = { kind, fr, en, note }
          const at = new Date().toISOString()
          const { changes } = update.run({ id, kind, note, by, at, folded: foldedOf(after) })
          if (changes === 0) throw new Problem('duplicate')
          putNames(id, after)
          history.recordChangeNow({
            by,
            done: 'glossary.changed',
            of: ['glossary', id],
            before: entryTold(before),
            after,
          })
          return get(id)
        })
        .immediate(),
    remove: async (id, by, expected) =>
      db
        .transaction(() => {
          const entry = get(id)
          if (!entry) return false
          expectVersion(entry.version, expected)
          remove.run(id)
          history.recordNow({ by, done: 'glossary.removed', of: ['glossary', id], before: entryTold(entry) })
          return true
        })
        .immediate(),
    async naming(language, keys, most) {
      const heads = JSON.stringify([...new Set(keys.map(headOf))])
      return toEntries(namedBy.all({ language, heads, most }))
    },
  }
}

const headOf = (key: string) => key.slice(0, HEAD)

/** A name has no control character, so that none runs into the next. */
const foldedOf = (entry: Pick<NewEntry, 'fr' | 'en'>): string =>
  LANGUAGES.map((language) => entry[language].map(foldText).join('\n')).join('\n\n')
