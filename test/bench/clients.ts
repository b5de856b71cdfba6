/** Many people who check at once, each again as soon as they are answered, and what memory the server takes. */
import { readFileSync } from 'node:fs'
import type { RunningServer } from '../support/program.ts'

interface Served {
  /** How long each took, in milliseconds. */
  took: number[]
  failed: number
  perSecond: number
}

/** @returns its status, 0 where there was no answer */
export async function post(address: string, path: string, body: object): Promise<number> {
  const response = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  await response?.arrayBuffer()
  return response?.status ?? 0
}

/** @param claim what the next check is of */
export async function crowd(
  address: string,
  clients: number,
  isOver: () => boolean,
  claim: () => string,
): Promise<Served> {
  const took: number[] = []
  let failed = 0
  const client = async () => {
    while (!isOver()) {
      const text = claim()
      const from = performance.now()
      const status = await post(address, '/checks', { text })
      took.push(performance.now() - from)
      if (status !== 201) failed++
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return { took, failed, perSecond: took.length / ((performance.now() - from) / 1_000) }
}

export function during(ms: number): () => boolean {
  const until = performance.now() + ms
  return () => performance.now() > until
}

/** In megabytes: all that is in memory, what of it is its own, and the most there ever was. */
export const memory = (
  { child }: Pick<RunningServer, 'child'>,
  what: 'VmRSS' | 'RssAnon' | 'VmHWM',
): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024
