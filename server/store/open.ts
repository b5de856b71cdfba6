/** Opens the embedded store: one SQLite file, migrated, with every statement prepared. */
import type { Grammars } from '../language/grammar.ts'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { storedAccounts } from './accounts.ts'
import { storedAnnotations } from './annotations.ts'
import { storedChecks } from './checks.ts'
import { storedDrafts } from './drafts.ts'
import { clearAway } from './clear-away.ts'
import { storedGlossary } from './glossary.ts'
import { storedHealth } from './health.ts'
import { intake } from './intake.ts'
import { migrate, refuseForeign, refuseNewer } from './migrate.ts'
import { BUSY_MS, patient } from './patience.ts'
import { recordsOf } from './records.ts'
import { storedAttempts, storedOneTimes } from './one-times.ts'
import { storedSubjects } from './openid-subjects.ts'
import { storedPasskeys } from './passkeys.ts'
import { storedReviews } from './reviews.ts'
import { storedSample } from './sample.ts'
import { storedSnapshots } from './snapshots.ts'
import { sqliteDatabase } from './sqlite.ts'
import { storedStamps } from './stamps.ts'
import { storedSessions, storedTokens } from './sessions.ts'
import { storedSources } from './sources.ts'
import { storedSteps } from './steps.ts'
import type { Store } from './store.ts'
import { toldOf } from './store-problem.ts'

/** How long another program's write is waited for while the file is opened, when nobody is answered yet. */
const OPENING_MS = 10_000

/**
 * @param path a file, made where there is none, or ":memory:"
 * @param grammars by which a speaker is known under several labels, and the language a turn is printed in
 * @throws NewerDatabaseError when a newer program wrote the file, ForeignDatabaseError when another program did,
 *   Problem `store_damaged`
 */
export function openStore(path: string, grammars: Grammars): Store {
  if (path !== ':memory:') makeFolder(dirname(path))
  const sqlite = new BetterSqlite3(path, { timeout: OPENING_MS })
  try {
    // Before anything is written to the file.
    refuseForeign(sqlite)
    refuseNewer(sqlite)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL') // a write is on disk when it is acknowledged
    sqlite.pragma('foreign_keys = ON')
    migrate(sqlite)
    const db = sqliteDatabase(sqlite)
    const { history, changes, passages, speakers, quotes, renditions, witnesses, records } = recordsOf(
      db,
      grammars,
    )
    const annotations = storedAnnotations(db, changes)
    const reviews = storedReviews(db, changes)
    const checks = storedChecks(db, history)
    const taking = intake(db, { passages, quotes, speakers, witnesses, history })
    const clearing = clearAway(db, taking)
    sqlite.pragma(`busy_timeout = ${BUSY_MS}`)
    const parts = patient({
      sources: storedSources(db, { passages, quotes, intake: taking, clearAway: clearing, history }),
      stamps: storedStamps(db, history),
      snapshots: storedSnapshots(db, { passages, intake: taking, clearAway: clearing, history }),
      ...records,
      checks: checks.store,
      drafts: storedDrafts(db, checks, history),
      annotations: annotations.store,
      reviews: reviews.store,
      steps: storedSteps(db, changes, {
        rendition: renditions.restorable,
        annotation: annotations.restorable,
        review: reviews.restorable,
      }),
      history: history.store,
      glossary: storedGlossary(db, history),
      sample: storedSample(db, { intake: taking, passages, speakers, history }),
      health: storedHealth(db),
      accounts: storedAccounts(db, history),
      sessions: storedSessions(db),
      tokens: storedTokens(db),
      oneTimes: storedOneTimes(db),
      attempts: storedAttempts(db),
      passkeys: storedPasskeys(db),
      subjects: storedSubjects(db),
    })
    return {
      ...parts,
      file: db.file,
      async close() {
        await clearing.stop()
        db.close()
      },
    }
  } catch (error) {
    sqlite.close()
    throw toldOf(error)
  }
}

/** What is stored is for nobody else who has an account on the machine. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // SQLite says next that it cannot open the file.
  }
}
