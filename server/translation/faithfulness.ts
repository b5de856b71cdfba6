/** One number for how much of an original its rendition keeps, and how little it adds. */
import { covered } from './facing.ts'
import type { Finding, Pair } from './finding.ts'
import type { Half } from './half.ts'
import { entryTranslations } from '../language/lexicon.ts'
import type { WordClass } from '../language/class-names.ts'
import type { Token } from '../language/read.ts'
import { remembered } from '../language/remembered.ts'
import { weighed } from '../language/weighed.ts'

/**
 * What each sign of faithfulness weighs: a logistic regression on English-French pairs that two annotators had judged
 * alike as faithful or not, with round figures. Each counts both texts alike.
 */
const WEIGHT = {
  start: 1.3,
  /** Share of all words, small ones too, that a word of the other text may translate: of the poorer of the two texts. */
  words: 2.3,
  /** Share of the words of content that are linked. */
  content: 3.2,
  /** Words more on one side, against what chance allows for so many (after Gale and Church 1993). */
  wordSurplus: -1.4,
  /** Characters more on one side, likewise. */
  lengthSurplus: -0.7,
  /** A question on one side alone. */
  question: -2.1,
  /** I, we, you, he or they on one side alone, for each. */
  person: -0.7,
  /** Sentences more on one side, for each. */
  sentence: -0.6,
  /** Content more on one side, as a share. */
  contentSurplus: -1.6,
  /** A flag of harm `meaning`, for each of the first few. */
  flag: -0.5,
}
const MOST_FLAGS = 3
/** French letters for one English letter, in parallel texts of every kind. */
const FRENCH_LETTERS = 1.03
/** A text of a word or two says nothing by its length. */
const SHORTEST = { letters: 8, words: 4 }

/** @returns 0 to 1, for ranking: it is no probability */
export function faithfulness(pair: Pair, findings: readonly Finding[]): number {
  const { fr, en } = pair
  const [french, english] = [covered(fr), covered(en)]
  const letters = [lettersOf(fr), lettersOf(en)] as const
  const words = [fr.tokens.length, en.tokens.length] as const
  const signs = {
    start: 1,
    words: Math.min(translatable(fr), translatable(en)),
    content: (smoothed(french.linked, french.all) + smoothed(english.linked, english.all)) / 2,
    wordSurplus: Math.abs(words[0] - words[1]) / Math.sqrt(SHORTEST.words + words[0] + words[1]),
    lengthSurplus:
      Math.abs(letters[0] - FRENCH_LETTERS * letters[1]) /
      Math.sqrt(SHORTEST.letters + letters[0] + letters[1]),
    question: fr.document.text.includes('?') !== en.document.text.includes('?'),
    person: PERSONS.filter((one) => fr.holdsOneOf(one) !== en.holdsOneOf(one)).length,
    sentence: Math.abs(sentencesOf(fr) - sentencesOf(en)),
    contentSurplus: Math.abs(french.all - english.all) / (1 + Math.max(french.all, english.all)),
    flag: Math.min(MOST_FLAGS, findings.filter(({ harm }) => harm === 'meaning').length),
  }
  return 1 / (1 + Math.exp(-weighed(WEIGHT, signs)))
}

/** Beside harm that is seen no more than this is faithful: the share must not speak against it. */
const HARMED = 0.5

/** @param isHarmed whether a flag or an annotation of harm stands beside it @returns the same order, under ½ beside harm */
export const besideHarm = (share: number, isHarmed: boolean): number => (isHarmed ? HARMED * share : share)

/** Half a word of credit: a text without words is neither faithful nor unfaithful. */
const smoothed = (part: number, all: number) => (part + 0.5) / (all + 1)

const lettersOf = ({ tokens }: Half) => tokens.reduce((sum, { text }) => sum + text.length, 0)
const sentencesOf = ({ tokens }: Half) => (tokens.at(-1)?.sentence ?? -1) + 1

/** The share of a text’s words of which the other text holds a translation, or the word itself. */
function translatable({ tokens, grammar, other }: Half): number {
  const there = new Set(other.tokens.flatMap(lemmasIn))
  const isThere = remembered((lemma) =>
    entryTranslations(lemma, grammar).some((one) => one.split(' ').every((word) => there.has(word))),
  )
  const has = (token: Token) => there.has(token.key) || lemmasIn(token).some(isThere)
  return smoothed(tokens.filter(has).length, tokens.length)
}

/** What it may be a form of, itself first. */
const lemmasIn = ({ key, readings }: Token) => [key, ...readings.map(({ lemma }) => lemma)]

/** Who speaks or acts, by the classes of pronouns in either language. */
const PERSONS: WordClass[][] = [
  ['first-singular'],
  ['first-plural', 'people'],
  ['second'],
  ['third-masculine', 'third-feminine', 'third-singular', 'third-neuter'],
  ['third-plural'],
]
