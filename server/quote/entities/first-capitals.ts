/** Which capitals make no names: those with which a sentence or a line begins, and those of languages. */
import { type Document, partOfSpeech } from '../../language/read.ts'
import { namesLanguage } from '../../language/names.ts'
import type { SpeechToken } from './speech-token.ts'

/**
 * “Questions were put”, « 15 h – Une source »: the capital of a common word that opens a sentence or a line makes no name of
 * it, nor that of a language alone: “switching to English”.
 */
export function withoutFirstCapitals(document: Document, tokens: readonly SpeechToken[]): void {
  const opens = (at: number) => tokens[at - 1]?.sentence !== tokens[at]!.sentence
  const inside = new Set<string>()
  for (let at = 0; at < tokens.length; at++)
    if (tokens[at]!.capital && !opens(at)) inside.add(tokens[at]!.key)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (!token.capital || tokens[at + 1]?.capital) continue
    const { given, key, text, word } = token
    // A people bears one in French: « l’Anglais ».
    const isLanguage = document.language === 'en' && namesLanguage(key, document.grammar)
    if (isLanguage && !tokens[at - 1]?.capital) token.capital = false
    if (token.classes.has('function') && text.length > 1 && !tokens[at - 1]?.capital) token.capital = false
    if (!opens(at) || given.anywhere !== undefined || inside.has(key)) continue
    const isShouted = text.length > 1 && text === text.toUpperCase()
    if (isShouted || document.tokens[word]!.readings.length === 0) continue
    if (partOfSpeech(document, word) !== 'PROPN') token.capital = false
  }
}
