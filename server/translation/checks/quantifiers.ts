/** How many, how often, at least or at most: words that bound what is said. */
import { facing } from '../facing.ts'
import { type Finding, grave, type Pair } from '../finding.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findClass } from '../../language/classes.ts'
import type { Document, Range } from '../../language/read.ts'

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
export function checkQuantifiers(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    for (const scale of [AMOUNT, FREQUENCY, BOUND]) {
      const counts = scale === BOUND ? boundsFigure : () => true
      const left = gradesIn(scale, fr, segment.fr).filter(([, range]) => counts(fr, range))
      const right = gradesIn(scale, en, segment.en).filter(([, range]) => counts(en, range))
      // Not one and the same phrase: what the other side has of the same or a neighbouring grade answers for it.
      const lostFr = left.filter(([name]) => !right.some(([other]) => agrees(scale, name, other)))
      const lostEn = right.filter(([name]) => !left.some(([other]) => agrees(scale, other, name)))
      for (const [, a] of lostFr) {
        // An adverb of frequency stands before its verb in English, behind it in French; a bound on either side of its figure.
        const reach = scale === AMOUNT ? 0 : 3
        const other = lostEn.find(([, b]) => facing(pair, counted(a), counted(b), reach))
        if (!other) continue
        const [left, right] = [within(counted(a), segment.fr), within(counted(other[1]), segment.en)]
        found.push(grave(pair, 'quantifier', left, right))
        break
      }
    }
  }
  return found
}

type Found = [grade: WordClass, range: Range]

const gradesIn = (scale: Scale, side: Document, within: Range): Found[] =>
  (Object.keys(scale) as WordClass[]).flatMap((grade) =>
    findClass(side, grade, within).map((range): Found => [grade, range]),
  )

const agrees = (scale: Scale, a: WordClass, b: WordClass) =>
  a === b || scale[a]!.includes(b) || scale[b]!.includes(a)

/** What is counted stands next to the word, mostly behind it. */
const counted = ({ from, to }: Range): Range => ({ from, to: to + 3 })
const within = ({ from, to }: Range, segment: Range): Range => ({ from, to: Math.min(to, segment.to) })

/** A bound stands before its figure, or behind what is counted: « douze personnes au plus », "ten years at least". */
const boundsFigure = (side: Document, { from, to }: Range) =>
  isFigure(side, to, to + 2) ||
  (side.tokens[to - 1]!.classes.has('bound-behind') && isFigure(side, Math.max(0, from - 4), from))
const isFigure = ({ tokens }: Document, from: number, to: number) =>
  tokens.slice(from, to).some(({ key, classes }) => /^\d|^[€$£]/u.test(key) || classes.has('figure'))
