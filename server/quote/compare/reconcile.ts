/** Edits that settle each other: words that moved, two that changed places, a negation said in another word. */
import { meaning, minor } from './classify.ts'
import { hasClass } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import { type BothTexts, type Change, isAlone, wordOf } from './both-texts.ts'
import { areOpposites, areSynonyms } from '../../language/senses.ts'

/** A negation that comes back further off than this denies something else (words of the claim). */
const SAME_CLAUSE = 8
/** Steps between a word and the other that was put in for it. */
const CLOSE_BY = 3

/** Mends the kinds of changes, and tells which have moved. */
export function reconcile(changes: readonly Change[], both: BothTexts): void {
  const { grammar } = both.claim.document
  moves(changes)
  reworded(changes, grammar)
  negations(changes, both)
  deniedByNe(changes)
}

/** A word left out and another of its sense put in close by: "beaucoup de cygnes", "de nombreux cygnes". */
function reworded(changes: readonly Change[], grammar: Grammar): void {
  for (const change of changes) {
    if (change.type !== 'delete' || change.kind?.harm !== 'meaning') continue
    const other = changes
      .slice(Math.max(0, change.at - CLOSE_BY), change.at + CLOSE_BY + 1)
      .find(
        ({ type, kind, claimed }) =>
          type === 'insert' && kind?.harm !== 'none' && areSynonyms(change.said!.key, claimed!.key, grammar),
      )
    if (other) change.kind = other.kind = minor('content_word')
  }
}

/** A word lost in one place and gained in another has moved; two nouns that changed places around a verb changed parts. */
function moves(changes: readonly Change[]): void {
  const open = changes.filter(
    ({ kind, type }) => kind && kind.harm !== 'none' && type !== 'absorb' && type !== 'match',
  )
  const free = Map.groupBy(open, ({ claimed }) => claimed?.key)
  const moved = new Map<Change, Change>()
  for (const change of open) {
    if (!change.said || change.kind!.kind === 'negation' || change.kind!.kind === 'quantifier') continue
    const there = free.get(change.said.key)?.shift()
    if (there && there !== change) moved.set(change, there)
  }
  for (const [from, to] of moved) {
    to.isMoved = true
    const swapped = from.type === 'substitute' && moved.get(to) === from
    if (swapped && from.kind!.kind === 'number') continue
    if (swapped) from.kind = trade(changes, from, to) ? meaning('content_word') : minor('order')
    else {
      if (from.type === 'delete') from.kind = minor('order')
      if (to.type === 'insert') to.kind = minor('order')
    }
  }
}

/** What stands between two changes, whichever comes first, with them or without. */
const between = (changes: readonly Change[], a: Change, b: Change, ends: 0 | 1): readonly Change[] =>
  changes.slice(Math.min(a.at, b.at) + 1 - ends, Math.max(a.at, b.at) + ends)

/** Whether two words that changed places have a verb or a preposition between them rather than "and" or a comma. */
const trade = (changes: readonly Change[], a: Change, b: Change): boolean =>
  between(changes, a, b, 0).some(
    ({ said }) => said && (!said.classes.has('function') || said.classes.has('relates')),
  )

/** "There is no reason", "there isn’t any reason"; "not closed", "open": denied as before, in other words. */
function negations(changes: readonly Change[], both: BothTexts): void {
  const { grammar } = both.claim.document
  const denials = changes.filter(
    ({ type, kind }) => type !== 'substitute' && kind?.kind === 'negation' && kind.harm === 'meaning',
  )
  const turned = changes.filter(
    ({ type, kind, said, claimed }) =>
      type === 'substitute' &&
      kind?.kind === 'content_word' &&
      areOpposites(said!.key, claimed!.key, grammar),
  )
  const used = new Set<Change>()
  for (const denial of denials) {
    if (used.has(denial)) continue
    const other = [...denials.filter(({ type }) => type !== denial.type), ...turned].find(
      (one) => !used.has(one) && isOneClause(changes, denial, one),
    )
    if (!other || (contrasts(denial, both) && contrasts(other, both))) continue
    used.add(denial).add(other)
    denial.kind = minor('negation')
    other.kind = minor(turned.includes(other) ? 'content_word' : 'negation')
    // What came with the denial: "isn’t *any*".
    for (const change of between(changes, denial, other, 1))
      if (isAlone(change) && wordOf(change).key === 'any') change.kind = minor('quantifier')
  }
}

/** “by wood, |not| by oil”: what is set against something else is denied where it stands. */
function contrasts(denial: Change, { document, claim }: BothTexts): boolean {
  const { text } = denial.said ? document : claim.document
  return /,[\s\p{Z}]*$/u.test(text.slice(0, wordOf(denial).start))
}

/**
 * Some verbs are denied by *ne* alone: beside it *pas* says nothing more ("je ne peux", "je ne peux pas"), and where no
 * other word denies, *ne* is all there is ("je ne peux", "je peux").
 */
function deniedByNe(changes: readonly Change[]): void {
  const wordAt = (at: number) => changes[at]?.said ?? changes[at]?.claimed
  const isBare = (at: number) => changes[at]?.type === 'match' && hasClass(wordAt(at), 'bare-ne')
  for (const change of changes.filter(isAlone)) {
    const { at } = change
    const { key } = wordOf(change)
    const stands = isBare(at - 1) && changes[at - 2]?.type === 'match' && wordAt(at - 2)!.key === 'ne'
    if (key === 'pas' && stands && wordAt(at + 1)?.key !== 'que') change.kind = minor('function_word')
    // "plus qu’il ne peut" denies nothing.
    const isExpletive = [at - 1, at - 2, at - 3].some((before) => wordAt(before)?.key === 'que')
    const ahead = Array.from({ length: SAME_CLAUSE }, (_, i) => wordAt(at + 2 + i))
    const denied = ahead.some((word) => word && (word.key === 'que' || word.classes.has('negation')))
    if (key === 'ne' && isBare(at + 1) && !isExpletive && !denied) change.kind = meaning('negation')
  }
}

function isOneClause(changes: readonly Change[], a: Change, b: Change): boolean {
  if (Math.abs(a.at - b.at) > SAME_CLAUSE) return false
  const inside = between(changes, a, b, 1).flatMap(({ claimed }) => claimed ?? [])
  return inside[0]?.clause === inside.at(-1)?.clause && !inside.some((one) => hasClass(one, 'coordinator'))
}
