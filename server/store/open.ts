/** Opens the embedded store: one SQLite file, migrated, with every statement prepared. */
import type { Grammars } from '../language/grammar.ts'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { sqliteAccounts } from './accounts.ts'
import { sqliteAnnotations } from './annotations.ts'
import { sqliteChecks } from './checks.ts'
import { sqliteDrafts } from './drafts.ts'
import { clearAway } from './clear-away.ts'
import { sqliteGlossary } from './glossary.ts'
import { sqliteHealth } from './health.ts'
import { intake } from './intake.ts'
import { migrate, refuseForeign, refuseNewer } from './migrate.ts'
import { BUSY_MS, patient } from './patience.ts'
import { recordsOf } from './records.ts'
import { sqliteAttempts, sqliteOneTimes } from './one-times.ts'
import { sqliteSubjects } from './openid-subjects.ts'
import { sqlitePasskeys } from './passkeys.ts'
import { sqliteReviews } from './reviews.ts'
import { sqliteSample } from './sample.ts'
import { sqliteSnapshots } from './snapshots.ts'
import { sqliteStamps } from './stamps.ts'
import { sqliteSessions, sqliteTokens } from './sessions.ts'
import { sqliteSources } from './sources.ts'
import { sqliteSteps } from './steps.ts'
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
  const db = new Database(path, { timeout: OPENING_MS })
  try {
    // Before anything is written to the file.
    refuseForeign(db)
    refuseNewer(db)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL') // a write is on disk when it is acknowledged
    db.pragma('foreign_keys = ON')
    migrate(db)
    const { history, changes, passages, speakers, quotes, renditions, witnesses, records } = recordsOf(
      db,
      grammars,
    )
    const annotations = sqliteAnnotations(db, changes)
    const reviews = sqliteReviews(db, changes)
    const checks = sqliteChecks(db, history)
    const taking = intake(db, { passages, quotes, speakers, witnesses, history })
    const clearing = clearAway(db, taking)
    db.pragma(`busy_timeout = ${BUSY_MS}`)
    const parts = patient({
      sources: sqliteSources(db, { passages, quotes, intake: taking, clearAway: clearing, history }),
      stamps: sqliteStamps(db, history),
      snapshots: sqliteSnapshots(db, { passages, intake: taking, clearAway: clearing, history }),
      ...records,
      checks: checks.store,
      drafts: sqliteDrafts(db, checks, history),
      annotations: annotations.store,
      reviews: reviews.store,
      steps: sqliteSteps(db, changes, {
        rendition: renditions.restorable,
        annotation: annotations.restorable,
        review: reviews.restorable,
      }),
      history: history.store,
      glossary: sqliteGlossary(db, history),
      sample: sqliteSample(db, { intake: taking, passages, speakers, history }),
      health: sqliteHealth(db),
      accounts: sqliteAccounts(db, history),
      sessions: sqliteSessions(db),
      tokens: sqliteTokens(db),
      oneTimes: sqliteOneTimes(db),
      attempts: sqliteAttempts(db),
      passkeys: sqlitePasskeys(db),
      subjects: sqliteSubjects(db),
    })
    return {
      ...parts,
      file: db.memory ? null : path,
      async close() {
        await clearing.stop()
        db.close()
      },
    }
  } catch (error) {
    db.close()
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
