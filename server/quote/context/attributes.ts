/** Whether words say that somebody else said or thinks what stands beside them, which may not be so. */
import { hasClass } from '../../language/classes.ts'
import { type ClassForm, classFormsOf, isFormOf } from '../../language/inflect.ts'
import { whenOf } from '../../language/inflection.ts'
import type { Document, Token } from '../../language/read.ts'
import { withinOne } from '../../language/token-ranges.ts'
import type { Stretch } from '../../language/stretch.ts'
import { isBeing, isThought, opines } from './denies.ts'

const formsOf = ({ key, document }: Token): readonly ClassForm[] =>
  classFormsOf(key, 'opines', document.grammar)

/**
 * First persons who speak now stand for themselves; what they once believed, or were told, they do not say today.
 *
 * @param where whether a verb or a noun must lead right up to the end, or may stand anywhere
 */
export function attributes(within: Stretch, where: 'at its end' | 'anywhere'): boolean {
  const { document } = within
  const { tokens, language } = document
  if (within.find('by-another').some(({ to }) => !isSelf(tokens[to]))) return true
  const isAnywhere = where === 'anywhere'
  for (const verb of within.tokens.filter(opines)) {
    const isBare = formsOf(verb).every(({ time }) => time === 'infinitive')
    // « On ne le dit jamais assez » says it.
    if (within.find('grants').some(({ from }) => from === verb.index + 1)) return false
    const isAnybody = !isBare && subjectOf(verb, within)?.key === 'on'
    if (isAnybody || isTold(verb, within) || (isAnywhere && saysSo(verb, within))) return true
  }
  if (isAnywhere) return false
  let at = within.to - 1
  const isLinked = at > within.from && tokens[at]!.classes.has('that')
  if (isLinked) at--
  if (isLinked && tokens[at]!.classes.has('held') && !hasClass(tokens[at - 1], 'complement-of-verb'))
    return true
  if (isLinked && (isSaying(tokens[at]!, within) || isWhatIsSaid(tokens[at]!, within))) return true
  // « il soutient la ville » says nothing, while English may leave out its “that”.
  if (language === 'fr' && !isLinked && !/[:,«“"]/u.test(gapBefore(document, within.to))) return false
  while (at > within.from && !opines(tokens[at]!) && isObject(tokens[at]!)) at--
  return saysSo(tokens[at]!, within)
}

/** “people going from door to door saying that”; “it goes without saying that” hands nothing on. */
function isSaying(verb: Token, within: Stretch): boolean {
  const isGerund = formsOf(verb).some(({ time }) => time === 'gerund')
  const near = within.between(verb.index - NEAR, verb.index)
  return isGerund && !near.some((token) => isSelf(token) || hasClass(token, 'without', 'denial'))
}
const NEAR = 4

/** “What the engineers tell me is that”, « Ce qu’on me dit, c’est que » */
const isWhatIsSaid = (verb: Token, within: Stretch): boolean =>
  isBeing(verb) && within.tokens.filter(opines).some((one) => saysSo(one, within))

/** Whether a word is such a verb whose subject is somebody else, or the speaker as he once thought. */
function saysSo(verb: Token, within: Stretch): boolean {
  const subject = subjectOf(verb, within)
  // « Cela veut dire que »
  if (!subject || hasClass(subject, 'points-back')) return false
  if (isSelf(subject)) return isThought(verb) && within.between(subject.index, verb.index + 1).some(isPast)
  // “Do you think” asks.
  return !(subject.classes.has('subject') && hasClass(within.document.tokens[subject.index - 1], 'modal'))
}

/** « je l’espère », “we still believe it”: first persons say that they only think so. */
export const isOwnGuess = (within: Stretch): boolean =>
  within.tokens.some((verb) => isThought(verb) && opines(verb) && isSelf(subjectOf(verb, within)))

/** The subject of a verb of saying or thinking; undefined where no word of the stretch can be it. */
function subjectOf(verb: Token, { document: { tokens }, from }: Stretch): Token | undefined {
  const forms = formsOf(verb)
  const before = tokens[verb.index - 1]
  const isDetermined = verb.part !== 'VERB' && hasClass(before, 'definite', 'indefinite', 'possessive')
  const isNoun = (isDetermined || verb.part === 'NOUN') && !isVerbAlone(verb)
  if (forms.length === 0 || isNoun) return undefined
  // An infinitive or a participle has one where a verb before it lends its own: “they like to say”, not “it is wrong to say”.
  const isParticiple = forms.some(({ time }) => time === 'participle')
  let lacks = forms.every(({ time }) => whenOf(time) === null)
  for (let at = verb.index - 1; at >= from; at--) {
    const word = tokens[at]!
    // A passive has nobody for its subject who says so.
    if (isParticiple && isBeing(word)) return undefined
    if (hasClass(word, 'complement-of-verb', 'of')) lacks = true
    else if (word.classes.has('preposition')) return undefined
    else if (lends(word)) lacks = false
    else if (word.classes.has('coordinator') && !lacks) return subjectOfFirst(at, from, verb.document)
    else if (!isInsideVerb(word)) {
      const isOne = word.classes.has('relative') || !hasClass(word, ...NO_SUBJECT)
      return isOne && !lacks ? word : undefined
    }
  }
  return undefined
}

/** “People stop me in the street *and* say”: what is joined to a verb has its subject. */
function subjectOfFirst(joint: number, from: number, { tokens }: Document): Token | undefined {
  let at = joint - 1
  while (at >= from && tokens[at]!.part !== 'VERB' && !isSubject(tokens[at]!)) at--
  while (at >= from && (tokens[at]!.part === 'VERB' || isInsideVerb(tokens[at]!) || lends(tokens[at]!))) at--
  return at >= from && !hasClass(tokens[at], ...NO_SUBJECT, 'preposition') ? tokens[at] : undefined
}
const isSubject = (token: Token) => hasClass(token, 'subject') && token.part === 'PRON'
const NO_SUBJECT = ['coordinator', 'clause', 'negation', 'connective'] as const
const lends = (token: Token) =>
  hasClass(token, 'modal', 'intends') ||
  (['auxiliary', 'modal', 'going'] as const).some((name) => isFormOf(token.key, name, token.document.grammar))

/** What stands between a subject and its verb. */
export function isInsideVerb({ key, classes, part, document, index }: Token): boolean {
  // « on nous dit » has « nous » for its object, « nous disons » for its subject.
  if (document.language === 'fr' && classes.has('clitic') && !PLURAL.has(key)) return true
  if (document.language === 'fr' && PLURAL.has(key)) return isNominal(document.tokens[index - 1])
  return classes.has('between') || part === 'ADV'
}
const PLURAL = new Set(['nous', 'vous'])

const isNominal = (token: Token | undefined) =>
  token !== undefined &&
  (token.part === 'NOUN' ||
    token.part === 'PROPN' ||
    hasClass(token, 'subject', 'relative') ||
    token.key === 'on')

/** “I am told”, “it could be said”: nobody says who said it. */
function isTold(verb: Token, { document: { tokens }, from }: Stretch): boolean {
  if (!formsOf(verb).some(({ time }) => time === 'participle')) return false
  let at = verb.index - 1
  let isPassive = false
  for (; at >= from && (isBeing(tokens[at]!) || isInsideVerb(tokens[at]!)); at--)
    isPassive ||= isBeing(tokens[at]!)
  const subject = at >= from ? tokens[at] : undefined
  return isPassive && (isSelf(subject) || hasClass(subject, 'third-neuter') || subject?.key === 'il')
}

/** “…, or so they say”, « …, dit-il »: what stands behind the words does nothing else than hand them to somebody. */
export function isSaidBehind(behind: Stretch): boolean {
  const { document, from, to } = behind
  const { tokens } = document
  const first = tokens[from]
  if (!first) return false
  if (behind.begins('so-they-say')) return true
  const gap = gapBefore(document, from)
  // Behind a closing mark a reporter names who spoke.
  if (/[”"»]/u.test(gap)) return false
  const isApart = /[,–—]/u.test(gap) || first.classes.has('as')
  const clause = behind.reach(from, Math.max(from + 1, Math.min(to, withinOne(document, from, 'clause').to)))
  if (!isApart || clause.to - from > LONGEST_BEHIND) return false
  const isHandedOn = clause.tokens.filter(opines).some((verb) => {
    const { index } = verb
    const isTurned = index === from || (index === from + 1 && first.classes.has('as'))
    const isOthers = index + 1 < clause.to && !isSelf(tokens[index + 1])
    return isTurned ? isOthers : saysSo(verb, clause)
  })
  return isHandedOn || isTold(clause.tokens.at(-1)!, behind)
}
/** Words: “as my honourable friends opposite like to say”. */
const LONGEST_BEHIND = 8

/** What stands before a token, up to the word before. */
export const gapBefore = ({ tokens, text }: Document, at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length)

/** Whether a word is the speaker, alone or with others. */
export const isSelf = (token: Token | undefined) => hasClass(token, 'first-singular', 'first-plural')
/** “I said”, « nous disons »; in « Anne nous écrit » they are told it. */
export const isSelfSpeaking = (token: Token): boolean =>
  token.classes.has('subject') &&
  isSelf(token) &&
  !(PLURAL.has(token.key) && isNominal(token.document.tokens[token.index - 1]))
/** Whom something is told to, and how often: “says *to me*”, “tells *us again*”. */
const isObject = (token: Token) => {
  const next = token.document.tokens[token.index + 1]
  if (token.classes.has('preposition')) return next?.part === 'PRON' && hasClass(next, ...OBJECTS)
  const isOther = !hasClass(token, 'subject') || hasClass(token, 'second')
  return (isOther && hasClass(token, ...OBJECTS)) || token.part === 'ADV'
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

const isPast = ({ readings, classes, document: { language } }: Token) =>
  classes.has('tells-past') ||
  readings.some(
    ({ time }) => time === 'past' || time === 'imperfect' || (language === 'fr' && time === 'participle'),
  )
