/** Which classes the words and phrases of a text belong to, as the tables of data/ list them. */
import { addTo } from './add-to.ts'
import { CLASSES, type WordClass } from './class-names.ts'
import { foldText, foldWord } from './fold.ts'
import { words } from './split.ts'
import { type Row, wrongRow } from './table.ts'

export type ClassSet = ReadonlySet<WordClass>

/** What stands in a table, as running text has it: a word or several. */
export interface Entry {
  keys: readonly string[]
  classes: ClassSet
  /** Printed with hyphens: *peut-être* is no *peut être*. */
  isTied: boolean
}

export interface Classes {
  /** By what it folds to: the words that are printed so, *a* and *à*. */
  folded: ReadonlyMap<string, readonly Spelling[]>
  /** The beginnings of words (`possib*`), by their first two letters. */
  beginnings: ReadonlyMap<string, readonly Entry[]>
  /** What has more than one key, by the first and the second, the longest first. */
  phrases: ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>
}

interface Spelling {
  /** In small letters. */
  text: string
  classes: ClassSet
}

const NONE: ClassSet = new Set()
const BEGINNING = 2
const ONE_WORD = /^\p{L}+$/u
const TIED = /^[^\s-]+-\S+$/u

/** @throws RangeError that names file and line where a class is unknown or an entry stands twice or in the wrong table */
export function buildClasses(
  wordRows: readonly Row<'word' | 'classes'>[],
  phraseRows: readonly Row<'phrase' | 'classes'>[],
): Classes {
  const seen = new Set<string>()
  const folded = new Map<string, Spelling[]>()
  const beginnings = new Map<string, Entry[]>()
  const phrases: Entry[] = []
  const sets = new Map<string, ClassSet>()
  const add = (row: Row<'classes'>, entry: string) => {
    const classes = classesIn(row, sets)
    const keys = keysOf(entry.replace('*', ''))
    if (seen.has(entry)) wrongRow(row, `“${entry}” stands twice`)
    if (entry === '' || keys.length === 0) wrongRow(row, 'no word')
    if (entry.endsWith('*')) addTo(beginnings, keys[0]!.slice(0, BEGINNING), { keys, classes, isTied: false })
    else {
      // What attribution and comparison read as one word: *peut-être*, *tout le monde*.
      const key = keys.length === 1 ? keys[0]! : foldText(entry).replaceAll(' ', '-')
      addTo(folded, key, { text: entry.toLowerCase(), classes })
      if (keys.length > 1) phrases.push({ keys, classes, isTied: TIED.test(entry) })
    }
    seen.add(entry)
  }
  for (const row of wordRows) {
    if (row.cells.word.includes(' ')) wrongRow(row, 'a phrase among the words')
    add(row, row.cells.word)
  }
  for (const row of phraseRows) {
    if (keysOf(row.cells.phrase).length < 2) wrongRow(row, 'a word among the phrases')
    add(row, row.cells.phrase)
  }
  return { folded, beginnings, phrases: byKeys(phrases) }
}

/** One set for all words of the same classes. */
function classesIn(row: Row<'classes'>, known: Map<string, ClassSet>): ClassSet {
  const before = known.get(row.cells.classes)
  if (before) return before
  const names = row.cells.classes.split(' ')
  const unknown = names.find((name) => !CLASSES.has(name))
  if (unknown !== undefined) wrongRow(row, `no class is called “${unknown}”`)
  const classes = new Set(names as WordClass[])
  known.set(row.cells.classes, classes)
  return classes
}

/** The keys that running text has for an entry. An apostrophe at either end belongs to a word cut off: *l’*, *’s*. */
export const keysOf = (entry: string): string[] =>
  ONE_WORD.test(entry)
    ? [foldWord(entry)]
    : entry.startsWith('’')
      ? [`'${foldWord(entry.slice(1))}`]
      : words(entry).map(({ key }) => key)

const both = (a: ClassSet, b: ClassSet): ClassSet => (a.size === 0 ? b : new Set([...a, ...b]))

/**
 * @param word its folded key, and how it is printed where that is known: accents then tell *a* from *à*
 * @returns empty for a word of no class
 */
export function classesOf(
  { folded, beginnings }: Classes,
  { key, text }: { key: string; text?: string },
): ClassSet {
  const spellings = folded.get(key) ?? []
  const exact = spellings.length > 1 && text ? spellings.filter((one) => one.text === text.toLowerCase()) : []
  let all = NONE
  for (const { classes } of exact.length > 0 ? exact : spellings) all = both(all, classes)
  for (const { keys, classes } of beginnings.get(key.slice(0, BEGINNING)) ?? [])
    if (key.startsWith(keys[0]!)) all = both(all, classes)
  return all
}

/** The same for the words of one text, most of which come again. */
export function classReader(known: Classes): (word: { key: string; text: string }) => ClassSet {
  const byKey = new Map<string, ClassSet>()
  const bySpelling = new Map<string, Map<string, ClassSet>>()
  return (word) => {
    const before = byKey.get(word.key) ?? bySpelling.get(word.key)?.get(word.text)
    if (before) return before
    const found = classesOf(known, word)
    const spellings = known.folded.get(word.key)?.length ?? 0
    if (spellings < 2) byKey.set(word.key, found)
    else if (!bySpelling.get(word.key)?.set(word.text, found))
      bySpelling.set(word.key, new Map([[word.text, found]]))
    return found
  }
}

/**
 * The phrases that begin at a word, the longest first.
 *
 * @param tokens of `text`, with their offsets
 */
export function phrasesAt(
  { phrases }: Classes,
  text: string,
  tokens: readonly { key: string; start: number; end: number }[],
  at: number,
): readonly Entry[] {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  const begun = next && phrases.get(word.key)?.get(next.key)
  return begun
    ? begun.filter(
        ({ keys, isTied }) =>
          keys.every((key, i) => i < 2 || tokens[at + i]?.key === key) &&
          !(isTied && SPACE.test(text.slice(word.end, tokens[at + keys.length - 1]!.start))),
      )
    : NO_PHRASES
}
const NO_PHRASES: readonly Entry[] = []
const SPACE = /[\s\p{Z}]/u

interface Classed {
  key: string
  classes: ClassSet
  /** The phrases that begin here, the longest first. */
  phrases: readonly Entry[]
}

/**
 * The words and phrases of a class within a stretch of a text, the longest first, never overlapping.
 *
 * @returns ranges of tokens, end exclusive
 */
export function findClass(
  { tokens }: { tokens: readonly Classed[] },
  wanted: WordClass,
  { from, to }: { from: number; to: number },
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let at = from; at < to;) {
    const { classes, phrases } = tokens[at]!
    const phrase = phrases.find((one) => at + one.keys.length <= to && one.classes.has(wanted))
    const length = phrase?.keys.length ?? (classes.has(wanted) ? 1 : 0)
    if (length > 0) found.push({ from: at, to: at + length })
    at += Math.max(1, length)
  }
  return found
}

/** Whether there is a word, and it belongs to a class, or to one of several. */
export const hasClass = (token: { classes: ClassSet } | undefined, ...wanted: WordClass[]): boolean =>
  token !== undefined && wanted.some((one) => token.classes.has(one))

/** Whether a phrase of one of some classes begins at a word. */
export const beginsPhrase = (token: Classed | undefined, ...wanted: WordClass[]): boolean =>
  token?.phrases.some((phrase) => hasClass(phrase, ...wanted)) === true

/** The word or the phrase of a class with which a stretch begins; null where it does not. */
export function beginsWith(
  document: { tokens: readonly Classed[] },
  wanted: WordClass,
  within: { from: number; to: number },
): { from: number; to: number } | null {
  const [first] = findClass(document, wanted, within)
  return first?.from === within.from ? first : null
}

/** Whether a stretch of a text has a word or a phrase of a class. */
export const holdsClass = (...asked: Parameters<typeof findClass>): boolean => findClass(...asked).length > 0

/** Those of two languages, for words and names that may be of either. */
export const mergedClasses = (a: Classes, b: Classes): Classes => ({
  folded: joined(a.folded, b.folded),
  beginnings: joined(a.beginnings, b.beginnings),
  phrases: byKeys(
    [a, b].flatMap(({ phrases }) => [...phrases.values()].flatMap((begun) => [...begun.values()].flat())),
  ),
})

function joined<Value>(a: ReadonlyMap<string, readonly Value[]>, b: ReadonlyMap<string, readonly Value[]>) {
  const all = new Map(a)
  for (const [key, more] of b) {
    const known = all.get(key)
    all.set(key, known ? [...known, ...more] : more)
  }
  return all
}

const byKeys = (phrases: readonly Entry[]): Classes['phrases'] => {
  const sorted = phrases.toSorted((a, b) => b.keys.length - a.keys.length)
  const begun = Map.groupBy(sorted, ({ keys }) => keys[0]!)
  return new Map([...begun].map(([first, some]) => [first, Map.groupBy(some, ({ keys }) => keys[1]!)]))
}

/** Whether a folded word belongs to a class. */
export const isIn = (key: string, wanted: WordClass, { classes }: { classes: Classes }): boolean =>
  classesOf(classes, { key }).has(wanted)

/** The same where the word may be of either language. */
export const isInEither = (
  key: string,
  wanted: WordClass,
  { eitherClasses }: { eitherClasses: Classes },
): boolean => classesOf(eitherClasses, { key }).has(wanted)

/** The folded words of a class. */
export const keysIn = (wanted: WordClass, known: Classes): string[] =>
  [...known.folded].flatMap(([key, all]) => (all.some(({ classes }) => classes.has(wanted)) ? [key] : []))

/** The words of a class as alternatives of a regular expression over a text that is not cut into words. */
export const alternativesOf = (wanted: WordClass, known: Classes): string =>
  [...known.folded.values()]
    .flat()
    .flatMap(({ text, classes }) => (classes.has(wanted) ? [text] : []))
    .sort((a, b) => b.length - a.length)
    .join('|')
