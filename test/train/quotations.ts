/** `node test/train/quotations.ts [FOLDER…]` makes the weights that tell speech, speakers and antecedents from marked texts. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Grammars } from '../../server/language/grammar.ts'
import { MODELS } from '../../server/language/grammar.ts'
import { type Linear, linear } from '../../server/language/linear.ts'
import { loadGrammars } from '../../server/language/load.ts'
import { read } from '../../server/language/read.ts'
import { judgeBy } from '../../server/quote/extract/judge.ts'
import { extract } from '../../server/quote/extract/extract.ts'
import { languageWeights, type Read } from './languages.ts'
import { trainChoices, written } from './linear.ts'
import { markedLines, markedText, type MarkedText } from './marked-text.ts'
import { type Known, type Lessons, teacher } from './teacher.ts'

const SETTINGS = {
  antecedent: { rounds: 30, rate: 0.02, decay: 0.01 },
  speech: { rounds: 30, rate: 0.06, decay: 0.002 },
  speaker: { rounds: 30, rate: 0.02, decay: 0.01 },
}

/** What pronouns stand for is learned again with what was learned of those before them. */
const PASSES = 2
/** In so many parts, each read as those decide who learned from the others: what follows a mistake is learned from too. */
const PARTS = 4

export function weightsFrom(marked: readonly MarkedText[], grammars: Grammars) {
  const texts = marked.map((text) => ({ text, document: read(text.text, grammars[text.language]) }))
  const antecedents = antecedentsFrom(texts)
  const taught = texts.map((text) => lessonsOf([text], { learned: antecedents }))
  const followed = Array.from({ length: PARTS }, (_, part) => {
    const isOwn = (__: unknown, i: number) => Math.floor((i * PARTS) / texts.length) === part
    const made = modelsFrom(joined(taught.filter((one, i) => !isOwn(one, i))))
    const judge = judgeBy({
      antecedent: linear(made.antecedent),
      speech: linear(made.speech),
      speaker: linear(made.speaker),
    })
    const reads: Read[] = []
    return { ...lessonsOf(texts.filter(isOwn), { learned: antecedents, judge }, reads), reads }
  })
  const { antecedent, speaker } = joined(followed)
  const lessons: Lessons = { antecedent, speech: joined(taught).speech, speaker }
  const { count, ...languages } = languageWeights(followed.map(({ reads }) => reads))
  return {
    ...modelsFrom(lessons),
    ...languages,
    counts: {
      antecedent: lessons.antecedent.length,
      speech: lessons.speech.length,
      speaker: lessons.speaker.length,
      language: count,
    },
  }
}

/** A text as it was read, once for all that is learned from it. */
type Text = Omit<Read, 'found'>

function antecedentsFrom(texts: readonly Text[]): Linear {
  let learned: Linear | null = null
  for (let pass = 0; pass < PASSES; pass++) {
    const { antecedent } = lessonsOf(texts, { learned })
    learned = linear(written(trainChoices(antecedent, SETTINGS.antecedent)))
  }
  return learned!
}

const joined = (all: readonly Lessons[]): Lessons => ({
  antecedent: all.flatMap(({ antecedent }) => antecedent),
  speech: all.flatMap(({ speech }) => speech),
  speaker: all.flatMap(({ speaker }) => speaker),
})

const modelsFrom = ({ antecedent, speech, speaker }: Lessons) => ({
  antecedent: written(trainChoices(antecedent, SETTINGS.antecedent)),
  speech: written(trainChoices(speech, SETTINGS.speech)),
  speaker: written(trainChoices(speaker, SETTINGS.speaker)),
})

function lessonsOf(texts: readonly Text[], known: Known, reads: Read[] = []): Lessons {
  const lessons: Lessons = { speech: [], speaker: [], antecedent: [] }
  for (const { text, document } of texts)
    reads.push({ text, document, found: extract(document, teacher(text, lessons, known)) })
  return lessons
}

export const textsIn = (folders: readonly string[]) =>
  folders.flatMap((folder) => [
    ...globSync('*.xml', { cwd: folder })
      .sort()
      .map((file) => markedText(readFileSync(join(folder, file), 'utf8'))),
    ...(['fr', 'en'] as const).flatMap((language) => {
      const file = join(folder, `${language}.txt`)
      return existsSync(file) ? markedLines(readFileSync(file, 'utf8'), language) : []
    }),
  ])

/** The writers whose texts train; see the corpus's README. */
export const TRAINING = [
  'a',
  'aa',
  'ab',
  'ac',
  'ad',
  'ae',
  'af',
  'ah',
  'ak',
  'am',
  'an',
  'ao',
  'ap',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'w',
  'x',
  'y',
  'z',
  'arrivals',
  'described',
  'sentences',
  'stated',
  'ta',
  'za',
].map((folder) => fileURLToPath(new URL(`../corpus/${folder}/`, import.meta.url)))

if (import.meta.main) {
  const folders = process.argv.slice(2)
  const made = weightsFrom(textsIn(folders.length > 0 ? folders : TRAINING), loadGrammars())
  for (const name of MODELS)
    writeFileSync(
      new URL(`../../server/language/weights/${name}.json`, import.meta.url),
      `${JSON.stringify(made[name])}\n`,
    )
  console.log(made.counts)
}
