/** What may be, should be, must be or is only said to be: made firmer, or softer. */
import { facingVerbs } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { type Mood, rangeOf, type VerbGroup } from '../../language/verb-group.ts'
import { verbGroups } from '../../language/verbs.ts'

/** What a verb says without a mood of its own. */
type Plain = 'past' | 'present'
type Force = Mood | Plain

/** Forces of the English verb that change what a French one said, and what in the English sentence may make up for it. */
const WRONG: Record<
  Force,
  {
    en: readonly Force[]
    unless: 'carries-possible' | 'carries-obliged' | 'carries-expected' | 'carries-conditional'
  }[]
> = {
  could: [{ en: ['will', 'must', 'present', 'past'], unless: 'carries-possible' }],
  may: [],
  can: [{ en: ['must', 'will'], unless: 'carries-possible' }],
  should: [{ en: ['must', 'will', 'present', 'past'], unless: 'carries-expected' }],
  must: [
    { en: ['may', 'can'], unless: 'carries-obliged' },
    { en: ['present', 'past'], unless: 'carries-obliged' },
  ],
  would: [{ en: ['will', 'past', 'present'], unless: 'carries-conditional' }],
  will: [],
  past: [],
  present: [],
}
/** The same the other way round: what a French verb may not make of an English one. */
const WRONG_IN_FRENCH: Partial<
  Record<
    Force,
    { fr: readonly Force[]; unless: 'carries-possible' | 'carries-obliged' | 'carries-conditional' }[]
  >
> = {
  may: [{ fr: ['will', 'must', 'present', 'past'], unless: 'carries-possible' }],
  could: [{ fr: ['will', 'must', 'present'], unless: 'carries-possible' }],
  must: [{ fr: ['can', 'could', 'should', 'present', 'will'], unless: 'carries-obliged' }],
  should: [{ fr: ['will', 'present', 'past', 'can'], unless: 'carries-obliged' }],
  would: [{ fr: ['will'], unless: 'carries-conditional' }],
  can: [{ fr: ['must'], unless: 'carries-possible' }],
}

const MODAL: ReadonlySet<Force> = new Set(['can', 'could', 'may', 'must', 'should'])
const isDenied = ({ tokens }: Document, { from }: VerbGroup) =>
  tokens.slice(Math.max(0, from - 3), from).some(({ key }) => key === 'ne')
/**
 * `modality`: « pourrait intervenir » → "will close", "should drink" → « doivent obligatoirement boire », « se serait
 * endormi » → "fell asleep" (a rumour’s conditional made a fact).
 *
 * Two verbs that translate each other are compared, unless a word elsewhere in the sentence ("able", "likely", « il se
 * peut ») carries the mood.
 */
export function checkModality(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    const before = found.length
    const left = verbGroups(fr, segment.fr)
    const right = verbGroups(en, segment.en)
    const changed = facingVerbs(pair, left, right).filter(([a, b]) => changes(pair, segment, a, b))
    const loose = changed.length === 0 ? unlinkedChange(pair, segment, left, right) : null
    const stated = changed.length === 0 && !loose ? statedRumour(pair, segment, left, right) : null
    for (const [a, b] of loose ? [loose] : stated ? [stated] : changed.slice(0, 1))
      found.push(grave(pair, 'modality', rangeOf(a), rangeOf(b)))
    const isChanged = found.length > before
    const alleged = findClass(en, 'alleged', segment.en)[0]
    const rumoured = left.some(({ mood }) => mood === 'would') || holdsClass(fr, 'rumour', segment.fr)
    if (alleged && !isChanged && !rumoured) found.push(grave(pair, 'modality', segment.fr, alleged))
    const may = findClass(fr, 'may-be', segment.fr)[0]
    if (may && !isChanged && !holdsClass(en, 'carries-possible', segment.en))
      found.push(grave(pair, 'modality', may, segment.en))
  }
  return found
}

const force = ({ mood, time }: VerbGroup): Force => mood ?? (time === 'past' ? 'past' : 'present')

function changes({ fr, en }: Pair, segment: Segment, a: VerbGroup, b: VerbGroup): boolean {
  const [left, right] = [force(a), force(b)]
  if (left === 'must' && right === 'should' && holdsClass(fr, 'firm', segment.fr)) return true
  if (
    left === 'would' &&
    (holdsClass(fr, 'proviso', segment.fr) || fr.tokens[a.at + 1]?.classes.has('opinion') === true)
  )
    return false
  // “ne peut” and “must not” are one.
  if (MODAL.has(left) && MODAL.has(right) && isDenied(fr, a)) return false
  // “couldn’t care less” is “se moque de”: who denies on one side alone says it in another verb.
  const refused = right === 'could' && en.tokens.slice(b.from, b.at).some(({ key }) => key === 'not')
  if (refused && !isDenied(fr, a)) return false
  // “I would say”, “I must add”, “may I point out” are politenesses.
  const speaker = [en.tokens[b.from - 1]?.key, en.tokens[b.from + 1]?.key].includes('i')
  if (speaker && en.tokens[b.at]!.classes.has('politeness')) return false
  // “May it please the court” wishes.
  if (right === 'may' && en.tokens[b.from]!.opens) return false
  // “They said it would close”: a future told in the past.
  if (
    left === 'will' &&
    right === 'would' &&
    holdsClass(en, 'reported', { from: segment.en.from, to: b.from })
  )
    return false
  // “devait devenir” looks ahead from the past.
  if (left === 'must' && a.time === 'past') return false
  if (
    WRONG[left].some(({ en: wrong, unless }) => wrong.includes(right) && !holdsClass(en, unless, segment.en))
  )
    return true
  // “could have been prevented” was not.
  const missed =
    right === 'could' && en.tokens.slice(b.from, b.at).some(({ key }) => key === 'have') && left === 'past'
  if (missed && !holdsClass(fr, 'carries-possible', segment.fr)) return true
  return (WRONG_IN_FRENCH[right] ?? []).some(
    ({ fr: wrong, unless }) => wrong.includes(left) && !holdsClass(fr, unless, segment.fr),
  )
}

/**
 * Verbs that no link joins ("pourrait intervenir", "will close"): the only mood of its kind on one side, against a
 * certainty that the other side alone has.
 */
function unlinkedChange(
  pair: Pair,
  segment: Segment,
  left: VerbGroup[],
  right: VerbGroup[],
): [VerbGroup, VerbGroup] | null {
  const verbs = { fr: left, en: right }
  for (const [here, there] of BOTH_WAYS) {
    const might = verbs[here].find(({ mood }) => mood === 'could' || (here === 'en' && mood === 'may'))
    const will = { fr: left.filter(isSure), en: right.filter(isSure) }
    const carried = findClass(pair[there], 'carries-possible', segment[there])
    const isFree = carried.every(({ from }) => pair[there].tokens[from]!.key === IF[there])
    if (might && will[there].length === 1 && will[here].length === 0 && isFree)
      return here === 'fr' ? [might, will.en[0]!] : [will.fr[0]!, might]
  }
  return null
}
const isSure = ({ mood }: VerbGroup) => mood === 'will'
const IF = { fr: 'si', en: 'if' }

/**
 * « Le trésorier aurait détourné », told by a verb that no link joins: the sentence has one conditional of rumour, and the
 * English nothing but plain statements.
 */
function statedRumour(
  { fr, en }: Pair,
  segment: Segment,
  left: VerbGroup[],
  right: VerbGroup[],
): [VerbGroup, VerbGroup] | null {
  const rumoured = left.filter(
    ({ mood, from, at }) =>
      mood === 'would' &&
      // A participle that no list has is one all the same.
      (at > from || fr.tokens[from + 1]?.readings.length === 0) &&
      /^(?:au|se)rai(?:t|ent)$/u.test(fr.tokens[from]!.key),
  )
  const certain = right.filter(({ mood, time }) => mood === null && time === 'past')
  if (rumoured.length !== 1 || certain.length === 0 || certain.length !== right.length) return null
  if (holdsClass(fr, 'proviso', segment.fr) || holdsClass(en, 'carries-conditional', segment.en)) return null
  return holdsClass(en, 'attributed', segment.en) ? null : [rumoured[0]!, certain[0]!]
}
