/** How often something is done: so many times in so long. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'

/** Every so many days. */
interface Rate extends Range {
  days: number
}

/**
 * `quantifier`: "twice a week" → « deux fois par mois », « une semaine sur deux » → "every week".
 *
 * Each text tells of one rate, and they are not the same.
 */
export function checkHowOften({ fr, en }: Segment): Finding | null {
  const rarely = seldom(fr) ?? seldom(en)
  if (rarely) return rarely
  const [left, ...more] = rates(fr)
  const [right, ...others] = left ? rates(en) : []
  if (!left || !right || more.length + others.length > 0) return null
  const ratio = left.days / right.days
  return ratio > NEAR || ratio < 1 / NEAR ? grave('quantifier', fr, left, right) : null
}

/** “Hardly a day goes by without a complaint” → « il est rare qu’on se plaigne »: nearly every day, and nearly never. */
function seldom(here: Half): Finding | null {
  const there = here.other
  const day = here.tokens.find(
    ({ key, index }) =>
      DAYS[key] &&
      here.between(index - DENIED, index).some((token) => isScarce(token)) &&
      here.between(index + 1, index + PASSES).some((token) => hasClass(token, 'without')),
  )
  const [rare] = there.find('frequency-rarely')
  return day && rare && !there.holds('without') && there.denials.length === 0
    ? { ...grave('quantifier', here, { from: day.index, to: day.index + 1 }, rare), isSure: true }
    : null
}
/** How many words before the day its denial stands, and behind it what it does not pass without. */
const DENIED = 4
const PASSES = 6
const isScarce = (token: Token): boolean =>
  hasClass(token, 'hardly', 'denial', 'negation', 'frequency-rarely', 'soft-negation')

/** « Tous les quinze jours » is every two weeks. */
const NEAR = 1.2

function rates(half: Half): Rate[] {
  const found: Rate[] = []
  for (let at = half.from; at < half.to; at++) {
    const rate = counted(half, at) ?? every(half, at) ?? oneIn(half, at) ?? named(half.document.tokens[at]!)
    if (!rate || rate.to > half.to) continue
    found.push(rate)
    at = rate.to - 1
  }
  return found
}

/** “Twice a week”, « trois fois tous les deux ans » */
function counted(half: Half, from: number): Rate | null {
  const { tokens, values } = half.document
  const times = values.find((value) => value.from === from && value.unit?.kind === 'times')
  const [count, to] = times ? [times.value, times.to] : tokens[from]!.key === 'once' ? [1, from + 1] : []
  if (!count || !to) return null
  const per = every(half, to) ?? (PER.has(tokens[to]?.key ?? '') ? length(half, to + 1) : null)
  return per && { from, to: per.to, days: per.days / count }
}
const PER: ReadonlySet<string> = new Set(['a', 'an', 'per', 'par', 'la', 'le', 'l'])

/** “Every other day”, « chaque mois », « tous les deux ans » */
function every(half: Half, from: number): Rate | null {
  const { tokens } = half.document
  const [first, second] = [tokens[from]?.key ?? '', tokens[from + 1]?.key ?? '']
  const to = EACH.has(first) ? from + 1 : ALL.has(first) && second === 'les' ? from + 2 : 0
  if (to === 0) return null
  const isOther = OTHER.has(tokens[to]?.key ?? '')
  const each = length(half, to + Number(isOther))
  return each && { from, to: each.to, days: each.days * (isOther ? 2 : 1) }
}
const EACH: ReadonlySet<string> = new Set(['every', 'each', 'chaque'])
const ALL: ReadonlySet<string> = new Set(['tous', 'toutes'])
const OTHER: ReadonlySet<string> = new Set(['other', 'second'])

/** « Un jour sur deux » */
function oneIn({ document: { tokens, values } }: Half, from: number): Rate | null {
  const days = DAYS[tokens[from + 1]?.key ?? '']
  const count = values.find((value) => value.from === from && value.kind === 'share')
  return days && count ? { from, to: count.to, days: days / count.value } : null
}

/** “Two weeks”, “day”, “Tuesdays” */
function length({ document: { tokens, values } }: Half, from: number): Omit<Rate, 'from'> | null {
  const time = values.find((value) => value.from === from && value.unit?.kind === 'time')
  if (time?.unit) return { to: time.to, days: time.value * time.unit.factor }
  const days = DAYS[tokens[from]?.key ?? '']
  return days ? { to: from + 1, days } : null
}

const named = ({ key, index }: Token): Rate | null => {
  const days = NAMED[key]
  return days ? { from: index, to: index + 1, days } : null
}

const daysOf = (
  rows: readonly (readonly [words: string, days: number])[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.flatMap(([words, days]) => words.split(' ').map((word) => [word, days])))

const NAMED = daysOf([
  ['daily quotidien quotidiens quotidienne quotidiennes quotidiennement', 1],
  ['weekly hebdomadaire hebdomadaires hebdomadairement', 7],
  ['monthly mensuel mensuels mensuelle mensuelles mensuellement', 30.4],
  ['quarterly trimestriel trimestriels trimestrielle trimestrielles', 91.3],
  ['yearly annually annuellement', 365],
])

const DAYS = daysOf([
  [
    'day days jour jours night nights nuit nuits morning mornings matin matins evening evenings soir soirs',
    1,
  ],
  ['week weeks semaine semaines weekend weekends week-end week-ends', 7],
  ['monday tuesday wednesday thursday friday saturday sunday', 7],
  ['mondays tuesdays wednesdays thursdays fridays saturdays sundays', 7],
  ['lundi mardi mercredi jeudi vendredi samedi dimanche', 7],
  ['lundis mardis mercredis jeudis vendredis samedis dimanches', 7],
  ['fortnight quinzaine', 14],
  ['month months mois', 30.4],
  ['quarter quarters trimestre trimestres', 91.3],
  ['year years an ans annee annees summer winter spring autumn ete hiver printemps automne', 365],
])
