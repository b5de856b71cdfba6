/** Small words that tell how things stand to each other in time, or what they come of: put for their contrary. */
import { facing } from '../facing.ts'
import { type Finding, type FlagCheck, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion, type Notion } from '../../language/notions.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * - `tense`: « n’est plus sûr » → "is not yet safe", "still" → « déjà », « jusqu’à mardi » → "since Tuesday"
 * - `opposite`: « bien qu’il soit blessé » → "because he was injured", "sadly" → « heureusement »
 * - `negation`: « à moins que la mairie n’intervienne » → "if the town hall steps in"
 *
 * The one stands where the other does, neither text has both, and both deny alike.
 */
export function checkRelations(here: Half): Finding | null {
  const there = here.other
  const isAlike = here.denials.length === there.denials.length
  for (const { check, one, other } of CONTRARY) {
    const [own, theirs] = [one(here), other(there)]
    if (own.length === 0 || theirs.length === 0 || !isAlike || one(there).length + other(here).length > 0)
      continue
    const [left, right] = [own[0]!, theirs[0]!]
    if (facing(here, left, right, REACH)) return grave(check, here, left, right)
  }
  return null
}
/** How far from the two words may stand that show them to be in one place. */
const REACH = 6

type Find = (half: Half) => readonly Range[]

const told =
  (...notions: Notion[]): Find =>
  (half) =>
    findNotion(half, ...notions)

/** « N’est plus », “no longer”. */
const noLonger: Find = (half) => [...deniedWith(half, 'plus'), ...findNotion(half, 'no-longer')]
/** « Pas encore », “not yet”. */
const notYet: Find = (half) => findNotion(half, 'not-yet')

/** « Ne … plus » and nothing else: « plus que », « plus de trois » count. */
const deniedWith = (half: Half, word: string): Range[] =>
  half.language === 'fr'
    ? half.denials.filter(({ from, to }) => half.between(from, to).some(({ key }) => key === word))
    : []

/** “Unless the mayor resigns”: the one exception, whose verb the other text has, and denies by no word of its own. */
const unlessDone: Find = (half) =>
  softNegatives(half.other).length > 0 || half.other.holds('only')
    ? []
    : findNotion(half, 'unless').filter(({ to }) => {
        const verb = half
          .between(to, to + CONDITION)
          .find((token) => token.part === 'VERB' && token.weight > 0)
        return verb !== undefined && half.isLinked(verb)
      })
/** How many words behind “unless” its verb stands. */
const CONDITION = 8

const CONTRARY: readonly { check: FlagCheck; one: Find; other: Find }[] = [
  { check: 'tense', one: noLonger, other: notYet },
  { check: 'tense', one: told('still'), other: told('already') },
  { check: 'tense', one: told('until'), other: told('since') },
  { check: 'opposite', one: told('although'), other: told('cause') },
  { check: 'opposite', one: told('luckily'), other: told('sadly') },
  { check: 'negation', one: unlessDone, other: told('if') },
]
