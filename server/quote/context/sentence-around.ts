/** The sentence that holds a place, and the one after it. */
import { endsSentence } from '../../text/sentences.ts'

/** Nothing further off is read: a text without a full stop has no sentences (UTF-16). */
const FURTHEST = 600

/** Where the sentence begins that holds `at`, not before `from`. */
export function sentenceStart(text: string, at: number, from: number): number {
  const limit = Math.max(from, at - FURTHEST)
  for (let i = at; i > limit; i--) {
    const before = text[i - 1]!
    if (before === '\n' || (/[.!?…]/u.test(before) && i < at && endsHere(text, i))) return i
  }
  return limit
}

/** Where the sentence ends that holds the character before `at`, not after `to`. */
export function sentenceEnd(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + FURTHEST)
  for (let i = at; i < limit; i++) {
    if (text[i] === '\n') return i
    if (/[.!?…]/u.test(text[i]!) && endsHere(text, i + 1)) return i + 1
  }
  return limit
}

const endsHere = (text: string, at: number): boolean =>
  /^(?:[\s\p{Z}"'’”»)\]]|$)/u.test(text.slice(at, at + 1)) && endsSentence(text, at)
