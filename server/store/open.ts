/** Opens a store, in a file or in a server, with every statement prepared. */
import type { Grammars } from '../language/grammar.ts'
import { storedAccounts } from './accounts.ts'
import { storedAnnotations } from './annotations.ts'
import { atWorkOn } from './at-work.ts'
import { storedChecks } from './checks.ts'
import { storedDrafts } from './drafts.ts'
import type { Opened } from './database.ts'
import { clearAway } from './clear-away.ts'
import { storedGlossary } from './glossary.ts'
import { storedHealth } from './health.ts'
import { intake } from './intake.ts'
import { openFile } from './open-file.ts'
import { patient } from './patience.ts'
import { isServer } from './postgres/address.ts'
import { openServer } from './postgres/open-server.ts'
import { recordsOf } from './records.ts'
import { storedAttempts, storedOneTimes } from './one-times.ts'
import { storedSubjects } from './openid-subjects.ts'
import { storedPasskeys } from './passkeys.ts'
import { removing } from './removing.ts'
import { storedReviews } from './reviews.ts'
import { storedSample } from './sample.ts'
import { storedSnapshots } from './snapshots.ts'
import { storedStamps } from './stamps.ts'
import { storedSessions, storedTokens } from './sessions.ts'
import { storedSources } from './sources.ts'
import { storedSteps } from './steps.ts'
import type { Store } from './store.ts'
import { toldOf } from './store-problem.ts'

/**
 * @param place a file, made where there is none, ":memory:", or the address of a PostgreSQL database
 * @param grammars by which a speaker is known under several labels, and the language a turn is printed in
 * @throws NewerDatabaseError when a newer program wrote to it, ForeignDatabaseError when another program did,
 *   Problem `store_damaged`, `store_unreachable`
 */
export function openStore(place: string, grammars: Grammars): Store {
  const opened = openPlace(place)
  try {
    return storeIn(opened, grammars)
  } catch (error) {
    opened.db.close()
    throw toldOf(error)
  }
}

export function storeIn({ db, place, begin }: Opened, grammars: Grammars): Store {
  const { history, changes, passages, speakers, quotes, renditions, witnesses, records } = recordsOf(
    db,
    grammars,
  )
  const annotations = storedAnnotations(db, changes)
  const reviews = storedReviews(db, changes)
  const checks = storedChecks(db, history)
  const atWork = atWorkOn(db)
  const kept = { passages, quotes, speakers, history, atWork }
  const takingOut = removing(db, kept)
  const taking = intake(db, { ...kept, witnesses, removing: takingOut })
  const clearing = clearAway(db, atWork, takingOut)
  const comeAndGo = { passages, history, intake: taking, removing: takingOut, clearAway: clearing }
  begin()
  const parts = patient({
    sources: storedSources(db, { ...comeAndGo, quotes }),
    stamps: storedStamps(db, history),
    snapshots: storedSnapshots(db, comeAndGo),
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
    sample: storedSample(db, { ...comeAndGo, speakers }),
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
    place,
    async close() {
      await clearing.stop()
      db.close()
    },
  }
}

function openPlace(place: string): Opened {
  try {
    return isServer(place) ? openServer(place) : openFile(place)
  } catch (error) {
    throw toldOf(error)
  }
}
