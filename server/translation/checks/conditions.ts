/** A condition left out, or put in: what hung on something is said outright. */
import { covered, facing, isFree } from '../facing.ts'
import { type Check, type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass } from '../../language/classes.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import { rangeOf } from '../../language/verb-group.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `omission`, `addition`: "unless the judge steps in, they fly on Friday" → « ils partent vendredi ».
 *
 * Words that begin a condition, of which the other text has none of any kind, and behind them words that it does not have
 * either.
 */
export const checkConditions: Check = ({ literal, segments, from }) =>
  segments.flatMap((segment) => {
    const { [from]: original } = segment
    const isLiteral = literal.includes(segment)
    return [original, original.other].flatMap((here) => {
      const stated = isLiteral ? (statedAsFact(here) ?? foretold(here)) : null
      if (stated) return [stated]
      const [lost] = conditions(here).filter((one) => {
        const { all, open } = covered(here, one)
        return all >= LEAST && open >= OPEN * all && (isLiteral || isRestKept(here, one))
      })
      if (!lost || here.to - here.from > LONGEST || isAnswered(here, lost)) return []
      if (isLack(here, lost) && deniesMore(here)) return []
      return [grave(here === original ? 'omission' : 'addition', here, lost)]
    })
  })

/**
 * `modality`: "if the company agrees to pay" → « puisque l’entreprise accepte de payer »: a condition made a reason, which is so.
 */
function statedAsFact(here: Half): Finding | null {
  const there = here.other
  if (there.holdsOneOf(ANSWERS) || findNotion(here, 'cause').length > 0 || isSoIf(here)) return null
  const [condition] = here
    .find('hangs-on')
    .filter((one) => !isNone(here, one.from, one.to) && !isLack(here, one))
  const cause = condition && findNotion(there, 'cause').find((one) => facing(here, condition, one, FACING))
  return condition && cause ? grave('modality', here, condition, cause) : null
}
/** “The unpaid workers”, “as they had not been paid” */
const deniesMore = (here: Half): boolean =>
  here.other.denials.length + softNegatives(here.other).length >
    here.denials.length + softNegatives(here).length || here.other.denials.length > here.denials.length

/** « Faute de route » tells what was missing. */
const isLack = ({ document: { tokens } }: Half, { from }: Range): boolean => tokens[from]!.key === 'faute'

/** `modality`: "if the pilots vote no, it will fold" → « les pilotes voteront non, et … »: what may be is said to come. */
function foretold(here: Half): Finding | null {
  const there = here.other
  if (there.holdsOneOf(ANSWERS) || findNotion(there, 'condition', 'cause').length > 0) return null
  const [condition] = here.find('hangs-on').filter((one) => !isNone(here, one.from, one.to))
  if (!condition || !IF.has(here.document.tokens[condition.from]!.key)) return null
  const clause = withinOne(here.document, condition.from, 'clause')
  const verb = here.verbs.find(({ from, at }) => from >= condition.to && at < clause.to)
  const other = verb && there.verbs.find(({ at }) => at === here.links[verb.at])
  return other?.mood === 'will' && verb?.mood === null
    ? grave('modality', here, condition, rangeOf(other))
    : null
}
const IF: ReadonlySet<string> = new Set(['if', 'si', 'se'])

/** « Si le texte a été enterré, c’est que … »: this « si » grants what it begins with. */
export const isSoIf = (half: Half): boolean =>
  half.language === 'fr' &&
  half.tokens.some(
    ({ key, index, clause }) =>
      key === 'est' &&
      half.document.tokens[index - 1]?.key === 'ce' &&
      half.document.tokens[index - 2]?.clause !== clause &&
      SO.has(half.document.tokens[index + 1]?.key ?? ''),
  )
const SO: ReadonlySet<string> = new Set([
  'que',
  'parce',
  'grace',
  'a',
  'bien',
  'avant',
  'surtout',
  'en',
  'pour',
])

/** How far from what begins them the words of a condition and of a reason may stand that show them to be one. */
const FACING = 5

/** Whether the texts render each other but for a condition. */
function isRestKept(here: Half, condition: Range): boolean {
  const [left, there, without] = [covered(here), covered(here.other), covered(here, condition)]
  const all = left.all - without.all
  return all >= LEAST && left.linked - without.linked >= KEPT * all && there.linked >= KEPT * there.all
}
/** So much of the content of what is kept has its counterpart. */
const KEPT = 0.5

/** A condition has at least so much content, and so much of it is without a counterpart. */
const LEAST = 2
const OPEN = 0.7
/** In a longer sentence a condition is said in many ways. */
const LONGEST = 40

/** What says in other words that something hangs on something. */
const ANSWERS: readonly WordClass[] = [
  'hangs-on',
  'condition',
  'supposes',
  'inverts',
  'concession',
  'without',
  'excepting',
  'carries-conditional',
]

/** Whether the other text has more that hangs on something than this one has besides: “until then”, « jusque-là ». */
const isAnswered = (here: Half, { from, to }: Range): boolean =>
  ANSWERS.some((one) => {
    const own = here.find(one).filter((at) => at.from < from || at.from >= to)
    // “Until then”, « jusque-là » hangs on the same in both.
    const others = here.other
      .find(one)
      .filter((at) => !isUntil(here.other, at) || !findNotion(here, 'until').length)
    return others.length > own.length
  })

/** « Jusqu’à », « tant que … ne pas » */
const isUntil = (half: Half, { from }: Range): boolean =>
  half.document.tokens[from]!.key === 'tant' || findNotion(half, 'until').some((one) => one.from === from)

/** From what begins it to the end of its clause, or to the words that the other text has. */
const conditions = (half: Half): Range[] =>
  [...half.find('hangs-on'), ...excepted(half)].flatMap(({ from, to }): Range[] => {
    const { tokens } = half.document
    if (isNone(half, from, to)) return []
    const clause = withinOne(half.document, from, 'clause')
    const end = Math.min(clause.to, half.to)
    let last = to
    while (last < end && !(tokens[last]!.weight === 1 && half.isLinked(tokens[last]!))) last++
    // At the head of its clause it may be followed by what hangs on it.
    const isHead = Math.max(clause.from, half.from) === from
    // “Unless the ministry publishes”: who it is said of may stand in the other text, and what is said of them not.
    const verb = half.verbs.find((one) => one.from >= to && one.at < end)
    const isUnsaid = isHead && verb !== undefined && isFree(half, verb) && end < half.to
    return [
      ...(last > to && (isHead || last === end) ? [{ from, to: last }] : []),
      ...(isUnsaid ? [{ from, to: end }] : []),
    ]
  })

/** « Sauf avis contraire », “barring a miracle”: what an exception without an article opens a clause with. */
const excepted = (half: Half): Range[] =>
  findNotion(half.other, 'condition').length > 0
    ? []
    : half.find('excepting').filter(({ from, to }) => {
        const clause = withinOne(half.document, from, 'clause')
        const next = half.document.tokens[to]
        const isBare =
          next !== undefined && next.part !== 'DET' && next.part !== 'ADP' && next.part !== 'PRON'
        return Math.max(clause.from, half.from) === from && isBare && clause.to - from > 1
      })

/** « Comme si », "provided for", and what is asked: « savoir si ». */
const isNone = (half: Half, from: number, to: number): boolean =>
  half.holds('no-condition', { from: Math.max(half.from, from - 1), to: Math.min(half.to, to + 1) }) ||
  (from > half.from && hasClass(half.document.tokens[from - 1], 'wonders', 'asks-whether')) ||
  (half.document.tokens[from]!.key === 'si' && half.document.tokens[from]!.part !== 'SCONJ')
