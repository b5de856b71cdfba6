/** What is told its bounds right behind the words that say it: “…, but it must stop at the gate”. */
import { hasClass } from '../../language/classes.ts'
import type { Stretch } from '../../language/stretch.ts'
import type { Mood } from '../../language/verb-group.ts'
import { denies } from './denies.ts'

/**
 * @param within the sentence behind a word that turns it (“but”, « mais »), as far as its end
 * @param said the words before it in their sentence
 */
export function bounds(within: Stretch, said: Stretch): boolean {
  const { tokens } = within.document
  const [first] = within.tokens
  if (!first) return false
  const { verbs } = within
  // “but without the evening concerts”: part of it does not hold.
  if (hasClass(first, 'without') && verbs.every(({ at }) => tokens[at]!.clause !== first.clause)) return true
  const next = verbs.find(({ from }) => from <= within.from + NEAR)
  if (!next) return false
  const isThing = hasClass(first, ...THIRD)
  if (isThing && OBLIGES.has(next.mood)) return true
  // “You can march, but you must tell the prefect”: what somebody may do has its limit.
  const isAsBefore = isThing || said.tokens.some(({ key }) => key === first.key)
  if (!isAsBefore || !said.verbs.some(({ mood }) => ALLOWS.has(mood))) return false
  const clause = within.reach(within.from, Math.min(within.to, next.at + NEAR))
  return OBLIGES.has(next.mood) || (ALLOWS.has(next.mood) && denies(clause))
}

/** Words between a subject and its verb, or a verb and what denies it. */
const NEAR = 3

const OBLIGES: ReadonlySet<Mood | null> = new Set<Mood | null>(['must', 'should'])
const ALLOWS: ReadonlySet<Mood | null> = new Set<Mood | null>(['may', 'can'])

const THIRD = ['third-masculine', 'third-feminine', 'third-plural', 'third-neuter', 'points-back'] as const
