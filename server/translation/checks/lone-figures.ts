/** A figure that only one of the two texts has. */
import { stuffOf } from './counted.ts'
import { isNamedByNumber } from './named-numbers.ts'
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Half } from '../half.ts'
import { translationsOf } from '../../language/lexicon.ts'
import { hasLemma, type Token } from '../../language/read.ts'
import type { Value } from '../../language/value.ts'

/**
 * `number`: « le déficit a encore augmenté » → "the deficit has gone up by another 3%", « coûtera cher » → "will cost 30 million
 * euros", "a long delay" → « un retard de deux ans ».
 *
 * A share, a measure, what a scale word tells, and in digits what is counted, in a sentence that is translated closely. The other text
 * has no figure left; whatever else it says there, it says how much without one.
 *
 * @param left the figures of both texts that none of the other agrees with, those said in passing included
 */
export function loneFigures({ literal }: Pair, left: Record<'fr' | 'en', readonly Value[]>): Finding[] {
  return literal.flatMap(({ fr, en }) =>
    [fr, en].flatMap((here): Finding[] => {
      const own = left[here.language].filter(isIn(here))
      const [figure] = own.filter((value) => isTold(here, value))
      const isOnly = figure && left[here.other.language].filter(isIn(here.other)).length === 0
      return isOnly && !isToldAgain(here, figure) && !isToldByWord(here, figure)
        ? [grave('number', here, figure)]
        : []
    }),
  )
}

/** “The promised $10 billion”, « ce plafond »: a figure that both texts have told before. */
const isToldAgain = (here: Half, { value, unit, from }: Value): boolean => {
  const isSame = (one: Value) => one.value === value && one.unit?.name === unit?.name
  return (
    here.document.values.some((one) => one.from < from && isSame(one)) &&
    here.other.document.values.some(isSame)
  )
}

/** “The five-year term”, « le quinquennat »: the lexicon renders a word of the other text by it. */
const isToldByWord = (here: Half, { from, to }: Value): boolean => {
  const told = keysIn(here.between(from, to))
  return here.other.tokens.some(({ text }) =>
    translationsOf(text, here.other.grammar).some((one) => one.replaceAll('-', ' ').includes(told)),
  )
}
const keysIn = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(' ')

const isIn = (half: Half) => (value: Value) => value.from >= half.from && value.to <= half.to

function isTold(half: Half, value: Value): boolean {
  const { kind, weak, unit, scale, digits, from, to } = value
  if (weak || !KINDS.has(kind) || isNamedByNumber(half.document, value) || isWhole(value)) return false
  const [sur, again] = half.between(to, to + 2)
  // « 24 heures sur 24 » is always.
  if (sur?.key === 'sur' && again?.key === half.document.tokens[from]!.key) return false
  // « Mille raisons » are many.
  const isScaled = scale >= THOUSAND && to - from > 1
  return isScaled || (unit ? !isAge(half, value) : digits && isCounting(half, value))
}
const THOUSAND = 1000
const KINDS: ReadonlySet<string> = new Set(['amount', 'share'])

/** « À 100 % », “a hundred percent”: entirely. */
const isWhole = ({ kind, value, unit }: Value): boolean =>
  (kind === 'share' || unit?.kind === 'share') && value * (unit?.factor ?? 1) === 1

/** “The 16-year-old was found”, « l’adolescent »; « à 15 ans », “as a teenager”: an age has other names. */
const isAge = (half: Half, { unit, from, to }: Value): boolean =>
  unit?.name === 'year' &&
  (half.document.tokens[to]?.key === 'old' ||
    half.document.tokens[from - 1]?.text === 'à' ||
    half.between(from - AGED, from).some((token) => hasLemma(token, AGE)))
const AGE: ReadonlySet<string> = new Set(['age', 'aged'])
/** How many words before it an age is said to be one: « âgés d’une trentaine d’années ». */
const AGED = 3

/** « Fermera 45 agences »: what is counted has its counterpart. */
function isCounting(half: Half, { from, to }: Value): boolean {
  const [counted] = half.between(to, to + 1)
  return to - from === 1 && counted?.part === 'NOUN' && half.links[stuffOf(half, counted).index]! >= 0
}
