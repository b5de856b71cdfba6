/** Answers as lines of JSON, for callers who want to hear what happens meanwhile. */
import type { Response } from 'express'
import type { ToDocument } from './answer-problems.ts'
import { inTurns } from '../in-turns.ts'
import { jsonPieces } from './json-pieces.ts'

export const LINES = 'application/x-ndjson'

/**
 * A line `{"meanwhile": …}` for each thing told, at last `{"status": …, "answer": …}` or `{"problem": …}`. The status of
 * the response itself is 200, since it goes out before the outcome is known.
 *
 * @param signal aborted when the caller is gone
 */
export async function inLines(
  response: Response,
  signal: AbortSignal,
  work: (tell: (meanwhile: unknown) => void) => Promise<{ status: number; answer: unknown }>,
  toDocument: ToDocument,
): Promise<void> {
  response.status(200).type(LINES)
  const say = (line: object) => void response.write(`${JSON.stringify(line)}\n`)
  try {
    const { status, answer } = await work((meanwhile) => say({ meanwhile }))
    await inTurns(writing(response, status, answer as object))
  } catch (error) {
    if (!signal.aborted) say({ problem: toDocument(error, response.req) })
  }
  response.end()
}

function* writing(response: Response, status: number, answer: object): Generator<void, void> {
  response.write(`{"status":${status},"answer":`)
  for (const piece of jsonPieces(answer)) yield void response.write(piece)
  response.write('}\n')
}
