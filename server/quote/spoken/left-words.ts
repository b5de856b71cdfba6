/** Words left in the other language than the page's. */
import type { Language } from '../../api/language.ts'

/** Words of each language that the other does not have. */
const TELLTALE: Record<'fr' | 'en', Set<string>> = {
  fr: new Set(
    'le la les des est une et que qui pas nous vous je il elle dans pour sur ce mais avec au du suis sont sommes avons avez etes etait cette ces ou tres cela etre avoir ont aux moi toi'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the is are and that of to not we you he she it in for with this but have was they my your yes can will our there been what who how when why from these those should would could about because'.split(
      ' ',
    ),
  ),
}

/** The language that words left in the other language than the page's are in; null where they are in the page's, or too few. */
export function leftIn(words: string[], printed: Language): Language | null {
  if (printed !== 'fr' && printed !== 'en') return null
  const other = printed === 'fr' ? 'en' : 'fr'
  const count = (set: Set<string>) => words.filter((word) => set.has(word)).length
  const FEWEST = 2
  return count(TELLTALE[other]) >= FEWEST && count(TELLTALE[printed]) === 0 ? other : null
}
