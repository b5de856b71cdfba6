/** The words and marks of a text as they are aligned: contractions opened in the same way in both languages. */
import { foldWord } from '../../language/fold.ts'
import { isAbbreviation } from '../../language/sentences.ts'
import { marksIn, wordsIn, type TextLanguage, type Word } from '../../language/split.ts'

export type Language = TextLanguage

/** Longer "words" are data, and any two that begin alike may count as one. */
const LONGEST_KEY = 40

/** What an elided or contracted word stands for, mostly: *l’* may be *la*, and *s’* may be *si*. */
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
    ["quelqu'un", ['quelque', 'un']],
  ]),
  en: new Map([['cannot', ['can', 'not']]]),
}

/** Whatever its form, a quotation mark is one; so are a dash and dots. */
const MARKS: readonly [RegExp, string][] = [
  [/[«»‹›“”„‟"‘’‚‛'ʼ`´]/u, '"'],
  [/[\p{Pd}−]/u, '-'],
  [/…/u, '...'],
]

const INSIDE_WORD = /[\p{Pd}'’ʼ‘`´]/u
const LETTER = /[\p{L}\p{N}]/u

/**
 * Words, numbers (by their value) and marks, in the order of the text; dashes inside a compound are left out. Keys keep
 * their accents, *a* and *à* being different words; the two words of *du* (*de le*) stand in one place.
 */
export function tokens(text: string, language: Language): Word[] {
  const words = wordsIn(text, language)
  const marks = marksIn(text, words)
  const found: Word[] = []
  let next = 0
  const marksBefore = (at: number) => {
    for (let mark = marks[next]; mark && mark.start < at; mark = marks[++next]) {
      if (!isInside(text, mark))
        found.push({ ...mark, key: MARKS.find(([form]) => form.test(mark.text))?.[1] ?? mark.text })
    }
  }
  for (const word of words) {
    marksBefore(word.start)
    for (const key of keysOf(word, language)) found.push({ ...word, key })
    const point = marks[next]
    if (point?.text === '.' && point.start === word.end && isAbbreviation(word.text)) {
      next++ // it belongs to the word: “Mr.”
      const whole = { ...found.pop()!, end: point.end, text: `${word.text}.` }
      found.push(whole)
    }
  }
  marksBefore(Infinity)
  return found
}

/** The same without the marks. */
export const wordTokens = (text: string, language: Language): Word[] =>
  tokens(text, language).filter(({ key }) => LETTER.test(key.charAt(0)))

const isInside = (text: string, { start, end, text: mark }: Word) =>
  INSIDE_WORD.test(mark) && LETTER.test(text.charAt(start - 1)) && LETTER.test(text.charAt(end))

/** As written, save where the word stands for another: a number, an elision, a contraction. */
function keysOf({ text, key }: Word, language: Language): readonly string[] {
  if (language === 'fr' && key === 'l') return ['le']
  const own = PLAIN.test(text) ? text : written(text)
  if (own !== key && foldWord(own) !== key) return [key]
  return OPENED[language].get(own) ?? [own]
}

const PLAIN = new RegExp(`^[a-z]{1,${LONGEST_KEY}}$`)

const written = (word: string) =>
  word
    .slice(0, LONGEST_KEY)
    .replaceAll('\u00AD', '')
    .replaceAll(/[’ʼ‘`´]/gu, "'")
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
