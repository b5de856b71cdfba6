/**
 * `node test/train/tag.ts FOLDER` makes the weights of the tagger anew, the same to the byte, from treebanks in CoNLL-U:
 * FOLDER/fr and FOLDER/en hold them, of each language one file whose name ends in `-test.conllu`, which is only tested on.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PARTS, PARTS_OF_SPEECH, tag, tagger, type TaggerWeights } from '../../server/language/tag.ts'
import { train, type Trained } from './perceptron.ts'
import { joined, sentencesOf, tagged, type TaggedText, variants } from './treebank.ts'

/** An average smaller than this is left out, and one of this size is a unit of what is kept: a byte holds 127 of them. */
const LEAST = 1.6
const UNIT = 0.45
const MOST = 127
/** Sentences read together, since a text has more than one. */
const TOGETHER = 5

const [folder] = process.argv.slice(2)
if (!folder) throw new RangeError('node test/train/tag.ts FOLDER')
for (const language of ['fr', 'en'] as const) {
  const files = readdirSync(join(folder, language)).sort()
  const read = (name: string) =>
    sentencesOf(readFileSync(join(folder, language, name), 'utf8')).map((one) => tagged(one, language))
  const isTest = (name: string) => name.endsWith('-test.conllu')
  const texts = files.filter((name) => !isTest(name)).map((name) => variants(joined(read(name), TOGETHER)))
  const weights = written(language, train(texts.flat()))
  writeFileSync(
    new URL(`../../server/language/weights/tag.${language}.json`, import.meta.url),
    `${JSON.stringify(weights)}\n`,
  )
  for (const name of files.filter(isTest))
    console.log(`${name}\n${accuracy(weights, joined(read(name), TOGETHER))}`)
}

/** See TaggerWeights: only what counts is kept, in the order of the ids. */
function written(language: string, { ids, averages }: Trained): TaggerWeights {
  const bytes: number[] = []
  let features = 0
  let last = 0
  const rows = ids.map((id, row) => ({ id, row })).sort((a, b) => a.id - b.id)
  for (const { id, row } of rows) {
    const weighed = Array.from({ length: PARTS }, (_, part) => {
      const average = averages[row * PARTS + part]!
      return Math.abs(average) < LEAST ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(average / UNIT)))
    })
    if (weighed.every((one) => one === 0)) continue
    let distance = id - last
    for (; distance >= 0x80; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80)
    bytes.push(distance)
    const mask = weighed.reduce((all, one, part) => all | (one === 0 ? 0 : 1 << part), 0)
    bytes.push(mask & 0xff, mask >> 8, ...weighed.filter((one) => one !== 0))
    last = id
    features++
  }
  return {
    language,
    parts: PARTS_OF_SPEECH,
    features,
    weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
  }
}

function accuracy(weights: TaggerWeights, texts: readonly TaggedText[]): string {
  const made = tagger(weights)
  const counts = PARTS_OF_SPEECH.map(() => ({ right: 0, all: 0 }))
  let marks = 0
  for (const { text, words, gold, punctuation } of texts) {
    marks += punctuation
    tag(text, words, made).forEach((part, i) => {
      const count = counts[gold[i]!]
      if (!count) return
      count.all++
      if (PARTS_OF_SPEECH[gold[i]!] === part) count.right++
    })
  }
  const right = counts.reduce((sum, count) => sum + count.right, 0)
  const all = counts.reduce((sum, count) => sum + count.all, 0)
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`
  const byPart = counts.map(
    (count, i) => `${PARTS_OF_SPEECH[i]} ${percent(count.right / count.all)} of ${count.all}`,
  )
  return `words ${percent(right / all)} of ${all}; with marks ${percent((right + marks) / (all + marks))}\n${byPart.join(' · ')}`
}
