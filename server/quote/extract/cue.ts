/** The words that attribute: the verb beside whoever spoke, or what names a source without one. */
import type { Span } from '../../language/split.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA } from '../entities/tokens.ts'
import type { Situation } from './speaker-features.ts'

const STEPS = 6

/** @returns null where no verb and no “according to” stands beside the mention */
export function cueOf(given: Situation, { at, to }: Mention): Span | null {
  const { tokens, phrases, utterance } = given
  const { sentence } = tokens[at]!
  const verbs: { at: number; gap: number; reports: boolean }[] = []
  const look = (start: number, step: 1 | -1) => {
    for (let i = start, gap = 0; gap < STEPS && tokens[i]?.sentence === sentence; i += step, gap++) {
      const token = tokens[i]!
      if (token.kind !== 'word') return
      const reports = token.reporting.form !== undefined
      if (!reports && phrases.part(i) !== 'VERB') continue
      verbs.push({ at: i, gap, reports })
      if (reports) return
    }
  }
  look(to, 1)
  look(at - 1, -1)
  const between = ({ at: verb }: { at: number }) =>
    (verb < utterance.first && verb > at) || (verb > utterance.last && verb < at) ? 0 : 1
  const [best] = verbs.sort(
    (a, b) => Number(b.reports) - Number(a.reports) || between(a) - between(b) || a.gap - b.gap,
  )
  if (best) return { start: tokens[best.at]!.start, end: tokens[best.at]!.end }
  let from = at
  while (
    from > 0 &&
    at - from < STEPS &&
    tokens[from - 1]!.sentence === sentence &&
    isSource(given, from - 1)
  )
    from--
  return from < at ? { start: tokens[from]!.start, end: tokens[at - 1]!.end } : null
}

const isSource = ({ tokens, phrases }: Situation, at: number) =>
  tokens[at]!.kind === 'word' &&
  (isA(tokens[at], 'preposition') || phrases.part(at) === 'ADP' || isA(tokens[at], 'begins-source'))
