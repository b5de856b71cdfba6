/** What marked texts teach of the language their words were spoken in. */
import type { Language } from '../../server/api/language.ts'
import type { Document } from '../../server/language/read.ts'
import { Features, type Linear, linear, type LinearWeights, weigh } from '../../server/language/linear.ts'
import { type Row, trees } from '../../server/language/trees.ts'
import type { Found } from '../../server/quote/extract/extract.ts'
import type { LanguageJudge, LanguageOption } from '../../server/quote/spoken/language-judge.ts'
import { languageJudgeBy, withWording } from '../../server/quote/spoken/language-judge.ts'
import { spokenLanguages } from '../../server/quote/spoken/spoken-languages.ts'
import { type Choice, trainChoices, written } from './linear.ts'
import type { MarkedText } from './marked-text.ts'
import { type MarkedQuote, shared } from './teacher.ts'
import { type RowChoice, trainTrees, type TreeSettings } from './trees.ts'

/** A text as it was read by models that learned from others. */
export interface Read {
  text: MarkedText
  document: Document
  found: Found
}

const TREES: TreeSettings = {
  trees: 300,
  rate: 0.08,
  leaves: 31,
  least: 60,
  shrink: 5,
  choices: 0.7,
  features: 0.25,
}
const WORDING = { rounds: 20, rate: 0.03, decay: 0.005 }

/** What is learned of one choice: by the words around its options, and by what else is seen of them. */
interface Lesson extends RowChoice {
  words: Choice
}

/**
 * The weights by the words around what could tell a language, by what is seen of each utterance alone, and with what is likely
 * for the others.
 *
 * @param parts each is weighed by what was learned of the rest, so that what follows a mistake is learned from
 */
export function languageWeights(parts: readonly (readonly Read[])[]) {
  const seen = parts.map((part) => lessonsOf(part, null))
  const rest = <Of>(all: readonly (readonly Of[])[], part: number) => all.filter((_, i) => i !== part).flat()
  const wordings = seen.map((_, part) => linear(wordingFrom(rest(seen, part))))
  const alone = seen.map((lessons, part) =>
    lessons.map(({ rows, right, weight, words }) => ({
      rows: withWording(rows, weightsBy(wordings[part]!, words)),
      right,
      weight,
    })),
  )
  const models = alone.map((_, part) => trees(trainTrees(rest(alone, part), TREES)))
  const together = parts.flatMap((part, i) =>
    lessonsOf(part, { wording: wordings[i]!, language: models[i]!, together: models[i]! }),
  )
  return {
    wording: wordingFrom(seen.flat()),
    language: trainTrees(alone.flat(), TREES),
    together: trainTrees(together, TREES),
    count: together.length,
  }
}

const wordingFrom = (lessons: readonly Lesson[]): LinearWeights =>
  written(
    trainChoices(
      lessons.map(({ words }) => words),
      WORDING,
    ),
  )

function weightsBy(model: Linear, { options }: Choice): number[] {
  const features = new Features()
  return options.map((ids) => {
    features.seen.set(ids)
    features.count = ids.length
    return weigh(model, features)
  })
}

type Models = Parameters<typeof languageJudgeBy>[0]

function lessonsOf(part: readonly Read[], models: Models | null): Lesson[] {
  const lessons: Lesson[] = []
  for (const { text, document, found } of part)
    spokenLanguages(document, found.heard, found, teacherOf(text, found, lessons, models))
  return lessons
}

/** Keeps what is seen of each choice alone where there are no `models` yet, else what is seen of it with the others. */
function teacherOf(
  { quotes, weight }: MarkedText,
  { heard }: Found,
  lessons: Lesson[],
  models: Models | null,
): LanguageJudge {
  const nothing = (options: readonly LanguageOption[]) => options.map(() => 1 / options.length)
  const judge = models && languageJudgeBy(models)
  const words = new Map<number, Int32Array[]>()
  const keep = (i: number, options: readonly LanguageOption[], rows: readonly Row[]) => {
    const gold = quotes.find(({ spans }) => shared(spans, heard[i]!.spans))
    const right = gold?.spoken && !gold.contestable ? rightOf(gold, gold.spoken, options) : []
    if (right.length === 0) return
    lessons.push({
      rows: [...rows],
      right,
      weight,
      words: { options: words.get(i) ?? [], right, weight },
    })
  }
  const features = new Features()
  return {
    worded(i, options, seen) {
      if (judge) return judge.worded(i, options, seen)
      words.set(
        i,
        options.map((_, option) => {
          const { seen: ids, count } = seen(option, features)
          return ids.slice(0, count)
        }),
      )
      return nothing(options)
    },
    alone(i, options, rows) {
      if (judge) return judge.alone(i, options, rows)
      keep(i, options, rows)
      return nothing(options)
    },
    together(i, options, rows) {
      if (judge) keep(i, options, rows)
      return nothing(options)
    },
  }
}

/** What tells the language on the words marked as its evidence, or else whatever tells it. */
function rightOf({ evidence }: MarkedQuote, spoken: Language, options: readonly LanguageOption[]): number[] {
  if (spoken === 'unknown') return [options.length - 1]
  const all = options.flatMap(({ language }, k) => (language === spoken ? [k] : []))
  const marked = all.filter((k) => {
    const told = options[k]!.candidate?.told
    return told !== undefined && evidence !== null && shared([told.evidence], [evidence])
  })
  return marked.length > 0 ? marked : all
}
