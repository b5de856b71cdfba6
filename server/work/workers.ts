/**
 * The one pool of threads for what may take long: bounded in number, each piece of work in time and memory, and stopped
 * when whoever asked is gone. A file that is made to loop or to fill the machine ends its thread and nothing else.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { inTurns } from '../in-turns.ts'
import { Problem } from '../problem.ts'
import { threadFile } from '../thread-file.ts'
import { type Load, queue } from './queue.ts'
import { type Packed, unpack } from './packed.ts'
import type { Done, Given, WorkName } from './work.ts'
import type { Asked, Said, Started } from './worker.ts'

interface Asking {
  signal?: AbortSignal | undefined
  bounds?: Bounds
  /** Told how far the work is, from 0 to 1. */
  tell?: (share: number) => void
}

interface Bounds {
  /** Of the thread's own work, so that a busy machine refuses nothing. */
  milliseconds: number
  /** Of what the thread holds, in its heap and outside. */
  megabytes: number
}

export interface Workers {
  /**
   * Does a piece of work in a thread. Long work leaves one thread free for short work.
   *
   * @param size of what is given, in bytes or characters
   * @throws Problem as the work does, `busy` where too many wait, `over_limits` where it took more than it may
   */
  ask<Name extends WorkName>(
    name: Name,
    given: Given<Name>,
    size: number,
    asking?: Asking,
  ): Promise<Done<Name>>
  /** How much work is under way, and how much waits for a thread. */
  load(): Load
  /** Ends its threads, whatever they do. */
  close(): Promise<void>
}

/**
 * The slowest honest file we tried, a PDF of 400 dense pages and 5 MB, takes 7 s and 130 MB; quotations are found at
 * well over half a megabyte a second.
 */
const millisecondsFor = (size: number) => 20_000 + (size / MEGABYTE) * 4_000
/** What is known of the two languages takes 60, a text 150 for each of its megabytes. */
const MEGABYTES = 2_048
/**
 * A thread that meets the limit of its heap within one large allocation takes the process with it: the bound that is
 * looked at lies so far below that it is seen first.
 */
const HEAP_MEGABYTES = 2 * MEGABYTES
const MEGABYTE = 1024 * 1024
/** Work that waits for something which never comes is given up after so many times what it may work. */
const IDLE_TIMES = 10
/** How often its use is looked at, in milliseconds: a buffer cannot outgrow its bound by much in that time. */
const LOOK_EVERY = 50
/** In bytes or characters; what is shorter is done in some tens of milliseconds. */
const LONG = 50 * 1024
/** A thread that holds more when its work is done ends: a heap that has grown is given back to nobody else. */
const KEPT_MEGABYTES = 300

interface PoolOptions {
  most?: number
  /** How many threads are started at once and kept; the others end some time after their last work. */
  warm?: number
  mostWaiting?: number
  megabytes?: number
}

const KEEP_MS = 60_000

export function startWorkers({
  most = Math.min(4, Math.max(2, availableParallelism())),
  warm = 0,
  mostWaiting = 32,
  megabytes = MEGABYTES,
}: PoolOptions = {}): Workers {
  /** With what ends them in time, where they are not to be kept. */
  const idle = new Map<Worker, NodeJS.Timeout | null>()
  const all = new Set<Worker>()
  const places = queue(most, mostWaiting)
  let kept = warm

  function start(isWarm: boolean): Worker {
    const worker = new Worker(threadFile('./worker', import.meta.url), {
      workerData: { isWarm } satisfies Started,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
      execArgv: [],
      // What a library prints is not for the command line's reader. It is left unread: a stream that flows keeps the process.
      stdout: true,
      stderr: true,
    })
    worker.unref()
    all.add(worker)
    worker.on('error', () => undefined) // whoever asked is told
    worker.once('exit', () => {
      idle.delete(worker)
      all.delete(worker)
    })
    return worker
  }

  /** A thread that is done waits for the next work, and keeps no process alive. */
  function rest(worker: Worker): void {
    worker.unref()
    if (!all.has(worker)) return
    idle.set(worker, all.size > kept ? setTimeout(() => void end(worker), KEEP_MS).unref() : null)
  }

  async function end(worker: Worker): Promise<void> {
    idle.delete(worker)
    all.delete(worker)
    await worker.terminate()
  }

  function keepWarm(): void {
    while (all.size < kept) rest(start(true))
  }

  /** A thread that waits, or a new one. */
  function next(): Worker {
    for (const [worker, ending] of idle) {
      if (ending) clearTimeout(ending)
      idle.delete(worker)
      return worker
    }
    return start(false)
  }

  async function answer(asked: Asked, size: number, asking: Asking): Promise<Answer> {
    const worker = next()
    let isDone = false
    try {
      const said = await answerOf(worker, asked, { milliseconds: millisecondsFor(size), megabytes }, asking)
      isDone = true
      return said
    } finally {
      if (isDone && (await isLight(worker))) rest(worker)
      else await end(worker)
      keepWarm()
    }
  }

  async function ask(asked: Asked, size: number, asking: Asking): Promise<unknown> {
    const leave = await places.enter(size > LONG, asking.signal)
    try {
      asking.signal?.throwIfAborted()
      const said = await answer(asked, size, asking)
      if ('problem' in said) throw new Problem(said.problem.code, said.problem)
      return said.answer
    } finally {
      leave()
    }
  }

  keepWarm()
  return {
    ask: async <Name extends WorkName>(name: Name, given: Given<Name>, size: number, asking: Asking = {}) =>
      (await ask({ name, given }, size, asking)) as Done<Name>,
    load: () => places.load(),
    async close() {
      kept = 0
      await Promise.all([...all].map(end))
    },
  }
}

async function isLight(worker: Worker): Promise<boolean> {
  const { total_heap_size: heap, external_memory: external } = await worker.getHeapStatistics()
  return heap + external < KEPT_MEGABYTES * MEGABYTE
}

type Answer = Exclude<Said, { share: number }>

/** @throws Problem `over_limits`; the reason of the signal; what ended the thread */
async function answerOf(
  worker: Worker,
  asked: Asked,
  usual: Bounds,
  { signal, bounds = usual, tell }: Asking,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const ended = new AbortController()
  const stop = () => reject(signal!.reason as Error)
  signal?.addEventListener('abort', stop, { signal: ended.signal })
  const hear = (said: Said) => ('share' in said ? tell?.(said.share) : resolve(said))
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
      () => undefined, // not started yet, or ended
    )
  }
}

/** Reads a packed answer in turns. */
export const unpacked = <Whole extends object>(packed: Packed<Whole>): Promise<Whole> =>
  inTurns(unpack(packed))
