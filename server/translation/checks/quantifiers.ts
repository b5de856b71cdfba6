/** How many, how often, at least or at most: words that bound what is said. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass } from '../../language/classes.ts'
import type { Range, Token } from '../../language/read.ts'

/** Grades of a scale, with those that a careful translator may still choose for each: the two languages cut differently. */
type Scale = Partial<Record<WordClass, readonly WordClass[]>>

/** Words of one scale exclude each other, unless they are such neighbours. */
const AMOUNT: Scale = {
  'amount-all': ['amount-any'],
  'amount-most': ['amount-many'],
  'amount-many': ['amount-most', 'amount-several'],
  'amount-several': ['amount-many', 'amount-some'],
  'amount-some': ['amount-several', 'amount-few'],
  'amount-few': ['amount-some'],
  'amount-any': ['amount-all', 'amount-some', 'amount-several', 'amount-few', 'amount-many', 'amount-most'],
}
const FREQUENCY: Scale = {
  'frequency-always': ['frequency-never'],
  'frequency-often': ['frequency-usually'],
  'frequency-usually': ['frequency-often'],
  'frequency-sometimes': [],
  'frequency-rarely': ['frequency-never'],
  'frequency-never': ['frequency-rarely', 'frequency-always'],
}
/** These bound a figure: elsewhere “plus de” and “over” mean other things. */
const BOUND: Scale = {
  'bound-least': ['bound-over'],
  'bound-most': ['bound-under'],
  'bound-over': ['bound-least'],
  'bound-under': ['bound-most'],
  'bound-almost': ['bound-under', 'bound-most'],
}

/**
 * `quantifier`: « Certains producteurs » → "All the producers", "at least ten" → « au plus dix ».
 *
 * Languages drop and add such words freely ("all", « bien des »): only a word left over on both sides, of one scale and
 * of grades that no translator would choose for each other, is a fault.
 */
export const checkQuantifiers = ({ fr, en }: Segment): Finding[] =>
  [AMOUNT, FREQUENCY, BOUND].flatMap((scale) => {
    const left = gradesIn(scale, fr)
    const right = gradesIn(scale, en)
    // Not one and the same phrase: what the other side has of the same or a neighbouring grade answers for it.
    const lostFr = left.filter(([name]) => !right.some(([other]) => agrees(scale, name, other)))
    const lostEn = right.filter(([name]) => !left.some(([other]) => agrees(scale, other, name)))
    // An adverb of frequency stands before its verb in English, behind it in French; a bound on either side of its figure.
    const reach = scale === AMOUNT ? 0 : 3
    for (const [, a] of lostFr) {
      const other = lostEn.find(([, b]) => facing(fr, counted(a), counted(b), reach))
      if (other) return [grave('quantifier', fr, within(counted(a), fr), within(counted(other[1]), en))]
    }
    return []
  })

type Found = [grade: WordClass, range: Range]

const gradesIn = (scale: Scale, half: Half): Found[] =>
  (Object.keys(scale) as WordClass[])
    .flatMap((grade) => half.find(grade).map((range): Found => [grade, range]))
    .filter(([, range]) => scale !== BOUND || boundsFigure(half, range))

const agrees = (scale: Scale, a: WordClass, b: WordClass) =>
  a === b || scale[a]!.includes(b) || scale[b]!.includes(a)

/** What is counted stands next to the word, mostly behind it. */
const counted = ({ from, to }: Range): Range => ({ from, to: to + 3 })
const within = ({ from, to }: Range, segment: Range): Range => ({ from, to: Math.min(to, segment.to) })

/** A bound stands before its figure, or behind what is counted: « douze personnes au plus », "ten years at least". */
const boundsFigure = (half: Half, { from, to }: Range) =>
  half.between(to, to + 2).some(isFigure) ||
  (hasClass(half.document.tokens[to - 1], 'bound-behind') && half.between(from - 4, from).some(isFigure))
const isFigure = (token: Token) => /^\d|^[€$£]/u.test(token.key) || hasClass(token, 'figure')
