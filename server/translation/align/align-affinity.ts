/** How likely a French and an English word are to be translations before any text was read. */
import { foldWord } from '../../language/fold.ts'
import type { Grammars } from '../../language/grammar.ts'
import { lemmasOf, translationsOf } from '../../language/lexicon.ts'
import { remembered } from '../../language/remembered.ts'

/** The same word, number or mark counts as if the two had been seen linked so many times; a cognate counts less. */
const SAME = 3
/** The lexicon's word for it, in whatever form. */
const IN_LEXICON = 3

/** Two words are cognates from this share of common letters on, in order; below it chance prevails. */
const LEAST_ALIKE = 0.55
/** Words of other lengths are compared for nothing: short ones are alike by chance, endless ones are no words. */
const COMPARED = { from: 4, to: 30 }
/** Cognates begin alike, most of them: others count this much. */
const OTHER_BEGINNING = 0.3
/** A letter or two that are the same in both languages (*a*, *on*) mostly mean something else. */
const SHORT_SAME = [0, 0, 0.3, 0.3] as const

/** What compares two words, made once for each. */
interface Looks {
  key: string
  folded: string
  /** Which letters it has, a bit each. */
  letters: number
  /** Folded lemmas in English: of an English word its own, of a French word those of its translations. */
  lemmas: ReadonlySet<string>
}

const looksBy = (lemmasOf: (key: string) => readonly string[]) =>
  remembered((key): Looks => {
    const folded = foldWord(key)
    return { key, folded, letters: lettersOf(folded), lemmas: new Set(lemmasOf(key)) }
  })

/** What words look like, by their keys. */
export interface WordLooks {
  french: (key: string) => Looks
  english: (key: string) => Looks
}

export const wordLooks = ({ fr, en }: Grammars): WordLooks => ({
  french: looksBy((key) => translationsOf(key, fr)),
  english: looksBy((key) => lemmasOf(key, en)),
})

function lettersOf(folded: string): number {
  let letters = 0
  for (let i = 0; i < folded.length; i++) letters |= 1 << (folded.charCodeAt(i) - FIRST_LETTER)
  return letters
}
const FIRST_LETTER = 97

/** In counts: as if the two words had been seen linked so many times. 0 where nothing speaks for it. */
export const affinity = (french: Looks, english: Looks): number =>
  SAME * likeness(french, english) + (inLexicon(french, english) ? IN_LEXICON : 0)

function inLexicon(french: Looks, english: Looks): boolean {
  if (french.lemmas.size === 0) return false
  for (const lemma of english.lemmas) if (french.lemmas.has(lemma)) return true
  return false
}

/** Longest common subsequence over the longer word's length (Melamed 1999), from 0 at `LEAST_ALIKE` to 1. */
function likeness(
  { key, folded: a, letters }: Looks,
  { key: other, folded: b, letters: others }: Looks,
): number {
  if (key === other) return /^\p{L}/u.test(key) ? (SHORT_SAME[key.length] ?? 1) : 1
  const longer = Math.max(a.length, b.length)
  const shorter = Math.min(a.length, b.length)
  if (shorter < COMPARED.from || longer > COMPARED.to || shorter < LEAST_ALIKE * longer) return 0
  // A letter that the other word has not is common to neither: most words are told apart by that alone.
  const most = Math.min(a.length - bits(letters & ~others), b.length - bits(others & ~letters))
  if (most < LEAST_ALIKE * longer || /\d/.test(a) || /\d/.test(b)) return 0
  const alike = commonSubsequence(a, b) / longer
  if (alike < LEAST_ALIKE) return 0
  const begin = a.startsWith(b.slice(0, 2)) ? 1 : OTHER_BEGINNING
  return begin * 2 * (alike - 0.5)
}

/** How many bits are set (Kernighan). */
function bits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}

const row = new Uint8Array(COMPARED.to + 1)

function commonSubsequence(a: string, b: string): number {
  row.fill(0)
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      if (letter === b.charCodeAt(j - 1)) row[j] = diagonal + 1
      else if (row[j - 1]! > above) row[j] = row[j - 1]!
      diagonal = above
    }
  }
  return row[b.length]!
}
