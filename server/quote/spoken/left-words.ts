/** Words left in the other language than the page's. */
import type { Language } from '../../api/language.ts'
import type { Grammar } from '../../language/grammar.ts'
import { isIn } from '../../language/classes.ts'

/** The language that words left in the other language than the page's are in; null where they are in the page's, or too few. */
export function leftIn(words: string[], printed: Grammar): Language | null {
  const count = (grammar: Grammar) => words.filter((word) => isIn(word, 'telltale', grammar)).length
  const FEWEST = 2
  return count(printed.other) >= FEWEST && count(printed) === 0 ? printed.other.language : null
}
