/** Edits that settle each other: words that moved, two that changed places, a negation said in another word. */
import type { Step } from './align.ts'
import { type Kind, meaning, minor } from './classify.ts'
import { hasClass } from '../../language/classes.ts'
import { type BothTexts, claimedBy, saidBy, wordBy } from './both-texts.ts'
import { areOpposites, areSynonyms } from '../../language/senses.ts'

/** A negation that comes back further off than this denies something else (words of the claim). */
const SAME_CLAUSE = 8
/** Steps between a word and the other that was put in for it. */
const CLOSE_BY = 3
interface Loose {
  step: number
  key: string
}

/**
 * @param kinds of the steps, changed in place
 * @returns the steps of the claim's words that the record has in another place
 */
export function reconcile(steps: readonly Step[], kinds: (Kind | null)[], both: BothTexts): Set<number> {
  const lost: Loose[] = []
  const gained: Loose[] = []
  steps.forEach((step, at) => {
    const kind = kinds[at]
    if (!kind || kind.harm === 'none' || step.type === 'absorb' || step.type === 'match') return
    const [said, claimed] = [saidBy(step, both), claimedBy(step, both)]
    if (said) lost.push({ step: at, key: said.key })
    if (claimed) gained.push({ step: at, key: claimed.key })
  })
  const moved = moves(steps, kinds, both, lost, gained)
  reworded(steps, kinds, both)
  negations(steps, kinds, both)
  deniedByNe(steps, kinds, both)
  return moved
}

/** A word left out and another of its sense put in close by: "beaucoup de cygnes", "de nombreux cygnes". */
function reworded(steps: readonly Step[], kinds: (Kind | null)[], both: BothTexts): void {
  steps.forEach((step, at) => {
    if (step.type !== 'delete' || kinds[at]?.harm !== 'meaning') return
    const { key } = saidBy(step, both)!
    for (let other = Math.max(0, at - CLOSE_BY); other <= at + CLOSE_BY; other++) {
      const there = steps[other]
      if (there?.type !== 'insert' || kinds[other]?.harm === 'none') continue
      if (!areSynonyms(key, claimedBy(there, both)!.key, both.claim.document.grammar)) continue
      kinds[at] = kinds[other] = minor('content_word')
      return
    }
  })
}

/** A word lost in one place and gained in another has moved; two nouns that changed places around a verb changed parts. */
function moves(
  steps: readonly Step[],
  kinds: (Kind | null)[],
  both: BothTexts,
  lost: Loose[],
  gained: Loose[],
): Set<number> {
  const moved = new Map<number, number>()
  const free = Map.groupBy(gained, ({ key }) => key)
  for (const { step, key } of lost) {
    if (kinds[step]!.kind === 'negation' || kinds[step]!.kind === 'quantifier') continue
    const there = free.get(key)?.shift()
    if (there && there.step !== step) moved.set(step, there.step)
  }
  for (const [from, to] of moved) {
    const swapped = steps[from]!.type === 'substitute' && moved.get(to) === from
    if (swapped && kinds[from]!.kind === 'number') continue
    if (swapped) kinds[from] = trade(steps, from, to, both) ? meaning('content_word') : minor('order')
    else {
      if (steps[from]!.type === 'delete') kinds[from] = minor('order')
      if (steps[to]!.type === 'insert') kinds[to] = minor('order')
    }
  }
  return new Set(moved.values())
}

/** Whether two words that changed places have a verb or a preposition between them rather than "and" or a comma. */
function trade(steps: readonly Step[], a: number, b: number, both: BothTexts): boolean {
  const between = steps.slice(Math.min(a, b) + 1, Math.max(a, b)).flatMap((step) => saidBy(step, both) ?? [])
  return between.some(({ classes }) => !classes.has('function') || classes.has('relates'))
}

/** "There is no reason", "there isn’t any reason"; "not closed", "open": denied as before, in other words. */
function negations(steps: readonly Step[], kinds: (Kind | null)[], both: BothTexts): void {
  const isDenial = ({ type }: Step, at: number) =>
    kinds[at]?.kind === 'negation' && kinds[at].harm === 'meaning' && type !== 'substitute'
  const isTurned = (step: Step, at: number) =>
    step.type === 'substitute' &&
    kinds[at]?.kind === 'content_word' &&
    areOpposites(saidBy(step, both)!.key, claimedBy(step, both)!.key, both.claim.document.grammar)
  const denials = [...steps.keys()].filter((at) => isDenial(steps[at]!, at))
  const turned = [...steps.keys()].filter((at) => isTurned(steps[at]!, at))
  const used = new Set<number>()
  for (const at of denials) {
    if (used.has(at)) continue
    const other = [...denials.filter((one) => steps[one]!.type !== steps[at]!.type), ...turned].find(
      (one) => !used.has(one) && one !== at && isOneClause(steps, at, one, both),
    )
    if (other === undefined) continue
    used.add(at).add(other)
    kinds[at] = minor('negation')
    kinds[other] = minor(turned.includes(other) ? 'content_word' : 'negation')
    // What came with the denial: "isn’t *any*".
    for (let i = Math.min(at, other); i <= Math.max(at, other); i++) {
      const { type } = steps[i]!
      const isAlone = type === 'insert' || type === 'delete'
      if (isAlone && wordBy(steps[i], both)!.key === 'any') kinds[i] = minor('quantifier')
    }
  }
}

/**
 * Some verbs are denied by *ne* alone: beside it *pas* says nothing more ("je ne peux", "je ne peux pas"), and where no
 * other word denies, *ne* is all there is ("je ne peux", "je peux").
 */
function deniedByNe(steps: readonly Step[], kinds: (Kind | null)[], both: BothTexts): void {
  const wordAt = (at: number) => saidBy(steps[at], both) ?? claimedBy(steps[at], both)
  const isBare = (at: number) => steps[at]?.type === 'match' && hasClass(wordAt(at), 'bare-ne')
  steps.forEach(({ type }, at) => {
    if (type !== 'insert' && type !== 'delete') return
    const { key } = wordAt(at)!
    const stands = isBare(at - 1) && steps[at - 2]?.type === 'match' && wordAt(at - 2)!.key === 'ne'
    if (key === 'pas' && stands && wordAt(at + 1)?.key !== 'que') kinds[at] = minor('function_word')
    // "plus qu’il ne peut" denies nothing.
    const isExpletive = [at - 1, at - 2, at - 3].some((before) => wordAt(before)?.key === 'que')
    const ahead = Array.from({ length: SAME_CLAUSE }, (_, i) => wordAt(at + 2 + i))
    const denied = ahead.some((word) => word && (word.key === 'que' || word.classes.has('negation')))
    if (key === 'ne' && isBare(at + 1) && !isExpletive && !denied) kinds[at] = meaning('negation')
  })
}

function isOneClause(steps: readonly Step[], a: number, b: number, both: BothTexts): boolean {
  const [from, to] = [Math.min(a, b), Math.max(a, b)]
  if (to - from > SAME_CLAUSE) return false
  const inside = steps.slice(from, to + 1).flatMap((step) => claimedBy(step, both) ?? [])
  return inside[0]?.clause === inside.at(-1)?.clause && !inside.some((one) => hasClass(one, 'coordinator'))
}
