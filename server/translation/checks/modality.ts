/** What may be, should be, must be or is only said to be: made firmer, or softer. */
import { deniesTwice } from './denials.ts'
import { isNoDuty } from './duty.ts'
import { isMadeSure } from './outcomes.ts'
import { halfStated, hasProviso, isOfNameless, statedRumour } from './rumours.ts'
import { saidToBe } from './suspicions.ts'
import { facingBySubject, facingVerbs, isBeside, nextContent } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import type { Language } from '../../language/lexicon.ts'
import { hasLemma, isImperfect, isOfClass, type Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { type Mood, rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/** What a verb says without a mood of its own. */
type Plain = 'past' | 'present'
type Force = Mood | Plain

type Changed = [french: VerbGroup, english: VerbGroup] | undefined

/** By what forces the verb of the other language changes what was said, and what in its sentence may make up for it. */
interface Wrong {
  by: readonly Force[]
  unless: 'carries-possible' | 'carries-obliged' | 'carries-expected' | 'carries-conditional'
}
const WRONG: Record<Language, Partial<Record<Force, Wrong>>> = {
  fr: {
    could: { by: ['will', 'must', 'present', 'past'], unless: 'carries-possible' },
    can: { by: ['must', 'will'], unless: 'carries-possible' },
    should: { by: ['must', 'will', 'present', 'past'], unless: 'carries-expected' },
    must: { by: ['may', 'can', 'present', 'past'], unless: 'carries-obliged' },
    would: { by: ['will', 'past', 'present'], unless: 'carries-conditional' },
  },
  en: {
    may: { by: ['will', 'must', 'present', 'past'], unless: 'carries-possible' },
    could: { by: ['will', 'must', 'present'], unless: 'carries-possible' },
    must: { by: ['can', 'could', 'should', 'present', 'will'], unless: 'carries-obliged' },
    should: { by: ['will', 'present', 'past', 'can'], unless: 'carries-obliged' },
    would: { by: ['will'], unless: 'carries-conditional' },
    can: { by: ['must'], unless: 'carries-possible' },
  },
}

/** Whether a verb of the other text changes by its force what one of this text said. */
function isWrong(here: Half, verb: VerbGroup, rendered: VerbGroup): boolean {
  const wrong = WRONG[here.language][force(verb)]
  return (
    wrong?.by.includes(force(rendered)) === true &&
    here.other
      .find(wrong.unless)
      .every(
        (range) =>
          isOfCondition(here, range) ||
          isOfAnother(here, verb, rendered, range) ||
          isOfOtherClause(here, verb, range),
      )
  )
}

/** « Pour savoir pourquoi il est arrivé si bas », “to know why he came in so low”: what renders a word of another clause, or tells how much. */
function isOfOtherClause(here: Half, { at }: VerbGroup, { from, to }: Range): boolean {
  const there = here.other
  const [word, next] = [there.document.tokens[from]!, there.document.tokens[to]]
  if (word.text === 'May' && !word.opens) return true // the month
  if (DEGREE.has(word.key) && (next?.part === 'ADJ' || next?.part === 'ADV')) return true
  const own = here.document.tokens[there.links[from]!]
  return own !== undefined && word.weight > 0 && own.clause !== here.document.tokens[at]!.clause
}
const DEGREE: ReadonlySet<string> = new Set(['si'])

/** “So nobody should sign”, « ne devrait donc signer »: the mood of another verb, where this text has one more of its own as well. */
function isOfAnother(here: Half, verb: VerbGroup, rendered: VerbGroup, { from }: Range): boolean {
  const [own, theirs] = [otherMoods(here, verb), otherMoods(here.other, rendered)]
  const other = theirs.find((one) => one.from <= from && from <= one.at)
  return other !== undefined && (own.length >= theirs.length || isElsewhere(here, verb, other))
}
/** « Nous aidera un jour, mais elle ne saurait remplacer »: what renders words of another clause than the verb’s. */
function isElsewhere(here: Half, { at }: VerbGroup, other: VerbGroup): boolean {
  const there = here.other.document
  const said = there.tokens[other.at]!.weight > 0 ? other.at : nextContent(there, other.at)
  const own = here.other.links[said] ?? -1
  return own >= 0 && here.document.tokens[own]!.clause !== here.document.tokens[at]!.clause
}
const otherMoods = (half: Half, but: VerbGroup): VerbGroup[] =>
  half.verbs.filter((one) => one.from !== but.from && MOODY.has(one.mood))
const MOODY: ReadonlySet<Mood | null> = new Set<Mood>(['may', 'could', 'can', 'must', 'should', 'would'])

/** “If people are to be believed”, « si l’on en croit »: a word of a condition that both texts have makes up for no mood. */
function isOfCondition(here: Half, { from }: Range): boolean {
  const clause = withinOne(here.other.document, from, 'clause')
  const isShort = here.to - here.from <= SHORT
  return (
    isShort &&
    !hasClass(here.other.document.tokens[from], 'hedge', 'reserve') &&
    here.holds('supposes') &&
    here.other.holds('supposes', clause)
  )
}
/** In a longer sentence there is room for more than the condition. */
const SHORT = 30

const MODAL: ReadonlySet<Force> = new Set(['can', 'could', 'may', 'must', 'should'])
const isDenied = (half: Half, { from }: VerbGroup) =>
  half.between(from - 3, from).some(({ key }) => key === 'ne')
const hasInside = (half: Half, { from, at }: VerbGroup, word: string) =>
  half.between(from, at).some(({ key }) => key === word)

/**
 * `modality`: « pourrait intervenir » → "will close", "should drink" → « doivent obligatoirement boire », « se serait
 * endormi » → "fell asleep" (a rumour’s conditional made a fact).
 *
 * Two verbs that translate each other are compared, unless a word elsewhere in the sentence ("able", "likely", « il se
 * peut ») carries the mood.
 */
export function checkModality(segment: Segment): Finding[] {
  const { fr, en } = segment
  const facing = [
    ...facingVerbs(segment, fr.verbs, en.verbs),
    ...facingBySubject(segment, fr.verbs, en.verbs),
    ...supposedPast(segment),
  ]
  const [changed = unlinkedChange(segment) ?? statedRumour(segment) ?? halfStated(segment)] = facing.filter(
    ([a, b]) => changes(segment, a, b),
  )
  if (changed) return [grave('modality', fr, rangeOf(changed[0]), rangeOf(changed[1]))]
  const [may] = fr.find('may-be')
  return may && !en.holds('carries-possible') && !isLeftOpen(en) ? [grave('modality', fr, may, en)] : []
}

/** “Not out of the question”, “can’t be ruled out”: what is ruled out, and denied. */
const isLeftOpen = (half: Half): boolean =>
  findNotion(half, 'denies', 'cancels').some(({ from, to }) =>
    half.denials.some((one) => one.from < to && from - one.to <= OUT),
  )
/** How many words behind a denial stands what it denies to be ruled out: “can’t be entirely ruled out”. */
const OUT = 3

/** “May have misread”, « a mal lu »: what may have been, and the one verb that stands in its place, which tells that it was. */
const supposedPast = ({ fr, en }: Segment): [VerbGroup, VerbGroup][] =>
  en.verbs
    .filter((verb) => (verb.mood === 'may' || verb.mood === 'could') && hasInside(en, verb, 'have'))
    .flatMap((verb) => {
      const there = en.guesses[verb.at]!
      const other = fr.verbs.find(({ at, time, mood }) => at === there && time === 'past' && mood === null)
      return other && en.links[verb.at]! < 0 ? [[other, verb] satisfies [VerbGroup, VerbGroup]] : []
    })

const force = ({ mood, time }: VerbGroup): Force => mood ?? (time === 'past' ? 'past' : 'present')

function changes({ fr, en }: Segment, a: VerbGroup, b: VerbGroup): boolean {
  const [left, right] = [force(a), force(b)]
  if (left === 'must' && right === 'should' && fr.holds('firm')) return true
  // “Could have left” is not “should have left”.
  const isPast = hasInside(en, b, 'have') && fr.document.tokens[a.from]!.key.startsWith('aur')
  if (
    isPast &&
    (left === 'could' || left === 'should') &&
    (right === 'could' || right === 'should') &&
    left !== right
  )
    return true
  if (isPast && isMadeSure(fr, a, b)) return true
  // « Aurait quitté le pays, d’après un pilote », “left the country, according to a pilot”, “a pilot says he left”
  const isAccount = en.holds('account') || isTold(en.between(en.from, b.from))
  if (left === 'would' && right === 'past' && fr.holds('account') && isAccount) return false
  if (left === 'would' && right === 'past' && isOfNameless(en.tokens)) return false
  if (left === 'would' && saidToBe(en).some(({ from, to }) => from <= b.at && b.from - to < NEXT))
    return false
  if (left === 'would' && (hasProviso(fr) || hasClass(fr.document.tokens[a.at + 1], 'opinion'))) return false
  // « Ne se parleraient plus », “from what I gather they no longer speak”
  if (left === 'would' && findNotion(en, 'reserve', 'to-my-knowledge').length > 0) return false
  // “ne peut” and “must not” are one.
  if (MODAL.has(left) && MODAL.has(right) && isDenied(fr, a)) return false
  // “couldn’t care less” is “se moque de”: who denies on one side alone says it in another verb.
  if (right === 'could' && hasInside(en, b, 'not') && !isDenied(fr, a)) return false
  // « Ne peut que saluer », “have to admire”: who can do nothing else must.
  if (
    left === 'can' &&
    right !== 'can' &&
    fr.negations.some(({ kind, from, to }) => kind === 'only' && from < a.from && a.from < to)
  )
    return false
  // “How were we to know?”
  if (hasLemma(en.document.tokens[b.from]!, BE) && en.document.tokens[b.from + 1]?.part === 'PRON')
    return false
  // « Je crains qu’il ne refuse », “I fear he might refuse”: a subjunctive states nothing.
  if (isWished(fr, a)) return false
  // “Don’t touch” is « il ne faut pas toucher ».
  if ((left === 'must' && isOrder(en, b)) || (right === 'must' && isOrder(fr, a))) return false
  // “I would say”, “I must add”, “may I point out” are politenesses.
  const isSpeaker = [b.from - 1, b.from + 1].some((at) => en.document.tokens[at]?.key === 'i')
  if (isSpeaker && hasClass(en.document.tokens[b.at], 'politeness')) return false
  // “Whatever they may say”, « quoi qu’en disent »
  if (
    right === 'may' &&
    en
      .between(Math.max(en.from, b.from - WHATEVER), b.from)
      .some(({ key }) => key.endsWith('ever') || key === 'matter')
  )
    return false
  // « Ne peut pas ne pas avoir vu », “must have seen”; « ne serait-ce que » supposes nothing.
  if (deniesTwice(fr, a) || (left === 'would' && fr.document.tokens[a.from + 1]?.key === 'ce')) return false
  // « Je lui dois d’avoir lu » owes, « il faut n’avoir jamais vu » tells what must have been: neither is a duty.
  if (left === 'must' && right === 'past' && isNoDuty(fr, a)) return false
  // “May have lost, but”, « a perdu, certes »: who grants it.
  if (right === 'may' && fr.tokens.some(({ key }) => key === 'certes')) return false
  // “May it please the court” wishes.
  if (right === 'may' && en.document.tokens[b.from]!.opens) return false
  // « Elle a dit qu’elle viendrait », “she said she had come”
  const areReported = [fr, en].every((half) =>
    half.holds('reported', { from: half.from, to: (half === fr ? a : b).from }),
  )
  if (areReported && a.from === a.at && left === 'would' && right === 'past' && isHad(en, b)) return true
  if (areReported && right === 'would' && left === 'past' && a.from < a.at && !hasInside(en, b, 'have'))
    return true
  // « A indiqué que la course serait reportée », “will be postponed, it said”
  if (left === 'would' && right === 'will' && isTold(fr.between(fr.from, a.from)) && isTold(en.tokens))
    return false
  // “They said it would close”: a future told in the past.
  if (left === 'will' && right === 'would' && en.holds('reported', { from: en.from, to: b.from }))
    return false
  // “devait devenir” looks ahead from the past.
  if (left === 'must' && a.time === 'past') return false
  if (isWrong(fr, a, b) || isWrong(en, b, a)) return true
  // “could have been prevented” was not.
  // « Rien ne nous préparait à cela », “nothing could have prepared us”
  const isOnItsWay = a.from === a.at && isImperfect(fr.document.tokens[a.at]!)
  return right === 'could' && left === 'past' && !isOnItsWay && hasInside(en, b, 'have') && !mayBe(fr)
}

const BE: ReadonlySet<string> = new Set(['be'])

/** A verb in the subjunctive alone, « meure », or behind what asks for one: « de peur qu’il refuse ». */
const isWished = (fr: Half, { from }: VerbGroup): boolean => {
  const times = fr.document.tokens[from]!.readings.map(({ time }) => time).filter((time) => time !== null)
  return (
    times.includes('subjunctive') && times.every((time) => time === 'subjunctive' || time === 'imperative')
  )
}

const isTold = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => isOfClass(token, 'says-it', 'holds-it'))

/** How far before its verb “whatever” or “no matter what” stands. */
const WHATEVER = 8

/** Words that leave it open, and not « sait » that renders “knows”. */
const mayBe = (fr: Half): boolean =>
  fr
    .find('carries-possible')
    .some(({ from }) => !(fr.isLinked(fr.document.tokens[from]!) && fr.document.tokens[from]!.weight > 0))

const isHad = (en: Half, { from }: VerbGroup): boolean => HAD.has(en.document.tokens[from]!.key)
const HAD: ReadonlySet<string> = new Set(['had', "'d"])

/** How many words behind “is understood to” its verb begins. */
const NEXT = 2

/** With nothing before it in its clause: "don’t touch", « ne touchez pas ». */
const isOrder = (half: Half, { from, mood, time }: VerbGroup): boolean =>
  mood === null &&
  time === 'present' &&
  !half
    .between(withinOne(half.document, from, 'clause').from, from)
    .some((token) => token.weight > 0 || isSubject(token))
const isSubject = (token: Token): boolean => hasClass(token, 'subject', 'people', 'pronoun')

/**
 * Verbs that no link joins ("pourrait intervenir", "will close"): the only mood of its kind on one side, against a
 * certainty that the other side alone has.
 */
function unlinkedChange({ fr, en }: Segment): Changed {
  const should = onlyOf(fr, 'should', 'must')
  const must = onlyOf(en, 'must', 'should')
  if (should && must && isBeside(fr, should, must) && !en.holds('carries-expected') && !fr.holds('firm'))
    return [should, must]
  for (const here of [fr, en]) {
    const there = here.other
    const might = here.verbs.find(
      (verb) =>
        (verb.mood === 'could' && !hasInside(here, verb, 'not')) ||
        (here.language === 'en' && verb.mood === 'may'),
    )
    const [will, ...more] = there.verbs.filter(isSure)
    if (!might || !will || more.length > 0 || here.verbs.some(isSure)) continue
    const isIf = ({ from }: Range) => there.document.tokens[from]!.key === IF[there.language]
    if (there.find('carries-possible').every(isIf)) return here === fr ? [might, will] : [will, might]
  }
  return undefined
}
/** The verb of a mood, where a text has one of it and none of another. */
function onlyOf(half: Half, mood: Mood, other: Mood): VerbGroup | undefined {
  const [one, ...more] = half.verbs.filter((verb) => verb.mood === mood || verb.mood === other)
  return one?.mood === mood && more.length === 0 ? one : undefined
}
const isSure = ({ mood }: VerbGroup) => mood === 'will'
const IF = { fr: 'si', en: 'if' }
