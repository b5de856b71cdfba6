/** `node test/train/quotations.ts [FOLDER…]` makes the weights that tell speech, speakers and antecedents from marked texts. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Grammars } from '../../server/language/grammar.ts'
import { MODELS } from '../../server/language/grammar.ts'
import { linear, type LinearWeights } from '../../server/language/linear.ts'
import { loadGrammars } from '../../server/language/load.ts'
import { read } from '../../server/language/read.ts'
import { judgeBy } from '../../server/quote/extract/judge.ts'
import { extract } from '../../server/quote/extract/extract.ts'
import { trainChoices, written } from './linear.ts'
import { markedLines, markedText, type MarkedText } from './marked-text.ts'
import { type Lessons, teacher } from './teacher.ts'

const SETTINGS = {
  antecedent: { rounds: 30, rate: 0.02, decay: 0.01 },
  speech: { rounds: 30, rate: 0.06, decay: 0.002 },
  speaker: { rounds: 30, rate: 0.02, decay: 0.01 },
}

/** What pronouns stand for is learned again with what was learned of those before them. */
const PASSES = 2

export function weightsFrom(texts: readonly MarkedText[], grammars: Grammars) {
  let antecedent: LinearWeights | null = null
  let lessons = lessonsOf(texts, grammars, null)
  for (let pass = 0; pass < PASSES; pass++) {
    antecedent = written(trainChoices(lessons.antecedent, SETTINGS.antecedent))
    lessons = lessonsOf(texts, grammars, linear(antecedent))
  }
  if (process.env.FOLLOW) {
    const K = 4
    const judges = Array.from({ length: K }, (_, k) => {
      const rest = texts.filter((_, i) => Math.floor((i * K) / texts.length) !== k)
      const l = lessonsOf(rest, grammars, linear(antecedent!))
      return judgeBy({
        antecedent: linear(written(trainChoices(l.antecedent, SETTINGS.antecedent))),
        speech: linear(written(trainChoices(l.speech, SETTINGS.speech))),
        speaker: linear(written(trainChoices(l.speaker, SETTINGS.speaker))),
      })
    })
    const own: Lessons = { speech: [], speaker: [], antecedent: [] }
    texts.forEach((text, i) => {
      extract(read(text.text, grammars[text.language]), teacher(text, own, linear(antecedent!), judges[Math.floor((i * K) / texts.length)]!))
    })
    if (process.env.FOLLOW === 'both') lessons = { speech: lessons.speech, speaker: [...lessons.speaker, ...own.speaker], antecedent: [...lessons.antecedent, ...own.antecedent] }
    else lessons = { ...own, speech: lessons.speech }
    antecedent = written(trainChoices(lessons.antecedent, SETTINGS.antecedent))
  }
  return {
    antecedent: antecedent!,
    speech: written(trainChoices(lessons.speech, SETTINGS.speech)),
    speaker: written(trainChoices(lessons.speaker, SETTINGS.speaker)),
    counts: {
      antecedent: lessons.antecedent.length,
      speech: lessons.speech.length,
      speaker: lessons.speaker.length,
    },
  }
}

function lessonsOf(
  texts: readonly MarkedText[],
  grammars: Grammars,
  antecedent: ReturnType<typeof linear> | null,
) {
  const lessons: Lessons = { speech: [], speaker: [], antecedent: [] }
  for (const text of texts)
    extract(read(text.text, grammars[text.language]), teacher(text, lessons, antecedent))
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
export const TRAINING = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k', 'l', 'm', 'p', 'sentences'].map(
  (folder) => fileURLToPath(new URL(`../corpus/${folder}/`, import.meta.url)),
)

if (import.meta.main) {
  const folders = process.argv.slice(2)
  const made = weightsFrom(textsIn(folders.length > 0 ? folders : TRAINING), loadGrammars())
  for (const name of MODELS)
    writeFileSync(
      new URL(`../../server/language/weights/${name}.json`, import.meta.url),
      `${JSON.stringify(made[name])}\n`,
    )
  console.log(made.counts, MODELS.map((name) => `${name} ${made[name].features}`).join(' '))
}
