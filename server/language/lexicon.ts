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
import { type LinesWith, linesWith } from './lines-with.ts'
import { once } from './once.ts'
import { remembered } from './remembered.ts'
import { type Row, type Table, wordsOf, wrongRow } from './table.ts'

export type Language = 'fr' | 'en'

/** What the lexicon has of a word. */
interface Entry {
  isEntry: boolean
  isVerb: boolean
  isName: boolean
  translations: () => readonly string[]
}

interface Side {
  /** Of a folded lemma, or of a word that is none: its lines are read when it is first asked for. */
  entry: (word: string) => Entry
  /** No less than the number of words in any entry that begins with a word. */
  longest: (word: string) => number
  /** Of the lemmas that have synonyms, the senses in which they do. */
  senses: () => ReadonlyMap<string, ReadonlySet<string>>
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

export const COLUMNS = ['french', 'english', 'part', 'subject', 'sense'] as const
type Line = Row<(typeof COLUMNS)[number]>

const PARTS = new Set('noun verb adj adv function number interjection phrase acronym name'.split(' '))
const SUBJECTS = new Set(
  'general politics economy justice society health nature sport numbers people places'.split(' '),
)

/** What a line of the table pairs: it is folded when it is asked for. */
class Pairs {
  private readonly line: Line

  /** @throws RangeError that names file and line where there is no such part of speech or subject */
  constructor(line: Line) {
    const { part, subject } = line.cells
    if (!PARTS.has(part)) wrongRow(line, `no such part of speech: ${part}`)
    if (!SUBJECTS.has(subject)) wrongRow(line, `no such subject: ${subject}`)
    this.line = line
  }

  /** @throws RangeError that names file and line where there is no word */
  get fr(): string[] {
    return wordsOf(this.line, 'french').map(KEYS.fr)
  }
  get en(): string[] {
    return wordsOf(this.line, 'english').map(KEYS.en)
  }
  get senses(): string[] {
    return this.line.cells.sense === '' ? [] : wordsOf(this.line, 'sense')
  }
  get part(): string {
    return this.line.cells.part
  }
}

/** @throws RangeError as its parts do, once they are asked for */
export const pairsIn = (line: Line): Pairs => new Pairs(line)

/** In running text *se* may stand away from its verb, or be another pronoun. */
const SE = 'se '
const withoutSe = (lemmas: readonly string[]) =>
  lemmas.flatMap((lemma) => (lemma.startsWith(SE) ? [lemma.slice(SE.length)] : []))
const bothWays = (lemmas: readonly string[]) => [...lemmas, ...withoutSe(lemmas)]

/** How many words of each language are remembered: all lemmas there are, and as many that are none. */
const LEMMAS = 60_000

/** The lines that have a phrase of several words behind *se*, and those that tell a sense. */
const PHRASE_WITH_SE = /^[^\t]*\bs(?:e |['’])[^\t]* /u
const WITH_SENSE = /^(?:[^\t]*\t){4}./u

/**
 * The lexicon that `fr-en.tsv` makes. Few of its lines are ever asked for: each is read when it is.
 *
 * @throws RangeError, once a line is asked for, as `pairsIn` does
 */
export function lexiconOf(table: Table<(typeof COLUMNS)[number]>): Lexicon {
  const [french, english] = linesWith(table.text, [KEYS.fr, KEYS.en]) as [LinesWith, LinesWith]
  const pairs = (such: RegExp) => table.rows(such).map(pairsIn)
  const pairsOn = (lines: readonly number[]) => lines.map((line) => pairsIn(table.row(line)!))
  const ofFrench = (lemma: string) => pairsOn([...french.lines(lemma), ...french.lines(SE + lemma)])
  const ofEnglish = (lemma: string) => pairsOn(english.lines(lemma))
  const longestBare = once(() => longestOf(withoutSe(pairs(PHRASE_WITH_SE).flatMap(({ fr }) => fr))))
  return {
    fr: {
      entry: entries(ofFrench, (all) => all.flatMap(({ en }) => en)),
      longest: (word) => Math.max(french.longest(word), longestBare().get(word) ?? 1),
      senses: once(() => sensesOf(pairs(WITH_SENSE), ({ fr }) => bothWays(fr))),
    },
    en: {
      entry: entries(ofEnglish, (all) => bothWays(all.flatMap(({ fr }) => fr))),
      longest: (word) => english.longest(word),
      senses: once(() => sensesOf(pairs(WITH_SENSE), ({ en }) => en)),
    },
  }
}

/** Most words are asked about and never translated: what their lines have on the other side is folded when it is asked for. */
const entries = (pairsOf: (lemma: string) => Pairs[], across: (pairs: Pairs[]) => string[]) =>
  remembered((lemma): Entry => {
    const pairs = pairsOf(lemma)
    if (pairs.length === 0) return NO_ENTRY
    return {
      isEntry: true,
      isVerb: pairs.some(({ part }) => part === 'verb'),
      isName: pairs.some(({ part }) => part === 'name'),
      translations: once(() => [...new Set(across(pairsOf(lemma)))]),
    }
  }, LEMMAS)

const NO_ENTRY: Entry = { isEntry: false, isVerb: false, isName: false, translations: () => [] }

function longestOf(phrases: readonly string[]): Map<string, number> {
  const longest = new Map<string, number>()
  for (const words of phrases.map((phrase) => phrase.split(' ')))
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 1))
  return longest
}

function sensesOf(pairs: readonly Pairs[], lemmasOf: (one: Pairs) => readonly string[]) {
  const found = new Map<string, Set<string>>()
  for (const one of pairs)
    for (const lemma of lemmasOf(one)) for (const sense of one.senses) addOnce(found, lemma, sense)
  return found
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
const KEYS = {
  fr: (lemma: string) => keyOf(lemma, 'fr'),
  en: (lemma: string) => keyOf(lemma, 'en'),
}

/** The readings of a word whose lemma the lexicon holds; empty for a word that it does not know. */
export function readingsOf(word: string, grammar: HasForms): Reading[] {
  const { language, lexicon } = grammar
  const all =
    language === 'fr'
      ? grammar.verbs.readings(word)
      : grammar.verbs.readings(foldWord(word)).map((reading) => ({
          ...reading,
          lemma: americanSpelling(reading.lemma),
        }))
  return all.filter(({ lemma, time }) => {
    const { isEntry, isVerb } = lexicon[language].entry(lemma)
    return isEntry && (time === null || language === 'en' || isVerb)
  })
}

/** The folded lemmas of the lexicon that a word of running text may belong to. */
export const lemmasOf = (word: string, grammar: HasForms): string[] => [
  ...new Set(readingsOf(word, grammar).map(({ lemma }) => lemma)),
]

/** Whether the lexicon holds a folded lemma as a verb. */
export const isVerb = (lemma: string, { language, lexicon }: HasLexicon): boolean =>
  lexicon[language].entry(lemma).isVerb

/** Whether the lexicon holds a folded lemma as the name of a place, a people or a person. */
export const isName = (lemma: string, { language, lexicon }: HasLexicon): boolean =>
  lexicon[language].entry(lemma).isName

/** No less than the number of words in any entry whose first word is this lemma; 1 where none has more. */
export const longestEntry = (lemma: string, { language, lexicon }: HasLexicon): number =>
  lexicon[language].longest(lemma)

/**
 * Translations of a word, or of several words parted by spaces, of running text.
 *
 * @returns folded lemmas of the other language, those of several words parted by a space; empty for an unknown word
 */
export function translationsOf(word: string, grammar: HasForms): readonly string[] {
  const { language } = grammar
  const whole = keyOf(word, language)
  if (whole.includes(' ')) {
    const asPrinted = entryTranslations(word, grammar)
    return asPrinted.length > 0 ? asPrinted : entryTranslations(whole, grammar)
  }
  const found = new Set<string>()
  for (const lemma of lemmasOf(word, grammar))
    for (const one of entryTranslations(lemma, grammar)) found.add(one)
  return [...found]
}

/** Translations of an entry as it stands in the lexicon, not of a form that might be inflected from it. */
export const entryTranslations = (entry: string, { language, lexicon }: HasLexicon): readonly string[] =>
  lexicon[language].entry(entry).translations()
