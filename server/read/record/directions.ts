/** Tells what is said from what the editors of a record set among it, in brackets and italics: « (Applaudissements.) ». */
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'

/** Where italics begin and end, put into the text that is gathered. No XML may hold either. */
export const ITALICS = { begin: '\uFFFE', end: '\uFFFF' }

/** The brackets may stand inside the italics or around them. */
const DIRECTION = /\(\s*\uFFFE[^\uFFFE\uFFFF]*\uFFFF[\s.]*\)\.?|\uFFFE\s*\([^\uFFFE\uFFFF]*\)[\s.]*\uFFFF/gu
/** All of it in brackets, in whatever print. */
const IN_BRACKETS = /^(?:\([^()]*\)|\[[^[\]]*\])\.?$/u
const ALL_ITALICS = /^\s*\uFFFE[^\uFFFE\uFFFF]*\uFFFF\s*$/u

/**
 * @param text of a paragraph
 * @returns its words; `isNote` where they are the editors' own, and nobody's: then they stay as they are
 */
export function spoken(text: string): { text: string; isNote: boolean } {
  const whole = plain(text)
  if (IN_BRACKETS.test(whole) || ALL_ITALICS.test(text)) return { text: whole, isNote: true }
  const words = plain(text.replace(DIRECTION, ' '))
  return hasWords(words) ? { text: words, isNote: false } : { text: whole, isNote: true }
}

const plain = (text: string) => oneLine(text.replace(/[\uFFFE\uFFFF]/gu, ''))
