import { Day, Id } from '../../api/fields.ts'
import { recapture as captureAgain } from '../../import/recapture.ts'
import { invalidInput } from '../../problem.ts'
import type { Due } from '../../store/kept-snapshots.ts'
import type { Store } from '../../store/store.ts'
import { describeError } from '../describe-error.ts'
import { progressLine } from '../progress-line.ts'
import { recapturedReport } from '../recaptured-report.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore, workers } from './with-store.ts'

/** Fetches the pages of sources again, each on its own: one that cannot be read stops none of the others. */
export async function recapture(
  ids: string[],
  { db, json, olderThan }: { db: string; json?: boolean; olderThan?: string },
  { settings: { fetchHosts, user: by }, say, stderr, t }: Run,
): Promise<Exit> {
  const day = Day.optional().safeParse(olderThan)
  const named = Id.array().safeParse(ids.map(Number))
  if (!day.success) throw invalidInput(day.error)
  if (!named.success) throw invalidInput(named.error)
  return withStore(db, async (store) => {
    let exit: Exit = EXIT.fine
    const wanted = await chosen(named.data, day.data, store)
    for (const [i, { id, title }] of wanted.entries()) {
      const progress = progressLine(stderr, `${i + 1}/${wanted.length} · ${title}`, t)
      try {
        const done = await captureAgain(id, {}, store, workers, { by, fetchHosts, ...progress })
        progress.clear()
        if (done) say(json ? JSON.stringify(done) : recapturedReport(title, done, t))
      } catch (error) {
        progress.clear()
        exit = EXIT.failed
        stderr.write(
          `${t(($) => $.cli.told, { what: `${id} · ${title}`, words: describeError(error, t) })}\n`,
        )
      }
    }
    return exit
  })
}

/** Those named; where a day is given, those that nobody looked at since; where nothing is, all that have an address. */
async function chosen(
  ids: readonly number[],
  before: string | undefined,
  { snapshots }: Store,
): Promise<Pick<Due, 'id' | 'title'>[]> {
  const due = await snapshots.due(before === undefined ? LATER : new Date(before).toISOString())
  if (ids.length === 0) return due
  if (before !== undefined) return due.filter(({ id }) => ids.includes(id))
  const found = await Promise.all(ids.map(async (id) => [id, await snapshots.list(id)] as const))
  return found.map(([id, source]) => ({ id, title: source?.title ?? '' }))
}

/** Behind every day on which somebody looked. */
const LATER = '9999'
