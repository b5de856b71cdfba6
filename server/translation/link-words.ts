/**
 * Links the words of content of a French and an English text that say the same thing: by the lexicon, by their
 * spelling, by their value. Fast and careful rather than complete: a link is evidence, its absence is none.
 */
import { hasClass } from '../language/classes.ts'
import { countBefore } from '../language/count-before.ts'
import type { Grammar } from '../language/grammar.ts'
import { entryTranslations, isName, longestEntry } from '../language/lexicon.ts'
import type { Document, Token } from '../language/read.ts'
import { sharedStart } from '../language/stem.ts'
import { soundOfEnglish, soundOfFrench } from './transliteration.ts'

export interface Links {
  /** For each French token the English token it is linked with, −1 for none; and the other way round. */
  fr: Int32Array
  en: Int32Array
}

/** A single lemma, or an entry of several words. */
interface Unit {
  at: number
  /** The tokens that it takes, in order: “tore it down” takes two with one between. */
  places: readonly number[]
  entry: string
  /** Of the weightiest of its words. */
  weight: number
  /** How far along its text it stands, 0 to 1. */
  place: number
}

interface Candidate {
  fr: Unit
  en: Unit
  score: number
}

/** How many counterparts of a unit are weighed: the nearest are what a translation has, and cost stays linear. */
const NEAREST = 3
/** How far along the other text a word of like spelling is looked for, in words, either way of where it is expected. */
const REACH = 40
const LEXICON = 1
const SAME = 1.1
const COGNATE = 0.8
/** What a place far from the expected one takes off a score: enough to choose, never to refuse. */
const DISTANCE = 0.6
const LONGEST_ENTRY_BONUS = 0.1

export function linkWords(fr: Document, en: Document): Links {
  const links: Links = {
    fr: new Int32Array(fr.tokens.length).fill(-1),
    en: new Int32Array(en.tokens.length).fill(-1),
  }
  const candidates = [...byLexicon(fr, en), ...bySpelling(fr, en)].sort((a, b) => b.score - a.score)
  for (const { fr: left, en: right } of candidates) {
    if (taken(links.fr, left) || taken(links.en, right)) continue
    left.places.forEach((at, i) => (links.fr[at] = right.places[i] ?? right.places.at(-1)!))
    right.places.forEach((at, i) => (links.en[at] = left.places[i] ?? left.places.at(-1)!))
  }
  return links
}

const taken = (side: Int32Array, { places }: Unit): boolean => places.some((at) => side[at]! >= 0)

const unit = ({ tokens }: Document, places: readonly number[], entry: string): Unit => ({
  at: places[0]!,
  places,
  entry,
  weight: Math.max(...places.map((at) => tokens[at]!.weight)),
  place: (places[0]! + 0.5) / tokens.length,
})

const candidate = (base: number, fr: Unit, en: Unit): Candidate => ({
  fr,
  en,
  score: base - DISTANCE * Math.abs(fr.place - en.place),
})

function* byLexicon(fr: Document, en: Document): Generator<Candidate> {
  const english = Map.groupBy(unitsOf(en), ({ entry }) => entry)
  for (const left of unitsOf(fr)) {
    const expected = Math.floor(left.place * en.tokens.length)
    for (const entry of entryTranslations(left.entry, fr.grammar))
      for (const right of nearest(english.get(entry) ?? [], expected))
        if (left.weight > 0 || right.weight > 0)
          yield candidate(
            LEXICON + LONGEST_ENTRY_BONUS * (left.places.length + right.places.length - 2),
            left,
            right,
          )
  }
}

/** The few of a sorted list that stand nearest to a place. */
function nearest(units: Unit[], expected: number): Unit[] {
  if (units.length <= NEAREST) return units
  const before = countBefore(units, expected)
  const from = Math.min(Math.max(0, before - Math.ceil(NEAREST / 2)), units.length - NEAREST)
  return units.slice(from, from + NEAREST)
}

/** Every entry of the lexicon that the text holds, in order. */
function unitsOf(document: Document): Unit[] {
  const { tokens, grammar } = document
  const units: Unit[] = []
  for (const [at, { key, readings }] of tokens.entries()) {
    const lemmas = new Set(readings.map(({ lemma }) => lemma))
    // The first word of an entry may be no word by itself: “pots” of “pots-de-vin”.
    for (const lemma of new Set([key, key.replace(/[sx]$/u, ''), ...lemmas])) {
      if (lemmas.has(lemma)) units.push(unit(document, [at], lemma))
      const longest = longestEntry(lemma, grammar)
      if (longest > 1)
        for (const next of goesOnAt(document, at))
          units.push(...entriesOf(document, at, lemma, next, longest))
    }
  }
  return units
}

/** The entries of several words that begin with a lemma and go on at a token. */
function entriesOf(document: Document, at: number, lemma: string, next: number, longest: number): Unit[] {
  const { tokens, grammar } = document
  const units: Unit[] = []
  const places = [at]
  let phrases = [lemma]
  for (let to = next; to < Math.min(tokens.length, next + longest - 1); to++) {
    const forms = formsOf(tokens[to]!)
    places.push(to)
    phrases = phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`))
    for (const entry of phrases)
      if (isEntry(entry, grammar)) units.push(unit(document, places.slice(), entry))
  }
  return units
}

/**
 * Where the second word of an entry may stand: next, or behind what stands inside a verb: « ne met pas en cause », “tore it down”,
 * “take her silence into account”.
 */
function goesOnAt({ tokens, language }: Document, at: number): number[] {
  if (language === 'fr') return hasClass(tokens[at + 1], 'inside-verb') ? [at + 1, at + 2] : [at + 1]
  const found = [at + 1]
  for (let to = at + 2; to < Math.min(tokens.length, at + 2 + INSIDE); to++) {
    const [before, token] = [tokens[to - 1]!, tokens[to]!]
    if (before.clause !== tokens[at]!.clause || before.part === 'VERB' || before.part === 'AUX') break
    if (hasClass(token, 'behind-object') && token.clause === before.clause) found.push(to)
  }
  return found
}
/** So many words stand between an English verb and its particle. */
const INSIDE = 4

const isEntry = (entry: string, grammar: Grammar) => entryTranslations(entry, grammar).length > 0

/** A later word of an entry may be inflected too: its form and its first lemma are tried, of a possessive those of entries. */
function formsOf({ key, readings, classes, document }: Token): string[] {
  if (classes.has('possessive')) return [key, ...POSSESSIVES[document.language]]
  const lemma = readings.find((reading) => reading.lemma !== key)?.lemma
  return lemma === undefined ? [key] : [key, lemma]
}

/** Whose it is, as an entry has it: « tenir sa parole », “keep one’s word”. */
const POSSESSIVES = { fr: ['son', 'sa', 'ses'], en: ["one 's"] }

function* bySpelling(fr: Document, en: Document): Generator<Candidate> {
  const byStart = Map.groupBy(
    en.tokens.filter(({ weight }) => weight > 0).map(({ index }) => unit(en, [index], '')),
    ({ at }) => spellingKey(en.tokens[at]!),
  )
  for (const token of fr.tokens.filter(({ weight }) => weight > 0)) {
    const left = unit(fr, [token.index], '')
    const others = byStart.get(spellingKey(token)) ?? []
    const expected = Math.floor(left.place * en.tokens.length)
    for (const right of others.length > REACH ? nearest(others, expected) : others) {
      const alike = likeness(token, en.tokens[right.at]!, fr.grammar)
      if (alike > 0) yield candidate(alike, left, right)
    }
  }
}

/** Words of like spelling begin alike: é- and s-, which French adds or English keeps, count for nothing. */
function spellingKey({ key }: Token): string {
  return /^\d/.test(key) ? key : key.replace(/^es(?=[cpt])|^e(?=[tsc])/u, 's').slice(0, 2)
}

/** @param grammar French */
function likeness(
  { key: a, capital: capitalA }: Token,
  { key: b, capital: capitalB }: Token,
  grammar: Grammar,
): number {
  if (a === b) return SAME
  if (/^\d/.test(a) || Math.min(a.length, b.length) < 4) return 0
  if (capitalA && capitalB && soundOfFrench(a) === soundOfEnglish(b)) return SAME
  if (capitalA && capitalB && Math.min(a.length, b.length) < 6) return 0
  if (isName(a, grammar) && isName(b, grammar.other)) return 0 // two countries of like spelling are two countries
  return isCognate(a, b) ? COGNATE : 0
}

/** The shared beginning of cognates: this much of the shorter word, and never fewer letters. */
const SHARED = 0.7
const SHARED_LETTERS = 4

/** Whether two folded words look like one word in two languages: `démocratie`, `democracy`. */
function isCognate(french: string, english: string): boolean {
  const a = plainSpelling(french)
  const b = plainSpelling(english)
  const least = Math.max(SHARED_LETTERS, SHARED * Math.min(a.length, b.length))
  return sharedStart(a, b) >= least && Math.abs(a.length - b.length) <= 5
}

/** Evens out what the two languages spell differently in the same Latin or Greek word. */
const plainSpelling = (word: string) =>
  word
    .replace(/^e(?=s[cpt]|t)/u, '')
    .replace(/ph/gu, 'f')
    .replace(/[yj]/gu, 'i')
    .replace(/k|qu|q/gu, 'c')
    .replace(/(.)\1/gu, '$1')
