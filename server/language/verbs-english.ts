/** When English verbs take place: chains of auxiliaries, plain pasts, plain presents. */
import { beginsPhrase } from './classes.ts'
import type { Grammar } from './grammar.ts'
import { classFormsOf, isFormOf } from './inflect.ts'
import type { Time, VerbClass, When } from './inflection.ts'
import { isVerb } from './lexicon.ts'
import type { Document, Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import { type Mood, MOODS, type VerbGroup } from './verb-group.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const timesOf = (key: string, name: VerbClass, grammar: Grammar) =>
  classFormsOf(key, name, grammar).map(({ time }) => time)
const isFinite = (time: Time | null) => time === 'present' || time === 'past'
const isOf = (key: string, verb: string, grammar: Grammar) =>
  classFormsOf(key, 'auxiliary', grammar).some((form) => form.verb === verb)

const opensChain = (key: string, grammar: Grammar) =>
  isFormOf(key, 'modal', grammar) ||
  timesOf(key, 'auxiliary', grammar).some(isFinite) ||
  timesOf(key, 'obliges', grammar).includes('present')
const ADVERB = set(
  'not never always also still just already now only all both soon even ever then yet well indeed too',
)
const isAdverb = (key: string) => ADVERB.has(key) || key.endsWith('ly')
const PRONOUN = set('i you he she it we they')
const INSIDE = set('to going able got as there')
/** “May one day help”, “will at last leave”: the words of an adverb in two. */
const isOfAdverb = (tokens: Token[], at: number) =>
  beginsPhrase(tokens[at], 'adverb-in-verb') || beginsPhrase(tokens[at - 1], 'adverb-in-verb')
/** What may stand between an auxiliary and its verb: adverbs, a subject turned round, other auxiliaries. */
const isInside = (key: string, grammar: Grammar) =>
  isAdverb(key) ||
  PRONOUN.has(key) ||
  INSIDE.has(key) ||
  key === 'do' ||
  isOf(key, 'be', grammar) ||
  isOf(key, 'have', grammar)
/** “Is thought to have left”, and not “hadn’t thought it wise”. */
const isRumour = ({ key }: Token, last: string, grammar: Grammar) =>
  isOf(last, 'be', grammar) && timesOf(key, 'rumour', grammar).includes('participle')
/** Behind these a word in -s is a noun. */
const BEFORE_NOUN = set(
  'the a an of in for to and these those our their his her my your its no many some all with by from on at',
)
/** Auxiliaries, adverbs and a subject turned round: no verb takes longer to come. */
const CHAIN = 7

export function englishVerbs(document: Document, { from, to }: Range): VerbGroup[] {
  const { tokens, grammar } = document
  const found: VerbGroup[] = []
  /** A clause with an auxiliary has its verb: an -ed in it is a participle. */
  let spoken = -1
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (opensChain(token.key, grammar) && !(token.key === 'may' && token.capital && !token.opens)) {
      const verb = chain(document, at, to)
      found.push(verb)
      spoken = token.clause
      at = Math.max(at, verb.at)
    } else if (
      token.key === 'used' &&
      tokens[at + 1]?.key === 'to' &&
      at + 2 < to &&
      isVerbal(tokens[at + 2]!)
    ) {
      // “Used to open”: what was done once.
      found.push({ at: at + 2, from: at, time: 'past', loose: false, mood: null, persons: [] })
      at += 2
    } else if (
      isPlainPast(token) &&
      (spoken !== token.clause || isOnlyPast(token) || hasSubject(tokens, at))
    ) {
      const loose = !isOnlyPast(token) && !hasSubject(tokens, at)
      found.push({ at, from: at, time: 'past', loose, mood: null, persons: [] })
    } else if (hasSubject(tokens, at) && isPlainPresent(token))
      found.push({ at, from: at, time: 'present', loose: false, mood: null, persons: [] })
  }
  return [...found, ...bareVerbs(document, { from, to }, found)].sort((a, b) => a.from - b.from)
}

/** "The factory employs": an -s that is the only verb its clause can have. */
function bareVerbs({ tokens }: Document, { from, to }: Range, found: readonly VerbGroup[]): VerbGroup[] {
  const spoken = new Set(found.map(({ at }) => tokens[at]!.clause))
  const bare: VerbGroup[] = []
  for (let at = from; at < to; at++) {
    const { key, clause } = tokens[at]!
    if (spoken.has(clause) || !key.endsWith('s') || BEFORE_NOUN.has(tokens[at - 1]?.key ?? 'the')) continue
    if (!verbsIn(tokens[at]!).some(({ time }) => time === 'present')) continue
    spoken.add(clause)
    bare.push({ at, from: at, time: 'present', loose: false, mood: null, persons: [3] })
  }
  return bare
}

/** From its first auxiliary to the verb that carries the meaning. */
function chain({ tokens, grammar }: Document, at: number, to: number): VerbGroup {
  const first = isHad(tokens, at) ? 'had' : tokens[at]!.key
  const seen = [first]
  let head = at
  for (let next = at + 1; next < Math.min(to, at + CHAIN); next++) {
    const { key, clause } = tokens[next]!
    if (clause !== tokens[at]!.clause) break
    const last = seen.findLast((one) => isOf(one, 'be', grammar) || !isAdverb(one)) ?? ''
    if (
      isInside(key, grammar) ||
      isOfAdverb(tokens, next) ||
      isNextTo(tokens, next) ||
      isRumour(tokens[next]!, last, grammar)
    ) {
      seen.push(key)
      if (
        key !== 'do' &&
        timesOf(key, 'auxiliary', grammar).some((time) => time === 'infinitive' || time === 'participle')
      )
        head = next
      continue
    }
    // After *be* an adjective stands where a participle could: “was clean” is no form of *to clean*.
    const being = isOf(last, 'be', grammar)
    const isVerb = verbsIn(tokens[next]!).some(({ time }) => !being || (time !== null && time !== 'present'))
    // Behind a bare modal stands its verb, whatever the lexicon has for the word: “may hand in”.
    const isBare = isFormOf(last, 'modal', grammar) || tokens[next]!.readings.length === 0
    if (isVerb || (isBare && tokens[next]!.part === 'VERB')) head = next
    break
  }
  const going = seen.includes('going') && seen.includes('to')
  const mood = moodOf(tokens, at, seen, going, grammar)
  const participle = tokens[head]!.readings.some(({ time }) => time === 'participle' || time === 'past')
  const isSoon = seen.includes('about') && timesOf(first, 'auxiliary', grammar).includes('present')
  const [time, loose] = isSoon
    ? (['future', true] as const)
    : timeOf(first, mood, going, participle, head > at, grammar)
  const persons = classFormsOf(first, 'auxiliary', grammar).flatMap(({ person }) => person ?? [])
  return { at: head, from: at, time, loose, mood, persons }
}

/** “We’d forgotten”, and not “we’d forget”: what is no infinitive stands behind it. */
function isHad(tokens: Token[], at: number): boolean {
  if (tokens[at]!.key !== 'would' || !/^['’]/u.test(tokens[at]!.text)) return false
  const next = tokens.slice(at + 1, at + CHAIN).find(({ key }) => !isAdverb(key))
  const isBase = next?.readings.some(
    ({ lemma }) => lemma === next.key && isVerb(lemma, next.document.grammar),
  )
  const isDone = next?.readings.some(({ time }) => time === 'participle') === true && isBase === false
  return next?.key === 'been' || next?.key === 'had' || isDone
}

/** “Are about to sign”. */
const isNextTo = (tokens: Token[], at: number) => tokens[at]!.key === 'about' && tokens[at + 1]?.key === 'to'

function moodOf(tokens: Token[], at: number, seen: string[], going: boolean, grammar: Grammar): Mood | null {
  const [first = ''] = seen
  // “I should like” is a polite “want”.
  if (first === 'should' && tokens.slice(at + 1, at + 4).some(({ key }) => key === 'like')) return 'would'
  const own = isFormOf(first, 'modal', grammar) && MOODS.find((mood) => isFormOf(first, mood, grammar))
  if (own) return own
  const obliged =
    isFormOf(first, 'obliges', grammar) && seen.find((key) => key !== first && key !== 'not') === 'to'
  if (obliged) return 'must'
  if (seen.includes('supposed')) return 'should'
  return going && isOf(first, 'be', grammar) && timesOf(first, 'auxiliary', grammar).includes('present')
    ? 'will'
    : null
}

/** When a chain takes place by its first auxiliary, and whether the other language may render it by the present. */
function timeOf(
  first: string,
  mood: Mood | null,
  going: boolean,
  isParticiple: boolean,
  hasVerb: boolean,
  grammar: Grammar,
): [When, boolean] {
  const times = timesOf(first, 'auxiliary', grammar)
  if (mood === 'will') return ['future', going]
  if (mood === 'would' || mood === 'could' || mood === 'should' || first === 'might')
    return ['conditional', true]
  if (mood === 'can' || mood === 'may' || (mood === 'must' && first !== 'had')) return ['present', true]
  if (isOf(first, 'have', grammar) && first !== 'had')
    return [hasVerb && isParticiple ? 'past' : 'present', true]
  return times.includes('past') ? ['past', false] : ['present', isParticiple]
}

/** What a word may be as a form of a verb of the lexicon, or as itself. */
const verbsIn = ({ readings, document: { grammar } }: Token) =>
  readings.filter(({ lemma }) => isVerb(lemma, grammar))

const isVerbal = (token: Token) => verbsIn(token).length > 0

const isPlainPast = (token: Token) => {
  const verbs = verbsIn(token)
  if (token.readings.length === 0) return token.part === 'VERB' && token.key.endsWith('ed')
  const isItself = verbs.some(({ lemma, time }) => lemma === token.key && time === null)
  return !isItself && verbs.some(({ time }) => time === 'past')
}
const isPlainPresent = (token: Token) =>
  verbsIn(token).length > 0 && token.readings.every(({ time }) => time === null || time === 'present')

/** Right behind a pronoun a form that could be a noun or a participle is a verb. */
const hasSubject = (tokens: Token[], at: number) => {
  const before = tokens[at - 1]?.key ?? ''
  return PRONOUN.has(before) || before === 'who'
}

/** A past that is no participle too: took, went. */
const isOnlyPast = ({ readings, key }: Token) =>
  !key.endsWith('ed') && readings.every(({ time }) => time === 'past')
