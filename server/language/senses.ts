/** Whether two words have one sense or opposite ones, and in which senses two texts meet, in French and across to English. */
import { addOnce } from './add-to.ts'
import { foldWord } from './fold.ts'
import { americanSpelling } from './american.ts'
import type { Verbs } from './inflect.ts'
import { stem as stemOf } from './stem.ts'
import type { Language, Lexicon } from './lexicon.ts'
import { once } from './once.ts'
import { inOrder, type Row, wordsOf } from './table.ts'

export interface Senses {
  /** The senses of a lemma, and of a stem those of all that share it. */
  byWord: () => ReadonlyMap<string, ReadonlySet<string>>
  byStem: () => ReadonlyMap<string, ReadonlySet<string>>
  isEntry: (lemma: string) => boolean
  /** Of a listed word, those that stand against it; of a stem, their stems. */
  against: () => ReadonlyMap<string, ReadonlySet<string>>
  opposites: () => ReadonlyMap<string, ReadonlySet<string>>
}

interface HasSenses {
  language: Language
  senses: Senses
  verbs: Verbs
}

type Column = 'english' | 'english opposite' | 'french' | 'french opposite'
type Opposition = Row<Column>

/**
 * @throws RangeError that names file and line of a row of `opposites.tsv` that is out of order, and, once opposites are asked
 *   for, of one that lacks a side
 */
export function sensesFrom(
  { language, lexicon, verbs }: { language: Language; lexicon: Lexicon; verbs: Verbs },
  oppositions: readonly Opposition[],
): Senses {
  const rows = inOrder(oppositions)
  const { senses, entry } = lexicon[language]
  const stem = (word: string) => stemOf(word, { language, verbs })
  const column = language === 'fr' ? 'french' : 'english'
  return {
    byWord: senses,
    byStem: once(() => byStem(senses(), stem)),
    isEntry: (lemma) => entry(lemma).isEntry,
    against: once(() => opposites(rows, column, (word) => word)),
    opposites: once(() => opposites(rows, column, stem)),
  }
}

function byStem(senses: ReadonlyMap<string, ReadonlySet<string>>, stem: (word: string) => string) {
  const found = new Map<string, Set<string>>()
  for (const [lemma, all] of senses)
    if (!lemma.includes(' ')) for (const sense of all) addOnce(found, stem(lemma), sense)
  return found
}

function opposites(
  rows: readonly Opposition[],
  column: 'french' | 'english',
  keyOf: (word: string) => string,
) {
  const found = new Map<string, Set<string>>()
  const keys = (row: Opposition, column: Column) => wordsOf(row, column).map((word) => keyOf(foldWord(word)))
  for (const row of rows)
    for (const left of keys(row, column))
      for (const right of keys(row, `${column} opposite`)) {
        addOnce(found, left, right)
        addOnce(found, right, left)
      }
  return found
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The senses a folded word can have. One that the lexicon holds has those of its lines, else those of the word it is a form
 * of, and no others: “château” shares a stem with “chat”. Any other has those of the words it shares a stem with.
 */
export function sensesOf(key: string, grammar: HasSenses): ReadonlySet<string> {
  const { language, senses } = grammar
  const { byWord, byStem, isEntry } = senses
  const spellings = language === 'fr' ? [key] : [key, americanSpelling(key)]
  const entry = spellings.find(isEntry)
  if (entry !== undefined)
    return byWord().get(entry) ?? (language === 'fr' ? NONE : first(byWord(), wordsOfForm(entry, grammar)))
  return first(
    byStem(),
    spellings.map((one) => stemOf(one, grammar)),
  )
}

/** “Rules” of “rule”, “growing” of “grow”; French has its own lines for forms that are entries. */
const wordsOfForm = (form: string, grammar: HasSenses) =>
  grammar.verbs
    .readings(form)
    .filter(({ lemma, time }) => time !== null && stemOf(lemma, grammar) === stemOf(form, grammar))
    .map(({ lemma }) => americanSpelling(lemma))

const first = (of: ReadonlyMap<string, ReadonlySet<string>>, keys: readonly string[]) =>
  of.get(keys.find((key) => of.has(key)) ?? '') ?? NONE

/** Whether two folded words may stand for each other in one of their senses. */
export const areSynonyms = (a: string, b: string, grammar: HasSenses): boolean =>
  !sensesOf(a, grammar).isDisjointFrom(sensesOf(b, grammar))

/** "possible", "impossible": one word is the other with a prefix that denies it. */
const DENYING = /^(?:un|in|im|ir|il|dis|non|mal|anti|de|des|mis)(?=\p{L}{4})/u
const denies = (a: string, b: string) => a.length > b.length && a.replace(DENYING, '') === b

/** Whether one folded word says the contrary of another. */
export const areOpposites = (a: string, b: string, grammar: HasSenses): boolean =>
  denies(a, b) ||
  denies(b, a) ||
  (grammar.senses.opposites().get(stemOf(a, grammar))?.has(stemOf(b, grammar)) ?? false)

/** The folded words that stand against one in the list: those of its very line, and not of what shares its stem. */
export const listedAgainst = (word: string, { senses }: HasSenses): ReadonlySet<string> =>
  senses.against().get(word) ?? NONE
