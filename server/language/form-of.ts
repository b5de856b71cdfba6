/** The classes of a word of running text and of the words it may be a form of, since the tables list lemmas. */
import { type ClassSet, classesOf } from './classes.ts'
import type { Grammar } from './grammar.ts'
import { formReadings } from './inflect.ts'

/** @param word as it stands, its folded key, and the classes of the form itself */
export function formClasses(
  { text, key, classes }: { text: string; key: string; classes: ClassSet },
  grammar: Grammar,
): ClassSet {
  const all = new Set(classes)
  for (const { lemma } of formReadings(grammar.language === 'fr' ? text : key, grammar))
    for (const one of classesOf(grammar.classes, { key: lemma })) all.add(one)
  return all
}
