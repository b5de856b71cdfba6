/** What is seen of somebody who has the floor, or had it, without being named beside the words. */
import type { Features } from '../../language/linear.ts'
import type { Role } from '../blocks/block.ts'
import type { Situation } from './situation.ts'
import type { Standing } from './speaker-options.ts'
import { symbol } from './symbol.ts'
import type { Verb } from './verbs-around.ts'

export const STANDINGS = ['last', 'other', 'about', 'role', 'again', 'heard', 'told', 'nobody'] as const

const ROLES: readonly (Role | null)[] = [null, 'asks', 'answers', 'presides']

/** How a verb near the words tells of a speaker beside them: 0 not at all. */
const cued = (verb: Verb | null) => (verb ? (verb.reports ? 2 : 1) * 3 + Math.min(verb.gap, 2) : 0)

export function standingFeatures(
  given: Situation,
  standing: Standing,
  /** How many are mentioned in the words' own sentence. */
  beside: number,
  features: Features,
): void {
  const { tokens, utterance, last, position } = given
  const { lead, behind } = given.verbs
  const kind = STANDINGS.indexOf(standing)
  const add = (id: number, a = 0, b = 0) => features.add(60 + id, kind, a, b)
  const { turn } = utterance
  const role = turn ? ROLES.indexOf(turn.role) + 1 : 0
  const gap = last ? Math.min(last.paragraphs, 4) : 9
  const asked = last?.asked ? 1 : 0
  add(0)
  add(1, cued(lead), role)
  add(2, cued(behind), role)
  add(3, position, gap)
  add(4, position, cued(behind))
  add(5, position, cued(lead))
  add(6, gap, role)
  add(7, last ? Math.min(last.sentences, 5) : 9, position)
  add(8, asked, given.ends * 4 + role)
  add(9, Math.min(beside, 4), position)
  add(10, symbol(given, utterance.first - 1, tokens[utterance.first]!.sentence), position)
  add(11, symbol(given, utterance.last + 1, tokens[utterance.last]!.sentence), position)
  add(12, given.whole ? 1 : 0, position)
  add(13, gap, asked * 8 + position)
  add(14, role, position)
}
