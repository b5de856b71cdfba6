/** An answer that tells what happens meanwhile. */
import type { Server } from './server.ts'

export interface Line {
  meanwhile?: { stage: string; share: number }
  // Answers of every shape are read.
  // oxlint-disable-next-line typescript/no-explicit-any
  answer?: any
}

/** @throws where the server is gone */
export async function* lines({ address }: Server, path: string, body: object): AsyncGenerator<Line> {
  const response = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' },
    body: JSON.stringify(body),
  })
  let rest = ''
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + piece).split('\n')
    rest = whole.pop()!
    for (const line of whole) yield JSON.parse(line) as Line
  }
}
