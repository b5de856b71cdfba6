/** What would be under a condition, made what was or will be; and a rumour made such a condition. */
import { facingVerbs } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import { classFormsOf } from '../../language/inflect.ts'
import { type Document, isOfClass, partOfSpeech, type Range } from '../../language/read.ts'
import { type Mood, rangeOf, type VerbGroup } from '../../language/verb-group.ts'
import { verbGroups } from '../../language/verbs.ts'

/**
 * - `modality`: « sans cet accord, le pays aurait fait faillite » → "went bankrupt", "would reject" → « a rejeté »
 * - `modality`: « serait malade depuis l’été » → "would be ill": English has no conditional for a rumour
 */
export const checkHypothesis = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) => {
    const verbs = { fr: verbGroups(pair.fr, segment.fr), en: verbGroups(pair.en, segment.en) }
    const stated = statedCondition(pair, segment, verbs)
    const found = stated ?? supposedRumour(pair, segment, verbs)
    return found ? [grave(pair, 'modality', rangeOf(found[0]), rangeOf(found[1]))] : []
  })

type Verbs = Record<'fr' | 'en', VerbGroup[]>
type Changed = [french: VerbGroup, english: VerbGroup] | undefined

/** Moods that leave open what the verb says. */
const OPEN: ReadonlySet<Mood> = new Set(['would', 'could', 'may', 'should'])

/** A condition and what would follow on one side; the same condition on the other, which knows nothing but facts. */
function statedCondition(pair: Pair, segment: Segment, verbs: Verbs): Changed {
  for (const [here, there] of BOTH_WAYS) {
    const would = verbs[here].find(({ mood, at }) => mood === 'would' && !wishes(pair[here], at))
    if (!would || BOTH_WAYS.some(([side]) => conditions(pair[side], segment[side]).length === 0)) continue
    if (verbs[there].some(({ mood }) => mood !== null && OPEN.has(mood))) continue
    if (here === 'fr' && holdsClass(pair.en, 'reserve', segment.en)) continue
    if (tells(pair[here], would)) continue
    const [left, right] = here === 'fr' ? [[would], verbs.en] : [verbs.fr, [would]]
    const [linked] = facingVerbs(pair, left, right)
    const other = linked?.[here === 'fr' ? 1 : 0] ?? onlyPast(verbs[there])
    // “Would do us a service if you told us”, “will do us a service if you tell us” are one politeness.
    if (other && isFact(pair, segment, here, would, other, verbs))
      return here === 'fr' ? [would, other] : [other, would]
  }
  return undefined
}

/** What was, or what is or will be where the condition is one that can no longer be met, and no more. */
function isFact(
  pair: Pair,
  segment: Segment,
  here: 'fr' | 'en',
  would: VerbGroup,
  other: VerbGroup,
  verbs: Verbs,
): boolean {
  if (other.time === 'past') return true
  if (other.mood === 'will') return isPerfect(pair[here], would)
  const [met] = conditions(pair[here], segment[here])
  const condition = verbs[here].find(({ from }) => met && from >= met.to)
  return other.mood === null && condition !== undefined && isPluperfect(pair[here], condition)
}

/** “Had listened”, « avait écouté ». */
const isPluperfect = ({ tokens, grammar }: Document, { from, at, time }: VerbGroup): boolean =>
  time === 'past' &&
  at > from &&
  classFormsOf(tokens[from]!.key, 'auxiliary', grammar).some(
    (form) => HAVE.has(form.verb) && (form.time === 'past' || form.time === 'imperfect'),
  )
const HAVE: ReadonlySet<string> = new Set(['have', 'avoir', 'être'])

/** Conditions: “if”, « sans cet accord », and not « sans parler ». */
const conditions = (side: Document, within: Range): Range[] =>
  findClass(side, 'supposes', within).filter(
    ({ from, to }) =>
      !side.tokens[from]!.classes.has('without') ||
      ![to, to + 1].some((at) => at < within.to && partOfSpeech(side, at) === 'VERB'),
  )

/** Where no link tells which verb it is, the only one of the past may be it, beside a verb of saying. */
const onlyPast = (verbs: VerbGroup[]): VerbGroup | undefined => {
  const past = verbs.filter(({ time }) => time === 'past')
  return past.length === 1 && verbs.length <= 2 ? past[0] : undefined
}

const wishes = ({ tokens }: Document, at: number) => isOfClass(tokens[at]!, 'wishes')

/** “He said it would”, where the verb of saying stands in its clause. */
const tells = (side: Document, { from }: VerbGroup): boolean => {
  const { clause } = side.tokens[from]!
  return findClass(side, 'reported', { from: 0, to: from }).some(
    (range) => side.tokens[range.from]!.clause === clause,
  )
}

/** “Would have saved”, « aurions sauvé ». */
const isPerfect = ({ tokens, language }: Document, { from, at }: VerbGroup): boolean =>
  language === 'fr' ? at > from : tokens.slice(from, at).some(({ key }) => key === 'have')

/** How near its verb a word stands that sets it in fact. */
const BESIDE = 4

/** A French conditional that tells what is so, by a word that sets it in fact, and a “would” for it. */
function supposedRumour(pair: Pair, segment: Segment, verbs: Verbs): Changed {
  if (BOTH_WAYS.some(([side]) => conditions(pair[side], segment[side]).length > 0)) return undefined
  if (holdsClass(pair.en, 'alleged', segment.en)) return undefined
  return facingVerbs(pair, verbs.fr, verbs.en).find(
    ([french, english]) =>
      french.mood === 'would' &&
      english.mood === 'would' &&
      french.persons.every((one) => one === 3 || one === 6) &&
      holdsClass(pair.fr, 'sets-in-fact', {
        from: french.from,
        to: Math.min(segment.fr.to, french.at + BESIDE),
      }) &&
      !tells(pair.en, english),
  )
}
