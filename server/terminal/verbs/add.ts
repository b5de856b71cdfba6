import { NewSourceFile, type Source } from '../../api/sources.ts'
import { importFile, importPage } from '../../import/import.ts'
import { invalidInput } from '../../problem.ts'
import { describeError } from '../describe-error.ts'
import { progressLine } from '../progress-line.ts'
import { addedReport } from '../report.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { readOriginal } from './read-original.ts'
import { withStore, workers } from './with-store.ts'

/** Stores files and pages, each on its own: one that cannot be read stops none of the others. */
export async function add(
  files: string[],
  { db, json, ...rest }: { db: string; json?: boolean },
  { settings: { fetchHosts, user: by }, say, stderr, t }: Run,
): Promise<Exit> {
  const parsed = NewSourceFile.safeParse(rest)
  if (!parsed.success) throw invalidInput(parsed.error)
  const facts = parsed.data
  return withStore(db, async (store) => {
    let exit: Exit = EXIT.fine
    for (const file of files) {
      const progress = progressLine(stderr, file, t)
      try {
        const { source, known, sameAddress } = await (/^https?:\/\//i.test(file)
          ? importPage(file, facts, store, workers, { by, ...progress, fetchHosts })
          : importFile({ original: await readOriginal(file), facts }, store, workers, { by, ...progress }))
        progress.clear()
        if (json)
          say(JSON.stringify({ file, known, ...summary(source), ...(sameAddress && { sameAddress }) }))
        else for (const line of addedReport({ source, known, sameAddress }, t)) say(line)
      } catch (error) {
        progress.clear()
        exit = EXIT.failed
        stderr.write(`${t(($) => $.cli.told, { what: file, words: describeError(error, t) })}\n`)
      }
    }
    return exit
  })
}

function summary({ id, title, language, count }: Source) {
  return { id, title, language, ...count }
}
