/** Whether two words have one sense or opposite ones, and in which senses two texts meet, in French and across to English. */
import { stem as stemOf } from './stem.ts'
import { OPPOSITES, SENSES } from './lexicon/senses.ts'

type Index = Map<string, Set<number>>

function put(index: Index, key: string, sense: number): void {
  const known = index.get(key)
  if (known) known.add(sense)
  else index.set(key, new Set([sense]))
}

const split = (list: string) => list.trim().split(/\s+/)
const lines = (table: string) => table.trim().split('\n')

/** By the word itself, and by its stem under a mark that no word holds. */
const senses: Record<'fr' | 'en', Index> = { fr: new Map(), en: new Map() }
lines(SENSES).forEach((line, sense) => {
  const [english = '', french = ''] = line.split('|')
  for (const [language, words] of [
    ['en', split(english)],
    ['fr', split(french)],
  ] as const) {
    for (const word of words) {
      put(senses[language], word, sense)
      put(senses[language], `~${stemOf(word, language)}`, sense)
    }
  }
})

const NONE: ReadonlySet<number> = new Set()
const code = (language: string) => (language === 'fr' ? 'fr' : 'en')

/** The senses a folded word can have: its own, else those of the words it shares a stem with. */
export function sensesOf(key: string, language: string): ReadonlySet<number> {
  const index = senses[code(language)]
  return index.get(key) ?? index.get(`~${stemOf(key, code(language))}`) ?? NONE
}

export function areSynonyms(a: string, b: string, language: string): boolean {
  const left = sensesOf(a, language)
  if (left.size === 0) return false
  for (const sense of sensesOf(b, language)) if (left.has(sense)) return true
  return false
}

const opposites = new Map<string, Set<string>>()
lines(OPPOSITES).forEach((line, pair) => {
  line.split('|').forEach((side, i) => {
    for (const word of split(side)) {
      for (const language of ['en', 'fr'] as const) {
        const stem = stemOf(word, language)
        const known = opposites.get(stem) ?? new Set<string>()
        opposites.set(stem, known.add(`${pair}${i === 0 ? '+' : '-'}`))
      }
    }
  })
})

/** "possible", "impossible": one word is the other with a prefix that denies it. */
const DENYING = /^(?:un|in|im|ir|il|dis|non|mal|anti|de|des|mis)(?=\p{L}{4})/u
const denies = (a: string, b: string) => a.length > b.length && a.replace(DENYING, '') === b

const turned = (side: string) => (side.endsWith('+') ? side.replace('+', '-') : side.replace('-', '+'))

export function areOpposites(a: string, b: string, language: string): boolean {
  if (denies(a, b) || denies(b, a)) return true
  const left = opposites.get(stemOf(a, code(language)))
  const right = opposites.get(stemOf(b, code(language)))
  if (!left || !right) return false
  return [...left].some((side) => right.has(turned(side)))
}
