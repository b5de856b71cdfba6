/** How much it is so: a little made very, or the other way round. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `quantifier`: "mildly critical" → « extrêmement critique », « un peu déçue » → "bitterly disappointed".
 *
 * A word of small degree in one text and one of high degree in the other, beside words that render each other, of which
 * neither text has both.
 */
export function checkDegrees(here: Half): Finding | null {
  const there = here.other
  if (there.holds('degree-slight')) return null
  for (const slight of here.find('degree-slight').filter((one) => !isAmount(here, one)))
    for (const high of [...there.find('degree-high'), ...farMore(there)])
      if (!isRendered(there, high) && !isDenied(there, high) && besideOne(here, slight, high))
        return grave('quantifier', here, withNext(here, slight), withNext(there, high))
  const moderate = findNotion(here, 'moderately').filter(({ to }) =>
    COMPARED.has(here.document.tokens[to]?.part ?? ''),
  )
  for (const slight of [...here.find('degree-slight').filter((one) => !isAmount(here, one)), ...moderate]) {
    const felt = here
      .between(slight.to, Math.min(here.to, slight.to + REACH))
      .find(({ weight }) => weight > 0)
    for (const extreme of felt ? findNotion(there, 'extreme') : [])
      if (
        felt &&
        findNotion(here, 'extreme').length === 0 &&
        !isDenied(there, extreme) &&
        isOneFeeling(here, felt, extreme)
      )
        return grave('quantifier', here, { from: slight.from, to: felt.index + 1 }, extreme)
  }
  for (const own of moderate.filter(({ from }) => here.document.tokens[from]!.key !== 'quite'))
    for (const high of there
      .find('degree-high')
      .filter(({ from }) => !VERY.has(there.document.tokens[from]!.key)))
      if (
        !here.holds('degree-high') &&
        !isDenied(there, high) &&
        !isDenied(here, own) &&
        besideOne(here, own, high)
      )
        return grave('quantifier', here, withNext(here, own), withNext(there, high))
  if (findNotion(there, 'half').length > 0 || findNotion(here, 'wholly').length > 0) return null
  for (const half of findNotion(here, 'half'))
    for (const wholly of findNotion(there, 'wholly'))
      if (!isDenied(there, wholly) && besideOne(here, half, wholly))
        return grave('quantifier', here, half, wholly)
  return null
}

/** “Very” is what « assez » may be. */
const VERY: ReadonlySet<string> = new Set([
  'very',
  'tres',
  'nettement',
  'significantly',
  'considerably',
  'vivement',
  'fortement',
  'franchement',
])
const COMPARED: ReadonlySet<string> = new Set(['ADJ', 'VERB'])

/** “Mildly surprised”, « stupéfait »: what is so by a little, and a word that stands in its place, or renders it. */
function isOneFeeling(here: Half, felt: Token, { from, to }: Range): boolean {
  const at = here.links[felt.index]!
  if (at >= 0) return at >= from && at < to
  const other = here.other.document.tokens[from]!
  return (
    felt.part !== 'NOUN' &&
    !here.other.isLinked(other) &&
    (here.guesses[felt.index] === from || areOneClause(here, felt, other))
  )
}

/** “Far noisier”, « beaucoup plus lourde »: words that are strong before a comparative alone. */
const farMore = (half: Half): Range[] =>
  half.find('far-before-more').filter(({ to }) => {
    const key = half.document.tokens[to]?.key ?? ''
    return MORE.has(key) || (half.language === 'en' && /^\p{L}{2,}er$/u.test(key))
  })
const MORE: ReadonlySet<string> = new Set([
  'more',
  'less',
  'better',
  'worse',
  'plus',
  'moins',
  'mieux',
  'pire',
])

/** « Un peu de transparence ». */
const isAmount = (half: Half, { to }: Range): boolean => half.document.tokens[to]?.key === 'de'

/** A word of high degree that renders one of this text’s own. */
const isRendered = (half: Half, { from, to }: Range): boolean =>
  half.between(from, to).some((token) => token.weight > 0 && half.isLinked(token))

/** “Not very much” is a little. */
const isDenied = (half: Half, { from }: Range): boolean =>
  half.denials.some((one) => one.from < from && from - one.to < DENIED)
const DENIED = 3

/** How far from a word of degree what it bears on stands: “eased in April a touch”. */
const REACH = 4

/** Whether the nearest word of content on either side of the one renders one beside the other. */
function besideOne(here: Half, own: Range, other: Range): boolean {
  const beside = near(here.other, other)
  const [before, behind] = sides(here, own)
  // « Avancé », “moved forward”: either of two words may render one.
  const isShared = (token: Token | undefined) =>
    token !== undefined &&
    beside.some(({ index }) => here.links[token.index] === index || here.other.links[index] === token.index)
  // « Un peu peur », “very frightened”: neither has a counterpart, and their clauses render each other.
  const [degree, theirs] = [behind[0], sides(here.other, other)[1][0]]
  const isAlone =
    degree &&
    theirs &&
    !here.isLinked(degree) &&
    !here.other.isLinked(theirs) &&
    areOneClause(here, degree, theirs)
  return isShared(before[0]) || isShared(behind[0]) || isAlone === true
}

const near = (half: Half, range: Range): Token[] => sides(half, range).flatMap((side) => side.slice(0, 1))

/** The words of content before and behind, nearest first. */
function sides(half: Half, { from, to }: Range): [Token[], Token[]] {
  return [
    content(half.between(Math.max(half.from, from - REACH), from)).toReversed(),
    content(half.between(to, Math.min(half.to, to + REACH))),
  ]
}

const withNext = (half: Half, { from, to }: Range): Range => ({ from, to: Math.min(half.to, to + 1) })

const content = (some: readonly Token[]): Token[] => some.filter(({ weight }) => weight > 0)

/** Whether a word of the clause of the one renders one of the clause of the other, and all that are rendered do. */
function areOneClause(here: Half, own: Token, theirs: Token): boolean {
  const { from, to } = withinOne(here.document, own.index, 'clause')
  const clauses = here
    .between(from, to)
    .filter((token) => token.weight > 0 && here.isLinked(token))
    .map(({ index }) => here.other.document.tokens[here.links[index]!]!.clause)
  return clauses.length > 0 && clauses.every((clause) => clause === theirs.clause)
}
