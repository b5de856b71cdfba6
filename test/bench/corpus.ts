/**
 * Texts to measure on: seeded, so that every run measures the same ones. Words are as unevenly common as Zipf and
 * Mandelbrot have it, and follow one another as in real texts: some are seldom seen but after some others.
 */

import { lexiconPairs } from '../support/lexicon-pairs.ts'
import { grammars } from '../support/grammars.ts'

/** The commonest first; what ends in an apostrophe leans on the next word. */
const COMMON = {
  fr: 'de la le et les des à en l’ un que qui du d’ une pour dans est il au a pas plus par ne sur ce se avec qu’ nous n’ sont on s’ vous cette mais ou elle leur aux je même fait être ont été tout comme ses entre deux aussi ministre',
  en: 'the of and to in a that is for it was on as with he be at by this we not have are they from but had which his or an were their one has will who all there been would its more said when can if about minister our so out other',
}
const CONSONANTS = {
  fr: 'b c ch d f g j l m n p qu r s t v tr pl gn',
  en: 'b c ch d f g h k l m n p r s t w th st sh',
}
const VOWELS = { fr: 'a e é i o u ou eau in ai', en: 'a e i o u ea oo ou y er' }
type Printed = keyof typeof COMMON

const VOCABULARY = 80_000
/** The commoner words are shorter: a word and its space come to six bytes, as in the two languages. */
const COMMONER = 3_000
/** P(rank) ∝ (rank + SHIFT) ^ -EXPONENT: the hundred commonest words make up nearly half of a text. */
const SHIFT = 2.7
const EXPONENT = 1.1
/** How often a word is one of those that like to follow the word before it, and how many of them each word has. */
const COLLOCATED = 0.5
const FOLLOWERS = 12

interface Random {
  /** From 0 to 1, exclusive. */
  share: () => number
  below: (count: number) => number
  pick: <Item>(list: readonly Item[]) => Item
}

/** mulberry32: small, quick, and good enough to pick words with. */
export function random(seed: number): Random {
  let state = seed
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    return spread(state)
  }
  const below = (count: number) => Math.floor(share() * count)
  return { share, below, pick: (list) => list[below(list.length)]! }
}

/** @returns a number from 0 to 1 that says nothing about its neighbours' */
function spread(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const FIRST = SHIFT ** (1 - EXPONENT)
const LAST = (VOCABULARY + SHIFT) ** (1 - EXPONENT)
/** The rank of a word, from a share from 0 to 1: the inverse of the sum of all P up to it. */
const rankAt = (share: number) => Math.floor((FIRST - share * (FIRST - LAST)) ** (1 / (1 - EXPONENT)) - SHIFT)

const known = new Map<Printed, string[]>()

/** Every word of a language by its rank; the rarer the longer. */
function vocabulary(language: Printed): string[] {
  const built = known.get(language)
  if (built) return built
  const { below, pick } = random(language.length + language.charCodeAt(0))
  const [consonants, vowels] = [CONSONANTS[language].split(' '), VOWELS[language].split(' ')]
  const words = new Set(COMMON[language].split(' '))
  while (words.size < VOCABULARY) {
    const syllables = (words.size < COMMONER ? 1 : 2) + below(3)
    words.add(Array.from({ length: syllables }, () => pick(consonants) + pick(vowels)).join(''))
  }
  const byRank = [...words]
  known.set(language, byRank)
  return byRank
}

/** One of the words that like to follow another: always the same ones. */
const follower = (rank: number, which: number) => spread(Math.imul(rank * FOLLOWERS + which + 1, 0x9e3779b1))

/** Some 70 words in sentences. */
function passage(language: Printed, { share, below }: Random): string {
  const words = vocabulary(language)
  const length = 40 + below(60)
  let text = ''
  let rank = 0
  let untilStop = 0
  for (let i = 0; i < length; i++) {
    rank = rankAt(share() < COLLOCATED ? follower(rank, Math.floor(share() ** 2 * FOLLOWERS)) : share())
    const word = words[rank]!
    if (untilStop === 0) {
      untilStop = 8 + below(20)
      text += word[0]!.toUpperCase() + word.slice(1)
    } else text += word
    untilStop--
    if (!word.endsWith('’')) text += i === length - 1 || untilStop === 0 ? '. ' : share() < 0.06 ? ', ' : ' '
  }
  return text.trimEnd()
}

/** Passages in French and in English by turns, one by one: a million of them are some 400 MB. */
export function* passages(count: number, seed = 1): Generator<string, void> {
  const chance = random(seed)
  for (let i = 0; i < count; i++) yield passage(i % 2 ? 'en' : 'fr', chance)
}

/** Words of a passage with a share of them replaced, as a reporter with a poor memory would write them down. */
export function misquoted(
  text: string,
  { words: count, changed }: { words: number; changed: number },
  { below, pick }: Random,
  language: Printed,
): string {
  const words = text.split(' ')
  const from = below(Math.max(1, words.length - count + 1))
  const quoted = words.slice(from, from + count)
  const others = vocabulary(language)
  const places = new Set<number>()
  while (places.size < Math.min(quoted.length, Math.round(count * changed))) places.add(below(quoted.length))
  for (const place of places) quoted[place] = pick(others)
  return quoted.join(' ')
}

/** What stands between the words that carry content, as often as each does about as in real texts. */
const BETWEEN: [fr: string, en: string][] = [
  ['', ''],
  ['de la', 'of the'],
  ['le', 'the'],
  ['et', 'and'],
  ['dans les', 'in the'],
  ['qui', 'that'],
  ['pour', 'for'],
  ['à', 'to'],
  ['une', 'a'],
  ['nous', 'we'],
]
/** How often a word is a name, which is the same in both languages. */
const NAMED = 0.15

let rendered: [fr: string, en: string][] | null = null

/** The lexicon's single words, shuffled: which of them are the common ones is chance. */
function renderedWords(): [fr: string, en: string][] {
  if (rendered) return rendered
  const { share } = random(7)
  rendered = [...lexiconPairs(grammars.fr.lexicon)]
    .filter((pair) => pair.every((word) => /^[a-z]{4,}$/.test(word)))
    .map((pair) => ({ pair, at: share() }))
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair)
  return rendered
}

/** Passages of some 70 words in French, or of fewer, each with its translation. */
export function* parallelPassages(count: number, words = 70): Generator<{ fr: string; en: string }, void> {
  const { share, below, pick } = random(words)
  const lexicon = renderedWords()
  // Nine words in ten bring one more with them, such as an article.
  const usual = Math.round(words / 1.9)
  for (let i = 0; i < count; i++) {
    const pairs = Array.from({ length: Math.ceil(usual / 2) + below(usual) }, (_, at): [string, string] => {
      const name = share() < NAMED ? pick(vocabulary('fr')) : null
      const [fr, en] = name ? [name, name] : lexicon[Math.floor(lexicon.length * share() ** 3)]!
      const between = pick(BETWEEN)
      const stop = at % 12 === 11 ? '.' : ''
      return [`${between[0]} ${fr}${stop}`.trim(), `${between[1]} ${en}${stop}`.trim()]
    })
    yield { fr: pairs.map(([fr]) => fr).join(' '), en: pairs.map(([, en]) => en).join(' ') }
  }
}

const NAMES = ['Edwin Thornbury', 'Léonie Garrick', 'Edmée Vauclair', 'Conrad Hale', 'Maëlle Quint']
const VERBS = ['said', 'told reporters', 'added', 'warned', 'replied']

/** News of about `length` characters, every third sentence of it a quotation with its speaker. */
export function article(length: number, seed = 2): string {
  const { pick } = random(seed)
  const sentences = [...passages(200, seed)].map((text) => text.split('.')[0]!)
  const paragraphs: string[] = []
  for (let written = 0; written < length; written += paragraphs.at(-1)!.length + 1) {
    const [first, second, third] = [pick(sentences), pick(sentences), pick(sentences)]
    paragraphs.push(`${first}. “${second},” ${pick(NAMES)} ${pick(VERBS)}. ${third}.`)
  }
  return paragraphs.join('\n').slice(0, length)
}
