/** A list from which one of three or more has gone. */
import { type Check, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { cutBy, type Range, type Token } from '../../language/read.ts'

/**
 * `omission`: « une crèche, une bibliothèque et un gymnase » → "a crèche and a gymnasium".
 *
 * All the others of the list stand together in the rendition, and no word stands among them that could be the one
 * that is missed.
 */
export const checkLists: Check = ({ literal, from }) =>
  literal.flatMap(({ [from]: here }) =>
    listsIn(here).flatMap((items) => {
      const missing = items.filter((item) => counterparts(here, item).length === 0)
      const kept = items.flatMap((item) => counterparts(here, item))
      // What stands before the first comma may be said of the rest, and one list may be addressed to the hearers.
      if (items[0] === missing[0] || items.some((item) => here.holds('address', item))) return []
      return missing.length === 1 && kept.length >= items.length - 1 && standTogether(here.other, kept)
        ? [grave('omission', here, missing[0]!)]
        : []
    }),
  )

/** One of a list has no more words. */
const LONGEST = 5

/** “A, b and c”, “a, b, and c”: what stands between commas and before « et », without a verb; three at least. */
function listsIn(half: Half): Range[][] {
  const clauses = cutBy(half.document, 'clause', half)
  return clauses.flatMap((clause, at) => {
    const joint = half.between(clause.from, clause.to).find((token) => hasClass(token, 'coordinator'))?.index
    if (joint === undefined) return []
    const last = { from: joint + 1, to: Math.min(clause.to, joint + 1 + LONGEST) }
    const middle: Range[] = joint > clause.from ? [{ from: clause.from, to: joint }] : []
    let before = at - 1
    while (before > 0 && isItem(half, clauses[before]!)) middle.unshift(clauses[before--]!)
    const first = clauses[before]
    const items = first ? [tailOf(half, first), ...middle, headOf(half, last)] : []
    return items.length > 2 && items.every((item) => isItem(half, item)) ? [items] : []
  })
}

const isNoun = ({ part }: Token) => part === 'NOUN' || part === 'PROPN'

function isItem(half: Half, { from, to }: Range): boolean {
  const words = half.between(from, to)
  const isVerbal = words.some(({ part }) => part === 'VERB' || part === 'AUX')
  return words.length <= LONGEST && words.some(isNoun) && !isVerbal
}

/** The last noun of the clause before the first comma. */
function tailOf(half: Half, { from, to }: Range): Range {
  const noun = half.between(Math.max(from, to - LONGEST), to).findLast(isNoun)
  return { from: noun?.index ?? to, to }
}

/** The first noun of what comes behind « et ». */
function headOf(half: Half, { from, to }: Range): Range {
  const noun = half.between(from, to).find(isNoun)
  return noun ? { from, to: noun.index + 1 } : { from: to, to }
}

/** Where the words of one of a list have their counterparts. */
const counterparts = (half: Half, { from, to }: Range): number[] =>
  half
    .between(from, to)
    .filter((token) => token.weight > 0 && half.isLinked(token))
    .map(({ index }) => half.links[index]!)

/** How far round the others a word may stand that could be the one that is missed. */
const ROUND = 3

function standTogether(there: Half, kept: readonly number[]): boolean {
  const [from, to] = [Math.min(...kept), Math.max(...kept) + 1]
  const isNear = to - from <= kept.length * LONGEST
  return (
    isNear &&
    there.between(from, to).some((one) => hasClass(one, 'coordinator')) &&
    there
      .between(Math.max(there.from, from - ROUND), Math.min(there.to, to + ROUND))
      .every((one) => one.weight < 1 || there.isLinked(one))
  )
}
