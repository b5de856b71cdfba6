/** Whether a word of running text is a form of one that the tables list, which name lemmas for verbs and nouns alike. */
import { type ClassSet, classesOf } from './classes.ts'
import type { WordClass } from './class-names.ts'
import { type Grammar, madeOnce } from './grammar.ts'
import { formReadings } from './inflect.ts'
import { remembered } from './remembered.ts'

/** @param word as it stands, its folded key, and the classes of the form itself */
export const isFormOf = (
  { text, key, classes }: { text: string; key: string; classes: ClassSet },
  wanted: WordClass,
  grammar: Grammar,
): boolean =>
  classes.has(wanted) || madeOnce(grammar, lemmaClasses)(grammar.language === 'fr' ? text : key).has(wanted)

/** The classes of all that a form may be of. */
const lemmaClasses = (grammar: Grammar) =>
  remembered(
    (form): ClassSet =>
      new Set(
        formReadings(form, grammar).flatMap(({ lemma }) => [...classesOf(grammar.classes, { key: lemma })]),
      ),
  )
