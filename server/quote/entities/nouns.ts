/** Nouns for people and bodies, in whatever form the text has them. */
import type { WordClass } from '../../language/class-names.ts'
import { type Classes, classesOf, type ClassSet, classReader } from '../../language/classes.ts'

interface Noun {
  key: string
  classes: ClassSet
}

const PERSON = ['role', 'role-f', 'role-m'] as const
const ISSUERS = ['body', 'writing'] as const

/** ex-ministre, vice-présidente, co-author: the noun behind tells. */
const PREFIX = /^(?:ex|vice|co|sous|anti|sub|non)-/

/**
 * Reads the classes of a word, and what its singular is as a noun, since the tables list no plurals; several have no gender.
 *
 * @returns takes a folded key, and how the word is printed, '' where that is not known
 */
export function nounReader(known: Classes): (word: { key: string; text: string }) => ClassSet {
  const own = classReader(known)
  const asNoun = new Map<string, { classes: ClassSet; all: ClassSet }>()
  return (word) => {
    const classes = own(word)
    const before = asNoun.get(word.key)
    if (before?.classes === classes) return before.all
    const found = isPersonNoun({ classes }) || isIssuer(classes) ? NONE : singularClasses(known, word.key)
    const all = found.size > 0 ? new Set([...classes, ...found]) : classes
    asNoun.set(word.key, { classes, all })
    return all
  }
}
const NONE: ClassSet = new Set()

const isIssuer = (classes: ClassSet) => ISSUERS.some((one) => classes.has(one))

function singularClasses(known: Classes, key: string): ReadonlySet<WordClass> {
  const found = new Set<WordClass>(/^\d\d-year-old$/.test(key) ? ['role'] : [])
  for (const one of singulars(key)) {
    const noun = { classes: classesOf(known, { key: one }) }
    if (isPersonNoun(noun)) found.add('role')
    for (const issuer of ISSUERS) if (noun.classes.has(issuer)) found.add(issuer)
  }
  return found
}

/** On both sides of the Channel. */
function singulars(key: string): Set<string> {
  const noun = key.replace(PREFIX, '')
  const one = noun.replace(/ies$/, 'y').replace(/s$/, '')
  return new Set([noun, one, noun.replace(/men$/, 'man')])
}

export const isPersonNoun = (noun: Pick<Noun, 'classes'> | undefined): boolean =>
  noun !== undefined && noun.classes.size > 0 && PERSON.some((one) => noun.classes.has(one))

export function genderOfNoun({ key, classes }: Noun): 'f' | 'm' | undefined {
  if (/(?:trice|euse|ienne)$/.test(key)) return 'f'
  if (/(?:teur|seur)$/.test(key)) return 'm'
  if (classes.has('role')) return undefined // ministre may be either: the article tells
  return classes.has('role-f') ? 'f' : classes.has('role-m') ? 'm' : undefined
}

/** Endings of nouns for people; they catch too much to describe anybody by, enough to take a phrase for a speaker. */
export function looksLikePerson(key: string): boolean {
  return key.length > 4 && /(?:iste|eur|euse|trice|ien|ienne|eron|ogue|ist|ian|er|or|eer)s?$/.test(key)
}

export const genderOfTitle = ({ classes }: Noun): 'f' | 'm' | undefined =>
  classes.has('title-f') ? 'f' : classes.has('title-m') ? 'm' : undefined
