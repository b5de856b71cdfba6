/** Who or what a sentence is about. */
import type { Language } from '../../api/language.ts'
import { phraseAt, type Range, startsPhrase } from './phrase.ts'
import { isA, isDeterminer, type Token } from './tokens.ts'

/** Sentences longer than this are read only so far around a quotation: it keeps the work linear in the text. */
const SENTENCE_REACH = 120

/** The sentence a token stands in, within reach. */
export function sentenceAround(tokens: readonly Token[], at: number): Range {
  const { sentence } = tokens[at]!
  let start = at
  let end = at + 1
  while (start > 0 && at - start < SENTENCE_REACH && tokens[start - 1]!.sentence === sentence) start--
  while (end < tokens.length && end - at < SENTENCE_REACH && tokens[end]!.sentence === sentence) end++
  return { at: start, to: end }
}

/** The subject of the sentence that begins at `at`: its first phrase, after what introduces it. */
export function sentenceSubject(
  tokens: readonly Token[],
  at: number,
  end: number,
  language: Language,
): Range | null {
  let i = at
  while (i < end) {
    const token = tokens[i]!
    if (token.kind === 'speech' || (tokens[i - 1]?.kind === 'speech' && token.kind === 'mark')) i++
    else if (isA(token, 'coordinator') || isA(token, 'next-in-list')) i++
    else if (startsPhrase(tokens, i) && !isParticipial(tokens, i, language)) {
      const phrase = phraseAt(tokens, i, language)
      if (phrase) return phrase
      i++
    } else {
      while (i < end && tokens[i]!.key !== ',') i++
      i++
    }
  }
  return null
}

/** “Asked whether …”, « Tout en estimant … », « Resté célibataire »: a clause before the subject comes. */
function isParticipial(tokens: readonly Token[], at: number, language: Language): boolean {
  const { key, text, capital } = tokens[at]!
  if (!capital || isDeterminer(tokens[at]) || isA(tokens[at], 'pronoun') || tokens[at + 1]?.capital)
    return false
  if (key === 'tout' && tokens[at + 1]?.key === 'en') return true
  return language === 'fr'
    ? /(?:ant|[éiu]e?s?)$/iu.test(text) && !/^\p{Lu}\p{Ll}+i$/u.test(text)
    : /(?:ing|ed)$/.test(key)
}
