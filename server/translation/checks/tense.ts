/** Verbs moved to another time. */
import { facingByCompany, facingVerbs } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { Grammar } from '../../language/grammar.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import { classFormsOf } from '../../language/inflect.ts'
import type { Token } from '../../language/read.ts'
import type { When } from '../../language/inflection.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `tense`: « nous devrons déplacer le phare » → "we had to move the lighthouse", "we delivered" → « nous livrerons ».
 *
 * Two verbs that translate each other are compared. Languages do not cut time alike ("I’ve worked here for years", « je
 * travaille ici depuis … »; "when I’m elected", « quand je serai élue »): only a past against a future is flagged, and a
 * plain past against a plain present where the whole sentence is in that one time on both sides.
 */
export function checkTense(segment: Segment): Finding[] {
  const { fr, en } = segment
  const times = { fr: timesOf(fr), en: timesOf(en) }
  // French looks ahead from the past in the future: « Il mourra deux ans plus tard ».
  const later = fr.holds('later') && en.holds('later')
  const found = facingVerbs(segment, fr.verbs, en.verbs).filter(([verb, other]) => {
    // « C’est » and “it was” go their own ways where another verb of the sentence tells the time.
    const isTold = fr.links[verb.at] === other.at && !isBehindQue(fr, verb)
    const clauses = isTold ? { fr: timesBeside(fr, verb), en: timesBeside(en, other) } : times
    // « Peu s’en est fallu que le bateau ne coule »
    if (isBehindQue(fr, verb) && findNotion(fr, 'nearly').length > 0) return false
    if (isParticiple(en, other)) return false
    if (isTold && endsWhatLasts(segment, verb, other)) return true
    // “are down”, “is over” tell how things stand after what « ont chuté » tells.
    const stands = verb.from < verb.at && en.document.tokens[other.at]!.classes.has('being')
    if (!differ(verb, other, times, clauses) || stands || (verb.time === 'present' && isHistory(fr, verb)))
      return false
    return verb.time !== 'future' || !later
  })
  if (found.length === 0 && !later) found.push(...movedByCompany(segment))
  if (found.length === 0) found.push(...goneOn(segment))
  const [a, b] = [fr.verbs[0], en.verbs[0]]
  const isLoose = later || a?.loose || b?.loose || fr.negations.length !== en.negations.length
  if (found.length === 0 && a && b && isOnly(times.fr, times.en) && !isLoose) found.push([a, b])
  return found.map(([left, right]) => grave('tense', fr, rangeOf(left), rangeOf(right)))
}

/** « Remettra sa démission » → "has handed in his resignation": verbs that no link joins tell when nothing but a past faces a future. */
const movedByCompany = (segment: Segment): [VerbGroup, VerbGroup][] =>
  facingByCompany(segment, segment.fr.verbs, segment.en.verbs).filter(([verb, other]) => {
    // “Has been ruled out”, « ne rejouera pas »
    if (segment.fr.denials.length !== segment.en.denials.length) return false
    const clauses = { fr: timesBeside(segment.fr, verb), en: timesBeside(segment.en, other) }
    const isFuture = verb.time === 'future' || other.time === 'future'
    return isFuture && differ(verb, other, clauses, clauses) && isFinite(segment.en, other)
  })

/** “Used to patrol” → « patrouille »: what was done once, where nothing in the French is past. */
function goneOn({ fr, en }: Segment): [VerbGroup, VerbGroup][] {
  const used = en.verbs.find(({ from, at }) => from < at && en.document.tokens[from]!.key === 'used')
  const there = used && (fr.document.tokens[en.links[used.at]!] ?? lightVerb(fr, used))
  const habit = used && habitNow(fr)
  if (used && habit) return [[{ ...habit, loose: false, mood: null }, used]]
  // « Et je prends encore l’escalier qu’elle prenait »: what is past in another clause.
  const isOver = ({ at, time }: VerbGroup) =>
    time !== 'present' && fr.document.tokens[at]!.clause === there?.clause
  if (!used || !there || fr.verbs.some(isOver) || fr.holds('looks-back')) return []
  const { index: at } = there
  // « J’ai l’habitude de m’entraîner »
  const times = new Set(there.readings.map(({ time }) => time))
  const isNow =
    (times.has('present') || times.has('infinitive')) && !times.has('past') && !times.has('imperfect')
  const isOnce = fr.denials.length > 0 || fr.tokens.some(({ key }) => ONCE.has(key))
  return isNow && !isOnce
    ? [[{ at, from: at, time: 'present', loose: false, mood: null, persons: [] }, used]]
    : []
}
/** « Fait le pain », “bake bread”: the one verb that tells little itself, in the clause of the noun behind it. */
function lightVerb(fr: Half, used: VerbGroup): Token | undefined {
  const en = fr.other
  const object = en
    .between(used.at + 1, used.at + 1 + OBJECT)
    .find(({ part, weight }) => part === 'NOUN' && weight > 0)
  const noun = object && fr.document.tokens[en.links[object.index]!]
  const verb = noun && fr.between(noun.index - OBJECT, noun.index).findLast(({ part }) => part === 'VERB')
  return verb?.clause === noun?.clause && verb?.weight === 0 ? verb : undefined
}
/** How many words from its verb an object stands. */
const OBJECT = 3

/** « J’ai l’habitude de »: what somebody still does. */
const habitNow = (fr: Half): VerbGroup | undefined =>
  fr.verbs.find(
    ({ at, time }) =>
      time === 'present' &&
      fr.between(at + 1, at + 1 + HABIT).some(({ key }) => key === 'habitude') &&
      fr.document.tokens[at]!.readings.some(({ lemma }) => lemma === 'avoir'),
  )
/** How many words behind its verb « habitude » stands. */
const HABIT = 3
const ONCE: ReadonlySet<string> = new Set(['avant', 'autrefois', 'jadis', 'naguere', 'epoque', 'temps'])

/** “Will be honoured, respected and heard”, “get young people involved”: a form of the past that another verb governs. */
function isParticiple(en: Half, { from, at, time }: VerbGroup): boolean {
  if (time !== 'past' || from < at) return false
  const { tokens } = en.document
  const before = en.verbs.findLast(
    (one) => one.at < from && tokens[one.at]!.sentence === tokens[at]!.sentence,
  )
  const between = before ? en.between(before.at + 1, at) : []
  const isListed =
    before !== undefined &&
    before.from < before.at &&
    between.every((token) => hasClass(token, 'coordinator') || token.part === 'ADV' || token.part === 'VERB')
  return isListed || en.between(at - GOVERNED, at).some(({ key }) => GETS.has(key))
}
/** How many words before a participle “get” stands. */
const GOVERNED = 4
const GETS: ReadonlySet<string> = new Set(['get', 'gets', 'getting', 'got'])

/** “All others brought before it”: a past without an auxiliary or a pronoun may be a participle, behind the verb of its sentence. */
const isFinite = ({ verbs, document: { tokens } }: Half, { from, at }: VerbGroup): boolean =>
  from < at ||
  hasClass(tokens[from - 1], 'subject') ||
  verbs.every((one) => one.at >= at || tokens[one.at]!.sentence !== tokens[at]!.sentence)

/** « Travaillent ici depuis onze ans » → "worked here for eleven years", « depuis trois ans, je vis » → "for three years I lived": what goes on is over. */
function endsWhatLasts({ fr, en }: Segment, verb: VerbGroup, other: VerbGroup): boolean {
  const around = fr.between(Math.max(fr.from, verb.from - SINCE), Math.min(fr.to, verb.at + SINCE))
  const lasts = verb.time === 'present' && verb.mood === null && around.some(({ key }) => key === 'depuis')
  const group = en.between(other.from, other.at)
  const isOver =
    other.time === 'past' &&
    en.document.tokens[other.at]!.part === 'VERB' &&
    !group.some(({ key }) => isFormOfHave(key, en.grammar))
  return lasts && isOver && fr.denials.length === en.denials.length && !fr.holds('looks-back')
}
/** How many words from its verb « depuis » may stand. */
const SINCE = 9
const isFormOfHave = (key: string, grammar: Grammar): boolean =>
  classFormsOf(key, 'auxiliary', grammar).some(({ verb }) => verb === 'have')

/**
 * A sentence all in the future and one all in the past: whichever verb renders which. Where one alone denies, « a renoncé »,
 * "will not go ahead", they are other verbs.
 */
const isOnly = (french: Set<When>, english: Set<When>) =>
  french.size === 1 &&
  english.size === 1 &&
  ((french.has('future') && english.has('past')) || (french.has('past') && english.has('future')))

const timesOf = ({ verbs }: Half) => new Set(verbs.map(({ time }) => time))

/** « Sans qu’on nous donne »: the subjunctive has no time of its own. */
const isBehindQue = (fr: Half, { from }: VerbGroup): boolean =>
  fr.between(Math.max(fr.from, from - QUE), from).some(({ key }) => key === 'que')
const QUE = 4

/** Those of the verbs of one clause. */
const timesBeside = ({ verbs, document: { tokens } }: Half, { at }: VerbGroup) =>
  new Set(verbs.filter((one) => tokens[one.at]!.clause === tokens[at]!.clause).map(({ time }) => time))

type Times = { fr: Set<When>; en: Set<When> }

function differ(a: VerbGroup, b: VerbGroup, times: Times, clauses: Times): boolean {
  const pair = [a.time, b.time].sort().join(' ')
  if (a.time === 'future' && a.mood === null) return false // a future perfect may tell of the past
  if (pair === 'future past')
    return !(clauses.fr.has(b.time) || clauses.en.has(a.time)) || (!a.loose && !b.loose)
  return pair === 'past present' && isPlain(a) && isPlain(b) && clauses.fr.size === 1 && clauses.en.size === 1
}

/** French tells of a dated past in the present: « En 1944, les alliés débarquent », « à l’âge de dix ans, il part ». */
const isHistory = (fr: Half, { at }: VerbGroup) => {
  const { tokens } = fr.document
  const isYear = ({ text, clause, index }: Token) =>
    (index < at || clause === tokens[at]!.clause) && /^(?:1\d|20)\d\d$/u.test(text)
  return fr.holds('looks-back') || fr.tokens.some(isYear)
}

/** A perfect is past and present at once; an imperfect and a progressive are not. */
const isPlain = ({ loose, mood }: VerbGroup) => mood === null && !loose
