/** Whose words somebody reads out: « lit une déclaration signée d’Anne Roche : “…” », “read a letter from Ann Ross”. */
import { isFormOf } from '../../language/inflect.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA, type SpeechToken } from '../entities/tokens.ts'
import type { Situation } from './speaker-features.ts'

export interface ReadOut {
  /** The verb that tells of it. */
  verb: Span
  /** Null where the sentence does not tell. */
  author: Mention | null
}

/** So many tokens before the words the verb is sought, and so many behind it what is read. */
const REACH = 40
const CLOSE = 8
/** And so many between what is read and the verb, who reads it among them. */
const CLAUSE = 12

/** @returns null where nobody reads anything out right before the words, in their sentence or the one above */
export function readOut(
  { tokens, phrases, utterance: { first } }: Situation,
  grammar: Grammar,
): ReadOut | null {
  const { sentence, paragraph } = tokens[first]!
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at]!
    if (token.kind === 'speech' || token.paragraph !== paragraph || token.sentence < sentence - 1) return null
    if (!isFormOf(token.key, 'reads', grammar) && !isA(token, 'reading-out')) continue
    const read = Math.max(writingBehind(tokens, at), writingBefore(tokens, at))
    if (read < 0) continue
    const isAuthor = (one: Mention) =>
      one.at > read && one.at < first && isSomebody(one) && isGoverned(tokens, one)
    const verb = { start: token.start, end: token.end }
    return { verb, author: phrases.in(token.sentence).find(isAuthor) ?? null }
  }
  return null
}

function writingBehind(tokens: readonly SpeechToken[], at: number): number {
  for (let i = at + 1; i <= at + CLOSE && tokens[i]?.sentence === tokens[at]!.sentence; i++)
    if (isA(tokens[i], 'document')) return i
  return -1
}

/** « une lettre que son avocate lit debout » */
function writingBefore(tokens: readonly SpeechToken[], at: number): number {
  for (let i = at - 1; i >= Math.max(1, at - CLAUSE) && tokens[i]!.sentence === tokens[at]!.sentence; i--)
    if (isA(tokens[i], 'relative') && isA(tokens[i - 1], 'document')) return i - 1
  return -1
}

const isSomebody = ({ form, office, kind }: Mention) =>
  form === 'name' || office !== '' || (form === 'description' && kind === 'organisation')

/** “of”, “by”, “from” whom: not to whom it is read. */
const isGoverned = (tokens: readonly SpeechToken[], { at }: Mention) =>
  isA(tokens[at], 'contracted-article') || FROM.some((one) => isA(tokens[at - 1], one))
const FROM = ['of', 'agent', 'from-whom'] as const
