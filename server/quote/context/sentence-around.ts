/** The sentences that hold a place. */
import { endsSentence } from '../../language/sentences.ts'

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

/** The sentences that a stretch has part in, without the space before them. */
export function sentencesAround(text: string, start: number, end: number): { start: number; end: number } {
  const from = sentenceStart(text, start, 0)
  const lead = /^[\s\p{Z}]*/u.exec(text.slice(from, start))![0].length
  return { start: from + lead, end: sentenceEnd(text, end, text.length) }
}

/** The sentences of a text, without the space before them. */
export function sentencesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < text.length;) {
    const end = Math.max(at + 1, sentenceEnd(text, at, text.length))
    const lead = /^[\s\p{Z}]*/u.exec(text.slice(at, end))![0].length
    if (at + lead < end) found.push({ start: at + lead, end })
    at = end
  }
  return found
}

const endsHere = (text: string, at: number): boolean =>
  /^(?:[\s\p{Z}"'’”»)\]]|$)/u.test(text.slice(at, at + 1)) && endsSentence(text, at)
