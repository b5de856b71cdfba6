/** A list from which one of three or more has gone, or to which one has come. */
import { type Check, type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import { cutBy, type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `omission`, `addition`: « une crèche, une bibliothèque et un gymnase » → "a crèche and a gymnasium".
 *
 * Most of a list stand together in the other text, and among them stand fewer words that could be the rest.
 */
export const checkLists: Check = ({ literal, from }) =>
  literal.flatMap(({ [from]: original }) => [
    ...shortened(original, 'omission'),
    ...shortened(original.other, 'addition'),
  ])

const shortened = (here: Half, check: 'omission' | 'addition'): Finding[] =>
  listsIn(here).flatMap((items) => {
    const unlinked = items.filter((item) => counterparts(here, item).length === 0)
    const missing = unlinked.filter((item) => here.between(item.from, item.to).every(isOpen(here)))
    const kept = items.filter((item) => !missing.includes(item)).map((item) => counterparts(here, item))
    // What stands before the first comma may be said of the rest, and one list may be addressed to the hearers.
    if (items.some((item) => here.holds('greets', item))) return []
    const [gone] = unlinked.filter((item) => item !== items[0] || isLikeNext(here, items))
    const fewer = gone && shorterThere(here, items, unlinked)
    if (fewer) return [grave(check, here, { from: gone.from, to: unlinked.at(-1)!.to }, fewer)]
    const [first] = missing.filter((item) => item !== items[0])
    if (!first) return []
    const told = items
      .filter((item) => !missing.includes(item))
      .flatMap((item) => here.between(item.from, item.to))
    const qualities = told.filter((one) => one.part !== 'NOUN' && one.weight === 1 && !here.isLinked(one))
    const others = kept.length < KEPT ? null : spareWords(here.other, kept.flat(), qualities)
    return others !== null && others < missing.length && missing.length < items.length - 1
      ? [grave(check, here, { from: first.from, to: missing.at(-1)!.to })]
      : []
  })

/** « Des anesthésistes, des infirmières et »: what stands before the first comma is one of them where it has the article of the next. */
function isLikeNext({ document: { tokens } }: Half, [first, next]: readonly Range[]): boolean {
  const [article, other] = [tokens[first!.from - 1], tokens[next!.from]]
  return (
    article?.part === 'DET' && other?.part === 'DET' && article.key === other.key && article.key === 'des'
  )
}

/** So many of a list are there, where the list is. */
const KEPT = 2

/** One of a list has no more words. */
const LONGEST = 5

/** “A, b and c”, “a, b, and c”: what stands between commas and before « et », without a verb; three at least. */
function listsIn(half: Half): Range[][] {
  const clauses = cutBy(half.document, 'clause', half)
  return clauses.flatMap((clause, at) => {
    const joint = half.between(clause.from, clause.to).find((token) => hasClass(token, 'coordinator'))?.index
    if (joint === undefined) return []
    // “And, since last week, even clean sheets”: something said in passing stands before the last.
    const isPut = half.between(joint + 1, clause.to).every(({ weight }) => weight === 0)
    const { from, to } = (isPut && clauses[at + 2]) || { from: joint + 1, to: clause.to }
    const last = { from, to: Math.min(to, from + LONGEST) }
    const middle: Range[] = joint > clause.from ? [{ from: clause.from, to: joint }] : []
    let before = at - 1
    while (before > 0 && isItem(half, clauses[before]!)) middle.unshift(clauses[before--]!)
    const first = clauses[before]
    const head = first ? tailOf(half, first) : null
    // “The hail took everything: the apricots, …”: behind a colon the list has its first at once.
    const opening = head && isItem(half, head) ? [head] : []
    const items = [...opening, ...middle, headOf(half, last)]
    return items.length > 2 && items.every((item) => isItem(half, item)) ? [items] : []
  })
}

/**
 * The list of the other text that holds those that are kept, where it is shorter: of what the one has and the other not, as many are
 * left over.
 */
function shorterThere(here: Half, items: readonly Range[], missing: readonly Range[]): Range | null {
  if (Math.max(here.to - here.from, here.other.to - here.other.from) > SHORT) return null
  const kept = items.filter((item) => !missing.includes(item)).flatMap((item) => counterparts(here, item))
  const holds = ({ from, to }: Range) => kept.some((at) => at >= from && at < to)
  const there = [...listsIn(here.other), ...pairsIn(here.other)].filter((list) => list.some(holds))
  const [list] = there.toSorted((a, b) => b.length - a.length)
  if (!list || list.length >= items.length) return null
  // « D’intégrité et d’humilité, et en travaillant »: a list that goes on in other words.
  const [next, further] = here.other.between(list.at(-1)!.to, list.at(-1)!.to + 2)
  if (hasClass(next, 'coordinator') && further?.part === 'ADP') return null
  const isOwn = (item: Range) =>
    counterparts(here.other, item).every((at) =>
      items.some(({ from, to }, k) => at >= from && at < to + (k === items.length - 1 ? WHOSE : 0)),
    )
  const spare = list.filter((item) => !holds(item)).length
  return list.every(isOwn) && missing.length > spare ? { from: list[0]!.from, to: list.at(-1)!.to } : null
}

/** So many words behind the last noun tell what of: « et des restaurateurs de tableaux ». */
const WHOSE = 2

/** In a longer sentence lists are told apart less surely. */
const SHORT = 40

/** “The gym and the stairs”: two that nothing but their « et » joins, the noun before it and the noun behind. */
const pairsIn = (half: Half): Range[][] =>
  half.tokens
    .filter((token) => hasClass(token, 'and'))
    .flatMap(({ index }): Range[][] => {
      const before = half.between(index - LONGEST, index)
      const noun = before.findLast(isNoun)
      const behind = headOf(half, { from: index + 1, to: Math.min(half.to, index + 1 + LONGEST) })
      const isNear =
        noun &&
        before.every((token) => token.index <= noun.index || token.part === 'ADJ' || token.part === 'VERB')
      // The last two of more are no pair.
      const clause = withinOne(half.document, index, 'clause')
      if (noun && clause.from > half.from && isItem(half, { from: clause.from, to: index })) return []
      const pair = noun ? [{ from: startOf(half, noun), to: index }, behind] : []
      return isNear && pair.every((item) => isItem(half, item)) ? [pair] : []
    })

/** Where a word with a hyphen before it begins. */
const startOf = ({ document: { tokens, text } }: Half, { index, start }: Token): number =>
  index > 0 && /^[-‐‑]$/u.test(text.slice(tokens[index - 1]!.end, start)) ? index - 1 : index

const isNoun = ({ part }: Token) => part === 'NOUN' || part === 'PROPN'

function isItem(half: Half, { from, to }: Range): boolean {
  const words = half.between(from, to)
  // “A paved road”, « la route goudronnée »
  const isQuality = ({ part, index }: Token) =>
    part === 'VERB' &&
    (half.document.tokens[index + 1]?.part === 'NOUN' || half.document.tokens[index - 1]?.part === 'NOUN')
  const isVerbal = words.some((token) => (token.part === 'VERB' || token.part === 'AUX') && !isQuality(token))
  // “The safe”
  const last = words.at(-1)
  const isNominal = words.length > 1 && words[0]!.part === 'DET' && last!.part === 'ADJ'
  // “Arabic, Tamil and Portuguese”
  const isNamed = words.length === 1 && isLanguage(last)
  // « À six heures, à six heures et quart »: times are another check’s.
  const isFigure =
    words.every(({ weight }) => weight < 1) &&
    half.values.some(({ unit, from: at }) => unit?.kind === 'time' && from <= at && at < to)
  return words.length <= LONGEST && (words.some(isNoun) || isNominal || isNamed) && !isVerbal && !isFigure
}

const isLanguage = (token: Token | undefined): boolean =>
  token !== undefined && token.part === 'ADJ' && token.capital && !token.opens

/** The last noun of the clause before the first comma, in English with what stands right before it: “clean water”. */
function tailOf(half: Half, { from, to }: Range): Range {
  const tail = half.between(Math.max(from, to - LONGEST), to)
  const noun = tail.findLast((token) => isNoun(token) || isLanguage(token))
  if (!noun || half.language === 'fr') return { from: noun?.index ?? to, to }
  const before = tail.findLast((token) => token.index < noun.index && !isNoun(token) && token.part !== 'ADJ')
  return { from: before ? before.index + 1 : noun.index, to }
}

/** The first noun of what comes behind « et », with those right behind it: “picture restorers”. */
function headOf(half: Half, { from, to }: Range): Range {
  const noun = half.between(from, to).find((token) => isNoun(token) || isLanguage(token))
  if (!noun) return { from: to, to }
  const end = half.between(noun.index + 1, to).find((token) => half.language === 'fr' || !isNoun(token))
  return { from, to: end?.index ?? to }
}

/** Nothing of the other text may be it, not even by its place. */
const isOpen = (half: Half) => (token: Token) => token.weight < 1 || half.isOpen(token)

/** Where the words of one of a list have their counterparts. */
const counterparts = (half: Half, { from, to }: Range): number[] =>
  half
    .between(from, to)
    .filter((token) => token.weight > 0 && half.isLinked(token) && !isLostNoun(half, token))
    .map(({ index }) => half.links[index]!)

/** A “shed” is no verb, even where « perdu » may render one. */
const isLostNoun = ({ links, other }: Half, token: Token): boolean =>
  isNoun(token) && other.document.tokens[links[token.index]!]!.part === 'VERB'

/** How far round the others a word may stand that could be the one that is missed. */
const ROUND = 5

/**
 * How many words that render nothing stand among those of a list, or beside it; null where they are no list.
 *
 * @param qualities of what is listed that have no counterpart: each may be one of those
 */
function spareWords(there: Half, kept: readonly number[], qualities: readonly Token[]): number | null {
  const [from, to] = [Math.min(...kept), Math.max(...kept) + 1]
  const isList = there.between(from, to).some((one) => hasClass(one, 'coordinator'))
  if (!isList || to - from > kept.length * LONGEST) return null
  const behind = there.between(to, Math.min(there.to, to + ROUND))
  const end = behind.findIndex(endsList)
  const around = [
    ...there.between(Math.max(there.from, from - ROUND), to),
    ...behind.slice(0, end < 0 ? behind.length : end),
  ]
  const isSpare = (one: Token | undefined) =>
    one !== undefined &&
    one.weight === 1 &&
    !there.isLinked(one) &&
    !isOfCompound(there, one) &&
    (isNoun(one) || there.isOpen(one)) &&
    !isOpenAdjective(there)(one)
  const others = around.filter(isOpenAdjective(there)).length - qualities.length
  // « Cages d’escalier » are one thing.
  const isMore = (at: number) =>
    isSpare(around[at - 1]) || (OF.has(around[at - 1]?.key ?? '') && isSpare(around[at - 2]))
  return around.filter((one, at) => isSpare(one) && !isMore(at)).length + Math.max(0, others)
}
/** « Caméras-piétons »: the second half of one thing. */
const isOfCompound = (half: Half, token: Token): boolean => {
  const before = half.document.tokens[token.index - 1]
  return before !== undefined && half.isLinked(before) && startOf(half, token) < token.index
}
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'of'])

/** “To the huts”: a preposition or a verb, and not the article of « du savon ». */
const endsList = ({ part, key }: Token) =>
  part === 'VERB' || part === 'AUX' || (part === 'ADP' && key !== 'du' && key !== 'des' && key !== 'de')

const isOpenAdjective = (half: Half) => (one: Token) =>
  one.part === 'ADJ' && one.weight === 1 && !half.isLinked(one)
