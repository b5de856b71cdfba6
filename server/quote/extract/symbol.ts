/** What a token counts as beside whoever may have spoken. */
import { hashOf } from '../../language/hash.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'

/** Function words and marks count as themselves, other words by what they are. */
export function symbol(
  { tokens, phrases }: { tokens: readonly SpeechToken[]; phrases: NounPhrases },
  at: number,
  sentence: number,
): number {
  const token = tokens[at]
  if (!token || token.sentence !== sentence) return 1
  return (phrases.symbols[at] ||= symbolOf(token, phrases, at))
}

function symbolOf(token: SpeechToken, phrases: NounPhrases, at: number): number {
  if (token.kind === 'speech') return 2
  if (token.kind === 'mark') return /^[–—―-]/u.test(token.key) ? 3 : hashOf(token.key)
  const { form, isQuoting } = token.reporting
  if (isQuoting) return form === 'participle' ? 9 : 8
  if (form) return form === 'finite' ? 4 : form === 'participle' ? 5 : 6
  const part = phrases.part(at)
  if (AS_THEMSELVES.has(part) || isA(token, 'relative') || isA(token, 'reflexive')) return hashOf(token.key)
  return isA(token, 'between') && part !== 'AUX' ? 7 : hashOf(part)
}
const AS_THEMSELVES: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'PART', 'CCONJ'])
