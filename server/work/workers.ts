/**
 * The one pool of threads for what may take long: bounded in number, each piece of work in time and memory, and stopped
 * when whoever asked is gone. A file that is made to loop or to fill the machine ends its thread and nothing else.
 */
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { inTurns } from '../in-turns.ts'
import { Problem } from '../problem.ts'
import { type Load, queue } from './queue.ts'
import { type Packed, unpack } from './packed.ts'
import { answerOf, type Asking, MEGABYTE, MEGABYTES, startThread } from './thread.ts'
import type { Done, Given, WorkName } from './work.ts'
import type { Answered, Asked, Said } from './worker.ts'

export interface Workers {
  /** How many threads there are at most. */
  most: number
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
/** In bytes or characters; what is shorter is done in some tens of milliseconds. */
const LONG = 50 * 1024
/** However many processors there are, so much long work at once, for each piece may take gigabytes. */
const MOST_LONG = 3
/** A thread that holds more after long work ends: a heap that has grown is given back to nobody else. */
const KEPT_MEGABYTES = 300

interface PoolOptions {
  /** One more than there are processors, so that long work takes none from those who check. */
  most?: number
  /** How many threads are started at once and kept; the others end some time after their last work. */
  warm?: number
  mostWaiting?: number
  megabytes?: number
}

const KEEP_MS = 60_000

export function startWorkers({
  most = availableParallelism() + 1,
  warm = 0,
  mostWaiting = 32,
  megabytes = MEGABYTES,
}: PoolOptions = {}): Workers {
  const all = new Set<Worker>()
  const starting = new Set<Worker>()
  /** With what ends them in time. */
  const idle = new Map<Worker, NodeJS.Timeout>()
  /** Work that has a place, and waits for the first thread that is ready. */
  const wanting: PromiseWithResolvers<Worker>[] = []
  const places = queue(most, mostWaiting, MOST_LONG)
  let kept = warm

  function start(): void {
    const worker = startThread({ isWarm: warm > 0 })
    all.add(worker)
    starting.add(worker)
    const isReady = (said: Said) => {
      if ('ready' in said && starting.delete(worker)) rest(worker)
    }
    worker.once('message', isReady)
    worker.on('error', (error) => {
      // Whoever asked a thread that is ready is told by what they wait for.
      if (starting.has(worker)) wanting.shift()?.reject(error)
    })
    worker.once('exit', () => forget(worker))
  }

  function forget(worker: Worker): void {
    clearTimeout(idle.get(worker))
    for (const threads of [all, starting, idle]) threads.delete(worker)
  }

  /** A thread that is done does what waits for one, or waits itself, and keeps no process alive. */
  function rest(worker: Worker): void {
    worker.unref()
    if (!all.has(worker)) return
    const next = wanting.shift()
    if (next) next.resolve(worker)
    else idle.set(worker, setTimeout(() => void tire(worker), KEEP_MS).unref())
  }

  async function tire(worker: Worker): Promise<void> {
    if (all.size > kept) await end(worker)
  }

  async function end(worker: Worker): Promise<void> {
    forget(worker)
    await worker.terminate()
  }

  /** As many as are kept, and one for each that waits: it is started beside the others, and whichever is ready first takes the work. */
  function startMissing(): void {
    while (all.size < kept || (all.size < most && starting.size < wanting.length)) start()
  }

  /** The thread that rested last, or the first that will be ready. */
  async function next(): Promise<Worker> {
    const worker = [...idle.keys()].at(-1)
    if (worker) {
      clearTimeout(idle.get(worker))
      idle.delete(worker)
      return worker
    }
    const wanted = Promise.withResolvers<Worker>()
    wanting.push(wanted)
    startMissing()
    for (const worker of starting) worker.ref() // somebody waits for it
    return wanted.promise
  }

  async function answer(asked: Asked, size: number, asking: Asking): Promise<Answered> {
    const worker = await next()
    let isKept = false
    try {
      asking.signal?.throwIfAborted()
      const said = await answerOf(worker, asked, { milliseconds: millisecondsFor(size), megabytes }, asking)
      isKept = size <= LONG || said.bytes < KEPT_MEGABYTES * MEGABYTE
      return said
    } finally {
      if (isKept) rest(worker)
      else await end(worker)
      startMissing()
    }
  }

  async function ask(asked: Asked, size: number, asking: Asking): Promise<unknown> {
    const leave = await places.enter(size > LONG, asking.signal)
    try {
      const said = await answer(asked, size, asking)
      if ('problem' in said) throw new Problem(said.problem.code, said.problem)
      return said.answer
    } finally {
      leave()
    }
  }

  startMissing()
  return {
    most,
    ask: async <Name extends WorkName>(name: Name, given: Given<Name>, size: number, asking: Asking = {}) =>
      (await ask({ name, given }, size, asking)) as Done<Name>,
    load: () => places.load(),
    async close() {
      kept = 0
      await Promise.all([...all].map(end))
    },
  }
}

/** Reads a packed answer in turns. */
export const unpacked = <Whole extends object>(packed: Packed<Whole>): Promise<Whole> =>
  inTurns(unpack(packed))
