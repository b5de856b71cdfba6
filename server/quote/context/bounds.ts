/** What is told its bounds right behind the words that say it: “…, but it must stop at the gate”. */
import { hasClass } from '../../language/classes.ts'
import type { Document, Range } from '../../language/read.ts'
import type { Mood } from '../../language/verb-group.ts'
import { verbGroups } from '../../language/verbs.ts'
import { denies } from './denies.ts'

/**
 * @param within the sentence behind a word that turns it (“but”, « mais »), as far as its end
 * @param said the words before it in their sentence
 */
export function bounds(document: Document, within: Range, said: Range): boolean {
  const { tokens } = document
  const first = tokens[within.from]
  if (!first) return false
  const verbs = verbGroups(document, within)
  // “but without the evening concerts”: part of it does not hold.
  if (first.classes.has('without') && verbs.every(({ at }) => tokens[at]!.clause !== first.clause))
    return true
  const next = verbs.find(({ from }) => from <= within.from + NEAR)
  if (!next) return false
  const isThing = hasClass(first, ...THIRD)
  if (isThing && OBLIGES.has(next.mood)) return true
  // “You can march, but you must tell the prefect”: what somebody may do has its limit.
  const isAsBefore = isThing || tokens.slice(said.from, said.to).some(({ key }) => key === first.key)
  const isAllowed = verbGroups(document, said).some(({ mood }) => ALLOWS.has(mood))
  const clause = { from: within.from, to: Math.min(within.to, next.at + NEAR) }
  return (
    isAsBefore && isAllowed && (OBLIGES.has(next.mood) || (ALLOWS.has(next.mood) && denies(document, clause)))
  )
}

/** Words between a subject and its verb, or a verb and what denies it. */
const NEAR = 3

const OBLIGES: ReadonlySet<Mood | null> = new Set<Mood | null>(['must', 'should'])
const ALLOWS: ReadonlySet<Mood | null> = new Set<Mood | null>(['may', 'can'])

const THIRD = ['third-masculine', 'third-feminine', 'third-plural', 'third-neuter', 'points-back'] as const
