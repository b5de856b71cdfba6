/** The words of a comparison, on either side. */
import type { Grammar } from '../../language/grammar.ts'
import { type ClassSet, classReader } from '../../language/classes.ts'
import { words } from '../../language/split.ts'
import { type Term, withValues } from '../../language/value-terms.ts'
import { oneWord } from './one-word.ts'

/** A word, or several that are one, with the classes it belongs to. */
export interface ClassedTerm extends Term {
  classes: ClassSet
}

/** @param grammar of what the text is printed in */
export function readWords(text: string, grammar: Grammar): ClassedTerm[] {
  const classesIn = classReader(grammar.classes)
  return oneWord(withValues(words(text), text, grammar), text).map((term) => ({
    ...term,
    classes: classesIn(term),
  }))
}
