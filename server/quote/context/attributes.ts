/** Whether words say that somebody else said or thinks what stands beside them, which may not be so. */
import { beginsPhrase, beginsWith, findClass, hasClass } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import { type ClassForm, classFormsOf, isFormOf } from '../../language/inflect.ts'
import { whenOf } from '../../language/inflection.ts'
import { type Document, partOfSpeech, type Range, type Token } from '../../language/read.ts'
import { isBeing } from './denies.ts'

const formsOf = ({ key }: Token, grammar: Grammar): readonly ClassForm[] =>
  classFormsOf(key, 'opines', grammar)

/** Whether a word is a verb of saying or thinking, in any form. */
export const opines = ({ key, document }: Token): boolean => isFormOf(key, 'opines', document.grammar)

/**
 * First persons who speak now stand for themselves; what they once believed, or were told, they do not say today.
 *
 * @param where whether a verb or a noun must lead right up to the end, or may stand anywhere
 */
export function attributes(document: Document, within: Range, where: 'at its end' | 'anywhere'): boolean {
  const { tokens, grammar, language } = document
  const sources = findClass(document, 'by-another', within)
  if (sources.some(({ to }) => !isSelf(tokens[to]))) return true
  for (let at = within.from; at < within.to; at++) {
    if (!opines(tokens[at]!)) continue
    const isBare = formsOf(tokens[at]!, grammar).every(({ time }) => time === 'infinitive')
    const isAnybody = !isBare && tokens[subjectOf(document, at, within)]?.key === 'on'
    if (isAnybody || isTold(document, at, within) || (where === 'anywhere' && saysSo(document, at, within)))
      return true
  }
  if (where === 'anywhere') return false
  let at = within.to - 1
  const isLinked = at > within.from && tokens[at]!.classes.has('that')
  if (isLinked) at--
  if (isLinked && tokens[at]!.classes.has('held') && !hasClass(tokens[at - 1], 'complement-of-verb'))
    return true
  // « il soutient la ville » says nothing, while English may leave out its “that”.
  if (language === 'fr' && !isLinked && !/[:,«“"]/u.test(gapBefore(document, within.to))) return false
  while (at > within.from && !opines(tokens[at]!) && isObject(document, at)) at--
  return saysSo(document, at, within)
}

/** Whether a word is such a verb whose subject is somebody else, or the speaker as he once thought. */
function saysSo(document: Document, at: number, within: Range): boolean {
  const { tokens, grammar } = document
  const subject = subjectOf(document, at, within)
  const token = tokens[subject]
  if (!token) return false
  if (isSelf(token))
    return (
      isThought(tokens[at]!, grammar) && tokens.slice(subject, at + 1).some((one) => isPast(one, document))
    )
  // “Do you think” asks.
  const isTurned = token.classes.has('subject') && hasClass(tokens[subject - 1], 'modal')
  return !isTurned
}

/** Where the subject of a verb of saying or thinking stands; −1 where no word of the stretch can be it. */
function subjectOf(document: Document, at: number, { from }: Range): number {
  const { tokens, grammar } = document
  const forms = formsOf(tokens[at]!, grammar)
  const isNoun =
    (isDeterminer(tokens[at - 1]) || partOfSpeech(document, at) === 'NOUN') && !isVerbAlone(tokens[at]!)
  if (forms.length === 0 || isNoun || beginsPhrase(tokens[at - 1], 'connective')) return -1 // « cela *dit* »
  // An infinitive or a participle has one where a verb before it lends its own: “they like to say”, not “it is wrong to say”.
  const isParticiple = forms.some(({ time }) => time === 'participle')
  let lacks = forms.every(({ time }) => whenOf(time) === null)
  for (let subject = at - 1; subject >= from; subject--) {
    const { classes } = tokens[subject]!
    // A passive has nobody for its subject who says so.
    if (isParticiple && isBeing(tokens[subject]!)) return -1
    if (classes.has('complement-of-verb') || classes.has('of')) lacks = true
    else if (classes.has('preposition')) return -1
    else if (lends(tokens[subject]!, document)) lacks = false
    else if (!isInsideVerb(document, subject)) {
      const isOne = classes.has('relative') || !hasClass(tokens[subject], ...NO_SUBJECT)
      return isOne && !lacks ? subject : -1
    }
  }
  return -1
}
const NO_SUBJECT = ['coordinator', 'clause', 'negation', 'connective'] as const
const lends = ({ key, classes }: Token, { grammar }: Document) =>
  classes.has('modal') ||
  classes.has('intends') ||
  (['auxiliary', 'modal', 'going'] as const).some((name) => isFormOf(key, name, grammar))

/** What stands between a subject and its verb. */
function isInsideVerb(document: Document, at: number): boolean {
  const { tokens, language } = document
  const { key, classes } = tokens[at]!
  // « on nous dit » has « nous » for its object, « nous disons » for its subject.
  if (language === 'fr' && classes.has('clitic') && !PLURAL.has(key)) return true
  if (language === 'fr' && PLURAL.has(key)) return isNominal(document, at - 1)
  return classes.has('between') || partOfSpeech(document, at) === 'ADV'
}
const PLURAL = new Set(['nous', 'vous'])
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

const isNominal = (document: Document, at: number) => {
  const token = document.tokens[at]
  if (!token) return false
  const isNoun = NOUNS.has(partOfSpeech(document, at))
  return isNoun || hasClass(token, 'subject', 'relative') || token.key === 'on'
}

/** “I am told”, “it could be said”: nobody says who said it. */
function isTold(document: Document, at: number, { from }: Range): boolean {
  const { tokens, grammar } = document
  if (!formsOf(tokens[at]!, grammar).some(({ time }) => time === 'participle')) return false
  let subject = at - 1
  let isPassive = false
  for (; subject >= from && (isBeing(tokens[subject]!) || isInsideVerb(document, subject)); subject--)
    isPassive ||= isBeing(tokens[subject]!)
  const token = tokens[subject]
  return (
    isPassive &&
    subject >= from &&
    (isSelf(token) || token!.classes.has('third-neuter') || token!.key === 'il')
  )
}

/** “…, or so they say”, « …, dit-il »: what stands behind the words does nothing else than hand them to somebody. */
export function isSaidBehind(document: Document, { from, to }: Range): boolean {
  const { tokens } = document
  const first = tokens[from]
  if (!first) return false
  if (beginsWith(document, 'so-they-say', { from, to })) return true
  const gap = gapBefore(document, from)
  // Behind a closing mark a reporter names who spoke.
  if (/[”"»]/u.test(gap)) return false
  const isApart = /[,–—]/u.test(gap) || first.classes.has('as')
  let end = from + 1
  while (end < to && tokens[end]!.clause === first.clause) end++
  if (!isApart || end - from > LONGEST_BEHIND) return false
  for (let at = from; at < end; at++) {
    if (!opines(tokens[at]!)) continue
    const turned = at === from || (tokens[at - 1]!.classes.has('as') && at - 1 === from)
    if (turned ? end > at + 1 && !isSelf(tokens[at + 1]) : saysSo(document, at, { from, to: end }))
      return true
  }
  return isTold(document, end - 1, { from, to: end })
}
/** Words: “as my honourable friends opposite like to say”. */
const LONGEST_BEHIND = 8

/** What stands before a token, up to the word before. */
export const gapBefore = ({ tokens, text }: Document, at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length)

/** Whether a word is the speaker, alone or with others. */
export const isSelf = (token: Token | undefined) => hasClass(token, 'first-singular', 'first-plural')
const isDeterminer = (token: Token | undefined) => hasClass(token, 'definite', 'indefinite', 'possessive')
/** Whom something is told to, and how often. */
const isObject = (document: Document, at: number) => {
  const token = document.tokens[at]
  const isOther = !hasClass(token, 'subject') || hasClass(token, 'second')
  return (isOther && hasClass(token, ...OBJECTS)) || partOfSpeech(document, at) === 'ADV'
}
const OBJECTS = [
  'object',
  'clitic',
  'anybody',
  'first-singular',
  'first-plural',
  'second',
  'third-plural',
] as const
/** « certains *prétendent* »: a form that the lexicon has of a verb and of nothing else, whatever stands before it. */
const isVerbAlone = ({ readings }: Token) =>
  readings.length > 0 && readings.every(({ time }) => time !== null && whenOf(time) !== null)
const isThought = ({ key }: Token, grammar: Grammar) => isFormOf(key, 'thought', grammar)

const isPast = ({ readings, classes }: Token, { language }: Document) =>
  classes.has('tells-past') ||
  readings.some(
    ({ time }) => time === 'past' || time === 'imperfect' || (language === 'fr' && time === 'participle'),
  )
