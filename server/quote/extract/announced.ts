/** Whose words a colon announces without a verb of saying: « Réaction du maire : “…” », “Her verdict: ‘…’”, “He was blunt: …”. */
import type { Language } from '../../api/language.ts'
import { canSpeak, phraseAt, type Range } from './phrase.ts'
import { sentenceSubject } from './sentence-subject.ts'
import { isA, isOfAnother, type Token } from './tokens.ts'

interface Announced {
  subject: Range
  cue: Range | null
}

/** @param colon index of the colon before the words, in the sentence that begins at `from`. */
export function announced(
  tokens: readonly Token[],
  colon: number,
  from: number,
  language: Language,
): Announced | null {
  for (let i = colon - 1; i >= from; i--) {
    if (!isA(tokens[i], 'speech-noun')) continue
    const subject = ownerOf(tokens, i, language) ?? lastBefore(tokens, colon, i + 1, language)
    if (subject) return { subject, cue: { at: i, to: i + 1 } }
  }
  const subject = sentenceSubject(tokens, from, colon, language)
  return subject && isSomebody(tokens, subject) ? { subject, cue: null } : null
}

/** “her answer”, “the mayor’s answer”, « la réponse du maire ». */
function ownerOf(tokens: readonly Token[], noun: number, language: Language): Range | null {
  if (isOfAnother(tokens[noun - 1])) return { at: noun - 1, to: noun }
  if (tokens[noun - 1]?.key === "'s") {
    for (let i = Math.max(0, noun - 5); i < noun - 1; i++) {
      const owner = phraseAt(tokens, i, language)
      if (owner && canSpeak(tokens, { at: i, to: noun - 1 })) return { at: i, to: noun - 1 }
    }
  }
  if (!isA(tokens[noun + 1], 'by-whom')) return null
  const owner = phraseAt(tokens, noun + 2, language)
  return owner && isSomebody(tokens, owner) ? owner : null
}

/** « Le mot de la fin revient à Anne Roche : », “Then came the answer from Mr. Ross:” */
function lastBefore(tokens: readonly Token[], colon: number, from: number, language: Language): Range | null {
  for (let i = colon - 1; i >= from; i--) {
    if (!isA(tokens[i], 'to-whom')) continue
    const phrase = phraseAt(tokens, i + 1, language)
    return phrase && phrase.to === colon && isSomebody(tokens, phrase) ? phrase : null
  }
  return null
}

function isSomebody(tokens: readonly Token[], subject: Range): boolean {
  return isA(tokens[subject.at], 'pronoun') || canSpeak(tokens, subject)
}
