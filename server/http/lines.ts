/** Answers as lines of JSON, for callers who want to hear what happens meanwhile. */
import type { Response } from 'express'
import type { ToDocument } from './answer-problems.ts'

export const LINES = 'application/x-ndjson'

interface Told {
  tell: (meanwhile: unknown) => void
  signal: AbortSignal
}

/**
 * A line `{"meanwhile": …}` for each thing told, at last `{"status": …, "answer": …}` or `{"problem": …}`. The status of
 * the response itself is 200, since it goes out before the outcome is known.
 */
export async function inLines(
  response: Response,
  work: (told: Told) => Promise<{ status: number; answer: unknown }>,
  toDocument: ToDocument,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.status(200).type(LINES)
  const say = (line: object) => void response.write(`${JSON.stringify(line)}\n`)
  try {
    const { status, answer } = await work({ tell: (meanwhile) => say({ meanwhile }), signal: gone.signal })
    say({ status, answer })
  } catch (error) {
    if (!gone.signal.aborted) say({ problem: toDocument(error, response.req) })
  }
  response.end()
}
