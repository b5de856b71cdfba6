import { learner } from '../../desk/learn.ts'
import { writeOver } from '../progress-line.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore, workers } from './with-store.ts'

/** Learns the words of the two languages from what is stored in both. */
export const learn = ({ db, json }: { db: string; json?: boolean }, { say, stderr, t }: Run): Promise<Exit> =>
  withStore(db, async (store, grammars) => {
    const learning = learner(store, grammars).learn(workers, {
      onProgress: (share) => writeOver(stderr, `${t(($) => $.cli.learning)} ${Math.floor(share * 100)} %`),
    })
    const learned = await learning.finally(() => writeOver(stderr, ''))
    say(json ? JSON.stringify(learned) : t(($) => $.cli.learned, { count: learned.pairs }))
    return EXIT.fine
  })
