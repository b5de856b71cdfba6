/** A list from which one of three or more has gone. */
import type { Finding, Pair } from '../finding.ts'
import { hasClass, holdsClass } from '../../language/classes.ts'
import { type Document, partOfSpeech, type Range, spanOf, type Token } from '../../language/read.ts'
import type { Segment } from '../segments.ts'

/**
 * `omission`: « une crèche, une bibliothèque et un gymnase » → "a crèche and a gymnasium".
 *
 * All the others of the list stand together in the rendition, and no word stands among them that could be the one
 * that is missed.
 */
export const checkLists = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) =>
    listsIn(pair[pair.from], segment[pair.from]).flatMap((items): Finding[] => {
      const missing = items.filter((item) => counterparts(pair, item).length === 0)
      const kept = items.filter((item) => !missing.includes(item)).flatMap((item) => counterparts(pair, item))
      // What stands before the first comma may be said of the rest, and one list may be addressed to the hearers.
      if (items[0] === missing[0] || items.some((item) => isAddress(pair[pair.from], item))) return []
      if (missing.length !== 1 || kept.length < items.length - 1 || !standTogether(pair, kept, segment))
        return []
      return [{ check: 'omission', harm: 'meaning', [pair.from]: spanOf(pair[pair.from], missing[0]!) }]
    }),
  )

const isAddress = (side: Document, item: Range): boolean => holdsClass(side, 'address', item)

/** One of a list has no more words. */
const LONGEST = 5

/** “A, b and c”, “a, b, and c”: what stands between commas and before « et », without a verb; three at least. */
function listsIn({ tokens }: Document, within: Range): Range[][] {
  const clauses = clausesOf(tokens, within)
  return clauses.flatMap((clause, at) => {
    const joint = tokens.slice(clause.from, clause.to).find((token) => hasClass(token, 'coordinator'))?.index
    if (joint === undefined) return []
    const last = { from: joint + 1, to: Math.min(clause.to, joint + 1 + LONGEST) }
    const middle: Range[] = joint > clause.from ? [{ from: clause.from, to: joint }] : []
    let before = at - 1
    while (before > 0 && isItem(tokens, clauses[before]!)) middle.unshift(clauses[before--]!)
    const first = clauses[before]
    const items = first ? [tailOf(tokens, first), ...middle, headOf(tokens, last)] : []
    return items.length > 2 && items.every((item) => isItem(tokens, item)) ? [items] : []
  })
}

function clausesOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  const found: Range[] = []
  for (let at = from; at < to; at++) {
    const last = found.at(-1)
    if (last && tokens[at - 1]!.clause === tokens[at]!.clause) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  }
  return found
}

const isNoun = ({ document, index }: Token) => ['NOUN', 'PROPN'].includes(partOfSpeech(document, index))
const isItem = (tokens: readonly Token[], { from, to }: Range): boolean => {
  const words = tokens.slice(from, to)
  const isVerbal = words.some(({ document, index }) =>
    ['VERB', 'AUX'].includes(partOfSpeech(document, index)),
  )
  return words.length > 0 && words.length <= LONGEST && words.some(isNoun) && !isVerbal
}

/** The last noun of the clause before the first comma. */
function tailOf(tokens: readonly Token[], { from, to }: Range): Range {
  const noun = tokens.slice(Math.max(from, to - LONGEST), to).findLast(isNoun)
  return noun ? { from: noun.index, to } : { from: to, to }
}

/** The first noun of what comes behind « et ». */
function headOf(tokens: readonly Token[], { from, to }: Range): Range {
  const noun = tokens.slice(from, to).find(isNoun)
  return noun ? { from, to: noun.index + 1 } : { from: to, to }
}

/** Where the words of one of a list have their counterparts. */
const counterparts = ({ links, from: here, ...sides }: Pair, item: Range): number[] =>
  sides[here].tokens
    .slice(item.from, item.to)
    .filter(({ index, weight }) => weight > 0 && links[here][index]! >= 0)
    .map(({ index }) => links[here][index]!)

/** How far round the others a word may stand that could be the one that is missed. */
const ROUND = 3

function standTogether(pair: Pair, kept: readonly number[], segment: Segment): boolean {
  const there = pair.from === 'fr' ? 'en' : 'fr'
  const { tokens } = pair[there]
  const [from, to] = [Math.min(...kept), Math.max(...kept) + 1]
  if (
    to - from > kept.length * LONGEST ||
    !tokens.slice(from, to).some((one) => hasClass(one, 'coordinator'))
  )
    return false
  const round = tokens.slice(
    Math.max(segment[there].from, from - ROUND),
    Math.min(segment[there].to, to + ROUND),
  )
  return round.every(({ index, weight }) => weight < 1 || pair.links[there][index]! >= 0)
}
