/** The verbs of a text, each with its auxiliaries: when they take place and in what mood, as far as their forms tell. */
import type { Grammar } from './grammar.ts'
import { classFormsOf } from './inflect.ts'
import type { VerbClass } from './inflection.ts'
import type { Document } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { VerbGroup } from './verb-group.ts'
import { englishVerbs } from './verbs-english.ts'
import { frenchVerbs } from './verbs-french.ts'

/** In the order of the text, never overlapping; verbs that the lexicon does not hold are found behind an auxiliary alone. */
export const verbGroups = (document: Document, within: Range): VerbGroup[] =>
  document.language === 'fr' ? frenchVerbs(document, within) : englishVerbs(document, within)

/** Whether a word is an auxiliary whose coming or going makes another time of the verb beside it. */
export function isAuxiliary({ key, text }: { key: string; text: string }, grammar: Grammar): boolean {
  const { language } = grammar
  if (text === 'à') return false
  const classes: readonly VerbClass[] =
    language === 'fr' ? ['auxiliary', 'going'] : ['auxiliary', 'will', 'would']
  return classes.some((name) =>
    classFormsOf(key, name, grammar).some(({ verb, time }) => {
      if (verb === 'do') return time === 'past' // did see, saw; do see, see
      if (time === 'participle') return verb !== 'avoir' && verb !== 'aller'
      return time !== 'infinitive' && (time !== 'gerund' || language === 'en')
    }),
  )
}
