/**
 * A connection to PostgreSQL that is asked and answers at once, as a file of SQLite does: a thread holds it, and who asks
 * waits for that thread.
 *
 * It is so that one body of statements serves both stores, in transactions whose steps nothing of the same program can
 * come between. What it costs is that a thread that waits for the server does nothing else; a check is made in a thread
 * of its own, with a connection of its own, so that the server goes on answering meanwhile.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { threadFile } from '../../thread-file.ts'
import { type Answer, type Asked, type Query, type Rows, type Started, UNREACHABLE } from './asked.ts'

/** Nothing that a store asks takes so long: a server that has not answered is not there. */
const ANSWER_MS = 60_000

/** What PostgreSQL refuses; `code` is its own, behind “POSTGRES_”. */
class PostgresError extends Error {
  override readonly name = 'PostgresError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = `POSTGRES_${code}`
  }
}

export interface Connection {
  /** @throws PostgresError */
  ask(query: Query): Rows
  /** Asks without waiting, so that several servers may be asked at once. @returns waits for the answer, and throws as above */
  begin(query: Query): () => Rows
  close(): void
}

/** @param opening statements that each new session begins with */
export function connection(address: string, opening: string): Connection {
  let thread: ReturnType<typeof startThread> | null = null

  function begin(asked: Asked): () => Rows {
    thread ??= startThread(address, opening)
    const answering = thread.begin(asked)
    return () => {
      const answer = answering()
      if (!answer) {
        void thread?.worker.terminate()
        thread = null
        throw new PostgresError(UNREACHABLE, 'The server does not answer.')
      }
      if ('refused' in answer) throw new PostgresError(answer.refused.code, answer.refused.message)
      return answer
    }
  }

  function beginQuery(query: Query): () => Rows {
    if (query.within && !thread) throw new PostgresError(UNREACHABLE, 'The connection was lost.')
    return begin(query)
  }

  return {
    begin: beginQuery,
    ask: (query) => beginQuery(query)(),
    close() {
      if (thread) begin(null)()
      thread = null
    },
  }
}

function startThread(address: string, opening: string) {
  const answers = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const { port1: ours, port2: theirs } = new MessageChannel()
  const worker = new Worker(threadFile('./connection-thread', import.meta.url), {
    workerData: { address, opening, answers, port: theirs } satisfies Started,
    transferList: [theirs],
    execArgv: [],
  })
  // It keeps no process alive: who waits for an answer waits here.
  worker.unref()
  ours.unref()
  return {
    worker,
    /** @returns waits for the answer; null where none comes */
    begin(asked: Asked): () => Answer | null {
      const before = Atomics.load(answers, 0)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
      ours.postMessage(asked)
      return () => {
        // More than once: what woke us may have been meant for the answer before, which was read without waiting.
        while (Atomics.load(answers, 0) === before)
          if (Atomics.wait(answers, 0, before, ANSWER_MS) === 'timed-out') return null
        return receiveMessageOnPort(ours)!.message as Answer
      }
    },
  }
}
