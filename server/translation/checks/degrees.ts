/** How much it is so: a little made very, or the other way round. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

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
  return null
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
  const there = new Set(near(here.other, other).map(({ index }) => index))
  const [before, behind] = sides(here, own)
  return [before[0], behind[0]].some((token) => token !== undefined && there.has(here.links[token.index]!))
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
