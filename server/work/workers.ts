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

const KEEP_MS = 15_000

/** Long work has threads of its own, which give way to those that do what is short. */
type Kind = 'short' | 'long'

export function startWorkers({
  most = availableParallelism() + 1,
  warm = 0,
  mostWaiting = 32,
  megabytes = MEGABYTES,
}: PoolOptions = {}): Workers {
  const all = new Map<Worker, Kind>()
  const starting = new Set<Worker>()
  /** With what ends them in time. */
  const idle = new Map<Worker, NodeJS.Timeout>()
  /** Work that has a place, and waits for the first thread of its kind that is ready. */
  const wanting: (PromiseWithResolvers<Worker> & { kind: Kind })[] = []
  const places = queue(most, mostWaiting, MOST_LONG)
  let kept = warm

  const ofKind = (kind: Kind, threads: Iterable<Worker>) =>
    [...threads].filter((one) => all.get(one) === kind)

  function start(kind: Kind): void {
    // One for long work is started when somebody waits for it, and compiles on that work.
    const worker = startThread({ givesWay: kind === 'long', isWarm: warm > 0 && kind === 'short' })
    all.set(worker, kind)
    starting.add(worker)
    const isReady = (said: Said) => {
      if (!('ready' in said) || !starting.delete(worker)) return
      rest(worker)
      startMissing()
    }
    worker.once('message', isReady)
    worker.on('error', (error) => {
      // Whoever asked a thread that is ready is told by what they wait for.
      if (starting.has(worker)) firstWanting(kind)?.reject(error)
    })
    worker.once('exit', () => forget(worker))
  }

  function firstWanting(kind: Kind): PromiseWithResolvers<Worker> | undefined {
    const at = wanting.findIndex((one) => one.kind === kind)
    return at < 0 ? undefined : wanting.splice(at, 1)[0]
  }

  function forget(worker: Worker): void {
    clearTimeout(idle.get(worker))
    for (const threads of [all, starting, idle]) threads.delete(worker)
  }

  /** A thread that is done does what waits for one, or waits itself, and keeps no process alive. */
  function rest(worker: Worker): void {
    worker.unref()
    const kind = all.get(worker)
    if (!kind) return
    const next = firstWanting(kind)
    if (next) next.resolve(worker)
    else idle.set(worker, setTimeout(() => void tire(worker, kind), KEEP_MS).unref())
  }

  async function tire(worker: Worker, kind: Kind): Promise<void> {
    if (kind === 'long' || ofKind('short', all.keys()).length > kept) await end(worker)
  }

  async function end(worker: Worker): Promise<void> {
    forget(worker)
    await worker.terminate()
  }

  /**
   * As many as are kept, and one for each that waits: it is started beside the others, and whichever is ready first takes
   * the work. Where there are as many as may be, one that rests makes room.
   */
  function startMissing(): void {
    for (const kind of ['short', 'long'] as const) {
      const isMissing = () =>
        ofKind(kind, starting).length < wanting.filter((one) => one.kind === kind).length
      while (isMissing() && (all.size < most || makeRoom())) start(kind)
    }
    while (all.size < most && ofKind('short', all.keys()).length < kept) start('short')
  }

  function makeRoom(): boolean {
    const [worker] = idle.keys()
    if (worker) void end(worker)
    return worker !== undefined
  }

  /** The thread that rested last, or the first that will be ready. */
  async function next(kind: Kind): Promise<Worker> {
    const worker = ofKind(kind, idle.keys()).at(-1)
    if (worker) {
      clearTimeout(idle.get(worker))
      idle.delete(worker)
      return worker
    }
    const wanted = { ...Promise.withResolvers<Worker>(), kind }
    wanting.push(wanted)
    startMissing()
    for (const worker of starting) worker.ref() // somebody waits for it
    return wanted.promise
  }

  async function answer(asked: Asked, size: number, asking: Asking): Promise<Answered> {
    const isLong = size > LONG
    const worker = await next(isLong ? 'long' : 'short')
    let isKept = false
    try {
      asking.signal?.throwIfAborted()
      const said = await answerOf(worker, asked, { milliseconds: millisecondsFor(size), megabytes }, asking)
      isKept = !isLong || said.bytes < KEPT_MEGABYTES * MEGABYTE
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
      await Promise.all([...all.keys()].map(end))
    },
  }
}

/** Reads a packed answer in turns. */
export const unpacked = <Whole extends object>(packed: Packed<Whole>): Promise<Whole> =>
  inTurns(unpack(packed))
