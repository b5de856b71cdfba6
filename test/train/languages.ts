/** What marked texts teach of the language their words were spoken in. */
import type { Language } from '../../server/api/language.ts'
import type { Document } from '../../server/language/read.ts'
import { type Row, type Trees, trees } from '../../server/language/trees.ts'
import type { Found } from '../../server/quote/extract/extract.ts'
import type {
  LanguageChoice,
  LanguageJudge,
  LanguageOption,
} from '../../server/quote/spoken/language-judge.ts'
import { languageJudgeBy } from '../../server/quote/spoken/language-judge.ts'
import { spokenLanguages } from '../../server/quote/spoken/spoken-languages.ts'
import type { MarkedText } from './marked-text.ts'
import { type MarkedQuote, shared } from './teacher.ts'
import { type RowChoice, trainTrees, type TreeSettings } from './trees.ts'

/** A text as it was read by models that learned from others. */
export interface Read {
  text: MarkedText
  document: Document
  found: Found
}

const SETTINGS: TreeSettings = {
  bags: 3,
  trees: 300,
  rate: 0.08,
  leaves: 31,
  least: 60,
  shrink: 5,
  choices: 0.7,
  features: 0.25,
}

/**
 * The weights by what is seen of each utterance alone, and with what is likely for the others.
 *
 * @param parts each is weighed by what was learned of the rest, so that what follows a mistake is learned from
 */
export function languageWeights(parts: readonly (readonly Read[])[]) {
  const alone = parts.map((part) => lessonsOf(part, null))
  const models = parts.map((_, part) =>
    trees(trainTrees(alone.filter((__, i) => i !== part).flat(), { ...SETTINGS, bags: 1 })),
  )
  const together = parts.flatMap((part, i) => lessonsOf(part, models[i]!))
  return {
    language: trainTrees(alone.flat(), SETTINGS),
    together: trainTrees(together, SETTINGS),
    count: together.length,
  }
}

function lessonsOf(part: readonly Read[], alone: Trees | null): RowChoice[] {
  const lessons: RowChoice[] = []
  for (const { text, document, found } of part)
    spokenLanguages(document, found.heard, found, teacherOf(text, found, lessons, alone))
  return lessons
}

/** Keeps what is seen of each choice alone where `alone` is null, else what is seen of it with the others. */
function teacherOf(
  { quotes, weight }: MarkedText,
  { heard }: Found,
  lessons: RowChoice[],
  alone: Trees | null,
): LanguageJudge {
  const nothing = (choices: readonly LanguageChoice[]) =>
    choices.map(({ options }) => options.map(() => 1 / options.length))
  const judge = alone && languageJudgeBy({ language: alone, together: alone })
  const keep = ({ i, options, seen }: LanguageChoice) => {
    const gold = quotes.find(({ spans }) => shared(spans, heard[i]!.spans))
    const right = gold?.spoken && !gold.contestable ? rightOf(gold, gold.spoken, options) : []
    if (right.length > 0)
      lessons.push({ rows: seen.map((pieces) => Object.assign({}, ...pieces) as Row), right, weight })
  }
  return {
    alone(choices) {
      if (judge) return judge.alone(choices)
      choices.forEach(keep)
      return nothing(choices)
    },
    together(choices) {
      if (alone) choices.forEach(keep)
      return nothing(choices)
    },
    most: Infinity,
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
