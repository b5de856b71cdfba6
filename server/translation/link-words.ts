/**
 * Links the words of content of a French and an English text that say the same thing: by the lexicon, by their
 * spelling, by their value. Fast and careful rather than complete: a link is evidence, its absence is none.
 */
import { addTo } from '../language/add-to.ts'
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

/** A single lemma, or an entry of several words, that starts at a token. */
interface Unit {
  at: number
  length: number
  entry: string
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
    for (let i = 0; i < left.length; i++) links.fr[left.at + i] = right.at + Math.min(i, right.length - 1)
    for (let j = 0; j < right.length; j++) links.en[right.at + j] = left.at + Math.min(j, left.length - 1)
  }
  return links
}

function taken(side: Int32Array, { at, length }: Unit): boolean {
  for (let i = at; i < at + length; i++) if (side[i]! >= 0) return true
  return false
}

/** How far along its text a token stands, 0 to 1. */
const place = (at: number, { tokens }: Document) => (at + 0.5) / tokens.length

function* byLexicon(fr: Document, en: Document): Generator<Candidate> {
  const english = Map.groupBy(unitsOf(en), ({ entry }) => entry)
  for (const left of unitsOf(fr)) {
    const expected = Math.floor(place(left.at, fr) * en.tokens.length)
    for (const entry of entryTranslations(left.entry, fr.grammar)) {
      for (const right of nearest(english.get(entry) ?? [], expected)) {
        const weight = Math.max(weightOf(fr, left), weightOf(en, right))
        if (weight === 0) continue
        const extra = LONGEST_ENTRY_BONUS * (left.length + right.length - 2)
        yield { fr: left, en: right, score: score(LEXICON + extra, fr, left, en, right) }
      }
    }
  }
}

const weightOf = ({ tokens }: Document, { at, length }: Unit) => {
  let weight = 0
  for (let i = at; i < at + length; i++) weight = Math.max(weight, tokens[i]!.weight)
  return weight
}

const score = (base: number, fr: Document, left: Unit, en: Document, right: Unit) =>
  base - DISTANCE * Math.abs(place(left.at, fr) - place(right.at, en))

/** The few of a sorted list that stand nearest to a place. */
function nearest(units: Unit[], expected: number): Unit[] {
  if (units.length <= NEAREST) return units
  const before = countBefore(units, expected)
  const from = Math.min(Math.max(0, before - Math.ceil(NEAREST / 2)), units.length - NEAREST)
  return units.slice(from, from + NEAREST)
}

/** Every entry of the lexicon that the text holds, in order. */
function unitsOf({ tokens, language, grammar }: Document): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    // The first word of an entry may be no word by itself: “pots” of “pots-de-vin”.
    const lemmas = new Set([
      token.key,
      token.key.replace(/[sx]$/u, ''),
      ...token.readings.map(({ lemma }) => lemma),
    ])
    for (const lemma of lemmas) {
      if (token.readings.some((reading) => reading.lemma === lemma))
        units.push({ at, length: 1, entry: lemma })
      const longest = longestEntry(lemma, grammar)
      // “ne met pas en cause” is the entry “mettre en cause”, “pas” inside it.
      const inside =
        longest > 1 && language === 'fr' && tokens[at + 1]?.classes.has('inside-verb') ? [0, 1] : [0]
      for (const skipped of inside) {
        const last = Math.min(longest + skipped, tokens.length - at)
        let phrases = [lemma]
        for (let length = 2 + skipped; length <= last; length++) {
          phrases = phrases.flatMap((phrase) =>
            formsOf(tokens[at + length - 1]!).map((form) => `${phrase} ${form}`),
          )
          for (const entry of phrases) if (isEntry(entry, grammar)) units.push({ at, length, entry })
        }
      }
    }
  }
  return units
}

const isEntry = (entry: string, grammar: Grammar) => entryTranslations(entry, grammar).length > 0

/** A later word of an entry may be inflected too: its form and its first lemma are tried. */
function formsOf({ key, readings }: Token): string[] {
  const lemma = readings.find((reading) => reading.lemma !== key)?.lemma
  return lemma === undefined ? [key] : [key, lemma]
}

function* bySpelling(fr: Document, en: Document): Generator<Candidate> {
  const byStart = new Map<string, Unit[]>()
  en.tokens.forEach((token, at) => {
    if (token.weight === 0) return
    addTo(byStart, spellingKey(token), { at, length: 1, entry: '' })
  })
  for (let at = 0; at < fr.tokens.length; at++) {
    const token = fr.tokens[at]!
    if (token.weight === 0) continue
    const expected = Math.floor(place(at, fr) * en.tokens.length)
    const others = byStart.get(spellingKey(token)) ?? []
    for (const right of others.length > REACH ? nearest(others, expected) : others) {
      const alike = likeness(token, en.tokens[right.at]!, fr.grammar)
      const left = { at, length: 1, entry: '' }
      if (alike > 0) yield { fr: left, en: right, score: score(alike, fr, left, en, right) }
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
