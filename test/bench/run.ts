/**
 * `npm run bench -- --passages 1000000 --keep`: how fast the program is, beside its peers in the same run. The machine
 * is never quiet: what counts are the ratios, each beside what is to be reached among so many passages (aims.ts). `--keep`
 * writes them beside this file, to RESULTS.md or, of another number of passages than it takes by itself, to one named for it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { growth } from './growth.ts'
import { extractionByLength, measureExtraction } from './extraction.ts'
import { measureLanguages } from './languages.ts'
import { measureLookUp } from './look-up.ts'
import { measureMisses } from './misses.ts'
import { measureLocating, partsOfACheck } from './parts.ts'
import { measureStores } from './stores.ts'
import { type Ratio, reached, table } from './table.ts'

const USUAL = 100_000

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: String(USUAL) },
    keep: { type: 'boolean', default: false },
  },
})
const count = Number(values.passages)
if (!Number.isInteger(count) || count < 50_000 || count % 50_000 !== 0)
  throw new RangeError('--passages takes a multiple of 50000')

const folder = await mkdtemp(join(tmpdir(), 'dixit-bench-'))
const kept: string[] = []
const print = (text: string) => {
  kept.push(text)
  console.log(text)
}
try {
  print(table('Parts', await partsOfACheck()))
  print(table('Extraction by length of the text, in milliseconds', await extractionByLength()))
  print(table('Texts made to take long', await growth()))
  const ratios: Ratio[] = [...(await measureExtraction()), ...(await measureLocating())]
  const measures = [measureLanguages(), measureMisses(), measureStores(), measureLookUp(count, folder)]
  for (const measuring of measures)
    for await (const ratio of measuring) {
      console.log(`${ratio.measured}: ${ratio.figure}`)
      ratios.push(ratio)
    }
  print(
    table(
      'Ratios',
      ratios.map((ratio) => ({ ...ratio, reached: reached(ratio) })),
    ),
  )
  const judged = ratios.map(reached).filter(Boolean)
  print(
    `${judged.filter((one) => one === 'yes').length} of ${judged.length} aims of this size are reached.\n`,
  )
} finally {
  await rm(folder, { recursive: true })
}
if (values.keep) {
  const command = `npm run bench -- --passages ${count} --keep`
  const head = `# What the bench found\n\nWritten by \`${command}\`, with Node ${process.versions.node}.\n`
  const file = count === USUAL ? 'RESULTS.md' : `RESULTS-${count}.md`
  await writeFile(new URL(file, import.meta.url), [head, ...kept].join('\n'))
}
