/** The program as it is used from a terminal: its command run here, or a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { dixit as runCommand } from '../../server/terminal/dixit.ts'

const file = (name: string) => fileURLToPath(new URL(`../../server/${name}`, import.meta.url))

/** The environment without what would change the program's course. */
const environment = (given: Record<string, string>) => {
  const {
    DIXIT_DB: _1,
    DIXIT_USER: _2,
    HOST: _3,
    PORT: _4,
    LC_ALL: _5,
    LC_MESSAGES: _6,
    LANG: _7,
    ...rest
  } = process.env
  return { ...rest, DIXIT_LOG_LEVEL: 'error', ...given }
}

export interface Outcome {
  code: number | null
  out: string
  err: string
}

/** Runs the command to its end, in this process: it is given all that it has of one. */
export async function dixit(words: string[], env: Record<string, string> = {}, input = ''): Promise<Outcome> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const read = Promise.all([text(stdout), text(stderr)])
  const code = await runCommand(words, { env, stdin: Readable.from([input]), stdout, stderr })
  stdout.end()
  stderr.end()
  const [out, err] = await read
  return { code, out, err }
}

/** Starts the command as a process, for what only a process has: an exit code, pipes, signals. */
export const startCommand = (words: string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, [file('cli.ts'), ...words], { env: environment(env) })

export interface RunningServer {
  address: string
  child: ChildProcess
  /** Its exit code, null where a signal ended it. */
  ended: Promise<number | null>
}

/** Starts the server on a free port. @param runner what runs it: a program that takes another with its arguments */
export function spawnServer(
  env: Record<string, string>,
  runner: readonly string[] = [],
): Omit<RunningServer, 'address'> {
  const [first, ...rest] = [...runner, process.execPath, file('main.ts')]
  const child = spawn(first, rest, {
    env: environment({ PORT: '0', DIXIT_LOG_LEVEL: 'error', ...env }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { child, ended: once(child, 'exit').then(([code]) => code as number | null) }
}

/** Starts the server and waits until it says where it is. */
export async function startProgram(
  env: Record<string, string>,
  runner?: readonly string[],
): Promise<RunningServer> {
  const { child, ended } = spawnServer(env, runner)
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  const address = /http:\S+/.exec(line)?.[0]
  if (!address) throw new Error(`The server said “${line}”`)
  return { address, child, ended }
}
