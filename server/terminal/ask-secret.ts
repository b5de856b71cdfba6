/** Asks for a secret: on a terminal without showing it, else as the first line of what is piped in. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './terminal.ts'

/** @param prompts shown one after the other where a person is asked @returns what was typed at each; a pipe is read once for all */
export async function askSecret(
  { stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>,
  prompts: string[],
): Promise<string[]> {
  const isPerson = 'isTTY' in stdin && stdin.isTTY === true
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: unseen, terminal: isPerson })
  try {
    if (!isPerson) {
      const { value = '' } = (await lines[Symbol.asyncIterator]().next()) as { value?: string }
      return prompts.map(() => value)
    }
    const typed: string[] = []
    for (const prompt of prompts) {
      stderr.write(prompt)
      typed.push(await lines.question(''))
      stderr.write('\n')
    }
    return typed
  } finally {
    lines.close()
  }
}
