/** What to look up for a claim whose words are not on record as they stand: its telling words, alone and translated. */
import { type Dictionary, notionsOf } from './gist.ts'

/** The store looks up single words where it is given fewer than four. */
const WORDS_AT_A_TIME = 3
/** Bounds the look-ups of one claim. */
const MOST_QUERIES = 16

/** @returns the words in threes, those of the claim's own language first */
export function queriesFor(text: string, language: string, dictionary: Dictionary): string[] {
  const notions = notionsOf(text, language, dictionary)
  const keys = [...new Set(notions.map(({ key }) => key))]
  const translated = notions.flatMap(({ translations }) =>
    [...translations].filter((word) => !word.includes(' ')).slice(0, WORDS_AT_A_TIME),
  )
  const half = MOST_QUERIES / 2
  return [...inThrees(keys).slice(0, half), ...inThrees([...new Set(translated)]).slice(0, half)]
}

const inThrees = (words: string[]) =>
  Array.from({ length: Math.ceil(words.length / WORDS_AT_A_TIME) }, (_, i) =>
    words.slice(i * WORDS_AT_A_TIME, (i + 1) * WORDS_AT_A_TIME).join(' '),
  )
