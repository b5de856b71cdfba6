/** A thread of workers.ts: loads what is known of the two languages, then does whatever it is asked, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { pasted } from '../import/capture.ts'
import { loadGrammars } from '../language/load.ts'
import { Problem } from '../problem.ts'
import { type Means, WORK } from './work.ts'

/** What the thread is started with. */
export interface Started {
  /** Whether it is to be ready before it is asked anything. */
  isWarm: boolean
}

/** What the thread is asked. */
export interface Asked {
  name: keyof typeof WORK
  given: unknown
}

/** What it says: how far it is, and at last one of the others. */
export type Said =
  { share: number } | { answer: unknown } | { problem: Pick<Problem, 'code' | 'fields' | 'values'> }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port is no window
const say = (said: Said) => parentPort!.postMessage(said)
const means: Means = { grammars: loadGrammars(), tell: (share) => say({ share }) }

/** What waits to be asked is loaded, and what every text needs is compiled, before the first one comes. */
async function warmUp(): Promise<void> {
  for (const text of [
    '« Le bac passe », a dit Ada Pell, la maire.',
    '“The ferry runs,” said Ada Pell, the mayor.',
  ])
    await WORK.draftQuotes(
      await WORK.manuscript({ original: pasted(text), facts: {}, format: 'text' }),
      means,
    )
}

if ((workerData as Started).isWarm) await warmUp()
parentPort!.on('message', ({ name, given }: Asked) => {
  const work = WORK[name] as (given: unknown, means: Means) => Promise<unknown>
  work(given, means).then(
    (answer) => say({ answer }),
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error // ends the thread, and whoever asked is told
      const { code, fields, values } = error
      say({ problem: { code, fields, values } })
    },
  )
})
