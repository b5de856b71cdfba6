/** The words of a comparison, on either side. */
import { type ClassSet, classesFor, classReader } from '../../language/classes.ts'
import { words } from '../../language/split.ts'
import { type Term, withValues } from '../../language/value-terms.ts'
import { oneWord } from './one-word.ts'

/** A word, or several that are one, with the classes it belongs to. */
export interface ClassedTerm extends Term {
  classes: ClassSet
}

/** @param language what the text is printed in */
export function readWords(text: string, language: string): ClassedTerm[] {
  const classesIn = classReader(classesFor(language))
  return oneWord(withValues(words(text), text, language), text).map((term) => ({
    ...term,
    classes: classesIn(term),
  }))
}
