/** Who signs words that stand alone: “We shall see.” — Ann Ross, nurse */
import type { Mention } from '../entities/mentions.ts'
import type { Situation } from './situation.ts'

const DASH = /^(?:[—–―]|--?)$/u

/** @returns null where words have anything before them in their paragraph, or no dash and name behind them */
export function signedBy({ tokens, phrases, utterance: { first, last } }: Situation): Mention | null {
  const { paragraph } = tokens[first]!
  const dash = tokens[last + 1]
  const opens = tokens[first - 1]?.paragraph !== paragraph
  if (!opens || dash?.paragraph !== paragraph || !DASH.test(dash.key)) return null
  const mention = phrases.in(tokens[last + 2]?.sentence ?? -1).find(({ at }) => at === last + 2)
  if (!mention || mention.form === 'pronoun') return null
  // “…” — Ann Ross laughed as she said so.
  const next = tokens[mention.to]
  const ends = next?.paragraph !== paragraph || next.kind !== 'word'
  return ends ? mention : null
}
