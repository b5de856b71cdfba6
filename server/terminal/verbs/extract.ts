import { formatOf } from '../../read/format-of.ts'
import { extractionReport } from '../report.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { unpacked } from '../../work/workers.ts'
import { readOriginal } from './read-original.ts'
import { workers } from './with-store.ts'

/** Prints the quotations of a file; nothing is stored. */
export async function extract(file: string, { json }: { json?: boolean }, { say, t }: Run): Promise<Exit> {
  const original = await readOriginal(file)
  const handed = { original, facts: {}, format: formatOf(original) }
  const { text, language } = await workers.ask('manuscript', handed, original.bytes.length)
  const extraction = await unpacked(await workers.ask('extraction', { text, language }, text.length))
  say(json ? JSON.stringify({ text, ...extraction }) : extractionReport(text, extraction, t))
  return EXIT.fine
}
