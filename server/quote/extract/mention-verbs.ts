/** What is seen of the verbs of a mention: the one right beside it, and whether those that lead up to the words are its own. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'
import { symbol } from './symbol.ts'
import type { Verb } from './verbs-around.ts'

/** The verb right before or right behind a mention, small words between them passed over. */
export function verbBeside(given: Situation, { at, to }: Mention, where: number, features: Features): void {
  const { tokens, phrases } = given
  const { sentence } = tokens[at]!
  const STEPS = 5
  const look = (start: number, step: 1 | -1, kind: number) => {
    let auxiliary = 0
    for (let i = start, left = STEPS; left > 0; i += step, left--) {
      const token = tokens[i]
      if (!token || token.sentence !== sentence || token.kind !== 'word') return
      const part = phrases.part(i)
      if (part === 'AUX') auxiliary = 1
      else if (part === 'VERB' || token.reporting.form) {
        const reports = token.reporting.form ? 1 : 0
        features.add(kind, where, reports * 2 + auxiliary, STEPS - left)
        features.add(kind + 1, where, hashOf(token.key.slice(0, 5)))
        features.add(kind + 2, where, hashOf(token.key))
        features.add(kind + 3, where, reports, symbol(given, i + step, sentence))
        return
      } else if (!BESIDE_VERBS.has(part) && !isA(token, 'between') && !isA(token, 'reflexive')) return
    }
  }
  look(to, 1, 40)
  look(at - 1, -1, 44)
}
const BESIDE_VERBS: ReadonlySet<string> = new Set(['ADV', 'PART', 'PRON'])

/** Whether a verb of saying stands beside a mention as its own, any other verb, or none. */
export function cuedBy({ tokens, phrases }: Situation, { at, to }: Mention): number {
  const { sentence } = tokens[at]!
  const look = (start: number, step: 1 | -1): number => {
    const STEPS = 4
    for (let i = start, left = STEPS; left > 0; i += step, left--) {
      const token = tokens[i]
      if (token?.sentence !== sentence || token.kind !== 'word') return 0
      if (token.reporting.form) return CUED
      const part = phrases.part(i)
      if (part === 'VERB') return 1
      if (part !== 'AUX' && !BESIDE_VERBS.has(part) && !isA(token, 'between') && !isA(token, 'reflexive'))
        return 0
    }
    return 0
  }
  return Math.max(look(to, 1), look(at - 1, -1))
}
export const CUED = 2

/** Whether the verb that leads up to the words, or the one behind them, is a mention's own. */
export function governing(
  given: Situation,
  { at, to }: Mention,
  where: number,
  what: number,
  features: Features,
): void {
  const { tokens } = given
  const told = (verb: Verb | null, kind: number) => {
    if (!verb) return features.add(kind, where, what, 9)
    const between = verb.at >= to ? verb.at - to : at > verb.at ? at - verb.at - 1 : 0
    const side = verb.at >= to ? 0 : at > verb.at ? 1 : 2
    const reports = verb.reports ? 1 : 0
    features.add(kind, where, side * 2 + reports, Math.min(between, 6))
    features.add(kind + 1, side * 2 + reports, what, between === 0 ? 1 : 0)
    features.add(kind + 2, side, between < 2 ? 1 : 0, hashOf(tokens[verb.at]!.key))
    features.add(kind + 3, side * 2 + reports, Math.min(between, 3), Math.min(verb.gap, 3))
  }
  const { lead, behind, saying, sayingBehind } = given.verbs
  told(lead, 50)
  told(behind, 54)
  const mine = (verb: Verb | null) => {
    if (!verb) return 3
    if (!verb.subject) return 2
    return verb.subject.at <= at && to <= verb.subject.to ? (verb.subject.to === to ? 1 : 4) : 0
  }
  features.add(102, mine(saying), mine(sayingBehind), what)
  features.add(103, mine(saying) * 8 + mine(sayingBehind), given.position, where)
  features.add(95, mine(lead), mine(behind), what)
  features.add(96, mine(lead), lead?.reports ? 1 : 0, Math.min(lead?.gap ?? 9, 3))
  features.add(97, mine(behind), behind?.reports ? 1 : 0, Math.min(behind?.gap ?? 9, 3))
  features.add(98, mine(lead) * 8 + mine(behind), given.position, where)
  if (lead) features.add(99, mine(lead), hashOf(tokens[lead.at]!.key))
  if (behind) features.add(101, mine(behind), hashOf(tokens[behind.at]!.key))
}
