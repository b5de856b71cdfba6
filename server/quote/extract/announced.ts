/** Whose words a colon announces without a verb of saying: « Réaction du maire : “…” », “Her verdict: ‘…’”, “He was blunt: …”. */
import type { Language } from '../../api/language.ts'
import { canSpeak, phraseAt, type Range } from './phrase.ts'
import { POSSESSIVE, PRONOUN } from '../../language/closed-words.ts'
import { sentenceSubject } from './sentence-subject.ts'
import type { Token } from './tokens.ts'

/** Nouns for something said. Keys are folded words. */
const SPEECH_NOUN = new Set(
  `answer reply response retort verdict reaction message warning comment comments explanation conclusion advice plea
  argument assessment question words confession admission order promise
  reponse replique reaction commentaire explication verdict avertissement message question conclusion mot mots conseil
  consigne constat temoignage confidence confidences aveu credo argument promesse consigne appel parole paroles bilan diagnostic`
    .trim()
    .split(/\s+/),
)

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
    if (!SPEECH_NOUN.has(tokens[i]!.key)) continue
    const subject = ownerOf(tokens, i, language) ?? lastBefore(tokens, colon, i + 1, language)
    if (subject) return { subject, cue: { at: i, to: i + 1 } }
  }
  const subject = sentenceSubject(tokens, from, colon, language)
  return subject && isSomebody(tokens, subject) ? { subject, cue: null } : null
}

/** “her answer”, “the mayor’s answer”, « la réponse du maire ». */
function ownerOf(tokens: readonly Token[], noun: number, language: Language): Range | null {
  const before = tokens[noun - 1]?.key ?? ''
  if (POSSESSIVE.has(before) && !/^(?:my|our|your|its|m[aeo][ns]?|notre|nos|votre|vos)$/.test(before))
    return { at: noun - 1, to: noun }
  if (before === "'s") {
    for (let i = Math.max(0, noun - 5); i < noun - 1; i++) {
      const owner = phraseAt(tokens, i, language)
      if (owner && canSpeak(tokens, { at: i, to: noun - 1 })) return { at: i, to: noun - 1 }
    }
  }
  if (!/^(?:de|du|des|d|of|from|by)$/.test(tokens[noun + 1]?.key ?? '')) return null
  const owner = phraseAt(tokens, noun + 2, language)
  return owner && isSomebody(tokens, owner) ? owner : null
}

/** « Le mot de la fin revient à Anne Roche : », “Then came the answer from Mr. Ross:” */
function lastBefore(tokens: readonly Token[], colon: number, from: number, language: Language): Range | null {
  for (let i = colon - 1; i >= from; i--) {
    if (!/^(?:à|au|aux|to|from|by|de|du)$/.test(tokens[i]!.key)) continue
    const phrase = phraseAt(tokens, i + 1, language)
    return phrase && phrase.to === colon && isSomebody(tokens, phrase) ? phrase : null
  }
  return null
}

function isSomebody(tokens: readonly Token[], subject: Range): boolean {
  return Boolean(PRONOUN[tokens[subject.at]!.key]) || canSpeak(tokens, subject)
}
