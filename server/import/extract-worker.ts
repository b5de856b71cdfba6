/** The thread that extract-in-thread.ts starts: finds the quotations of one text, answers and is gone. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Language } from '../api/language.ts'
import { loadGrammars } from '../language/load.ts'
import { extractQuotes } from './extraction.ts'

const { text, language } = workerData as { text: string; language: Language }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port is no window
parentPort!.postMessage(await extractQuotes(text, loadGrammars(), language))
