/** What a check asks of the store: a part of it that only looks, and may be open in many threads at once. */
import type { Grammars } from '../language/grammar.ts'
import Database from 'better-sqlite3'
import { sqliteCaptures } from './captures.ts'
import { sqliteHistory } from './history.ts'
import { sqliteLearned } from './learned.ts'
import { passagesByForms } from './passages-by-forms.ts'
import { sqlitePassages } from './passages.ts'
import { BUSY_MS, patient } from './patience.ts'
import { sqliteQuotes } from './quotes.ts'
import { renditionChanges } from './rendition-changes.ts'
import { sqliteRenditions } from './renditions.ts'
import { searched } from './searched.ts'
import { sqliteSpeakers } from './speakers.ts'
import type { Store } from './store.ts'
import { sqliteWitnesses } from './witnesses.ts'
import { sqliteWordings } from './wordings.ts'

/** The statements of those parts of a store, and what the other parts need of them. */
export function recordsOf(db: Database.Database, grammars: Grammars) {
  const history = sqliteHistory(db)
  const passages = sqlitePassages(db, grammars)
  const speakers = sqliteSpeakers(db, grammars.fr, history)
  const changes = renditionChanges(db, history)
  const quotes = sqliteQuotes(db, { speakers, changes, history })
  const renditions = sqliteRenditions(db, { quotes: quotes.store, changes, wordings: sqliteWordings(db) })
  const witnesses = sqliteWitnesses(db)
  const records = {
    passages: {
      ...passages.store,
      ...passagesByForms(db, passages.store),
      ...sqliteCaptures(db),
      ...witnesses.store,
    },
    speakers: speakers.store,
    quotes: quotes.store,
    renditions: renditions.store,
    learned: sqliteLearned(db, history),
  }
  return { history, changes, passages, speakers, quotes, renditions, witnesses, records }
}

/** A store that is read only, of a file that `openStore` has brought up to date. */
export type StoreToRead = Pick<Store, 'passages' | 'speakers' | 'quotes' | 'renditions' | 'learned'> & {
  sources: Pick<Store['sources'], 'searched'>
  close(): void
}

/** Each question sees what was written before it was asked, by whatever thread or program. */
export function openToRead(file: string, grammars: Grammars): StoreToRead {
  const db = new Database(file, { readonly: true, timeout: BUSY_MS })
  const lookedFar = searched(db)
  const sources = { searched: async (speakers: readonly number[]) => lookedFar(speakers) }
  return { ...patient({ ...recordsOf(db, grammars).records, sources }), close: () => void db.close() }
}
