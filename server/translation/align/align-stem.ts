/**
 * What the forms of a word have in common. Wrong at times, which costs little: stems only lend rare forms the
 * experience of their kin (Fraser and Marcu 2005: with little text, stems align better than forms).
 */
import { foldWord } from '../../language/fold.ts'
import type { Language } from './align-tokens.ts'

/** A stem keeps at least this many letters, and a word of no more is its own stem, with its accents. */
const SHORTEST = 3

const ENDINGS: Record<Language, readonly string[]> = {
  fr: longestFirst(
    's x e es ee ees ie er ir it is i ez ent ant ants ante antes ait aient ais on ons ion ions iez era eront erons erait erais ' +
      'eraient eriez eur eurs euse euses ement ements issait issaient issant issants issante issantes issons issent ' +
      'issement issements',
  ),
  en: longestFirst('s es ed ing ings er ers ly y ies ied e edly ingly'),
}

function longestFirst(list: string): string[] {
  return list.split(' ').sort((a, b) => b.length - a.length)
}

/** @param key of a token, see align-tokens.ts */
export function stem(key: string, language: Language): string {
  if (key.length <= SHORTEST) return key
  const folded = foldWord(key)
  const ending = ENDINGS[language].find(
    (one) => folded.length - one.length >= SHORTEST && folded.endsWith(one),
  )
  if (!ending) return folded
  const rest = folded.slice(0, -ending.length)
  const doubled = rest.length > SHORTEST && rest.at(-1) === rest.at(-2)
  return doubled ? rest.slice(0, -1) : rest
}
