/** What a list is searched for: its words as the index holds them, and those meant where one is misspelled. */
import type { Database } from 'better-sqlite3'
import { oneLetterOff } from '../language/one-letter-off.ts'
import { words as wordsOf } from '../language/split.ts'
import { terms } from '../language/terms.ts'

export interface WordsSought {
  /** A full-text query for passages that hold them all; null where there is none to ask for. */
  match: string | null
  /** The words that count as hits, folded. */
  hits: ReadonlySet<string>
}

/** A shorter word is one letter off from too many others. */
const SHORTEST = 5
/** Of one search so many words are tried otherwise; each takes some hundreds of look-ups, about 5 ms. */
const MOST_MISSPELLED = 3
const ONLY_LETTERS = /^[a-z]+$/

export function wordsSought(db: Database): (search: string) => WordsSought {
  const holds = db
    .prepare<[string], number>(`SELECT 1 FROM passage_terms WHERE passage_terms MATCH ? LIMIT 1`)
    .pluck()
  const stands = (word: string) => holds.get(quoted(word)) !== undefined
  return (search) => {
    const { words, pairs } = terms(search)
    let tried = 0
    const meant = words.map((word) => {
      const isOdd = word.length >= SHORTEST && ONLY_LETTERS.test(word) && !stands(word)
      if (!isOdd || ++tried > MOST_MISSPELLED) return [word]
      const near = [...new Set(oneLetterOff(word))].filter(stands)
      return near.length > 0 ? near : [word]
    })
    const asked = words.length > 0 ? meant : pairs.map((pair) => [pair])
    return {
      match:
        asked.length === 0
          ? null
          : asked.map((spellings) => `(${spellings.map(quoted).join(' OR ')})`).join(' AND '),
      hits: new Set(words.length > 0 ? meant.flat() : wordsOf(search).map(({ key }) => key)),
    }
  }
}

const quoted = (term: string) => `"${term}"`
