/** Opens the embedded store: one SQLite file, migrated, with every statement prepared. */
import type { Grammars } from '../language/grammar.ts'
import Database from 'better-sqlite3'
import { sqliteAnnotations } from './annotations.ts'
import { sqliteChecks } from './checks.ts'
import { sqliteDrafts } from './drafts.ts'
import { intake } from './intake.ts'
import { sqliteLearned } from './learned.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { passagesByForms } from './passages-by-forms.ts'
import { sqlitePassages } from './passages.ts'
import { sqliteQuotes } from './quotes.ts'
import { renditionChanges } from './rendition-changes.ts'
import { sqliteRenditions } from './renditions.ts'
import { sqliteReviews } from './reviews.ts'
import { sqliteSample } from './sample.ts'
import { sqliteSources } from './sources.ts'
import { sqliteSpeakers } from './speakers.ts'
import type { Store } from './store.ts'
import { sqliteWitnesses } from './witnesses.ts'

/** How long a write waits for another process, such as the command line beside the server. */
const BUSY_MS = 5_000

/**
 * @param path a file, made where there is none, or ":memory:"
 * @param grammars by which a speaker is known under several labels, and the language a turn is printed in
 * @throws NewerDatabaseError when a newer program wrote the file
 */
export function openStore(path: string, grammars: Grammars): Store {
  const db = new Database(path, { timeout: BUSY_MS })
  try {
    refuseNewer(db) // before anything is written to the file
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL') // a write is on disk when it is acknowledged
    db.pragma('foreign_keys = ON')
    migrate(db)
    const passages = sqlitePassages(db, grammars)
    const speakers = sqliteSpeakers(db, grammars.fr)
    const changes = renditionChanges(db)
    const quotes = sqliteQuotes(db, { speakers, changes })
    const checks = sqliteChecks(db)
    const witnesses = sqliteWitnesses(db)
    const taking = intake(db, { passages, quotes, speakers, witnesses })
    taking.clear()
    return {
      sources: sqliteSources(db, { passages, quotes, intake: taking }),
      passages: { ...passages.store, ...passagesByForms(db, passages.store), ...witnesses.store },
      speakers: speakers.store,
      quotes: quotes.store,
      checks: checks.store,
      drafts: sqliteDrafts(db, checks),
      renditions: sqliteRenditions(db, quotes.store, changes),
      annotations: sqliteAnnotations(db, changes),
      reviews: sqliteReviews(db),
      learned: sqliteLearned(db),
      sample: sqliteSample(db, { intake: taking, speakers }),
      close: async () => void db.close(),
    }
  } catch (error) {
    db.close()
    throw error
  }
}
