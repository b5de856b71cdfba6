/** What a list is searched for: its words, and those meant where one is misspelled. */
import { oneLetterOff } from '../language/one-letter-off.ts'
import { words as wordsOf } from '../language/split.ts'
import { terms } from '../language/terms.ts'
import type { TermIndex } from './term-index.ts'

export interface WordsSought {
  /** A query of the index for passages that hold them all; null where there is none to ask for. */
  match: string | null
  /** The words that count as hits, folded. */
  hits: ReadonlySet<string>
}

/** A shorter word is one letter off from too many others. */
const SHORTEST = 5
/** Of one search so many words are tried otherwise; each takes some hundreds of look-ups, about 5 ms. */
const MOST_MISSPELLED = 3
const ONLY_LETTERS = /^[a-z]+$/
/** A word that begins like this much of what is sought is marked with it. */
const TELLING = 3

/**
 * Each word as it is, and where nothing holds it those one letter off that something does.
 *
 * @param stands whether anything holds this word, folded
 */
export function spellings(words: readonly string[], stands: (word: string) => boolean): string[][] {
  let tried = 0
  return words.map((word) => {
    const isOdd = word.length >= SHORTEST && ONLY_LETTERS.test(word) && !stands(word)
    if (!isOdd || ++tried > MOST_MISSPELLED) return [word]
    return [word, ...new Set(oneLetterOff(word).filter(stands))]
  })
}

export function wordsSought(index: TermIndex): (search: string) => WordsSought {
  return (search) => {
    const { words, pairs } = terms(search)
    const meant = spellings(words, (word) => index.holds(word)).map(([word, ...near]) =>
      near.length > 0 ? near : [word!],
    )
    const asked = words.length > 0 ? meant : pairs.map((pair) => [pair])
    return {
      match: asked.length === 0 ? null : index.query(asked),
      hits: new Set(words.length > 0 ? meant.flat() : wordsOf(search).map(({ key }) => key)),
    }
  }
}

/**
 * A condition that a folded text holds every word, in any of its spellings or as a part of a longer word.
 *
 * @param words a parameter: the spellings of each as JSON
 */
export const holdsWords = (folded: string, words: string) =>
  `NOT EXISTS (SELECT 1 FROM json_each(${words}) w WHERE NOT EXISTS (
     SELECT 1 FROM json_each(w.value) f WHERE instr(${folded}, f.value) > 0))`

/** Where a text holds the words, by its own offsets. */
export function marksIn(
  text: string,
  sought: readonly (readonly string[])[],
): { start: number; end: number }[] {
  const all = sought.flat()
  const isHit = (key: string) =>
    all.some((word) => key === word || (word.length >= TELLING && key.startsWith(word)))
  return wordsOf(text)
    .filter(({ key }) => isHit(key))
    .map(({ start, end }) => ({ start, end }))
}

export const soughtWords = (search: string) => wordsOf(search).map(({ key }) => key)
