/** Whether a word of running text is a form of one that the tables list, which name lemmas for verbs and nouns alike. */
import { type ClassSet, isIn } from './classes.ts'
import type { WordClass } from './class-names.ts'
import type { Grammar } from './grammar.ts'
import { formReadings } from './inflect.ts'

/** @param word as it stands, its folded key, and the classes of the form itself */
export const isFormOf = (
  { text, key, classes }: { text: string; key: string; classes: ClassSet },
  wanted: WordClass,
  grammar: Grammar,
): boolean =>
  classes.has(wanted) ||
  formReadings(grammar.language === 'fr' ? text : key, grammar).some(({ lemma }) =>
    isIn(lemma, wanted, grammar),
  )
