/** Finds the words that say whose a stretch of speech is: “…, said Jane Doe”, « selon lui, … », X : « … ». */
import type { Language } from '../../api/language.ts'
import { afterSpeech, isLink, subjectFirst } from './after-speech.ts'
import { announced } from './announced.ts'
import type { Attribution } from './attribution.ts'
import { antecedentBefore, subjectBefore } from './clause.ts'
import { subjectAfter, verbFirst } from './inversion.ts'
import { canSpeak, phraseAt, type Phrase, startsPhrase } from './phrase.ts'
import { isLinking, reportingVerb } from './reports.ts'
import { sentenceAround, sentenceSubject } from './sentence-subject.ts'
import { sourceAt } from './source-phrases.ts'
import { isA, type SpeechToken } from './tokens.ts'

/** The attribution of the speech at token `at`, if its own sentence has one. */
export function attribution(
  tokens: readonly SpeechToken[],
  at: number,
  language: Language,
): Attribution | null {
  const sentence = sentenceAround(tokens, at)
  const after = () => afterSpeech(tokens, at, sentence, language)
  const before = () => beforeSpeech(tokens, at, sentence, language)
  const near = isInRelative(tokens, at, sentence) ? (before() ?? after()) : (after() ?? before())
  return near ?? atSentenceEnd(tokens, at, sentence, language)
}

/** « Un voisin, qui dit avoir entendu “…”, a prévenu la police »: the verb after the marks is the neighbour's own. */
function isInRelative(tokens: readonly SpeechToken[], at: number, sentence: Phrase): boolean {
  for (let i = at - 1; i > sentence.at; i--) {
    if (tokens[i]!.kind !== 'word') return false
    if (tokens[i - 1]!.key === ',') return isA(tokens[i], 'relative') && startsPhrase(tokens, sentence.at)
  }
  return false
}

function beforeSpeech(
  tokens: readonly SpeechToken[],
  at: number,
  sentence: Phrase,
  language: Language,
): Attribution | null {
  let weak: Attribution | null = null
  for (let i = at - 1; i >= sentence.at; i--) {
    const source = sourceAt(tokens, i, language) ?? relativeSource(tokens, i, sentence.at, language)
    if (source && source.subject.to <= at) return { place: 'before', ...source }
    const form = reportingVerb(tokens, i, language)
    if (!form || (form === 'bare' && sourceAt(tokens, i - 1, language))) continue
    const subject = agentAfter(tokens, i, language) ?? subjectOf(tokens, i, form, sentence, language)
    if (!subject || !canSpeak(tokens, subject)) continue
    const found: Attribution = { place: 'before', subject, cue: { at: i, to: i + 1 } }
    if (!tokens[i]!.reporting.isThought) return found
    weak ??= found
  }
  if (weak) return weak
  const colon = tokens[at - 1]
  if (colon?.key !== ':' || colon.sentence !== tokens[at]!.sentence) return null
  const found = announced(tokens, at - 1, sentence.at, language)
  return found && { place: 'before', ...found }
}

/** « Le syndicat, pour qui la fermeture est “…” », “the union, for whom it is ‘…’”. */
function relativeSource(
  tokens: readonly SpeechToken[],
  at: number,
  from: number,
  language: Language,
): Omit<Attribution, 'place'> | null {
  if (!isA(tokens[at], 'viewpoint') || !isA(tokens[at + 1], 'whom')) return null
  const subject = antecedentBefore(tokens, at, from, language)
  return subject && canSpeak(tokens, subject) ? { subject, cue: { at, to: at + 2 } } : null
}

/** “described by Mayor Reed as ‘…’”, « dénoncé par le maire comme “…” ». */
function agentAfter(tokens: readonly SpeechToken[], verb: number, language: Language): Phrase | null {
  return isA(tokens[verb + 1], 'agent') ? phraseAt(tokens, verb + 2, language) : null
}

/** The subject of a verb, its own or, for an infinitive, a gerund or a second verb, the one it shares. */
function subjectOf(
  tokens: readonly SpeechToken[],
  verb: number,
  form: string,
  sentence: Phrase,
  language: Language,
): Phrase | null {
  if (form !== 'bare') {
    if (language !== 'en' && isCompared(tokens, verb))
      return subjectAfter(tokens, verb + 1, sentence.to, language)
    const own = subjectBefore(tokens, verb, sentence.at, language)
    if (own && canSpeak(tokens, own)) return own
    const inverted = tokens[verb + 1]
    const before = tokens[verb - 1]
    if (inverted && isA(inverted, 'pronoun') && inverted.key !== 'her') return { at: verb + 1, to: verb + 2 }
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
  return main && !isA(tokens[main.at], 'relative') ? main : null
}

/** « comme l’a rappelé la ministre », « ce qu’a expliqué le maire »: the subject follows. */
function isCompared(tokens: readonly SpeechToken[], verb: number): boolean {
  let i = verb - 1
  while (i > 0 && verb - i < 5 && (isLinking(tokens, i) || isA(tokens[i], 'object-before-verb'))) i--
  return i >= 0 && i < verb && isA(tokens[i], 'compared') && startsPhrase(tokens, verb + 1)
}

function invertedSubject(
  tokens: readonly SpeechToken[],
  verb: number,
  to: number,
  language: Language,
): Phrase | null {
  const speech = tokens.slice(Math.max(0, verb - 5), verb).some(({ kind }) => kind === 'speech')
  return speech ? subjectAfter(tokens, verb + 1, to, language) : null
}

/** “There was little ‘appetite’ for it, the official said.” */
function atSentenceEnd(
  tokens: readonly SpeechToken[],
  at: number,
  { to }: Phrase,
  language: Language,
): Attribution | null {
  for (let i = at + 1; i < to; i++) {
    if (!isLink(tokens[i])) continue
    const found =
      subjectFirst(tokens, i + 1, to, language) ??
      (language === 'en' ? null : verbFirst(tokens, i + 1, to, language))
    if (found?.cue) return { ...found, place: 'end' }
    const source = sourceAt(tokens, i + 1, language)
    if (source) return { ...source, place: 'end' }
  }
  return null
}
