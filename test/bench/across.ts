/**
 * `npm run bench:across -- FOLDER`: how often a claim in one language finds the paragraph that renders it in the other.
 * The folder holds days of debates as the European Parliament publishes them (`europarl/fr/*.txt`, `europarl/en/*.txt`)
 * and texts to learn from (`parallel/*.tsv`, French TAB English a line). Of each day nothing is learned when it is asked.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readEuroparl } from '../../server/read/record/europarl.ts'
import { openStore } from '../../server/store/open.ts'
import { learn } from '../../server/translation/align/align-learn.ts'
import type { WordModel } from '../../server/translation/align/align-model.ts'
import { tokens } from '../../server/translation/align/align-tokens.ts'
import { pairPassages } from '../../server/translation/pair-passages.ts'
import { verify } from '../../server/verify.ts'
import { lookUpAcross } from '../../server/verify/look-up-across.ts'
import { source } from './languages.ts'
import { percent, quantile, table, timed } from './table.ts'
import { grammars } from '../support/grammars.ts'
import { renderings } from '../support/renderings.ts'

const EXCERPT_WORDS = 15
const EXCERPTS_OF_A_PARAGRAPH = 2
/** A day of fewer paragraphs says little. */
const FEWEST = 50

type Printed = 'fr' | 'en'
type Pair = Record<Printed, string>
interface Day {
  name: string
  pairs: Pair[]
}

const [folder] = process.argv.slice(2)
if (!folder || !existsSync(join(folder, 'europarl'))) {
  console.error('Give a folder that holds europarl/ and parallel/.')
  process.exit(2)
}

const days: Day[] = []
for (const file of await readdir(join(folder, 'europarl', 'fr'))) {
  const read = async (language: Printed) =>
    readEuroparl(await readFile(join(folder, 'europarl', language, file), 'utf8'), file)
  const [fr, en] = [(await read('fr')).passages, (await read('en')).passages]
  const pairs = pairPassages(fr, en).map(([left, right]) => ({ fr: fr[left]!.text, en: en[right]!.text }))
  days.push({ name: file, pairs })
}
const further: Pair[] = []
for (const file of await readdir(join(folder, 'parallel')))
  for (const line of (await readFile(join(folder, 'parallel', file), 'utf8')).split('\n')) {
    const [fr, en] = line.split('\t')
    if (fr && en) further.push({ fr, en })
  }

const rows = []
for (const day of days.filter(({ pairs }) => pairs.length >= FEWEST))
  for (const model of [learnedWithout(day), learn([], grammars)])
    for (const from of ['fr', 'en'] as const) rows.push(await measure(day, from, model))
console.log(table('Claims found in the other language', rows))

/** What all the texts teach but those of the day. */
function learnedWithout(day: Day): WordModel {
  const bare = (text: string) => text.replace(/\s+/gu, '')
  const own = new Set(day.pairs.flatMap(({ fr, en }) => [bare(fr), bare(en)]))
  const others = [...days.filter((other) => other !== day).flatMap(({ pairs }) => pairs), ...further]
  const keys = (text: string, language: Printed) => tokens(text, language).map(({ key }) => key)
  return learn(
    others
      .filter(({ fr, en }) => !own.has(bare(fr)) && !own.has(bare(en)))
      .map(({ fr, en }) => ({ fr: keys(fr, 'fr'), en: keys(en, 'en') })),
    grammars,
  )
}

async function measure({ name, pairs }: Day, from: Printed, model: WordModel) {
  const to = from === 'fr' ? 'en' : 'fr'
  const store = openStore(':memory:', grammars)
  const words = { grammars, model: async () => model }
  await store.sources.add(
    source(
      pairs.map((pair) => pair[to]),
      to,
    ),
  )
  let [asked, first, answered, wrong] = [0, 0, 0, 0]
  const ms: number[] = []
  for (const pair of pairs)
    for (const text of excerpts(pair[from])) {
      asked++
      const found = await lookUpAcross({ language: from, text }, store.passages, model, grammars)
      const texts = found.passages.map((passage) => passage.text)
      const [best] = renderings({ language: from, text }, texts, found.rarity, model)
      if (best && texts[best.text] === pair[to]) first++
      const claim = { text, language: from, declaredTranslation: false }
      const [took, { record }] = await timed(() => verify(claim, store, words))
      ms.push(took)
      if (!record) continue
      if ((await store.passages.get([record.passage])).get(record.passage)!.text === pair[to]) answered++
      else wrong++
    }
  await store.close()
  return {
    day: name,
    from,
    learned: String(model.pairs),
    excerpts: String(asked),
    'first among all': percent(first / asked),
    'answered by it': percent(answered / asked),
    'by another': percent(wrong / asked),
    'check, ms': quantile(ms, 0.5).toFixed(1),
  }
}

/** Words in a row, from evenly spaced places of a text. */
function excerpts(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const spare = words.length - EXCERPT_WORDS
  if (spare < 0) return []
  const starts = Array.from({ length: EXCERPTS_OF_A_PARAGRAPH }, (_, i) =>
    Math.floor((spare * (i + 0.5)) / EXCERPTS_OF_A_PARAGRAPH),
  )
  return [...new Set(starts)].map((start) => words.slice(start, start + EXCERPT_WORDS).join(' '))
}
