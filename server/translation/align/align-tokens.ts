/** Cuts a text into what is aligned: words and marks, with contractions opened in the same way in both languages. */
import { foldWord } from '../../language/fold.ts'
import { numberIn } from '../../language/digits.ts'

export type Language = 'fr' | 'en'

export interface Token {
  /** As it stands. */
  text: string
  /** What it is aligned by. Accents are kept: *a* and *à*, *ou* and *où* are different words. */
  key: string
  /** UTF-16 offsets into the text. The two words of *du* (*de le*) have the same. */
  start: number
  end: number
}

/** Longer "words" are data, and any two that begin alike may count as one. */
const LONGEST_KEY = 40

const APOSTROPHE = "['’ʼ‘`´]"
const END = '(?![\\p{L}\\p{N}])'
// Texts that were cut into words before keep a space at the apostrophe: “l' eau”, “minute' s”, “aujourd' hui”.
const TODAY = new RegExp(`aujourd${APOSTROPHE}\\s?hui${END}`, 'iuy')
const ELISION = new RegExp(
  `([ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)${APOSTROPHE}\\s?(?=[\\p{L}\\p{N}])`,
  'iuy',
)
const ENDING = new RegExp(`(?:n${APOSTROPHE}t|${APOSTROPHE}\\s?(?:ll|re|ve|m|d|s))${END}`, 'iuy')
const ABBREVIATION =
  /(?:M|MM|Mr|Mrs|Ms|Dr|Pr|Prof|Me|St|Ste|Sen|Rep|Gov|Gen|Col|Lt|Hon|No|art|etc|vs|\p{Lu})\./uy
const FRENCH_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/uy
const ENGLISH_WORD = new RegExp(
  `(?!n${APOSTROPHE}t${END})[\\p{L}\\p{N}](?:(?!n${APOSTROPHE}t${END})[\\p{L}\\p{N}\\p{M}\\u00AD])*`,
  'iuy',
)
const INVISIBLE = /[\s\p{Z}\p{M}\p{Cf}]/u
const INSIDE_WORD = /[\p{Pd}'’ʼ‘`´]/u
const LETTER = /[\p{L}\p{N}]/u

/** What an elided word stands for, mostly: *l’* may be *la*, and *s’* may be *si*. */
const elided = (letters: string) => `${letters}e`
const OPENED: Record<Language, ReadonlyMap<string, readonly string[]>> = {
  fr: new Map([
    ['du', ['de', 'le']],
    ['des', ['de', 'les']],
    ['au', ['à', 'le']],
    ['aux', ['à', 'les']],
    ['duquel', ['de', 'lequel']],
    ['desquels', ['de', 'lesquels']],
    ['desquelles', ['de', 'lesquelles']],
    ['auquel', ['à', 'lequel']],
    ['auxquels', ['à', 'lesquels']],
    ['auxquelles', ['à', 'lesquelles']],
  ]),
  en: new Map([['cannot', ['can', 'not']]]),
}
const ENDINGS = new Map(
  Object.entries({ "n't": 'not', "'ll": 'will', "'re": 'are', "'ve": 'have', "'m": 'am', "'d": 'would' }),
)
/** What is left of a verb before n’t. */
const BEFORE_NOT = new Map(Object.entries({ ca: 'can', wo: 'will', sha: 'shall' }))

const MARKS: readonly [RegExp, string][] = [
  [/[«»‹›“”„‟"‘’‚‛'ʼ`´]/u, '"'],
  [/[\p{Pd}−]/u, '-'],
  [/…/u, '...'],
]

/** Words, numbers (by their value) and marks, in the order of the text. Dashes inside a compound are left out. */
export function tokens(text: string, language: Language): Token[] {
  const found: Token[] = []
  const add = (start: number, end: number, ...keys: readonly string[]) => {
    for (const key of keys) found.push({ text: text.slice(start, end), key, start, end })
    return end
  }
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    if (INVISIBLE.test(character)) at += character.length
    else at = wordAt(text, at, language, add) ?? markAt(text, at, character, add)
  }
  return found
}

/** The same without the marks. */
export const wordTokens = (text: string, language: Language): Token[] =>
  tokens(text, language).filter(({ key }) => LETTER.test(key.charAt(0)))

type Add = (start: number, end: number, ...keys: readonly string[]) => number

/** Adds the word that starts at `at` and answers where the next may start; null where no word does. */
function wordAt(text: string, at: number, language: Language, add: Add): number | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const number = numberIn(text, at)
  if (number) return add(at, number.end, String(number.value))
  if (language === 'fr') {
    const today = match(TODAY)
    if (today) return add(at, at + today[0].length, "aujourd'hui")
    const elision = match(ELISION)
    if (elision) {
      add(at, at + elision[0].trimEnd().length, elided(elision[1]!.toLowerCase()))
      return at + elision[0].length
    }
  } else {
    const ending = match(ENDING)?.[0]
    if (ending) {
      const plain = foldWord(ending).replaceAll(' ', '')
      return add(at, at + ending.length, ENDINGS.get(plain) ?? plain)
    }
  }
  const abbreviation = match(ABBREVIATION)?.[0]
  if (abbreviation) return add(at, at + abbreviation.length, abbreviation.slice(0, -1).toLowerCase())
  const word = match(language === 'fr' ? FRENCH_WORD : ENGLISH_WORD)?.[0]
  if (!word) return null
  const end = at + word.length
  const key = keyOf(word)
  ENDING.lastIndex = end
  const negated = language === 'en' && /^n/iu.test(ENDING.exec(text)?.[0] ?? '')
  return add(at, end, ...(negated ? [BEFORE_NOT.get(key) ?? key] : (OPENED[language].get(key) ?? [key])))
}

function markAt(text: string, at: number, mark: string, add: Add): number {
  let end = at + mark.length
  while (text.startsWith(mark, end)) end += mark.length
  const compound = INSIDE_WORD.test(mark) && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(end))
  if (compound) return end
  if (mark === '.' && end - at > 1) return add(at, end, '...')
  return add(at, end, MARKS.find(([pattern]) => pattern.test(mark))?.[1] ?? mark)
}

const PLAIN = new RegExp(`^[a-z]{1,${LONGEST_KEY}}$`)

const keyOf = (word: string) => (PLAIN.test(word) ? word : keyOfAny(word))

const keyOfAny = (word: string) =>
  word
    .slice(0, LONGEST_KEY)
    .replaceAll('\u00AD', '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
