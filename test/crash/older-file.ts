/** A database as an older Dixit left it, to be migrated. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Findings } from '../../server/api/findings.ts'
import type { State } from './remembered.ts'

const MIGRATIONS = new URL('../../db/', import.meta.url)
/** Before decisions had a table of their own. */
const VERSION = 4
/** Enough for the migrations to be written to the disk before they are through: more pages than SQLite keeps in memory. */
const CHECKS = 400
const CLAIM_REPEATED = 500
const SOURCES = 20
/** One source in so many is long: to take it out takes a while. */
const LONG_EVERY = 3
const PASSAGES = 3_000

/** @returns what is to be read of it once it is migrated */
export function writeOlderFile(file: string): Map<string, State> {
  const known = new Map<string, State>()
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  const names = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
  for (const name of names.toSorted().slice(0, VERSION))
    db.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'))
  db.pragma(`user_version = ${VERSION}`)
  db.transaction(() => {
    for (let id = 1; id <= SOURCES; id++) known.set(`/sources/${id}`, source(db, id))
    for (let id = 1; id <= CHECKS; id++) known.set(`/checks/${id}`, check(db, id))
  })()
  db.close()
  return known
}

function source(db: Database.Database, id: number): State {
  const title = `Ancien ${id}`
  const passages = Array.from(
    { length: id % LONG_EVERY === 0 ? PASSAGES : 1 },
    (_, i) => `Le bac numéro ${id} passait à l’aube, et de nouveau ${i} jours plus tard.`,
  )
  const text = passages.join('\n')
  db.prepare(
    `INSERT INTO sources (id, title, kind, language, language_basis, added_at, folded)
     VALUES (?, ?, 'article', 'fr', 'detected', '2025-03-01T08:00:00.000Z', ?)`,
  ).run(id, title, title.toLowerCase())
  db.prepare(
    `INSERT INTO snapshots (id, source_id, captured_at, media_type, sha256, bytes)
     VALUES (?, ?, '2025-03-01T08:00:00.000Z', 'text/plain', ?, CAST(? AS BLOB))`,
  ).run(id, id, createHash('sha256').update(text).digest('hex'), text)
  const passage = db.prepare(
    `INSERT INTO passages (snapshot_id, ordinal, text, spoken_language) VALUES (?, ?, ?, 'unknown')`,
  )
  for (const [ordinal, words] of passages.entries()) passage.run(id, ordinal, words)
  return { title, publisher: null, text, quotes: [] }
}

function check(db: Database.Database, id: number): State {
  const [text, note] = [`Le bac ${id} passera. `.repeat(CLAIM_REPEATED).trimEnd(), `Vu ${id}.`]
  db.prepare(
    `INSERT INTO checks (id, checked_at, verdict, folded, findings, decided_verdict, decision_note, decided_by, decided_at)
     VALUES (?, '2025-03-01T08:00:00.000Z', 'unresolved', '', ?, 'fabricated', ?, 'Claire', '2025-03-02T08:00:00.000Z')`,
  ).run(id, JSON.stringify(notFound(text)), note)
  return { text, verdict: 'unresolved', decided: `fabricated: ${note}`, notes: [note] }
}

const notFound = (text: string): Findings => ({
  policy: 1,
  claim: { text, declaredTranslation: false },
  verdict: 'unresolved',
  speaker: { answer: 'unknown', recorded: null, evidence: null },
  language: { answer: 'unknown', spoken: 'unknown', basis: 'unknown', printed: 'unknown', evidence: null },
  words: { answer: 'absent', harm: 'none', edits: [], similarity: 0 },
  context: { answer: 'unknown', before: '', after: '', reason: null },
  record: null,
  renditions: [],
  original: null,
  rivals: [],
})
