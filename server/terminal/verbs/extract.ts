import { loadGrammars } from '../../language/load.ts'
import { extractQuotes } from '../../import/extraction.ts'
import { prepareSource } from '../../import/prepare-source.ts'
import { formatOf } from '../../read/format-of.ts'
import { extractionReport } from '../report.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { readOriginal } from './read-original.ts'

/** Prints the quotations of a file; nothing is stored. */
export async function extract(file: string, { json }: { json?: boolean }, { say, t }: Run): Promise<Exit> {
  const grammars = loadGrammars()
  const original = await readOriginal(file)
  const { source } = await prepareSource({ original, facts: {}, format: formatOf(original) }, grammars)
  const text = source.passages.map((passage) => passage.text).join('\n')
  const extraction = await extractQuotes(text, grammars, source.language)
  say(json ? JSON.stringify({ text, ...extraction }) : extractionReport(text, extraction, t))
  return EXIT.fine
}
