/** Whether a word of running text is a form of one that the tables list, which name lemmas for verbs and nouns alike. */
import { type ClassSet, classesOf } from './classes.ts'
import type { WordClass } from './class-names.ts'
import { type Grammar, madeOnce } from './grammar.ts'
import { formReadings } from './inflect.ts'

/** @param word as it stands, its folded key, and the classes of the form itself */
export const isFormOf = (
  { text, key, classes }: { text: string; key: string; classes: ClassSet },
  wanted: WordClass,
  grammar: Grammar,
): boolean => classes.has(wanted) || lemmaClasses(grammar.language === 'fr' ? text : key, grammar).has(wanted)

const byForm = () => new Map<string, ClassSet>()
/** More forms than a long text has; beyond it, all are read anew, so that no text fills the memory. */
const MOST_FORMS = 30_000

/** The classes of all that a form may be of. */
function lemmaClasses(form: string, grammar: Grammar): ClassSet {
  const known = madeOnce(grammar, byForm)
  let found = known.get(form)
  if (found) return found
  if (known.size >= MOST_FORMS) known.clear()
  found = new Set(
    formReadings(form, grammar).flatMap(({ lemma }) => [...classesOf(grammar.classes, { key: lemma })]),
  )
  known.set(form, found)
  return found
}
