/** The subject that follows its verb: “said Sophie Lanvin”, « a déclaré mardi, à Lille, la ministre », « lit-on dans le rapport ». */
import type { Language } from '../../api/language.ts'
import type { Attribution } from './attribution.ts'
import { nameEnd } from './mentions.ts'
import { canSpeak, phraseAt, type Phrase, startsPhrase } from './phrase.ts'
import { isLinking, reportingVerb } from './reports.ts'
import { isA, isDeterminer, type SpeechToken } from './tokens.ts'
import { isPersonNoun } from './nouns.ts'

export const LONGEST_ASIDE = 45

/** « a lui aussi aussitôt répondu »: so many words stand before the verb at most. */
const MOST_LINKING = 6

/** “said Sophie Lanvin”, « a déclaré mardi, à Lille, la ministre », « s’étrangle-t-il ». */
export function verbFirst(
  tokens: readonly SpeechToken[],
  at: number,
  to: number,
  language: Language,
): Attribution | null {
  let verb = at
  while (verb < to && verb - at < MOST_LINKING && !reportingVerb(tokens, verb, language)) {
    const { kind } = tokens[verb]!
    const inverted = isA(tokens[verb], 'pronoun') && verb > at && !startsPhrase(tokens, at)
    if (kind !== 'word' || !(isLinking(tokens, verb) || inverted)) break
    verb++
  }
  const form = verb < to ? reportingVerb(tokens, verb, language) : null
  if (!form) return language === 'fr' && tokens[at - 1]?.key === ',' ? invertedVerb(tokens, at, to) : null
  if (form === 'bare') return null
  const cue = { at: verb, to: verb + 1 }
  if (tokens[verb + 1]?.key === 'on') {
    const subject = subjectOfImpersonal(tokens, verb + 2, to, language)
    return subject && { place: 'after', subject, cue }
  }
  const inverted = tokens.slice(at, verb).findIndex((token) => isA(token, 'pronoun') && token.key !== 'lui')
  if (inverted >= 0) return { place: 'after', subject: { at: at + inverted, to: at + inverted + 1 }, cue }
  if (language === 'en' && !startsPhrase(tokens, verb + 1)) return null
  const subject = subjectAfter(tokens, verb + 1, to, language)
  return subject && { place: 'after', subject, cue }
}

/** « …, bondit le maire », « …, n’en revient pas Anne Roche »: whatever the verb, French inverts it for speech alone. */
function invertedVerb(tokens: readonly SpeechToken[], at: number, to: number): Attribution | null {
  let verb = at
  while (verb < to && isA(tokens[verb], 'before-inverted')) verb++
  const { key = '', kind, capital } = tokens[verb] ?? {}
  if (verb >= to || kind !== 'word' || capital || !/^..+(?:e|ent|d|t|it|ait)$/.test(key)) return null
  if (NO_VERB.some((one) => isA(tokens[verb], one)) || isPersonNoun(tokens[verb])) return null
  let next = verb + 1
  while (next < to && isA(tokens[next], 'after-inverted')) next++
  const cue = { at: verb, to: verb + 1 }
  if (isA(tokens[next], 'pronoun') && isA(tokens[next], 'subject'))
    return { place: 'after', subject: { at: next, to: next + 1 }, cue }
  const subject = phraseAt(tokens, next, 'fr')
  const ends = subject && (tokens[subject.to]?.kind !== 'word' || isA(tokens[subject.to], 'preposition'))
  return ends && namesPerson(tokens, subject) ? { place: 'after', subject, cue } : null
}

const NO_VERB = ['function', 'preposition', 'clause', 'work'] as const

function namesPerson(tokens: readonly SpeechToken[], { at, to }: Phrase): boolean {
  const first = isDeterminer(tokens[at]) ? at + 1 : at
  if (first === at) return tokens[at]!.capital && nameEnd(tokens, at) === to
  return tokens.slice(first, to).some(isPersonNoun)
}

/** « lit-on dans le rapport », « assure-t-on à la préfecture », « dit-on dans l’entourage du ministre »: whose words a place stands for. */
function subjectOfImpersonal(
  tokens: readonly SpeechToken[],
  at: number,
  to: number,
  language: Language,
): Phrase | null {
  for (let i = at; i < Math.min(to, at + LONGEST_ASIDE); i++) {
    if (tokens[i]!.kind !== 'word') return null
    if (!isA(tokens[i], 'before-place')) continue
    const place = phraseAt(tokens, i + 1, language) ?? bareNoun(tokens, i + 1, to)
    return place && canSpeak(tokens, place) ? place : null
  }
  return null
}

/** « de source policière », « au ministère »: after à or de a noun may lack its article. */
function bareNoun(tokens: readonly SpeechToken[], at: number, to: number): Phrase | null {
  let end = at
  while (end < to && tokens[end]!.kind === 'word' && !isA(tokens[end], 'clause')) end++
  return end > at ? { at, to: end } : null
}

/** The first phrase after a verb that no preposition governs. */
export function subjectAfter(
  tokens: readonly SpeechToken[],
  at: number,
  to: number,
  language: Language,
): Phrase | null {
  for (let i = at; i < Math.min(to, at + LONGEST_ASIDE); i++) {
    const { key, kind } = tokens[i]!
    if (kind === 'speech' || isA(tokens[i], 'clause')) return null
    const article = key === 'des' && (i === at || tokens[i - 1]!.kind === 'mark')
    if (key === 'en') i = bareWordsEnd(tokens, i + 1, to) - 1
    else if (isA(tokens[i], 'preposition') && !article) {
      const complement = phraseAt(tokens, i + 1, language)
      const named = complement && nameBehind(tokens, complement)
      if (named) return named
      if (complement && key !== 'd') i = complement.to - 1
    } else if (!isA(tokens[i], 'date') && startsPhrase(tokens, i)) {
      const phrase = phraseAt(tokens, i, language)
      if (phrase && (i === at || canSpeak(tokens, phrase))) return phrase
      if (phrase) i = phrase.to - 1
    }
  }
  return null
}

/** « a dit devant la presse | Anne Roche »: a full name behind a noun that no person bears is the subject. */
function nameBehind(tokens: readonly SpeechToken[], { at, to }: Phrase): Phrase | null {
  if (!isDeterminer(tokens[at])) return null
  for (let i = at + 1; i < to; i++) {
    const token = tokens[i]!
    if (isPersonNoun(token) || isA(token, 'title')) return null
    if (isA(token, 'body') && !tokens[i + 1]?.given.here) return null
    if (token.capital) return i > at + 1 && nameEnd(tokens, i) === to && to - i > 1 ? { at: i, to } : null
  }
  return null
}

/** « a répondu en anglais Jane Doe », « a dit en conférence de presse la ministre »: en takes a noun without article. */
function bareWordsEnd(tokens: readonly SpeechToken[], at: number, to: number): number {
  let end = at
  while (end < to && tokens[end]!.kind === 'word' && !tokens[end]!.capital && !isDeterminer(tokens[end]))
    end++
  return end
}
