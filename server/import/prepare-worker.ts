/** The thread that prepare-in-thread.ts starts: prepares one source, answers and is gone. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadGrammars } from '../language/load.ts'
import { pack } from './packed.ts'
import { type Handed, prepare } from './prepare.ts'
import type { Answer } from './prepare-in-thread.ts'
import { Problem } from '../problem.ts'

async function answer(): Promise<Answer> {
  try {
    return { prepared: pack(await prepare(workerData as Handed, loadGrammars)) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.code }
    throw error
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port is no window
parentPort!.postMessage(await answer())
