/**
 * Prepares a source in a thread of its own, within bounds. A file that is made to loop or to fill the machine, and a reader
 * that has met one it cannot end with, is stopped from outside; meanwhile the server answers.
 */
import { Worker } from 'node:worker_threads'
import { inTurns } from '../in-turns.ts'
import { type Packed, unpack } from './packed.ts'
import type { Handed, Prepared } from './prepare.ts'
import { Problem, type ProblemCode } from '../problem.ts'

interface Bounds {
  /** Of the thread's own work, so that a busy machine refuses nothing. */
  milliseconds: number
  megabytes: number
}

/**
 * The slowest honest file we tried, a PDF of 400 dense pages and 5 MB, takes 7 s and 130 MB; quotations are found at
 * well over a megabyte a second.
 */
const boundsOf = (bytes: Uint8Array): Bounds => ({
  milliseconds: 20_000 + (bytes.length / MEGABYTE) * 2_000,
  megabytes: 768,
})
/** How often both are looked at, in milliseconds: a buffer cannot outgrow its bound by much in that time. */
const LOOK_EVERY = 50
const MEGABYTE = 1024 * 1024

/** What the thread answers with. */
export type Answer = { prepared: Packed } | { problem: ProblemCode }

/** Each may take all its bounds allow; the rest wait their turn. */
const MOST_AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

/** @throws Problem as prepare() does, and `unreadable` where it was stopped */
export async function prepareInThread(
  handed: Handed,
  {
    signal,
    bounds = boundsOf(handed.original.bytes),
  }: { signal?: AbortSignal | undefined; bounds?: Bounds } = {},
): Promise<Prepared> {
  if (running < MOST_AT_ONCE) running++
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    signal?.throwIfAborted()
    return await inOneThread(handed, bounds, signal)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

async function inOneThread(
  handed: Handed,
  bounds: Bounds,
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const worker = new Worker(new URL('./prepare-worker.ts', import.meta.url), {
    workerData: handed,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    execArgv: [],
    stdout: true, // what a library prints is not for the command line's reader
    stderr: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const stop = () => reject(signal!.reason as Error)
  signal?.addEventListener('abort', stop)
  worker.once('message', resolve)
  worker.on('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Problem('unreadable') : error),
  )
  const giveUp = () => reject(new Problem('unreadable'))
  worker.once('exit', giveUp) // without effect after an answer
  const look = setInterval(() => {
    Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]).then(
      ([{ user, system }, { external_memory }]) => {
        const overtime = user + system > bounds.milliseconds * 1_000
        if (overtime || external_memory > bounds.megabytes * MEGABYTE) giveUp()
      },
      () => undefined, // not started yet, or ended
    )
  }, LOOK_EVERY)
  try {
    const answer = await promise
    if ('problem' in answer) throw new Problem(answer.problem)
    return await inTurns(unpack(answer.prepared))
  } finally {
    signal?.removeEventListener('abort', stop)
    clearInterval(look)
    await worker.terminate()
  }
}
