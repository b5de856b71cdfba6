/** Words left in the other language than the page's. */
import type { Language } from '../../api/language.ts'
import { isIn } from '../../language/classes.ts'

/** The language that words left in the other language than the page's are in; null where they are in the page's, or too few. */
export function leftIn(words: string[], printed: Language): Language | null {
  if (printed !== 'fr' && printed !== 'en') return null
  const other = printed === 'fr' ? 'en' : 'fr'
  const count = (language: Language) => words.filter((word) => isIn(word, 'telltale', language)).length
  const FEWEST = 2
  return count(other) >= FEWEST && count(printed) === 0 ? other : null
}
