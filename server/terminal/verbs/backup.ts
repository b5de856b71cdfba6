import { backUp, isSound, restore as putBack } from '../../store/copies-of-file.ts'
import { lookAtHistory } from '../../store/history-of-store.ts'
import { expectFile, faultsOf } from '../../store/look-into.ts'
import { shownPlace } from '../../store/postgres/address.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { historyReport } from './history.ts'

/** Copies the database as it stands, while others may be writing to it. */
export async function backup(file: string, { db }: { db: string }, { say, t }: Run): Promise<Exit> {
  expectFile(db)
  await backUp(db, file)
  say(t(($) => $.cli.backedUp, { file }))
  return EXIT.fine
}

/** Puts a copy in the place of the database. */
export async function restore(file: string, { db }: { db: string }, { say, t }: Run): Promise<Exit> {
  expectFile(db)
  const kept = putBack(file, db)
  say(t(($) => $.cli.restored, { file, db }))
  if (kept !== null) say(t(($) => $.cli.keptBefore, { kept }))
  return EXIT.fine
}

/** Tells whether a database, or a copy of one, is whole. */
export async function verify(file: string | undefined, { db }: { db: string }, run: Run): Promise<Exit> {
  const { say, t } = run
  const looked = file ?? db
  const faults = faultsOf(looked)
  for (const line of faults.sqlite) say(line)
  for (const id of faults.snapshots) say(t(($) => $.cli.alteredSnapshot, { id }))
  const history = isSound(faults) ? lookAtHistory(looked) : null
  const isTrue = history === null || historyReport(history, run) === EXIT.fine
  say(t(($) => (isSound(faults) ? $.cli.sound : $.cli.unsound), { file: shownPlace(looked) }))
  return isSound(faults) && isTrue ? EXIT.fine : EXIT.needsPerson
}
