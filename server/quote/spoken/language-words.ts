/** Which words of a text stand for a language: its name, the author whose language it is called, “her own tongue”. */
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { likelyForms } from '../../language/inflect.ts'
import { partOfSpeech, type Range } from '../../language/read.ts'
import { words } from '../../language/split.ts'
import { type Frame, type Item, isOf } from './frame.ts'

/** Words that stand for a language, as a range of the frame's items. */
export interface LanguageWord extends Range {
  /** A BCP 47 tag, or one of OWN, SAME, PRINTED, SEVERAL, THIRD. */
  means: string
  /** Whether it is a noun like language, told apart by what stands beside it. */
  tongue: boolean
}

export const OWN = 'own'
export const SAME = 'same'
export const PRINTED = 'printed'
export const SEVERAL = 'several'
/** Some other than the page's. */
export const THIRD = 'third'

interface Names {
  /** By the key of the first word: all the keys of a name, the longest first. */
  names: Map<string, { keys: string[]; tag: string }[]>
  authors: Map<string, string>
}

function namesOf(grammar: Grammar): Names {
  const made: Names = { names: new Map(), authors: new Map() }
  for (const { names, authors, tag } of grammar.names.languages) {
    for (const author of authors) made.authors.set(words(author)[0]!.key, tag)
    for (const name of names) {
      const keys = words(name).map(({ key }) => key)
      const forms =
        keys.length > 1
          ? [keys]
          : [
              name,
              ...likelyForms(keys[0]!, grammar.other.language === 'en' ? grammar : grammar.other, false),
            ].map((form) => words(form).map(({ key }) => key))
      for (const one of forms)
        made.names.set(
          one[0]!,
          [...(made.names.get(one[0]!) ?? []), { keys: one, tag }].sort(
            (a, b) => b.keys.length - a.keys.length,
          ),
        )
    }
  }
  return made
}

/** How many words stand between « langue » and what tells which. */
const REACH = 3

export function languageWords(frame: Frame): LanguageWord[] {
  const { items, document } = frame
  const { grammar, language } = document
  const { names, authors } = madeOnce(grammar, namesOf)
  const found: LanguageWord[] = []
  for (let at = 0; at < items.length; at++) {
    const token = items[at]!.token
    if (!token) continue
    const named = names
      .get(token.key)
      ?.find(({ keys }) => keys.every((key, i) => items[at + i]?.token?.key === key))
    if (named && isSpelled(items[at]!)) {
      found.push({ from: at, to: at + named.keys.length, means: named.tag, tongue: false })
      at += named.keys.length - 1
    } else if (token.classes.has('same-language') && isAlone(at)) {
      found.push({ from: at, to: at + 1, means: SAME, tongue: true })
    } else if (token.classes.has('tongue')) {
      const one = tongueAt(at)
      if (one) found.push(one)
    }
  }
  return coordinated(frame, joined(frame, found))

  /** English names of languages have a capital; French ones have none, which are peoples then. */
  function isSpelled({ token }: Item): boolean {
    return language === 'fr'
      ? !token!.capital || token!.opens
      : token!.capital || token!.key.endsWith('phone')
  }

  /** “(idem)” */
  function isAlone(at: number): boolean {
    const { bracket } = items[at]!
    return bracket > 0 && items[at - 1]?.bracket !== bracket && items[at + 1]?.bracket !== bracket
  }

  function tongueAt(at: number): LanguageWord | null {
    const { sentence } = items[at]!
    const near = (from: number, to: number) =>
      items
        .slice(Math.max(0, from), to)
        .flatMap((item, i) =>
          item.sentence === sentence && item.token ? [{ ...item, at: Math.max(0, from) + i }] : [],
        )
    const author = near(at + 1, at + 1 + REACH).find(({ token }) => authors.has(token!.key))
    if (author) return { from: at, to: author.at + 1, means: authors.get(author.token!.key)!, tongue: true }
    const before = near(at - REACH, at)
    const whose = before.findLast((item) => isOf(item, 'possessive', frame) || item.token!.key === "'s")
    if (whose) {
      const means = isOf(whose, 'first-plural', frame) || isOf(whose, 'first-singular', frame) ? PRINTED : OWN
      return { from: at, to: at + 1, means, tongue: true }
    }
    if (before.some((item) => isOf(item, 'both-languages', frame)))
      return { from: at, to: at + 1, means: SEVERAL, tongue: true }
    if (before.some((item) => isOf(item, 'same-language', frame)))
      return { from: at, to: at + 1, means: SAME, tongue: true }
    return null
  }
}

/** “the French language”, « langue anglaise », “his language, English”: two words for one language. */
function joined({ items }: Frame, found: LanguageWord[]): LanguageWord[] {
  const all: LanguageWord[] = []
  const APPOSITION = 3
  for (const one of found) {
    const last = all.at(-1)
    const near =
      last && items[last.from]!.sentence === items[one.from]!.sentence && one.from - last.to < APPOSITION
    if (near && last.tongue !== one.tongue) {
      const named = last.tongue ? one : last
      const own = last.tongue ? last : one
      if (named.means.length > 0 && (own.means === OWN || own.means === SAME || one.from === last.to)) {
        all[all.length - 1] = last.tongue ? { ...named, from: last.from } : { ...named, to: last.to }
        continue
      }
    }
    all.push(one)
  }
  return all
}

/** “in French and English”, « en français, en néerlandais et en anglais »: several, and none of them alone. */
function coordinated(frame: Frame, found: LanguageWord[]): LanguageWord[] {
  const { items, document } = frame
  const MOST = 3
  const joins = (a: LanguageWord, b: LanguageWord) => {
    const between = items.slice(a.to, b.from)
    if (items[a.from]!.sentence !== items[b.from]!.sentence || between.length > MOST) return false
    const gap = document.text.slice(items[a.to - 1]!.end, items[b.from]!.start)
    if (/[;:()[\]]/u.test(gap)) return false
    const and = between.some((item) => isOf(item, 'coordinator', frame) || isOf(item, 'and', frame))
    const small = between.every(
      (item) =>
        item.token && ['CCONJ', 'ADP', 'DET', 'ADV'].includes(partOfSpeech(document, item.token.index)),
    )
    return small && (and || (between.length <= 1 && gap.includes(',')))
  }
  const several = new Set<LanguageWord>()
  found.forEach((one, i) => {
    const next = found[i + 1]
    if (next && joins(one, next)) several.add(one).add(next)
  })
  return found.map((one) => (several.has(one) ? { ...one, means: SEVERAL } : one))
}
