/** The words that attribute: the verb beside whoever spoke, or what names a source without one. */
import type { Span } from '../../language/split.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

/** How far from a speaker a verb of saying is sought, asides and adjuncts between them; any other verb stands close. */
const REACH = 14
const CLOSE = 4

/** @returns null where no verb and no “according to” stands beside the mention */
export function cueOf(given: Situation, mention: Mention): Span | null {
  const { tokens } = given
  const source = sourceBefore(given, mention)
  if (source !== null) return { start: tokens[source]!.start, end: tokens[mention.at - 1]!.end }
  const found = [verbFrom(given, mention.to, 1), verbFrom(given, mention.at - 1, -1)].filter(
    (verb) => verb !== null,
  )
  const [best] = found.sort((a, b) => Number(b.reports) - Number(a.reports) || a.gap - b.gap)
  return best ? { start: tokens[best.at]!.start, end: tokens[best.at]!.end } : null
}

function verbFrom({ tokens, phrases }: Situation, start: number, step: 1 | -1) {
  const { sentence } = tokens[start - step]!
  let other: { at: number; gap: number; reports: boolean } | null = null
  for (let at = start, gap = 0; gap < REACH && tokens[at]?.sentence === sentence; at += step, gap++) {
    const { kind, reporting } = tokens[at]!
    if (kind === 'speech') break
    if (kind !== 'word') continue
    if (reporting.form) return { at, gap, reports: true }
    if (gap < CLOSE && phrases.part(at) === 'VERB') other ??= { at, gap, reports: false }
  }
  return other
}

/** Where “according to”, « selon », « aux yeux de » begins that leads up to a mention; null where none does. */
function sourceBefore({ tokens }: Situation, { at }: Mention): number | null {
  const LONGEST = 5
  const { sentence } = tokens[at]!
  let found: number | null = null
  for (
    let i = at - 1;
    i >= at - LONGEST && tokens[i]?.sentence === sentence && tokens[i]!.kind === 'word';
    i--
  ) {
    const before = tokens[i - 1]
    const opens = before?.sentence !== sentence || before.kind !== 'word' || isA(before, 'clause')
    if (isA(tokens[i], 'begins-source') && opens) found = i
    if (tokens[i]!.reporting.form === 'finite') break
  }
  return found
}
