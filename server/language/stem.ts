/**
 * What the forms of a word have in common: enough to see that two texts speak of the same things, not to parse. Wrong at
 * times, which costs little (Fraser and Marcu 2005: with little text, stems align better than forms).
 */
import { foldWord } from './fold.ts'
import type { HasVerbs } from './inflect.ts'

/** A stem keeps at least this many letters, and a word of no more is its own stem, with its accents. */
const SHORTEST = 3

const longestFirst = (list: string) => list.split(' ').sort((a, b) => b.length - a.length)
const ENDINGS = {
  fr: longestFirst(
    's x e es ee ees ie er ir it its ite ites is i ez ent ant ants ante antes ait aient ais on ons ion ions iez era eront erons erait erais ' +
      'eraient eriez eur eurs euse euses ement ements issait issaient issant issants issante issantes issons issent ' +
      'issement issements',
  ),
  en: longestFirst('s es ed ing ings er ers ly y ies ied e edly ingly'),
}

/** @param key of a word: small letters */
export function stem(key: string, grammar: HasVerbs & { language: 'fr' | 'en' }): string {
  if (key.length <= SHORTEST) return key
  const folded = foldWord(key)
  const lemma = grammar.verbs.irregularLemma(folded) ?? folded
  const ending = ENDINGS[grammar.language].find(
    (one) => lemma.length - one.length >= SHORTEST && lemma.endsWith(one),
  )
  if (!ending) return lemma
  const rest = lemma.slice(0, -ending.length)
  const doubled = rest.length > SHORTEST && rest.at(-1) === rest.at(-2)
  return doubled ? rest.slice(0, -1) : rest
}

/** How many UTF-16 units two words begin with that are the same. */
export function sharedStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let common = 0
  while (common < shorter && a.charCodeAt(common) === b.charCodeAt(common)) common++
  return common
}

/** Whether two words have so many letters at their beginning in common, and most of the longer. */
export function beginsAlike(a: string, b: string, least: number): boolean {
  // Most pairs of words are told apart by their first letters.
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false
  const common = sharedStart(a, b)
  return common >= least && common >= 0.6 * Math.max(a.length, b.length)
}
