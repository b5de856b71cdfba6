/** What goes on, made what is over. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { classFormsOf } from '../../language/inflect.ts'
import type { Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'
import type { Value } from '../../language/value.ts'

/**
 * `tense`: « cela fait six ans que je travaille ici » → "I worked here for six years", "I’ve been sober for nine years" → « j’ai
 * été sobre pendant neuf ans ».
 *
 * Of one and the same length of time: by the words round it one text says that it still runs, the other that it is past.
 */
export function checkLasting(here: Half): Finding | null {
  const there = here.other
  for (const value of timesIn(here)) {
    const still = stillRuns(here, value)
    const same =
      still && timesIn(there).find((one) => one.value === value.value && one.unit?.name === value.unit?.name)
    const over = same && isOver(there, same)
    if (still && over) return grave('tense', here, still, over)
  }
  return null
}

/** Stretches of time: “for nine years”, « six ans », and the bare « des mois » not. */
const timesIn = (half: Half): Value[] =>
  half.document.values.filter(
    ({ unit, from, to, kind }) =>
      unit?.kind === 'time' && (kind === 'amount' || kind === 'vague') && from >= half.from && to <= half.to,
  )

function stillRuns(half: Half, value: Value): Range | null {
  const clause = clauseRound(half, value)
  const [before, further] = [tokenAt(half, value.from - 1), half.between(value.from - 4, value.from)]
  if (half.language === 'en') {
    const isFor =
      before?.key === 'for' || (before && hasClass(before, 'approximate') && further.some(isForWord))
    const have = verbNear(half, value, clause)
    return isFor && have && isPresentPerfect(half, have)
      ? { from: Math.min(have.from, value.from - 1), to: Math.max(value.to, have.at + 1) }
      : null
  }
  const isSince = further.some(({ key }) => key === 'depuis')
  const isMade = further.some(({ key, index }) => key === 'fait' && isDemonstrative(tokenAt(half, index - 1)))
  const isThere =
    further.some(({ key }) => key === 'voila') ||
    further.some(({ key, index }) => key === 'y' && tokenAt(half, index + 1)?.key === 'a')
  const hasQue = half.between(value.to, value.to + 2).some(({ key }) => key === 'que')
  if (!isSince && !((isMade || isThere) && hasQue)) return null
  const at = hasQue && !isSince ? { from: value.to, to: clause.to } : clause
  // « Attendait depuis », « était fermé depuis » had gone on by then.
  const isPast = half.between(at.from, at.to).some(isOfPast)
  return isPast ? null : { from: value.from - 1, to: Math.min(at.to, value.to + WIDE) }
}
/** How much of what goes on is shown. */
const WIDE = 4

const isForWord = ({ key }: Token): boolean => key === 'for'
const isDemonstrative = (token: Token | undefined): boolean => token?.key === 'cela' || token?.key === 'ca'
const tokenAt = ({ document }: Half, at: number): Token | undefined => document.tokens[at]

/** Its clause, with the one behind it where it opens the sentence: « Depuis trois ans, je vis ». */
function clauseRound(half: Half, { from, to }: Value): Range {
  const clause = withinOne(half.document, from, 'clause')
  const isOpening = clause.to - to <= 1 && from - clause.from <= 3
  const end =
    isOpening && half.document.tokens[clause.to]
      ? withinOne(half.document, clause.to, 'clause').to
      : clause.to
  return { from: Math.max(half.from, clause.from), to: Math.min(half.to, end) }
}

/** The verb that tells what lasts: the last before it, or the first behind it; none where an infinitive stands between. */
function verbNear(half: Half, value: Value, { from, to }: Range): VerbGroup | undefined {
  const inside = half.verbs.filter((verb) => verb.from >= from && verb.at < to)
  const verb = inside.findLast(({ at }) => at < value.from) ?? inside[0]
  if (!verb) return undefined
  const between = half.between(verb.at + 1, value.from)
  const last = between.some(
    ({ part, weight, readings }) =>
      part === 'VERB' && weight > 0 && readings.some(({ time }) => time !== null),
  )
  return last ? undefined : verb
}

/** “Have lived”, “’ve been living”, “have been sober”. */
const isPresentPerfect = (half: Half, { from, at }: VerbGroup): boolean =>
  at > from && HAVE.has(half.document.tokens[from]!.key)
const HAVE: ReadonlySet<string> = new Set(['have', 'has', "'ve", "'s"])

/** A French imperfect, or a pluperfect’s auxiliary. */
const isOfPast = ({ readings, part }: Token): boolean =>
  (part === 'VERB' || part === 'AUX') &&
  readings.length > 0 &&
  readings.every(({ time }) => time === 'imperfect')

function isOver(half: Half, value: Value): Range | null {
  const clause = clauseRound(half, value)
  const before = half.between(value.from - 3, value.from)
  if (half.language === 'en') {
    if (!before.some(isForWord)) return null
    const verb = verbNear(half, value, clause)
    const isPast = verb?.time === 'past' && verb.from === verb.at && verb.mood === null
    return verb && isPast && !hasHave(half, clause)
      ? { from: Math.min(verb.from, value.from), to: Math.max(verb.at + 1, value.to) }
      : null
  }
  const isDuring = before.some(({ key }) => key === 'pendant' || key === 'durant')
  const verb = verbNear(half, value, clause)
  const isDone =
    verb !== undefined &&
    half
      .between(verb.from, verb.at + 1)
      .some(({ key }) => classFormsOf(key, 'auxiliary', half.grammar).some(({ time }) => time === 'present'))
  return verb && isDuring && isDone && verb.time === 'past'
    ? { from: Math.min(verb.from, value.from - 1), to: Math.max(verb.at + 1, value.to) }
    : null
}

const hasHave = (half: Half, { from, to }: Range): boolean =>
  half.between(from, to).some(({ key }) => HAVE.has(key) || key === 'had' || key === "'d")
