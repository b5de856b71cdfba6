/**
 * A French-English lexicon: pairs of lemmas, some of several words. The lemma behind a form of running text is found by
 * rules.
 */
import { addOnce } from './add-to.ts'
import { foldWord } from './fold.ts'
import { americanSpelling } from './american.ts'
import type { Verbs } from './inflect.ts'
import type { Reading } from './inflection.ts'
import { words } from './split.ts'
import { inOrder, type Row, wordsOf, wrongRow } from './table.ts'

export type Language = 'fr' | 'en'

interface Side {
  /** By the folded lemma. */
  translations: Map<string, string[]>
  verbs: Set<string>
  names: Set<string>
  /** The senses in which a lemma has synonyms. */
  senses: Map<string, Set<string>>
  /** How many words the longest entry has that starts with a word. */
  longest: Map<string, number>
}

export type Lexicon = Record<Language, Side>

/** Of the language asked in. */
interface HasLexicon {
  language: Language
  lexicon: Lexicon
}
interface HasForms extends HasLexicon {
  verbs: Verbs
}

type Entry = Row<'french' | 'english' | 'part' | 'subject' | 'sense'>

const PARTS = new Set('noun verb adj adv function number interjection phrase acronym name'.split(' '))
const SUBJECTS = new Set(
  'general politics economy justice society health nature sport numbers people places'.split(' '),
)

/**
 * The lexicon that the rows of `fr-en.tsv` make.
 *
 * @throws RangeError that names file and line of a row that is out of order, has no word on one side, names no part of
 *   speech or subject there is, or pairs two words that a row above has paired
 */
export function lexiconOf(rows: readonly Entry[]): Lexicon {
  const lexicon = { fr: newSide(), en: newSide() }
  // An English word stands in many rows.
  const keys = new Map<string, string>()
  const keysOf: Keys = {
    fr: (lemma) => keyOf(lemma, 'fr'),
    en: (lemma) => {
      const known = keys.get(lemma)
      if (known !== undefined) return known
      const key = keyOf(lemma, 'en')
      keys.set(lemma, key)
      return key
    },
  }
  for (const row of inOrder(rows)) put(lexicon, row, keysOf)
  // In running text *se* may stand away from its verb, or be another pronoun.
  for (const [lemma, english] of lexicon.fr.translations)
    if (lemma.startsWith('se ')) {
      const bare = lemma.slice('se '.length)
      for (const one of english) link(lexicon, bare, one)
      if (lexicon.fr.verbs.has(lemma)) lexicon.fr.verbs.add(bare)
      for (const sense of lexicon.fr.senses.get(lemma) ?? []) addOnce(lexicon.fr.senses, bare, sense)
    }
  return lexicon
}

type Keys = Record<Language, (lemma: string) => string>

const newSide = (): Side => ({
  translations: new Map(),
  verbs: new Set(),
  names: new Set(),
  senses: new Map(),
  longest: new Map(),
})

function put(lexicon: Lexicon, row: Entry, keys: Keys) {
  const { part, subject } = row.cells
  if (!PARTS.has(part)) wrongRow(row, `no such part of speech: ${part}`)
  if (!SUBJECTS.has(subject)) wrongRow(row, `no such subject: ${subject}`)
  const french = wordsOf(row, 'french').map(keys.fr)
  const english = wordsOf(row, 'english').map(keys.en)
  for (const left of french)
    for (const right of english)
      if (!link(lexicon, left, right)) wrongRow(row, `stands in another place too: ${left} = ${right}`)
  if (row.cells.sense !== '')
    for (const sense of wordsOf(row, 'sense')) {
      for (const lemma of french) addOnce(lexicon.fr.senses, lemma, sense)
      for (const lemma of english) addOnce(lexicon.en.senses, lemma, sense)
    }
  const kind = part === 'verb' ? 'verbs' : part === 'name' ? 'names' : null
  if (!kind) return
  for (const lemma of french) lexicon.fr[kind].add(lemma)
  for (const lemma of english) lexicon.en[kind].add(lemma)
}

/** @returns whether the two were not linked before */
function link({ fr, en }: Lexicon, french: string, english: string): boolean {
  if (fr.translations.get(french)?.includes(english)) return false
  add(fr, french, english)
  add(en, english, french)
  return true
}

function add({ translations, longest }: Side, from: string, to: string) {
  const known = translations.get(from)
  if (known) known.push(to)
  else {
    translations.set(from, [to])
    const space = from.indexOf(' ')
    if (space < 0) return
    const first = from.slice(0, space)
    longest.set(first, Math.max(from.split(' ').length, longest.get(first) ?? 1))
  }
}

/** A lemma as the lexicon keys it: folded and cut as running text is, American spelling in English. */
function keyOf(lemma: string, language: Language): string {
  const fold = language === 'fr' ? foldWord : (word: string) => americanSpelling(foldWord(word))
  if (ONE_WORD.test(lemma)) return fold(lemma)
  return words(lemma)
    .map((word) => fold(word.key))
    .join(' ')
}
const ONE_WORD = /^\p{L}+$/u

/** The readings of a word whose lemma the lexicon holds; empty for a word that it does not know. */
export function readingsOf(word: string, grammar: HasForms): Reading[] {
  const { language, lexicon } = grammar
  const { translations, verbs } = lexicon[language]
  const all =
    language === 'fr'
      ? grammar.verbs.readings(word)
      : grammar.verbs.readings(foldWord(word)).map((reading) => ({
          ...reading,
          lemma: americanSpelling(reading.lemma),
        }))
  return all.filter(
    ({ lemma, time }) => translations.has(lemma) && (time === null || language === 'en' || verbs.has(lemma)),
  )
}

/** The folded lemmas of the lexicon that a word of running text may belong to. */
export const lemmasOf = (word: string, grammar: HasForms): string[] => [
  ...new Set(readingsOf(word, grammar).map(({ lemma }) => lemma)),
]

/** Whether the lexicon holds a folded lemma as a verb. */
export const isVerb = (lemma: string, { language, lexicon }: HasLexicon): boolean =>
  lexicon[language].verbs.has(lemma)

/** Whether the lexicon holds a folded lemma as the name of a place, a people or a person. */
export const isName = (lemma: string, { language, lexicon }: HasLexicon): boolean =>
  lexicon[language].names.has(lemma)

/** How many words the longest entry has whose first word is this lemma; 1 where none has more. */
export const longestEntry = (lemma: string, { language, lexicon }: HasLexicon): number =>
  lexicon[language].longest.get(lemma) ?? 1

/**
 * Translations of a word, or of several words parted by spaces, of running text.
 *
 * @returns folded lemmas of the other language, those of several words parted by a space; empty for an unknown word
 */
export function translationsOf(word: string, grammar: HasForms): readonly string[] {
  const { language, lexicon } = grammar
  const { translations } = lexicon[language]
  const whole = keyOf(word, language)
  if (whole.includes(' ')) return translations.get(word) ?? translations.get(whole) ?? NONE
  const found = new Set<string>()
  for (const lemma of lemmasOf(word, grammar)) for (const one of translations.get(lemma)!) found.add(one)
  return [...found]
}

const NONE: readonly string[] = []

/** Translations of an entry as it stands in the lexicon, not of a form that might be inflected from it. */
export const entryTranslations = (entry: string, { language, lexicon }: HasLexicon): readonly string[] =>
  lexicon[language].translations.get(entry) ?? NONE

/** Whether the lexicon has the two words, in whatever form, as translations of each other. */
export function translates(
  french: string,
  english: string,
  grammars: { fr: HasForms; en: HasForms },
): boolean {
  const wanted = new Set(english.includes(' ') ? [keyOf(english, 'en')] : lemmasOf(english, grammars.en))
  return translationsOf(french, grammars.fr).some((one) => wanted.has(one))
}
