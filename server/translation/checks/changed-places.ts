/** Two nouns, of which each stands in the other's place about a verb. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { hasLemma, isOfClass, type Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'
import { isPassive } from './turned.ts'

/**
 * `person`: "the striker apologised to the referee" → « l’arbitre s’est excusé auprès de l’attaquant ».
 *
 * Of two verbs that render each other, neither passive: what stands before the one stands behind the other, and the other way round.
 */
export function checkChangedPlaces({ fr, en }: Segment): Finding | null {
  for (const verb of fr.verbs) {
    const other = en.verbs.find(({ at }) => at === fr.links[verb.at]) ?? oneForm(en, fr.links[verb.at]!)
    if (!other || isConverse(fr, verb) || isConverse(en, other)) continue
    const [left, right] = [placesOf(fr, verb), placesOf(en, other)]
    if (!left || !right) continue
    if (
      fr.links[left.before.index] !== right.behind.index ||
      fr.links[left.behind.index] !== right.before.index
    )
      continue
    return grave('person', fr, rangeOf(left), rangeOf(right))
  }
  return null
}

/** “Hit”, which no ending tells to be of the past, and no auxiliary or “by” to be a participle. */
function oneForm({ document: { tokens } }: Half, at: number): Verb | undefined {
  const [verb, next] = [tokens[at], tokens[at + 1]]
  const isOne = verb?.part === 'VERB' && hasLemma(verb, new Set([verb.key]))
  return isOne && !hasClass(next, 'agent') ? { from: at, at } : undefined
}
type Verb = Pick<VerbGroup, 'from' | 'at'>

interface Places {
  before: Token
  behind: Token
}

const rangeOf = ({ before, behind }: Places): Range => ({ from: before.index, to: behind.index + 1 })

/** The one noun before a verb in its clause, and the first one behind it. */
function placesOf(half: Half, { from, at }: Verb): Places | null {
  const clause = withinOne(half.document, at, 'clause')
  const own = half.between(Math.max(half.from, clause.from), from)
  const nouns = own.filter(isNoun)
  const behind = half.between(at + 1, Math.min(clause.to, half.to, at + 1 + REACH)).find(isNoun)
  // « Que soutient la ministre », “whom the bishop suspended”
  const isTurned = own.some(
    (token) => hasClass(token, 'relative') && token.key !== 'qui' && token.key !== 'who',
  )
  return nouns.length === 1 && behind && !isTurned ? { before: nouns[0]!, behind } : null
}
/** How many words behind its verb a noun stands: « s’est excusé auprès de l’attaquant ». */
const REACH = 6

const isNoun = ({ part, weight }: Token): boolean => (part === 'NOUN' || part === 'PROPN') && weight > 0

/** Passive, or a verb that the other language may turn round: « manquer à », “like”, “meet”. */
function isConverse({ document }: Half, verb: Verb): boolean {
  const token = document.tokens[verb.at]!
  return (
    token.weight === 0 ||
    isPassive(document, verb) ||
    isOfClass(token, 'receives', 'turns-round') ||
    hasLemma(token, EITHER_WAY)
  )
}
const EITHER_WAY: ReadonlySet<string> = new Set([
  'affronter',
  'appartenir',
  'become',
  'begin',
  'commencer',
  'belong',
  'combattre',
  'concern',
  'croiser',
  'cross',
  'devenir',
  'divorce',
  'epouser',
  'face',
  'fight',
  'follow',
  'include',
  'join',
  'manquer',
  'marry',
  'match',
  'meet',
  'miss',
  'own',
  'plaire',
  'precede',
  'remain',
  'rencontrer',
  'replace',
  'rejoindre',
  'resemble',
  'ressembler',
  'rester',
  'separer',
  'suivre',
])
