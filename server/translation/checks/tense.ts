/** Verbs moved to another time. */
import { facingVerbs } from '../facing.ts'
import { type Finding, grave, type Pair } from '../finding.ts'
import { negations } from '../../language/negations.ts'
import type { Segment } from '../segments.ts'
import { holdsClass } from '../../language/classes.ts'
import type { Document, Range } from '../../language/read.ts'
import type { When } from '../../language/inflection.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'
import { verbGroups } from '../../language/verbs.ts'

/**
 * `tense`: « nous devrons déplacer le phare » → "we had to move the lighthouse", "we delivered" → « nous livrerons ».
 *
 * Two verbs that translate each other are compared. Languages do not cut time alike ("I’ve worked here for years", « je
 * travaille ici depuis … »; "when I’m elected", « quand je serai élue »): only a past against a future is flagged, and a
 * plain past against a plain present where the whole sentence is in that one time on both sides.
 */
export function checkTense(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    const left = verbGroups(fr, segment.fr)
    const right = verbGroups(en, segment.en)
    const told = isHistory(fr, segment.fr)
    const times = { fr: timesOf(left), en: timesOf(right) }
    const before = found.length
    for (const [verb, other] of facingVerbs(pair, left, right)) {
      // “are down”, “is over” tell how things stand after what « ont chuté » tells.
      const stands = verb.from < verb.at && en.tokens[other.at]!.classes.has('being')
      if (!apart(verb, other, times) || stands || (told && verb.time === 'present')) continue
      if (verb.time === 'future' && isLater(pair, segment)) continue
      found.push(grave(pair, 'tense', rangeOf(verb), rangeOf(other)))
    }
    const [a, b] = [left[0], right[0]]
    if (
      found.length === before &&
      a &&
      b &&
      isOnly(times.fr, times.en) &&
      !b.loose &&
      !a.loose &&
      !isLater(pair, segment) &&
      negations(fr, segment.fr).length === negations(en, segment.en).length
    )
      found.push(grave(pair, 'tense', rangeOf(a), rangeOf(b)))
  }
  return found
}

/**
 * A sentence all in the future and one all in the past: whichever verb renders which. Where one alone denies, « a renoncé »,
 * "will not go ahead", they are other verbs.
 */
const isOnly = (french: Set<When>, english: Set<When>) =>
  french.size === 1 &&
  english.size === 1 &&
  ((french.has('future') && english.has('past')) || (french.has('past') && english.has('future')))

const timesOf = (verbs: VerbGroup[]) => new Set(verbs.map(({ time }) => time))

function apart(a: VerbGroup, b: VerbGroup, times: { fr: Set<When>; en: Set<When> }): boolean {
  const pair = [a.time, b.time].sort().join(' ')
  if (a.time === 'future' && a.mood === null) return false // a future perfect may tell of the past
  if (pair === 'future past') return !(times.fr.has(b.time) || times.en.has(a.time)) || (!a.loose && !b.loose)
  return pair === 'past present' && isPlain(a) && isPlain(b) && times.fr.size === 1 && times.en.size === 1
}

/** French tells of a dated past in the present: « En 1944, les alliés débarquent », « à l’âge de dix ans, il part ». */
const isHistory = (french: Document, { from, to }: Range) =>
  holdsClass(french, 'looks-back', { from, to }) ||
  french.tokens.slice(from, to).some(({ text }) => /^(?:1\d|20)\d\d$/u.test(text))

/** French looks ahead from the past in the future: « Il mourra deux ans plus tard ». */
const isLater = ({ fr, en }: Pair, segment: Segment) =>
  holdsClass(fr, 'later', segment.fr) && holdsClass(en, 'later', segment.en)

/** A perfect is past and present at once; an imperfect and a progressive are not. */
const isPlain = ({ loose, mood }: VerbGroup) => mood === null && !loose
