/** A server of its own process on a real file, to be killed. */
import { once } from 'node:events'
import { spawnServer, startProgram } from '../support/program.ts'

// Answers of every shape are read.
// oxlint-disable-next-line typescript/no-explicit-any
export type Ask = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: any }>

export interface Server {
  address: string
  /** @throws GoneError where the server is */
  ask: Ask
  kill(): Promise<void>
}

/** Nobody answers: what was asked may be stored or not. */
export class GoneError extends Error {
  override readonly name = 'GoneError'
}

export async function start(env: Record<string, string>): Promise<Server> {
  const { address, child, ended } = await startProgram(env)
  return {
    address,
    async ask(method, path, body) {
      const whole = await answered(`${address}/api${path}`, {
        method,
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      })
      return { status: whole.status, body: whole.text === '' ? null : JSON.parse(whole.text) }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** An answer counts once the whole of it is there. */
async function answered(address: string, given: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(address, given)
    return { status: response.status, text: await response.text() }
  } catch (error) {
    throw new GoneError('', { cause: error })
  }
}

/** Starts the server and kills it before it answers anybody. @param moment resolves when it is to be killed */
export async function killWhileStarting(
  env: Record<string, string>,
  moment: () => Promise<void>,
): Promise<void> {
  const { child, ended } = spawnServer(env)
  await Promise.race([moment(), once(child.stdout!, 'data')])
  child.kill('SIGKILL')
  await ended
}
