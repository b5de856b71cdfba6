/** The classes of a word of running text and of the words it may be a form of, since the tables list lemmas. */
import { type ClassSet, classesOf } from './classes.ts'
import { type Grammar, madeOnce } from './grammar.ts'
import { remembered } from './remembered.ts'

/** @param word as it stands, its folded key, and the classes of the form itself */
export function formClasses(
  { text, key, classes }: { text: string; key: string; classes: ClassSet },
  grammar: Grammar,
): ClassSet {
  const lemmas = madeOnce(grammar, lemmaClasses)(grammar.language === 'fr' ? text : key)
  return lemmas.isSubsetOf(classes) ? classes : classes.union(lemmas)
}

/** The classes of all that a form may be of. */
const lemmaClasses = (grammar: Grammar) =>
  remembered(
    (form): ClassSet =>
      new Set(
        grammar.verbs.readings(form).flatMap(({ lemma }) => [...classesOf(grammar.classes, { key: lemma })]),
      ),
  )
