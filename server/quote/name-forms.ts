/** One name in the forms that French and English give it: acronyms, translated bodies and given names, transliterations. */
import { foldText } from '../language/fold.ts'
import type { Grammar } from '../language/grammar.ts'
import { isInEither } from '../language/classes.ts'
import { plainName } from '../language/names.ts'

/** Whether two names are those of one body, in one language or in two, or one is the acronym of the other. */
export function isSameBody(a: string, b: string, grammar: Grammar): boolean {
  const { bodies } = grammar.names
  const [x, y] = [bodies.get(plainName(a)), bodies.get(plainName(b))]
  return (x !== undefined && x === y) || isAcronymOf(a, b, grammar) || isAcronymOf(b, a, grammar)
}

/** "FPL" and "Fédération des producteurs de lin": the first letters of the words that count. */
function isAcronymOf(acronym: string, name: string, grammar: Grammar): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(acronym.replaceAll('.', ''))) return false
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isInEither(word, 'linking', grammar))
  return words.length > 1 && words.map((word) => word[0]).join('') === foldText(acronym.replaceAll('.', ''))
}

/** "François" and "Francis", where no surname stands beside: folded parts, of which numerals must agree. */
export const isSameGivenName = (a: readonly string[], b: readonly string[], grammar: Grammar): boolean =>
  a.length === b.length &&
  a.every((part, i) => calledInEnglish(part, grammar) === calledInEnglish(b[i]!, grammar))

const calledInEnglish = (part: string, { names }: Grammar) => names.given.get(part)?.english ?? part

/** "Bill" and "William", "Kate" and "Cathy": one stands for the other, or both for one. Folded given names. */
export function isShortFor(a: string, b: string, { names: { shortFor } }: Grammar): boolean {
  const [x, y] = [a, b].map((name) => [name, ...(shortFor.get(name) ?? [])])
  return x!.length + y!.length > 2 && x!.some((name) => y!.includes(name))
}

/** Names shorter than this differ in a letter and are two names. */
const SHORTEST = 5

/** Names brought over from another alphabet: Poutine and Putin, Zelensky and Zelenskyy. Folded surnames. */
export const isTransliteration = (a: string, b: string): boolean =>
  a.length >= SHORTEST && b.length >= SHORTEST && romanised(a) === romanised(b) && !isMisspelt(a, b)

/** "Lisle" and "Lysle" are of one alphabet: one letter is another inside, and none at the end. */
const isMisspelt = (a: string, b: string) =>
  isNearlySame(a, b) && a.length === b.length && a.at(-1) === b.at(-1)

const romanised = (surname: string) =>
  surname
    .replace(/s?h?tch|shch/gu, 'ch')
    .replace(/sh/gu, 'ch')
    .replace(/ou/gu, 'u')
    .replace(/w|ff$/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/ine$/u, 'in')
    .replace(/i+/gu, 'i')

/** Shorter names with one letter changed are other names. */
const SHORTEST_NEAR = 4

/** One letter more, less, other, or two that changed places: a slip of the pen, or another's name. Folded. */
export function isNearlySame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (a === b || long.length < SHORTEST_NEAR || long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  const restOf = (name: string, skipped: number) => name.slice(from + skipped)
  if (short.length < long.length) return restOf(short, 0) === restOf(long, 1)
  const isSwapped = short[from] === long[from + 1] && short[from + 1] === long[from]
  return restOf(short, 1) === restOf(long, 1) || (isSwapped && restOf(short, 2) === restOf(long, 2))
}
