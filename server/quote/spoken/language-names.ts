/** The names of languages, in French and in English, and which of the values of a spoken language each stands for. */
import type { Language } from '../../api/language.ts'
import { foldText } from '../../language/fold.ts'
import type { Names } from '../../language/names.ts'

/** The longest first. Names have no sign that means something else in an expression. */
const alternatives = (names: string[]) => names.sort((a, b) => b.length - a.length).join('|')

/** All names of languages as alternatives of a regular expression. */
export const languageNames = ({ languages }: Names) => alternatives(languages.flatMap(({ names }) => names))

/** Those whose language it is called: « la langue de Molière ». */
export const languageAuthors = ({ languages }: Names) =>
  alternatives(languages.flatMap(({ authors }) => authors))

/** A language by its name, or by the author whose language it is. */
export function languageNamed(name: string, { languages }: Names): Language {
  const folded = foldText(name)
  const known = languages.find(({ names, authors }) =>
    [...names, ...authors].some((one) => foldText(one) === folded),
  )
  return known?.tag === 'fr' || known?.tag === 'en' ? known.tag : 'other'
}
