import { isWhole, type Looked, lookAtHistory, readHistory } from '../../store/history-of-store.ts'
import { shownPlace } from '../../store/postgres/address.ts'
import { EXIT, type Exit, type HistoryAsked, type Run } from '../terminal.ts'

/** Asks the history of a database, or of a copy of one. */
export async function history(
  what: HistoryAsked,
  file: string | undefined,
  { db, sealed }: { db: string; sealed?: string },
  run: Run,
): Promise<Exit> {
  const looked = file ?? db
  const done = { verify: verified, head: headTold, export: exported }[what](looked, run, sealed)
  if (done === null) run.say(run.t(($) => $.cli.historyNone, { file: shownPlace(looked) }))
  return done ?? EXIT.needsPerson
}

function verified(file: string, run: Run, sealed?: string): Exit | null {
  const looked = lookAtHistory(file, sealed)
  return looked && historyReport(looked, run)
}

/** Tells what of a history is not as it was written, or that it is whole and what seals it. */
export function historyReport({ entries, head, faults }: Looked, { say, t }: Run): Exit {
  if (faults.entry !== null) say(t(($) => $.cli.historyTouched, { id: faults.entry }))
  for (const [noun, id] of faults.things) say(t(($) => $.cli.historyContradicted[noun as 'check'], { id }))
  if (faults.isOther) say(t(($) => $.cli.historyOther))
  if (!isWhole(faults)) return EXIT.needsPerson
  say(t(($) => $.cli.historyWhole, { count: entries }))
  say(head.hash)
  return EXIT.fine
}

function headTold(file: string, { say }: Run): Exit | null {
  const looked = lookAtHistory(file)
  if (!looked) return null
  say(`${looked.head.hash} ${looked.head.id} ${looked.head.at}`)
  return EXIT.fine
}

const exported = (file: string, { say }: Run): Exit | null =>
  readHistory(file, (entry) => say(JSON.stringify(entry))) ? EXIT.fine : null
