import type { Grammars } from '../../language/grammar.ts'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { learner } from '../../desk/learn.ts'
import { Problem } from '../../problem.ts'
import type { Store } from '../../store/store.ts'
import { batchAlign, batchCheck, batchExtract, batchFlag, batchLocate, learnLines } from '../batch.ts'
import { describeError } from '../describe-error.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

/** One JSON object a line in, one a line out, in order. A line that cannot be done answers with its problem. */
export const batch = (
  name: string,
  { db, learn }: { db: string; learn?: string },
  { stdin, say, t }: Run,
): Promise<Exit> =>
  withStore(db, async (store, grammars) => {
    let exit: Exit = EXIT.fine
    const answer = await answering(name, learn, store, grammars)
    for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue
      let id: unknown = null
      try {
        const given: unknown = JSON.parse(line)
        id = (given as { id?: unknown } | null)?.id ?? null
        say(JSON.stringify(await answer(given)))
      } catch (error) {
        exit = EXIT.failed
        const { code, fields } =
          error instanceof Problem
            ? error
            : new Problem(error instanceof SyntaxError ? 'malformed' : 'internal')
        say(JSON.stringify({ id, problem: { code, detail: describeError(error, t), errors: fields } }))
      }
    }
    return exit
  })

/** @param learnFrom a file of parallel texts, for `align` */
async function answering(
  name: string,
  learnFrom: string | undefined,
  store: Store,
  grammars: Grammars,
): Promise<(line: unknown) => Promise<unknown>> {
  switch (name) {
    case 'locate':
      return (line) => batchLocate(line, grammars)
    case 'extract':
      return (line) => batchExtract(line, grammars)
    case 'flag':
      return (line) => batchFlag(line, grammars)
    case 'check': {
      const words = learner(store, grammars)
      return (line) => batchCheck(line, store, words)
    }
    case 'align': {
      const model = learnLines(learnFrom === undefined ? '' : await readFile(learnFrom, 'utf8'), grammars)
      return async (line) => batchAlign(line, model)
    }
    default:
      throw Problem.invalid('verb', 'invalid_value')
  }
}
