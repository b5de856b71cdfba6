/** Words that look alike and mean something else. */
import { keysOf } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { facing } from '../facing.ts'
import { type Check, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { isVerb, translationsOf } from '../../language/lexicon.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { type Vocabulary, vocabulary } from '../../language/vocabulary.ts'

interface Friends {
  /** The first words of the French ones, as far as a star. */
  heads: readonly string[]
  fr: Vocabulary
  en: Vocabulary
  /** What would be right on each side: where it stands too, the other look-alike is another word's rendering. */
  rightFr: Vocabulary
  rightEn: Vocabulary
  /** Where a construction alone deceives: whether its words are in either text. */
  isThere: (segment: Segment) => boolean
  /** The French words with their accents: *ignore* is no *ignoré*. */
  typed: ReadonlySet<string>
}

/** @param grammar French */
const friendsOf = (grammar: Grammar): Friends[] =>
  grammar.falseFriends().map(({ french, english, frenchMeans, englishMeans, beside }) => ({
    heads: french.map((pattern) => foldWord(keysOf(pattern.replace('*', ''))[0]!)),
    fr: withForms(french, grammar),
    en: withForms(english, grammar.other),
    rightEn: vocabulary(frenchMeans),
    rightFr: vocabulary(englishMeans),
    typed: new Set(french),
    isThere: holdsOneOf(beside),
  }))

function holdsOneOf(beside: string[]): Friends['isThere'] {
  const search = vocabulary(beside)
  return ({ fr, en }) =>
    beside.length === 0 || [fr, en].some((half) => search(half.document, half).length > 0)
}

/**
 * `false_friend`: « Actuellement » → "Actually", "The evidence" → « L’évidence ».
 *
 * Each pair of the list is wrong in either direction. It is not flagged where the right word stands as well.
 */
export const checkFalseFriends: Check = ({ fr, segments }) => {
  const friends = madeOnce(fr.grammar, friendsOf)
  return segments.flatMap((segment) => {
    const words = new Set(segment.fr.tokens.flatMap(beginnings))
    return friends
      .filter(({ heads }) => heads.some((head) => words.has(head)))
      .flatMap((one) => deceived(segment, one))
  })
}

/** All that a word may be found by: its letters as far as each, and what it may be a form of. */
const beginnings = ({ key, readings }: Token): string[] => [
  ...Array.from(key, (_, at) => key.slice(0, at + 1)),
  ...readings.map(({ lemma }) => lemma),
]

function deceived(segment: Segment, { fr: french, en: english, rightFr, rightEn, typed, isThere }: Friends) {
  const { fr, en } = segment
  const left = french(fr.document, fr).filter((one) => isTyped(fr.document, one, typed))
  if (left.length === 0 || !isThere(segment)) return []
  const right = english(en.document, en).filter((one) => !isTitle(en.document, one))
  const both = left
    .slice(0, MOST)
    .flatMap((a) => right.slice(0, MOST).map((b) => [a, b] as const))
    .find(([a, b]) => isShort(segment) || facing(fr, a, b, REACH))
  if (!both) return []
  const isRight = mayRender(fr, ...both)
    ? rightEn(en.document, en).length + rightFr(fr.document, fr).length > 0
    : isRendering(en, rightEn, both[0]) || isRendering(fr, rightFr, both[1])
  return isRight ? [] : [grave('false_friend', fr, ...both)]
}

/** « Quitter », “quit”: what the lexicon knows as a translation too, and deceives only where nothing else tells what is meant. */
const mayRender = ({ document: { tokens }, grammar, other }: Half, left: Range, right: Range): boolean => {
  const { key, readings } = other.document.tokens[right.from]!
  const forms = [key, ...readings.map(({ lemma }) => lemma)]
  return translationsOf(tokens[left.from]!.text, grammar).some((one) => forms.includes(one))
}

/** Whether a text has a right word, and not only ones that render another word than the look-alike. */
const isRendering = (half: Half, right: Vocabulary, { from, to }: Range): boolean =>
  right(half.document, half).some((one) => {
    const said = half.between(one.from, one.to).filter(({ weight }) => weight === 1)
    const at = said.map(({ index }) => half.links[index]!)
    return at.length === 0 || at.some((there) => there < 0 || (there >= from && there < to))
  })

/**
 * A search for the words of a list, and for every form of its verbs and of a single word: « assister à » finds « assistera
 * à », « décevant » finds « décevantes ».
 */
function withForms(patterns: string[], grammar: Grammar): Vocabulary {
  const search = vocabulary(patterns)
  const singles = new Set(patterns.map(foldWord))
  const isForm = ({ key, readings }: Token) =>
    readings.length > 0 &&
    !ADVERB.test(key) &&
    readings.every(({ lemma, time }) => time === null && singles.has(lemma))
  const verbs = new Map<string, string[][]>()
  for (const pattern of patterns) {
    const [verb = '', ...rest] = pattern.split(' ').map(foldWord)
    if (!isVerb(verb, grammar) || (grammar.language === 'fr' && !/(?:er|ir|re)$/u.test(verb))) continue
    verbs.set(verb, [...(verbs.get(verb) ?? []), rest])
  }
  return (side, within) => {
    const found = search(side, within)
    const taken = new Set(found.map(({ from }) => from))
    for (let at = within.from; at < within.to; at++) {
      if (taken.has(at)) continue
      if (isForm(side.tokens[at]!)) {
        found.push({ from: at, to: at + 1 })
        continue
      }
      // « La demande » is no form of « demander ».
      if (grammar.language === 'fr' && isNoun(side.tokens[at]!)) continue
      const follows = (rest: string[]) => rest.every((key, i) => side.tokens[at + 1 + i]?.key === key)
      const rest = side.tokens[at]!.readings.flatMap(({ lemma, time }) =>
        time === null ? [] : (verbs.get(lemma) ?? []),
      ).find(follows)
      if (rest) found.push({ from: at, to: at + 1 + rest.length })
    }
    return found
  }
}

/** « Misérablement » is a word of its own. */
const ADVERB = /ment$|ly$/u

const isNoun = ({ part, readings }: Token) => part !== 'VERB' && readings.some(({ time }) => time === null)

/** How far from two look-alikes the words may stand that show them to be in one place. */
const REACH = 4
/** So short a stretch of text has one place. */
const SHORT = 16
const isShort = ({ fr, en }: Segment) => Math.max(fr.to - fr.from, en.to - en.from) <= SHORT
/** A text that has a word more often than this is not searched for each of them. */
const MOST = 4

/** With a capital inside the sentence it is the name of a body: the College. */
const isTitle = ({ tokens }: Document, { from }: Range) => tokens[from]!.capital && !tokens[from]!.opens

/** Whether a single word is one of the list accents and all, where the list has it in these letters. */
function isTyped({ tokens }: Document, { from, to }: Range, typed: ReadonlySet<string>): boolean {
  if (to - from > 1) return true
  const { text, key } = tokens[from]!
  const word = text.toLowerCase()
  if (typed.has(word) || text !== word) return true
  return ![...typed].some((one) => foldWord(one) === key)
}
