/** Months, days of the week, seasons and words like *demain*: another one, or none where the sentence kept the rest. */
import { type Check, type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import type { Calendar } from '../../language/number-data.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import { vocabulary, type Vocabulary } from '../../language/vocabulary.ts'

interface Moments {
  kind: string
  /** All words of the kind together: *hier* within *avant-hier* is no moment of its own. */
  whole: Words
  /** One for each moment; two of one kind exclude each other. Months have a number, and may stand in one. */
  each: (Words & { number: string })[]
}
type Words = Record<'fr' | 'en', Vocabulary>

const momentsOf = ({ calendar }: Grammar): Moments[] =>
  [...Map.groupBy(calendar, ({ cells }) => cells.kind)].map(([kind, group]) => ({
    kind,
    whole: wordsOf(group),
    each: group.map((row) => ({ ...wordsOf([row]), number: row.cells.number })),
  }))

function wordsOf(rows: readonly Calendar[]): Words {
  const list = (...columns: ('french' | 'english' | 'english short')[]) =>
    rows.flatMap(({ cells }) => columns.flatMap((column) => cells[column].split(', ')))
  return { fr: vocabulary(list('french')), en: vocabulary(list('english', 'english short')) }
}

const isIn = (whole: Range[]) => (one: Range) =>
  whole.some(({ from, to }) => from === one.from && to === one.to)

/** `date`: « lundi matin » → "on Tuesday morning", « demain » → "yesterday". */
export const checkDates: Check = ({ fr, segments }) => {
  const moments = madeOnce(fr.grammar, momentsOf)
  return segments.flatMap((segment) => moments.flatMap((kind) => otherMoments(segment, kind)))
}

function otherMoments({ fr, en }: Segment, { kind, whole, each }: Moments): Finding[] {
  const all = { fr: whole.fr(fr.document, fr), en: whole.en(en.document, en) }
  const known = { fr: [] as Range[], en: [] as Range[] }
  for (const { fr: french, en: english, number } of each) {
    const month = kind === 'month' ? Number(number) : 0
    const left = [...french(fr.document, fr).filter(isIn(all.fr)), ...inDigits(fr, month)]
    const words = english(en.document, en).filter((one) => isIn(all.en)(one) && isMoment(en.document, one))
    const right = [...words, ...inDigits(en, month)]
    // What agrees is out of the way, in whatever order it stands.
    const agreed = Math.min(left.length, right.length)
    if (agreed > 0 && kind !== 'weekday' && kind !== 'month') continue
    known.fr.push(...left.slice(agreed))
    known.en.push(...right.slice(agreed))
  }
  const later = kind === 'weekday' ? (weekLater(fr, all) ?? weekLater(en, all)) : null
  const others = known.fr.slice(0, known.en.length).map((left, i) => grave('date', fr, left, known.en[i]))
  return later && others.length === 0 ? [later] : others
}

/** “A week from Thursday”, « jeudi en huit », rendered by the day alone: the next one. */
function weekLater(here: Half, days: Record<'fr' | 'en', Range[]>): Finding | null {
  const [[own, ...more], [other, ...others]] = [days[here.language], days[here.other.language]]
  if (!own || !other || more.length + others.length > 0) return null
  const [before, behind] = [
    here.between(own.from - WEEK.before, own.from),
    here.between(own.to, own.to + WEEK.behind),
  ]
  const isLater =
    /(?:^| )a week (?:from|on)$/u.test(keys(before)) ||
    /^(?:week$|week |en (?:huit|quinze))/u.test(keys(behind))
  return isLater && !here.other.tokens.some(({ key }) => SAYS_WHICH.has(key) || /^\d/u.test(key))
    ? grave('date', here, own, other)
    : null
}
const keys = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(' ')
/** How many words round the day tell that it is one later. */
const WEEK = { before: 3, behind: 2 }
/** « De la semaine prochaine », “next”: words that may say the same. */
const SAYS_WHICH: ReadonlySet<string> = new Set(
  'week weeks fortnight next following days semaine semaines quinzaine prochain suivant huit quinze jours apres'.split(
    ' ',
  ),
)

/** Dates of a month that say it by its number: 15/11/2024. */
const inDigits = ({ document: { values, text }, from, to }: Half, month: number): Range[] =>
  values.filter(
    (value) =>
      value.month === month &&
      value.from >= from &&
      value.to <= to &&
      !/\p{L}/u.test(text.slice(value.start, value.end)),
  )

function isMoment({ tokens }: Document, { from, to }: Range): boolean {
  const token = tokens[from]!
  return (
    to - from > 1 ||
    !token.classes.has('no-date-alone') ||
    token.capital ||
    tokens[from - 1]?.key === 'the' ||
    tokens[from - 1]?.key === 'this'
  )
}
