/** The thread that apart.ts starts: reads one file, answers and is gone. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { Answer } from './apart.ts'
import type { Format } from './format-of.ts'
import { readAs } from './read-as.ts'

const { format, bytes } = workerData as { format: Format; bytes: Uint8Array }

async function answer(): Promise<Answer> {
  try {
    return { file: await readAs(format, bytes) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error.code }
    throw error
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port is no window
parentPort!.postMessage(await answer())
