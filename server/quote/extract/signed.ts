/** Who signs words that stand alone: “We shall see.” — Ann Ross, nurse; the signature may be the line below. */
import type { Mention } from '../entities/mentions.ts'
import type { SpeechToken } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

const DASH = /^(?:[—–―]|--?)$/u
/** What sets words apart line by line. */
const SIGN = '>'
const STOP = /^[.!?…]$/u

/** @returns null where words have anything before them in their paragraph, or no dash and name behind them */
export function signedBy({ tokens, phrases, utterance: { first, last } }: Situation): Mention | null {
  const { paragraph } = tokens[first]!
  const before = tokens[first - 1]
  const set = before?.key === SIGN && before.paragraph === paragraph
  const opens = tokens[set ? first - 2 : first - 1]?.paragraph !== paragraph
  if (!opens) return null
  const at = signatureAfter(tokens, paragraph, last)
  const mention = at < 0 ? null : phrases.in(tokens[at]?.sentence ?? -1).find((one) => one.at === at)
  if (!mention || mention.form === 'pronoun') return null
  // “…” — Ann Ross laughed as she said so.
  const next = tokens[mention.to]
  const ends = next?.paragraph !== tokens[at]!.paragraph || next.kind !== 'word'
  return ends ? mention : null
}

/** Index of the first word of a signature; -1 where none stands behind the words. */
function signatureAfter(tokens: readonly SpeechToken[], paragraph: number, last: number): number {
  let at = last + 1
  const line = tokens[at]?.paragraph
  if (line === paragraph) return DASH.test(tokens[at]!.key) ? at + 1 : -1
  if (line !== paragraph + 1) return -1
  const set = tokens[at]!.key === SIGN
  if (set) at++
  const dashed = tokens[at]?.paragraph === line && DASH.test(tokens[at]!.key)
  if (dashed) at++
  if (!(set || dashed) || tokens[at]?.paragraph !== line) return -1
  let end = at
  while (tokens[end + 1]?.paragraph === line) end++
  // What ends in a stop, or holds words of its own, is said: “— Ann, you are late.”
  const isSaid =
    tokens.slice(at, end + 1).some(({ kind }) => kind === 'speech') || STOP.test(tokens[end]!.key)
  return isSaid ? -1 : at
}
