/** One thread of the pool, and a piece of work in it: bounded in time and memory, and ended when whoever asked is gone. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import { threadFile } from '../thread-file.ts'
import type { Answered, Asked, Said, Started } from './worker.ts'

export interface Bounds {
  /** Of the thread's own work, so that a busy machine refuses nothing. */
  milliseconds: number
  /** Of what the thread holds, in its heap and outside. */
  megabytes: number
}

export interface Asking {
  signal?: AbortSignal | undefined
  bounds?: Bounds
  /** Told how far the work is, from 0 to 1. */
  tell?: (share: number) => void
}

export const MEGABYTE = 1024 * 1024
/** What is known of the two languages takes 60, a text 150 for each of its megabytes. */
export const MEGABYTES = 2_048
/**
 * A thread that meets the limit of its heap within one large allocation takes the process with it: the bound that is
 * looked at lies so far below that it is seen first.
 */
const HEAP_MEGABYTES = 2 * MEGABYTES
/** Work that waits for something which never comes is given up after so many times what it may work. */
const IDLE_TIMES = 10
/** How often its use is looked at, in milliseconds: a buffer cannot outgrow its bound by much in that time. */
const LOOK_EVERY = 50

/** Starts a thread, which keeps no process alive. It says when it is ready. */
export function startThread(started: Started): Worker {
  const worker = new Worker(threadFile('./worker', import.meta.url), {
    workerData: started,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    execArgv: [],
    // What a library prints is not for the command line's reader. It is left unread: a stream that flows keeps the process.
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return worker
}

/** @throws Problem `over_limits`; the reason of the signal; what ended the thread */
export async function answerOf(
  worker: Worker,
  asked: Asked,
  usual: Bounds,
  { signal, bounds = usual, tell }: Asking,
): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  const ended = new AbortController()
  const stop = () => reject(signal!.reason as Error)
  signal?.addEventListener('abort', stop, { signal: ended.signal })
  const hear = (said: Said) => {
    if ('share' in said) tell?.(said.share)
    else if (!('ready' in said)) resolve(said)
  }
  worker.on('message', hear)
  const giveUp = () => reject(new Problem('over_limits'))
  const fail = (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : reject(error)
  once(worker, 'error', { signal: ended.signal }).then(
    ([error]) => fail(error as Error),
    () => undefined,
  )
  once(worker, 'exit', { signal: ended.signal }).then(
    () => reject(new Error('the thread ended without an answer')),
    () => undefined,
  )
  const look = setInterval(watch(worker, bounds, giveUp), LOOK_EVERY)
  worker.ref()
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    worker.postMessage(asked)
    return await promise
  } finally {
    ended.abort()
    clearInterval(look)
    worker.off('message', hear)
  }
}

/** @returns looks at what the thread has used since the first look */
function watch(worker: Worker, { milliseconds, megabytes }: Bounds, giveUp: () => void): () => void {
  const since = performance.now()
  let before: number | undefined
  return () => {
    if (performance.now() - since > milliseconds * IDLE_TIMES) giveUp()
    Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]).then(
      ([{ user, system }, { used_heap_size: heap, external_memory: external }]) => {
        before ??= user + system
        if (user + system - before > milliseconds * 1_000 || heap + external > megabytes * MEGABYTE) giveUp()
      },
      () => undefined, // ended
    )
  }
}
