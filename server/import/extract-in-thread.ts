/** Finds the quotations of a text; of a long one in a thread of its own, so that the server answers meanwhile. */
import type { Grammars } from '../language/grammar.ts'
import { Worker } from 'node:worker_threads'
import type { Extraction } from '../api/extractions.ts'
import type { Language } from '../api/language.ts'
import { extractQuotes } from './extraction.ts'

/** In characters. A text of this length takes some 50 ms, as long as a thread takes to start. */
const LONG = 50_000

export async function extractInThread(
  text: string,
  language: Language,
  grammars: Grammars,
  signal?: AbortSignal,
): Promise<Extraction> {
  if (text.length <= LONG) return extractQuotes(text, grammars, language)
  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
    workerData: { text, language },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Extraction>()
  const stop = () => reject(signal!.reason as Error)
  signal?.addEventListener('abort', stop)
  worker.once('message', resolve)
  worker.once('error', reject)
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
