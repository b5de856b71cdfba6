/** What a check asks of the store: a part of it that only looks, and may be open in many threads at once. */
import type { Grammars } from '../language/grammar.ts'
import BetterSqlite3 from 'better-sqlite3'
import { storedCaptures } from './captures.ts'
import type { Database } from './database.ts'
import { storedHistory } from './history.ts'
import { storedLearned } from './learned.ts'
import { passagesByForms } from './passages-by-forms.ts'
import { storedPassages } from './passages.ts'
import { BUSY_MS, patient, whenFree } from './patience.ts'
import { isServer } from './postgres/address.ts'
import { postgresDatabase } from './postgres/postgres.ts'
import { storedQuotes } from './quotes.ts'
import { renditionChanges } from './rendition-changes.ts'
import { storedRenditions } from './renditions.ts'
import { searched } from './searched.ts'
import { storedSpeakers } from './speakers.ts'
import { sqliteDatabase } from './sqlite.ts'
import type { Store } from './store.ts'
import { storedWitnesses } from './witnesses.ts'
import { storedWordings } from './wordings.ts'

/** The statements of those parts of a store, and what the other parts need of them. */
export function recordsOf(db: Database, grammars: Grammars) {
  const history = storedHistory(db)
  const passages = storedPassages(db, grammars)
  const speakers = storedSpeakers(db, grammars.fr, history)
  const changes = renditionChanges(db, history)
  const quotes = storedQuotes(db, { speakers, changes, history })
  const renditions = storedRenditions(db, { quotes, changes, wordings: storedWordings(db) })
  const witnesses = storedWitnesses(db)
  const records = {
    passages: {
      ...passages.store,
      ...passagesByForms(db, passages.store),
      ...storedCaptures(db),
      ...witnesses.store,
    },
    speakers: speakers.store,
    quotes: quotes.store,
    renditions: renditions.store,
    learned: storedLearned(db, history),
  }
  return { history, changes, passages, speakers, quotes, renditions, witnesses, records }
}

/** A store that is read only, of what `openStore` has brought up to date. */
export type StoreToRead = Pick<Store, 'passages' | 'speakers' | 'quotes' | 'renditions' | 'learned'> & {
  sources: Pick<Store['sources'], 'searched'>
  /** Work for which nothing changes until it is done, one at a time. */
  asOneState<Result>(work: () => Promise<Result>): Promise<Result>
  close(): void
}

/** Each question sees what was written before it, or before its work, was begun, by whatever thread or program. @param place see openStore() */
export function openToRead(place: string, grammars: Grammars): StoreToRead {
  const db = databaseToRead(place)
  const lookedFar = searched(db)
  const sources = { searched: async (speakers: readonly number[]) => lookedFar(speakers) }
  return {
    ...patient({ ...recordsOf(db, grammars).records, sources }),
    asOneState: (work) => whenFree(() => db.readingAsync(work)),
    close: () => db.close(),
  }
}

/** Of what `openStore` has brought up to date. */
const databaseToRead = (place: string): Database =>
  isServer(place)
    ? postgresDatabase(place, { isReading: true })
    : sqliteDatabase(new BetterSqlite3(place, { readonly: true, timeout: BUSY_MS }))
