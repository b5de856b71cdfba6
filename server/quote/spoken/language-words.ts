/** Which words of a text stand for a language: its name, its code, the author whose language it is, “her own tongue”. */
import type { WordClass } from '../../language/class-names.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import type { Range } from '../../language/token-ranges.ts'
import { words } from '../../language/split.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import type { Frame } from './frame.ts'
import type { Speaker } from './heard.ts'

/** Words that stand for a language, as a range of the frame's items. */
export interface LanguageWord extends Range {
  /** A BCP 47 tag, or one of OWN, PRINTED, SEVERAL, THIRD. */
  means: string
  /** Whether it is a noun like language, told apart by what stands beside it. */
  tongue: boolean
}

/** The speaker's. */
export const OWN = 'own'
/** The one named before. */
const SAME = 'same'
/** Of the two languages, the one not named before. */
const OTHER = 'other-one'
/** The page's. */
export const PRINTED = 'printed'
/** More than one, and none of them alone. */
export const SEVERAL = 'several'
/** Whose it is, or of what place, is told by no word that is known: « dans la langue du club ». */
export const SOME = 'some'
/** Some other than the page's. */
export const THIRD = 'third'

/** Of French and English the other one; null for what is neither. */
export const otherOf = (means: string): 'fr' | 'en' | null =>
  means === 'fr' ? 'en' : means === 'en' ? 'fr' : null

/** Whether a meaning is a language by itself. */
export const isTag = (means: string): boolean => ![OWN, PRINTED, SEVERAL, SOME, THIRD].includes(means)

interface Names {
  /** By the key of the first word: all the keys of a name, the longest first. */
  names: Map<string, { keys: string[]; tag: string }[]>
  authors: Map<string, string>
  peoples: Map<string, string>
  /** As records print them beside turns: “[EN]”, “(F)”. */
  codes: Map<string, string>
}

/** Codes that are no BCP 47 tags; A, for anglais, is French alone. */
const CODES = { fr: ['F', 'FRA', 'FRE', 'Fr'], en: ['E', 'ENG', 'ANG', 'Eng'] } as const

function namesOf(grammar: Grammar): Names {
  const made: Names = { names: new Map(), authors: new Map(), peoples: new Map(), codes: new Map() }
  for (const { name, tag } of grammar.names.peoples)
    for (const [key] of formsOf(name, grammar)) made.peoples.set(key!, tag)
  for (const { names, authors, tag } of grammar.names.languages) {
    made.codes.set(tag.toUpperCase(), tag)
    for (const author of authors) made.authors.set(words(author)[0]!.key, tag)
    for (const keys of names.flatMap((name) => formsOf(name, grammar))) {
      const alike = made.names.get(keys[0]!) ?? []
      made.names.set(
        keys[0]!,
        [...alike, { keys, tag }].sort((a, b) => b.keys.length - a.keys.length),
      )
    }
  }
  for (const [tag, codes] of Object.entries(CODES)) for (const code of codes) made.codes.set(code, tag)
  if (grammar.language === 'fr') made.codes.set('A', 'en')
  return made
}

/** The keys of a name, and of the forms that French gives it as an adjective. */
export function formsOf(name: string, grammar: Grammar): string[][] {
  const french = grammar.language === 'fr' ? grammar : grammar.other
  const keys = words(name).map(({ key }) => key)
  if (keys.length > 1) return [keys]
  return [keys, ...french.verbs.likelyForms(keys[0]!, false).map((form) => words(form).map(({ key }) => key))]
}

/** How many words stand between « langue » and what tells which. */
const REACH = 3
/** How far before it stands who all speak their own. */
const CLAUSE = 12

const ONE_OTHER: ReadonlySet<string> = new Set(['autre', 'other', 'another'])

/** The last words of the full names of people. */
export const surnamesOf = (cast: readonly { speaker: Speaker | null }[]): ReadonlySet<string> =>
  new Set(
    cast.flatMap(({ speaker }) =>
      speaker?.kind === 'person' && speaker.name.includes(' ') ? [speaker.name.split(' ').at(-1)!] : [],
    ),
  )

/** @param surnames of people the text tells of: “Picard said”, of Ann Picard, names no language, unless something is “in Picard” */
export function languageWords(frame: Frame, surnames: ReadonlySet<string> = new Set()): LanguageWord[] {
  const { items, document } = frame
  const { names, authors, codes } = madeOnce(document.grammar, namesOf)
  const found: LanguageWord[] = []
  for (let at = 0; at < items.length; at++) {
    const token = items[at]!.token
    if (!token) continue
    if (token.capital && surnames.has(token.text) && !frame.is(at - 1, 'language-in')) continue
    const alone = items[at]!.bracket > 0 && isAlone(at)
    const code = alone ? (codes.get(token.text) ?? codes.get(token.text.toUpperCase())) : undefined
    const named = names
      .get(token.key)
      ?.find(({ keys }) => keys.every((key, i) => items[at + i]?.token?.key === key))
    if (code !== undefined) found.push({ from: at, to: at + 1, means: code, tongue: false })
    else if (named && (alone || isSpelled(at))) {
      found.push({ from: at, to: at + named.keys.length, means: named.tag, tongue: false })
      at += named.keys.length - 1
    } else if (alone && token.classes.has('same-language'))
      found.push({ from: at, to: at + 1, means: SAME, tongue: true })
    else if (token.classes.has('tongue')) {
      const means = meaningOf(at)
      if (means) found.push(means)
    }
  }
  return coordinated(frame, joined(frame, sameAsBefore(found)))

  function isAlone(at: number): boolean {
    const { bracket } = items[at]!
    return items[at - 1]?.bracket !== bracket && items[at + 1]?.bracket !== bracket
  }

  /** English names of languages have a capital; French ones have none, which are peoples then. */
  function isSpelled(at: number): boolean {
    const { capital, opens, key } = items[at]!.token!
    return document.language === 'fr' ? !capital || opens : capital || key.endsWith('phone')
  }

  /** What “language” stands for, by what stands beside it. */
  function meaningOf(at: number): LanguageWord | null {
    const near = (from: number, to: number, fits: (at: number) => boolean) => {
      for (let i = Math.max(0, from); i < Math.min(to, items.length); i++)
        if (items[i]!.token && items[i]!.sentence === items[at]!.sentence && fits(i)) return i
      return null
    }
    const author = near(at + 1, at + 1 + REACH, (i) => authors.has(items[i]!.token!.key))
    if (author !== null)
      return { from: at, to: author + 1, means: authors.get(items[author]!.token!.key)!, tongue: true }
    const is = (wanted: WordClass) => near(at - REACH, at, (i) => frame.is(i, wanted))
    const whose = is('possessive') ?? near(at - REACH, at, (i) => items[i]!.token!.key === "'s")
    const ours = whose !== null && (frame.is(whose, 'first-plural') || frame.is(whose, 'first-singular'))
    const means = ours
      ? PRINTED
      : whose !== null
        ? near(at - CLAUSE, at, (i) => frame.is(i, 'amount-all')) === null
          ? OWN
          : SEVERAL // “each in their own language”
        : is('both-languages') !== null || (items[at]!.token!.key.endsWith('s') && is('number') !== null)
          ? SEVERAL
          : is('same-language') !== null
            ? SAME
            : is('other-one') !== null
              ? OTHER
              : is('language-in') !== null
                ? // « Dans une langue puis dans l’autre »
                  near(at + 1, at + CLAUSE, (i) => ONE_OTHER.has(items[i]!.token!.key)) !== null
                  ? SEVERAL
                  : SOME
                : null
    return means && { from: at, to: at + 1, means, tongue: true }
  }
}

/** Whose language it is takes more than the words for it: of “his own”, “the same” tells nothing. */
const UNRESOLVED: ReadonlySet<string> = new Set([OWN, SEVERAL, THIRD])

/** “the same language”, « dans cette langue »: that of the last name; « dans l’autre langue officielle »: not that one. */
function sameAsBefore(found: LanguageWord[]): LanguageWord[] {
  let last: string | null = null
  return found.flatMap((one) => {
    if (one.means === SAME) return last === null ? [] : [{ ...one, means: last }]
    if (one.means === OTHER) {
      const other = last === null ? null : otherOf(last)
      return other === null ? [] : [{ ...one, means: other }]
    }
    last = UNRESOLVED.has(one.means) ? null : one.means
    return [one]
  })
}

/** “the French language”, « langue anglaise », “his language, English”: two words for one language. */
function joined(frame: Frame, found: LanguageWord[]): LanguageWord[] {
  const { items, document } = frame
  const all: LanguageWord[] = []
  const APPOSITION = 5
  for (const one of found) {
    const last = all.at(-1)
    const near =
      last &&
      last.tongue !== one.tongue &&
      items[last.from]!.sentence === items[one.from]!.sentence &&
      one.from - last.to < APPOSITION
    if (!near) {
      all.push(one)
      continue
    }
    const [named, own] = last.tongue ? [one, last] : [last, one]
    const apposed =
      document.text.slice(items[last.to - 1]!.end, items[one.from]!.start).includes(',') &&
      !hasVerb(frame, last.to, one.from)
    if (one.from - last.to <= 1 || (apposed && own.means !== SEVERAL))
      all[all.length - 1] = last.tongue ? { ...named, from: last.from } : named
    else all.push(one)
  }
  return all
}

/** « qui ne parle pas notre langue, s’est exprimé en anglais »: two clauses, each with its own. */
function hasVerb(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (frame.isVerb(i)) return true
  return false
}

/** Words for a people, which tell the language of what is theirs: « la chaîne britannique ». */
export function peopleWords({ items, document }: Frame): LanguageWord[] {
  const { peoples } = madeOnce(document.grammar, namesOf)
  const found: LanguageWord[] = []
  items.forEach(({ token }, at) => {
    const means = token && peoples.get(token.key)
    if (means) found.push({ from: at, to: at + 1, means, tongue: false })
  })
  return found
}

const RENDERED: readonly WordClass[] = ['translation', 'interpreter', 'translates']

const SMALL: ReadonlySet<PartOfSpeech | null> = new Set(['CCONJ', 'ADP', 'DET', 'ADV'] as const)

/** “in French and English”, « en français, en néerlandais et en anglais »: several, and none of them alone. */
function coordinated(frame: Frame, found: LanguageWord[]): LanguageWord[] {
  const { items, document } = frame
  const MOST = 3
  const joins = (a: LanguageWord, b: LanguageWord) => {
    if (items[a.from]!.sentence !== items[b.from]!.sentence || b.from - a.to > MOST) return false
    const gap = document.text.slice(items[a.to - 1]!.end, items[b.from]!.start)
    if (/[;:()[\]]/u.test(gap)) return false
    // “In French, with English interpretation”
    if (RENDERED.some((one) => frame.is(b.to, one))) return false
    let and = b.from - a.to <= 1 && gap.includes(',')
    for (let i = a.to; i < b.from; i++) {
      // “some of them in French and others in English”
      const isOthers = frame.is(i, 'others') && tellsOfSome(frame, a.from)
      if (!SMALL.has(frame.part(i)) && !isOthers) return false
      // « D’abord en français, ensuite en anglais »
      const isThen = gap.includes(',') && THEN.has(items[i]!.token?.key ?? '')
      and ||= frame.is(i, 'coordinator') || frame.is(i, 'and') || isThen
    }
    return and
  }
  const several = new Set<LanguageWord>()
  found.forEach((one, i) => {
    const next = found[i + 1]
    // « en français, un français de montagne »
    if (next && next.means !== one.means && joins(one, next)) several.add(one).add(next)
  })
  return found.map((one) => (several.has(one) ? { ...one, means: SEVERAL } : one))
}

const THEN: ReadonlySet<string> = new Set(['puis', 'ensuite', 'then', 'afterwards'])

function tellsOfSome(frame: Frame, at: number): boolean {
  for (let i = at - 1; i >= Math.max(frame.sentenceOf(at).from, at - CLAUSE); i--)
    if (frame.is(i, 'amount-some')) return true
  return false
}
