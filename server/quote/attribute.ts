/** Finds the words that say whose a stretch of speech is: “…, said Jane Doe”, « selon lui, … », X : « … ». */
import type { Language } from '../api.ts'
import { canSpeak, phraseAt, type Range, reportingVerb, startsPhrase, subjectBefore } from './clause.ts'
import {
  CLAUSE,
  isBetweenSubjectAndVerb,
  isDeterminer,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
} from './closed-words.ts'
import { nameEnd } from './mentions.ts'
import { isThought } from './reporting-verbs.ts'
import { sentenceSubject } from './sentence-subject.ts'
import type { Token } from './tokens.ts'
import { isDate } from './word-classes.ts'

export interface Attribution {
  /** Where the cue stands, from the speech. */
  place: 'after' | 'before' | 'end'
  subject: Range
  /** The words that attribute: a verb, selon, according to; null where a name stands before a colon or after a dash. */
  cue: Range | null
}

/** Sentences longer than this are read only so far around a quotation: it keeps the work linear in the text. */
const SENTENCE_REACH = 120
const LONGEST_ASIDE = 45

/** The sentence a token stands in, within reach. */
export function sentenceAround(tokens: readonly Token[], at: number): Range {
  const { sentence } = tokens[at]!
  let start = at
  let end = at + 1
  while (start > 0 && at - start < SENTENCE_REACH && tokens[start - 1]!.sentence === sentence) start--
  while (end < tokens.length && end - at < SENTENCE_REACH && tokens[end]!.sentence === sentence) end++
  return { at: start, to: end }
}

/** The attribution of the speech at token `at`, if its own sentence has one. */
export function attribution(tokens: readonly Token[], at: number, language: Language): Attribution | null {
  const sentence = sentenceAround(tokens, at)
  return (
    afterSpeech(tokens, at, sentence, language) ??
    beforeSpeech(tokens, at, sentence, language) ??
    atSentenceEnd(tokens, at, sentence, language)
  )
}

const isLink = (token: Token | undefined) => token?.kind === 'mark' && /^(?:,|–|—|―|--|-)$/.test(token.key)

function afterSpeech(
  tokens: readonly Token[],
  at: number,
  { to }: Range,
  language: Language,
): Attribution | null {
  const signed = signature(tokens, at)
  if (signed) return signed
  let i = at + 1
  while (i < to && isLink(tokens[i])) i++
  if (i >= to) return null
  const titled = headline(tokens, at, language)
  if (titled) return titled
  if (/^(?:as|comme)$/.test(tokens[i]!.key)) i++
  const source = accordingTo(tokens, i, language)
  if (source) return { place: 'after', ...source }
  return verbFirst(tokens, i, to, language) ?? subjectFirst(tokens, i, to, language)
}

/** A name after a dash signs the words before it: “…” — Jane Doe. */
function signature(tokens: readonly Token[], at: number): Attribution | null {
  if (!/^[–—―-]/.test(tokens[at + 1]?.key ?? '')) return null
  const end = nameEnd(tokens, at + 2)
  const closed = tokens[end]?.paragraph !== tokens[at + 2]?.paragraph || tokens[end]?.key === ','
  return end > at + 3 && closed ? { place: 'after', subject: { at: at + 2, to: end }, cue: null } : null
}

/** ‘I came for the rain’: the choreographer who moved to the moors. */
function headline(tokens: readonly Token[], at: number, language: Language): Attribution | null {
  if (tokens[at]!.paragraph > 0 || at > 0 || tokens[at + 1]?.key !== ':') return null
  const subject = phraseAt(tokens, at + 2, language)
  return subject && canSpeak(tokens, subject) ? { place: 'after', subject, cue: null } : null
}

/** “said Sophie Lanvin”, « a déclaré mardi, à Lille, la ministre », « s’étrangle-t-il ». */
function verbFirst(tokens: readonly Token[], at: number, to: number, language: Language): Attribution | null {
  let verb = at
  while (verb < to && verb - at < 6 && !reportingVerb(tokens, verb, language)) {
    const { key, kind } = tokens[verb]!
    const inverted = PRONOUN[key] && verb > at && !startsPhrase(tokens, at)
    if (kind !== 'word' || !(isBetweenSubjectAndVerb(key) || inverted)) return null
    verb++
  }
  const form = verb < to ? reportingVerb(tokens, verb, language) : null
  if (!form || form === 'bare') return null
  const cue = { at: verb, to: verb + 1 }
  const inverted = tokens.slice(at, verb).findIndex(({ key }) => PRONOUN[key] && key !== 'lui')
  if (inverted >= 0) return { place: 'after', subject: { at: at + inverted, to: at + inverted + 1 }, cue }
  if (language === 'en' && !startsPhrase(tokens, verb + 1)) return null
  const subject = subjectAfter(tokens, verb + 1, to, language)
  return subject && { place: 'after', subject, cue }
}

/** The first phrase after a verb that no preposition governs. */
function subjectAfter(tokens: readonly Token[], at: number, to: number, language: Language): Range | null {
  for (let i = at; i < Math.min(to, at + LONGEST_ASIDE); i++) {
    const { key, kind } = tokens[i]!
    if (kind === 'speech' || CLAUSE.has(key)) return null
    const article = key === 'des' && (i === at || tokens[i - 1]!.kind === 'mark')
    if (key === 'en') i = bareWordsEnd(tokens, i + 1, to) - 1
    else if ((PREPOSITION.has(key) && !article) || /^(?:selon|d'apres)$/.test(key)) {
      const complement = phraseAt(tokens, i + 1, language)
      if (complement && key !== 'd') i = complement.to - 1
    } else if (!isDate(key) && startsPhrase(tokens, i)) {
      const phrase = phraseAt(tokens, i, language)
      if (phrase && (i === at || canSpeak(tokens, phrase))) return phrase
      if (phrase) i = phrase.to - 1
    }
  }
  return null
}

/** « a répondu en anglais Jane Doe », « a dit en conférence de presse la ministre »: en takes a noun without article. */
function bareWordsEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at
  while (end < to && tokens[end]!.kind === 'word' && !tokens[end]!.capital && !isDeterminer(tokens[end]!.key))
    end++
  return end
}

/** “Jane Doe, the head of the union, told reporters”. */
function subjectFirst(
  tokens: readonly Token[],
  at: number,
  to: number,
  language: Language,
): Attribution | null {
  if (!startsPhrase(tokens, at)) return null
  for (let verb = at + 1; verb < Math.min(to, at + LONGEST_ASIDE); verb++) {
    if (tokens[verb]!.kind === 'speech') return null
    const form = reportingVerb(tokens, verb, language)
    if (!form || form === 'bare') continue
    const subject = subjectBefore(tokens, verb, at, language)
    // “In her memoir, ‘…,’ Ms. Diaz writes that …”: the verb reports what follows, not what stands before
    if (/^(?:that|que|qu|:)$/.test(tokens[verb + 1]?.key ?? '')) return null
    if (subject?.at === at) return { place: 'after', subject, cue: { at: verb, to: verb + 1 } }
    if (!subject || subject.at > at + 1) continue
  }
  return null
}

/** selon X, d’après X, according to X; pour X where it begins the sentence. */
function accordingTo(
  tokens: readonly Token[],
  at: number,
  language: Language,
): Omit<Attribution, 'place'> | null {
  const length = sourceWords(tokens, at)
  if (!length) return null
  const subject = phraseAt(tokens, at + length, language)
  if (!subject || !canSpeak(tokens, subject)) return null
  return { subject, cue: { at, to: at + length } }
}

function sourceWords(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.key, tokens[at + 1]?.key]
  if (first === 'selon') return 1
  if (first === 'according' && second === 'to') return 2
  if (first === 'd' && second === 'apres') return 2
  if (first === 'aux' && second === 'yeux' && /^d[eu]s?$/.test(tokens[at + 2]?.key ?? '')) return 3
  const begins = tokens[at - 1]?.sentence !== tokens[at]?.sentence
  return begins && first === 'pour' ? 1 : 0
}

function beforeSpeech(
  tokens: readonly Token[],
  at: number,
  sentence: Range,
  language: Language,
): Attribution | null {
  let weak: Attribution | null = null
  for (let i = at - 1; i >= sentence.at; i--) {
    const source = accordingTo(tokens, i, language)
    if (source && source.subject.to <= at) return { place: 'before', ...source }
    const form = reportingVerb(tokens, i, language)
    if (!form) continue
    const subject = agentAfter(tokens, i, language) ?? subjectOf(tokens, i, form, sentence, language)
    if (!subject || !canSpeak(tokens, subject)) continue
    const found: Attribution = { place: 'before', subject, cue: { at: i, to: i + 1 } }
    if (!isThought(tokens[i]!.key)) return found
    weak ??= found
  }
  if (weak) return weak
  const colon = tokens[at - 1]
  if (colon?.key === ':' && colon.sentence === tokens[at]!.sentence) {
    const subject = phraseAt(tokens, sentence.at, language)
    if (subject && subject.to === at - 1 && canSpeak(tokens, subject))
      return { place: 'before', subject, cue: null }
  }
  return null
}

/** “described by Mayor Reed as ‘…’”, « dénoncé par le maire comme “…” ». */
function agentAfter(tokens: readonly Token[], verb: number, language: Language): Range | null {
  return /^(?:by|par)$/.test(tokens[verb + 1]?.key ?? '') ? phraseAt(tokens, verb + 2, language) : null
}

/** The subject of a verb, its own or, for an infinitive, a gerund or a second verb, the one it shares. */
function subjectOf(
  tokens: readonly Token[],
  verb: number,
  form: string,
  sentence: Range,
  language: Language,
): Range | null {
  if (form !== 'bare') {
    const own = subjectBefore(tokens, verb, sentence.at, language)
    if (own && canSpeak(tokens, own)) return own
    const inverted = tokens[verb + 1]
    const before = tokens[verb - 1]
    if (inverted && PRONOUN[inverted.key] && inverted.key !== 'her') return { at: verb + 1, to: verb + 2 }
    if (before?.kind === 'speech' || tokens[verb - 2]?.kind === 'speech') {
      const after = subjectAfter(tokens, verb + 1, sentence.to, language)
      if (after) return after
    }
  }
  for (let i = verb - 1; i > sentence.at; i--) {
    if (
      reportingVerb(tokens, i, language) !== 'finite' &&
      reportingVerb(tokens, i, language) !== 'participle'
    )
      continue
    const shared =
      subjectBefore(tokens, i, sentence.at, language) ?? invertedSubject(tokens, i, verb, language)
    if (shared && canSpeak(tokens, shared)) return shared
  }
  const main = sentenceSubject(tokens, sentence.at, form === 'bare' ? sentence.to : verb, language)
  return main && !RELATIVE.has(tokens[main.at]!.key) ? main : null
}

function invertedSubject(
  tokens: readonly Token[],
  verb: number,
  to: number,
  language: Language,
): Range | null {
  const speech = tokens.slice(Math.max(0, verb - 5), verb).some(({ kind }) => kind === 'speech')
  return speech ? subjectAfter(tokens, verb + 1, to, language) : null
}

/** “There was little ‘appetite’ for it, the official said.” */
function atSentenceEnd(
  tokens: readonly Token[],
  at: number,
  { to }: Range,
  language: Language,
): Attribution | null {
  for (let i = at + 1; i < to; i++) {
    if (!isLink(tokens[i])) continue
    const found =
      subjectFirst(tokens, i + 1, to, language) ??
      (language === 'en' ? null : verbFirst(tokens, i + 1, to, language))
    if (found?.cue) return { ...found, place: 'end' }
    const source = accordingTo(tokens, i + 1, language)
    if (source) return { ...source, place: 'end' }
  }
  return null
}
