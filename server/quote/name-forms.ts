/** One name in the forms that French and English give it: acronyms, translated bodies and given names, transliterations. */
import { foldText } from '../language/fold.ts'
import { BODIES, GIVEN_NAMES } from '../language/lexicon/bodies.ts'

const plain = (name: string) =>
  foldText(name)
    .replace(/^(?:the|l[ea]s?|l') ?/u, '')
    .replace(/[-.]/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()

const bodies = new Map(
  BODIES.trim()
    .split('\n')
    .flatMap((line, body) => line.split('|').map((name) => [plain(name), body] as const)),
)

/** Whether two names are those of one body, in one language or in two, or one is the acronym of the other. */
export function isSameBody(a: string, b: string): boolean {
  const [x, y] = [bodies.get(plain(a)), bodies.get(plain(b))]
  return (x !== undefined && x === y) || isAcronymOf(a, b) || isAcronymOf(b, a)
}

const LINKING = new Set(
  'of the for and de des du d la le les l et pour a au aux en in on un une an'.split(' '),
)

/** "FPL" and "Fédération des producteurs de lin": the first letters of the words that count. */
function isAcronymOf(acronym: string, name: string): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(acronym.replaceAll('.', ''))) return false
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LINKING.has(word))
  return words.length > 1 && words.map((word) => word[0]).join('') === foldText(acronym.replaceAll('.', ''))
}

const given = new Map(
  GIVEN_NAMES.trim()
    .split(/[|\n]/)
    .flatMap((line, name) =>
      line
        .trim()
        .split(' ')
        .map((form) => [form, name] as const),
    ),
)

/** "François" and "Francis", where no surname stands beside: folded parts, of which numerals must agree. */
export const isSameGivenName = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((part, i) => part === b[i] || (given.has(part) && given.get(part) === given.get(b[i]!)))

/** Names shorter than this differ in a letter and are two names. */
const SHORTEST = 5

/** Names brought over from another alphabet: Poutine and Putin, Zelensky and Zelenskyy. Folded surnames. */
export const isTransliteration = (a: string, b: string): boolean =>
  a.length >= SHORTEST && b.length >= SHORTEST && romanised(a) === romanised(b)

const romanised = (surname: string) =>
  surname
    .replace(/s?h?tch|shch/gu, 'ch')
    .replace(/sh/gu, 'ch')
    .replace(/ou/gu, 'u')
    .replace(/w|ff$/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/ine$/u, 'in')
    .replace(/(\p{L})\1+/gu, '$1')
