/** The outward form: the marks of cuts and insertions, quotation marks, and length. */
import type { Finding, Pair } from '../finding.ts'
import type { Half } from '../half.ts'
import type { Span } from '../../language/split.ts'

/** French runs longer than English by about an eighth. */
const FRENCH_PER_ENGLISH = 1.13
/** Beyond these shares of the expected length something is missing, or has been put in. */
const SHORTEST = 0.68
const LONGEST = 1.55
/** Below this many characters of the longer text chance has too much say. */
const LEAST_LENGTH = 60

/** `length`: a third of the expected length is missing. It has no span: the whole is too short or too long. */
export function checkLength({ fr, en }: Pair): Finding[] {
  const [french, english] = [lengthOf(fr), lengthOf(en) * FRENCH_PER_ENGLISH]
  if (Math.max(french, english) < LEAST_LENGTH) return []
  const ratio = french / english
  return ratio < SHORTEST || ratio > LONGEST || 1 / ratio < SHORTEST || 1 / ratio > LONGEST
    ? [{ check: 'length', harm: 'minor' }]
    : []
}

const lengthOf = ({ document }: Half) => document.text.trim().length

// By the rule of each language (DESIGN, section 2): a bare … is a pause in French and a cut in English.
const CUT = {
  fr: /\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)/gu,
  en: /\[(?:…|\.\.\.|\. \. \.)\]|\((?:…|\.\.\.)\)| \.\.\. | … | \. \. \. /gu,
}
const INSERTION = /\[(?!\s*(?:…|\.\.\.|\. \. \.|sic)\s*\])[^\]\n]{1,80}\]/gu
/** Marks of the other language around words, which the printed language does not use. */
const FOREIGN_MARK = { fr: /[“”](?=[^“”]*$)/u, en: /[«»]/u }

/** `marks`: « […] » that has vanished, "[the judge]" printed as spoken, « … » in an English text. */
export function checkMarks({ fr, en, from }: Pair): Finding[] {
  const found: Finding[] = []
  const compare = (left: Span[], right: Span[]) => {
    for (let i = Math.min(left.length, right.length); i < Math.max(left.length, right.length); i++)
      found.push({ check: 'marks', harm: 'minor', fr: left[i], en: right[i] })
  }
  compare(all(fr, CUT.fr), all(en, CUT.en))
  compare(all(fr, INSERTION), all(en, INSERTION))
  const { language, document } = from === 'fr' ? en : fr
  const foreign = FOREIGN_MARK[language].exec(document.text)
  if (foreign && !(language === 'fr' && document.text.includes('«'))) {
    const { index } = foreign
    found.push({ check: 'marks', harm: 'minor', [language]: { start: index, end: index + 1 } })
  }
  return found
}

const all = ({ document: { text } }: Half, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
