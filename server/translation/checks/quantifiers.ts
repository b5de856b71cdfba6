/** How many, how often, at least or at most: words that bound what is said. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { notAll } from './scope.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

/** Grades of a scale, with those that a careful translator may still choose for each: the two languages cut differently. */
type Scale = Partial<Record<WordClass, readonly WordClass[]>>

/** Words of one scale exclude each other, unless they are such neighbours. */
const AMOUNT: Scale = {
  'amount-all': ['amount-any'],
  'amount-most': ['amount-many'],
  'amount-many': ['amount-most', 'amount-several'],
  'amount-several': ['amount-many', 'amount-some'],
  'amount-some': ['amount-several'],
  'amount-few': [],
  'amount-one': ['amount-some', 'amount-any'],
  'amount-any': [
    'amount-all',
    'amount-some',
    'amount-several',
    'amount-few',
    'amount-many',
    'amount-most',
    'amount-one',
  ],
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
    const all = [gradesIn(scale, fr), gradesIn(scale, en)] as const
    const [left, right] = scale === AMOUNT ? unmatched(...all) : all
    // Not one and the same phrase: what the other side has of the same or a neighbouring grade answers for it.
    const lostFr = left.filter(
      ([name, range]) =>
        !isRendered(fr, scale, range) && !right.some(([other]) => agrees(scale, name, other)),
    )
    const lostEn = right.filter(
      ([name, range]) => !isRendered(en, scale, range) && !left.some(([other]) => agrees(scale, other, name)),
    )
    // An adverb of frequency stands before its verb in English, behind it in French; a bound on either side of its figure.
    const reach = scale === AMOUNT ? 0 : 3
    const rivals = scale === AMOUNT ? bareSome(fr).map((range): Found => ['amount-some', range]) : []
    for (const [own, a] of [...lostFr, ...rivals]) {
      const isRival = ([name]: Found) => !rivals.some(([, one]) => one === a) || name === 'amount-all'
      const other = lostEn.find(
        (one) => isRival(one) && own !== one[0] && isOfOneThing(fr, a, en, one[1], reach),
      )
      if (other) return [grave('quantifier', fr, within(counted(a), fr), within(counted(other[1]), en))]
    }
    return []
  })

/** What is left of both when each has been set against one of its own grade: « presque tous » answers “nearly all” and no “few”. */
function unmatched(left: readonly Found[], right: readonly Found[]): [Found[], Found[]] {
  const rest = right.slice()
  const open = left.filter(([grade]) => {
    const at = rest.findIndex(([other]) => other === grade)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [open, rest]
}

/** « Guère », “hardly”: how often is no matter of what has its counterpart. */
const isRendered = (here: Half, scale: Scale, { from, to }: Range): boolean =>
  scale === FREQUENCY && to - from === 1 && here.links[from]! >= 0 && !isGraded(here)(from)

/** Whether what renders a word is of the scale itself: « toujours », “never”. */
const isGraded = (here: Half) => (at: number) => {
  const other = here.other.document.tokens[here.links[at]!]
  return hasClass(other, ...(Object.keys(FREQUENCY) as WordClass[]))
}

/** « Des habitants » at the head of a clause: some of them, and not all. */
const bareSome = (fr: Half): Range[] =>
  fr.tokens
    .filter(({ key, part, index, clause }) => {
      const [before, next] = [fr.document.tokens[index - 1], fr.document.tokens[index + 1]]
      return key === 'des' && part === 'DET' && before?.clause !== clause && next?.part === 'NOUN'
    })
    .map(({ index }) => ({ from: index, to: index + 1 }))

/** Whether what is counted faces; two that open their texts count the subject of both, whatever it is called. */
function isOfOneThing(fr: Half, left: Range, en: Half, right: Range, reach: number): boolean {
  if (facing(fr, floated(fr, left), counted(right), reach)) return true
  return left.from === fr.from && right.from === en.from && reach === 0
}

/** « Les otages ont tous été libérés »: the subject before the auxiliary is what is counted. */
function floated(fr: Half, range: Range): Range {
  const { tokens } = fr.document
  const before = tokens[range.from - 1]
  if (before?.part !== 'AUX') return counted(range)
  const noun = fr.between(before.index - SUBJECT, before.index).findLast(({ part }) => part === 'NOUN')
  return noun?.clause === before.clause ? { from: noun.index, to: noun.index + 1 } : counted(range)
}
/** How many words before its verb a subject stands that « tous » takes up again. */
const SUBJECT = 4

type Found = [grade: WordClass, range: Range]

const gradesIn = (scale: Scale, half: Half): Found[] =>
  (Object.keys(scale) as WordClass[])
    .flatMap((grade) => half.find(grade).map((range): Found => [gradeOf(half, grade, range), range]))
    // “Hardly any” is no “any”.
    .filter(
      ([, { from, to }], _, all) =>
        !all.some(([, one]) => one.from <= from && to <= one.to && one.to - one.from > to - from),
    )
    .concat(scale === BOUND ? moreThanDoubled(half) : [])
    .filter(([, range]) => scale !== BOUND || boundsFigure(half, range))
    // « Tous les élèves n’ont pas réussi », “some of the pupils failed”
    .filter(([grade, { from }]) => grade !== 'amount-all' || !notAll(half).some((one) => one.from === from))
    .filter(([grade, { from }]) => grade !== 'amount-few' || !isSome(half, from))
    // “Not one of them left”: none, as a denial tells.
    .filter(([grade, { from }]) => grade !== 'amount-one' || !half.denials.some(({ to }) => to === from))

/** “Almost every” is most, what “will not exceed”, “did not cost more than” is at most. */
function gradeOf(half: Half, grade: WordClass, { from }: Range): WordClass {
  if (grade === 'amount-all' && hasClass(half.document.tokens[from - 1], 'nearly', 'bound-almost'))
    return 'amount-most'
  const isDenied = half.denials.some((one) => one.from < from && from - one.to < DENIED)
  // In French « plus » after « ne » may be a denial itself.
  const mayBeDenied = half.language === 'en' || half.document.tokens[from]!.part === 'VERB'
  return grade === 'bound-over' && mayBeDenied && isDenied ? 'bound-most' : grade
}
/** How many words behind its denial a bound stands: “did not cost more than”. */
const DENIED = 2

/** “A few”, « un peu »: no few. */
const isSome = (half: Half, at: number): boolean =>
  half.document.tokens[at - 1]?.key === 'a' ||
  half.find('amount-some').some(({ from, to }) => from < at && at < to)

const agrees = (scale: Scale, a: WordClass, b: WordClass) =>
  a === b || scale[a]!.includes(b) || scale[b]!.includes(a)

/** What is counted stands next to the word, mostly behind it. */
const counted = ({ from, to }: Range): Range => ({ from, to: to + 3 })
const within = ({ from, to }: Range, segment: Range): Range => ({ from, to: Math.min(to, segment.to) })

/** A bound stands before its figure, or behind what is counted: « douze personnes au plus », "ten years at least". */
const boundsFigure = (half: Half, { from, to }: Range) =>
  half.between(to, to + 2).some((token) => isFigure(token) || multiplies(half, token)) ||
  (hasClass(half.document.tokens[to - 1], 'bound-behind') && half.between(from - 4, from).some(isFigure))
/** “Almost doubled”, « a triplé » */
const multiplies = ({ document: { values } }: Half, { index, part }: Token): boolean =>
  part === 'VERB' &&
  values.some(({ from, to, unit }) => unit?.name === 'times' && from <= index && index < to)

/** « A plus que doublé » */
const moreThanDoubled = (half: Half): Found[] =>
  half.tokens
    .filter(({ key, index }) => {
      const [next, further] = [half.document.tokens[index + 1], half.document.tokens[index + 2]]
      return key === 'plus' && next?.key === 'que' && further !== undefined && multiplies(half, further)
    })
    .map(({ index }): Found => ['bound-over', { from: index, to: index + 2 }])

const isFigure = (token: Token) => /^\d|^[€$£]/u.test(token.key) || hasClass(token, 'figure')
