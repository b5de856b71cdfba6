/**
 * `node test/bench/hide-a-fifth.ts FOLDER [SEED]` makes in FOLDER a copy of the program that lacks a random fifth of the
 * nouns, verbs and names of its lists; another seed hides another fifth. What the scorers lose there tells how far the
 * lists are gates: over two points is too far. One fifth may hide “say” or “interpreter”: take several and their mean.
 */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { random } from './corpus.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SHARE = 5
const NOUNS = ['role', 'role-f', 'role-m', 'body', 'writing', 'title', 'title-f', 'title-m']

type Cells = string[]
/** Of each table, the rows that may be hidden, and what is left of one. */
const HIDDEN: Record<string, { is: (cells: Cells) => boolean; left: (cells: Cells) => Cells | null }> = {
  'fr-en.tsv': { is: ([, , part]) => ['noun', 'verb', 'name'].includes(part!), left: () => null },
  'names.tsv': { is: () => true, left: () => null },
  'bodies.tsv': { is: () => true, left: () => null },
  ...Object.fromEntries(
    ['fr', 'en'].flatMap((language) => [
      [
        `words.${language}.tsv`,
        {
          is: ([, classes = '']: Cells) => classes.split(' ').some((one) => NOUNS.includes(one)),
          left: () => null,
        },
      ],
      // How a verb is conjugated stays, since other verbs go like it; what sort it is goes.
      [
        `verbs.${language}.tsv`,
        {
          is: ([verb, classes]: Cells) => !verb!.startsWith('-') && Boolean(classes),
          left: ([verb, , ...rest]: Cells) => [verb!, '', ...rest],
        },
      ],
    ]),
  ),
}

const [folder, seed = '1'] = process.argv.slice(2)
if (!folder) throw new RangeError('node test/bench/hide-a-fifth.ts FOLDER [SEED]')
for (const part of ['server', 'locales', 'db', 'package.json'])
  cpSync(join(ROOT, part), join(folder, part), {
    recursive: true,
    filter: (from) => !/\.db(?:-|$)/.test(from),
  })
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
const { below } = random(Number(seed))
for (const [name, { is, left }] of Object.entries(HIDDEN)) {
  const file = join(folder, 'server/language/data', name)
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n')
  let hidden = 0
  const kept = lines.flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [line]
    const cells = line.split('\t')
    if (!is(cells) || below(SHARE) > 0) return [line]
    hidden++
    const rest = left(cells)
    return rest ? [rest.join('\t')] : []
  })
  writeFileSync(file, [head, ...kept].join('\n'))
  console.log(`${name}: ${hidden} rows hidden`)
}
