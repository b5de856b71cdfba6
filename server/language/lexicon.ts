/**
 * A French-English lexicon of our own writing. It holds pairs of lemmas, some of several words, and finds the lemma
 * behind the forms of running text by rules.
 */
import { foldWord } from './fold.ts'
import { words } from './split.ts'
import { americanSpelling } from './american.ts'
import { formReadings } from './inflect.ts'
import type { Reading } from './inflection.ts'
import { abstractNouns } from './lexicon/abstract-nouns.ts'
import { acronyms } from './lexicon/acronyms.ts'
import { adjectives } from './lexicon/adjectives.ts'
import { economy } from './lexicon/economy.ts'
import { everyday } from './lexicon/everyday.ts'
import { functionWords } from './lexicon/function-words.ts'
import { generalWords } from './lexicon/general-words.ts'
import { healthAndClimate } from './lexicon/health-and-climate.ts'
import { idioms } from './lexicon/idioms.ts'
import { justiceAndDefence } from './lexicon/justice-and-defence.ts'
import { moreVerbs } from './lexicon/more-verbs.ts'
import { nature } from './lexicon/nature.ts'
import { newsVerbs } from './lexicon/news-verbs.ts'
import { numbersAndTime } from './lexicon/numbers-and-time.ts'
import { places } from './lexicon/places.ts'
import { politics } from './lexicon/politics.ts'
import { publicAffairs } from './lexicon/public-affairs.ts'
import { society } from './lexicon/society.ts'
import { sportAndCulture } from './lexicon/sport-and-culture.ts'
import { verbs } from './lexicon/verbs.ts'

export type Language = 'fr' | 'en'

const NOUNS_AND_OTHERS = [
  functionWords,
  numbersAndTime,
  politics,
  economy,
  justiceAndDefence,
  society,
  nature,
  acronyms,
  abstractNouns,
  adjectives,
  everyday,
  publicAffairs,
  sportAndCulture,
  healthAndClimate,
  generalWords,
  idioms,
]
const VERBS = [verbs, moreVerbs, newsVerbs]
const NAMES = [places]

interface Side {
  translations: Map<string, Set<string>>
  verbs: Set<string>
  names: Set<string>
  /** How many words the longest entry has that starts with a word. */
  longest: Map<string, number>
}

interface Lexicon {
  fr: Side
  en: Side
}

let built: Lexicon | null = null

const newSide = (): Side => ({
  translations: new Map(),
  verbs: new Set(),
  names: new Set(),
  longest: new Map(),
})

/** Read once, when it is first asked for: loading the program costs nothing. */
function lexicon(): Lexicon {
  if (built) return built
  const made: Lexicon = { fr: newSide(), en: newSide() }
  for (const data of NOUNS_AND_OTHERS) readInto(made, data)
  for (const data of VERBS) readInto(made, data, 'verbs')
  for (const data of NAMES) readInto(made, data, 'names')
  built = made
  return made
}

function readInto({ fr, en }: Lexicon, data: string, kind?: 'verbs' | 'names') {
  for (const [french, english] of entries(data)) {
    // In running text *se* may stand away from its verb, or be another pronoun.
    const bare = french.filter((lemma) => lemma.startsWith('se ')).map((lemma) => lemma.slice(3))
    for (const left of [...french, ...bare]) {
      for (const right of english) {
        link(fr, left, right)
        link(en, right, left)
      }
      if (kind) fr[kind].add(left)
    }
    if (kind) for (const right of english) en[kind].add(right)
  }
}

function link({ translations, longest }: Side, from: string, to: string) {
  const known = translations.get(from)
  if (known) known.add(to)
  else translations.set(from, new Set([to]))
  const words = from.split(' ')
  longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 1))
}

/** `maison = house, home; chat = cat` → the folded lemmas of each entry, American spelling in English. */
function* entries(data: string): Generator<[french: string[], english: string[]]> {
  for (const entry of data.split(/[;\n]/)) {
    const [french, english] = entry.split('=')
    if (english !== undefined) yield [keys(french!, 'fr'), keys(english, 'en')]
  }
}

const keys = (list: string, language: Language) =>
  list
    .split(',')
    .map((lemma) => key(lemma.trim(), language))
    .filter((lemma) => lemma !== '')

/** A lemma as the lexicon keys it: folded and cut as running text is, American spelling in English. */
function key(lemma: string, language: Language): string {
  const cut = PLAIN.test(lemma)
    ? foldWord(lemma)
    : words(lemma)
        .map((word) => word.key)
        .join(' ')
  return language === 'en' ? cut.split(' ').map(americanSpelling).join(' ') : cut
}
const PLAIN = /^\p{L}+$/u

/** Every entry as a pair of folded lemmas, for those who learn from it. */
export function* lexiconPairs(): Generator<[french: string, english: string]> {
  for (const [french, all] of lexicon().fr.translations) for (const english of all) yield [french, english]
}

/** The readings of a word whose lemma the lexicon holds; empty for a word that it does not know. */
export function readingsOf(word: string, language: Language): Reading[] {
  const { translations, verbs } = lexicon()[language]
  const all =
    language === 'fr'
      ? formReadings(word, 'fr')
      : formReadings(foldWord(word), 'en').map((reading) => ({
          ...reading,
          lemma: americanSpelling(reading.lemma),
        }))
  return all.filter(
    ({ lemma, time }) => translations.has(lemma) && (time === null || language === 'en' || verbs.has(lemma)),
  )
}

/** The folded lemmas of the lexicon that a word of running text may belong to. */
export const lemmasOf = (word: string, language: Language): string[] => [
  ...new Set(readingsOf(word, language).map(({ lemma }) => lemma)),
]

/** Whether the lexicon holds a folded lemma as a verb. */
export const isVerb = (lemma: string, language: Language): boolean => lexicon()[language].verbs.has(lemma)

/** Whether the lexicon holds a folded lemma as the name of a place, a people or a person. */
export const isName = (lemma: string, language: Language): boolean => lexicon()[language].names.has(lemma)

/** How many words the longest entry has whose first word is this lemma; 1 where none has more. */
export const longestEntry = (lemma: string, language: Language): number =>
  lexicon()[language].longest.get(lemma) ?? 1

/**
 * Translations of a word, or of several words parted by spaces, of running text in `language`.
 *
 * @returns folded lemmas of the other language, those of several words parted by a space; empty for an unknown word
 */
export function translationsOf(word: string, language: Language): readonly string[] {
  const { translations } = lexicon()[language]
  const whole = key(word, language)
  if (whole.includes(' ')) return [...(translations.get(word) ?? translations.get(whole) ?? [])]
  const found = new Set<string>()
  for (const lemma of lemmasOf(word, language)) for (const one of translations.get(lemma)!) found.add(one)
  return [...found]
}

const NONE: ReadonlySet<string> = new Set()

/** Translations of an entry as it stands in the lexicon, not of a form that might be inflected from it. */
export const entryTranslations = (entry: string, language: Language): ReadonlySet<string> =>
  lexicon()[language].translations.get(entry) ?? NONE

/** Whether the lexicon has the two words, in whatever form, as translations of each other. */
export function translates(french: string, english: string): boolean {
  const wanted = new Set(english.includes(' ') ? [key(english, 'en')] : lemmasOf(english, 'en'))
  return translationsOf(french, 'fr').some((one) => wanted.has(one))
}
