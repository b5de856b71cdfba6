/** A thread of workers.ts: loads what is known of the two languages, then does whatever it is asked, one after the other. */
import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { giveBackMemory } from '../give-back-memory.ts'
import { pasted } from '../import/capture.ts'
import { loadGrammars } from '../language/load.ts'
import { Problem } from '../problem.ts'
import { giveWay } from './give-way.ts'
import { storesToRead } from './stores-to-read.ts'
import { type Means, WORK } from './work.ts'

/** What the thread is started with. */
export interface Started {
  /** Whether it gives way to the other threads. */
  givesWay: boolean
  /** Whether it is to be ready before it is asked anything. */
  isWarm: boolean
}

/** What the thread is asked. */
export interface Asked {
  name: keyof typeof WORK
  given: unknown
}

/** What it answers, and how much it then holds, in its heap and outside. */
export type Answered = { bytes: number } & (
  { answer: unknown } | { problem: Pick<Problem, 'code' | 'fields' | 'values'> }
)

/** What it says: that it is ready, how far it is, and at last its answer. */
export type Said = { ready: true } | { share: number } | Answered

const { givesWay, isWarm } = workerData as Started
if (givesWay) giveWay()

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port is no window
const say = (said: Said) => parentPort!.postMessage(said)
const grammars = loadGrammars()
const means: Means = { grammars, toRead: storesToRead(grammars), tell: (share) => say({ share }) }

/**
 * What waits to be asked is loaded, and what every text needs is compiled, before the first one comes. The detector of
 * languages is not: it takes 130 MB, and the one text in ten that first needs it waits 0.3 s.
 */
async function warmUp(): Promise<void> {
  for (const [language, text] of [
    ['fr', '« Le bac passe », a dit Ada Pell, la maire.'],
    ['en', '“The ferry runs,” said Ada Pell, the mayor.'],
  ] as const)
    await WORK.draftQuotes(
      await WORK.manuscript({ original: pasted(text), facts: { language }, format: 'text' }),
      means,
    )
}

/** In bytes. A thread holds half of it by itself; a text leaves the rest behind, and V8 would let it grow by as much again. */
const GROWN = 150 * 1024 * 1024

function bytesHeld(): number {
  const { total_heap_size: heap, external_memory: external } = getHeapStatistics()
  return heap + external
}

if (isWarm) {
  await warmUp()
  giveBackMemory()
}
parentPort!.on('message', ({ name, given }: Asked) => {
  const work = WORK[name] as (given: unknown, means: Means) => Promise<unknown>
  work(given, means).then(
    (answer) => {
      if (givesWay && bytesHeld() > GROWN) giveBackMemory()
      say({ answer, bytes: bytesHeld() })
    },
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error // ends the thread, and whoever asked is told
      const { code, fields, values } = error
      say({ problem: { code, fields, values }, bytes: bytesHeld() })
    },
  )
})
say({ ready: true })
