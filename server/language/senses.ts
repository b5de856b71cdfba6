/** Whether two words have one sense or opposite ones, and in which senses two texts meet, in French and across to English. */
import { foldWord } from './fold.ts'
import { americanSpelling } from './american.ts'
import { formReadings } from './inflect.ts'
import { stem as stemOf } from './stem.ts'
import { type Language, type Lexicon, ourLexicon } from './lexicon.ts'
import { loadTable } from './load.ts'
import { inOrder, type Row, wordsOf } from './table.ts'

interface Side {
  /** The senses of a lemma, and of a stem those of all that share it. */
  byWord: ReadonlyMap<string, ReadonlySet<string>>
  byStem: ReadonlyMap<string, ReadonlySet<string>>
  isEntry: (lemma: string) => boolean
  /** Of a stem, those of the words that stand against it. */
  opposites: ReadonlyMap<string, ReadonlySet<string>>
}

export type Senses = Record<Language, Side>

const COLUMNS = ['english', 'english opposite', 'french', 'french opposite'] as const
type Opposition = Row<(typeof COLUMNS)[number]>

/** @throws RangeError that names file and line of a row of `opposites.tsv` that is out of order or lacks a side */
export function sensesFrom(lexicon: Lexicon, oppositions: readonly Opposition[]): Senses {
  const rows = inOrder(oppositions)
  const side = (language: Language, one: Column, other: Column): Side => ({
    byWord: lexicon[language].senses,
    byStem: byStem(lexicon[language].senses, language),
    isEntry: (lemma) => lexicon[language].translations.has(lemma),
    opposites: opposites(rows, one, other, language),
  })
  return { fr: side('fr', 'french', 'french opposite'), en: side('en', 'english', 'english opposite') }
}
type Column = (typeof COLUMNS)[number]

function byStem(senses: ReadonlyMap<string, ReadonlySet<string>>, language: Language) {
  const found = new Map<string, Set<string>>()
  for (const [lemma, all] of senses)
    if (!lemma.includes(' ')) for (const sense of all) put(found, stemOf(lemma, language), sense)
  return found
}

function opposites(rows: readonly Opposition[], one: Column, other: Column, language: Language) {
  const found = new Map<string, Set<string>>()
  const stems = (row: Opposition, column: Column) =>
    wordsOf(row, column).map((word) => stemOf(foldWord(word), language))
  for (const row of rows)
    for (const left of stems(row, one))
      for (const right of stems(row, other)) {
        put(found, left, right)
        put(found, right, left)
      }
  return found
}

function put(to: Map<string, Set<string>>, key: string, value: string): void {
  const known = to.get(key)
  if (known) known.add(value)
  else to.set(key, new Set([value]))
}

let loaded: Senses | undefined
const ours = (): Senses => (loaded ??= sensesFrom(ourLexicon(), loadTable('opposites.tsv', COLUMNS)))

const NONE: ReadonlySet<string> = new Set()
const code = (language: string): Language => (language === 'fr' ? 'fr' : 'en')
const sideOf = (senses: Senses, language: string) => senses[code(language)]

/**
 * The senses a folded word can have. One that the lexicon holds has those of its lines, else those of the word it is a form
 * of, and no others: “château” shares a stem with “chat”. Any other has those of the words it shares a stem with.
 */
export function sensesOf(key: string, language: string, senses = ours()): ReadonlySet<string> {
  const { byWord, byStem, isEntry } = sideOf(senses, language)
  const spellings = language === 'fr' ? [key] : [key, americanSpelling(key)]
  const entry = spellings.find(isEntry)
  if (entry !== undefined)
    return byWord.get(entry) ?? (language === 'fr' ? NONE : first(byWord, wordsOfForm(entry)))
  return first(
    byStem,
    spellings.map((one) => stemOf(one, code(language))),
  )
}

/** “Rules” of “rule”, “growing” of “grow”; French has its own lines for forms that are entries. */
const wordsOfForm = (form: string) =>
  formReadings(form, 'en')
    .filter(({ lemma, time }) => time !== null && stemOf(lemma, 'en') === stemOf(form, 'en'))
    .map(({ lemma }) => americanSpelling(lemma))

const first = (of: ReadonlyMap<string, ReadonlySet<string>>, keys: readonly string[]) =>
  of.get(keys.find((key) => of.has(key)) ?? '') ?? NONE

/** Whether two folded words may stand for each other in one of their senses. */
export const areSynonyms = (a: string, b: string, language: string, senses = ours()): boolean =>
  !sensesOf(a, language, senses).isDisjointFrom(sensesOf(b, language, senses))

/** "possible", "impossible": one word is the other with a prefix that denies it. */
const DENYING = /^(?:un|in|im|ir|il|dis|non|mal|anti|de|des|mis)(?=\p{L}{4})/u
const denies = (a: string, b: string) => a.length > b.length && a.replace(DENYING, '') === b

/** Whether one folded word says the contrary of another. */
export const areOpposites = (a: string, b: string, language: string, senses = ours()): boolean =>
  denies(a, b) ||
  denies(b, a) ||
  (sideOf(senses, language)
    .opposites.get(stemOf(a, code(language)))
    ?.has(stemOf(b, code(language))) ??
    false)
