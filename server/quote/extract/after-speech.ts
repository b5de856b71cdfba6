/** The attribution that follows speech: “…, said Jane Doe”, “… — Jane Doe”, “… by Jane Doe”. */
import type { Language } from '../../api/language.ts'
import type { Attribution } from './attribution.ts'
import { subjectBefore } from './clause.ts'
import { LONGEST_ASIDE, verbFirst } from './inversion.ts'
import { nameEnd } from './mentions.ts'
import { canSpeak, phraseAt, type Phrase, startsPhrase } from './phrase.ts'
import { reportingVerb } from './reports.ts'
import { sentenceAround } from './sentence-subject.ts'
import { sourceAt } from './source-phrases.ts'
import { isA, isDeterminer, type SpeechToken } from './tokens.ts'

export const isLink = (token: SpeechToken | undefined) =>
  token?.kind === 'mark' && /^(?:,|–|—|―|--|-)$/.test(token.key)

export function afterSpeech(
  tokens: readonly SpeechToken[],
  at: number,
  { to }: Phrase,
  language: Language,
): Attribution | null {
  const signed = signature(tokens, at)
  if (signed) return signed
  const agent = agentOf(tokens, at, language)
  if (agent) return agent
  const last = lastListed(tokens, at, to)
  let i = last + 1
  while (i < to && isLink(tokens[i])) i++
  if (i >= to) return exclaimed(tokens, last, language)
  const titled = headline(tokens, at, language)
  if (titled) return titled
  // « le “zéro net” inquiète les maires »: with its article, what stands in marks is the subject of the verb
  if (i === at + 1 && isDeterminer(tokens[at - 1]) && tokens[at - 1]!.sentence === tokens[at]!.sentence)
    return null
  if (isA(tokens[i], 'as')) i++
  const source = sourceAt(tokens, i, language)
  if (source) return { place: 'after', ...source }
  return verbFirst(tokens, i, to, language) ?? subjectFirst(tokens, i, to, language)
}

/** “A” and “B,” she said · “A” (“B”), she said: the last of several before one attribution. */
function lastListed(tokens: readonly SpeechToken[], at: number, to: number): number {
  const MOST = 6
  let last = at
  for (let i = at + 1; i < to && tokens[i]!.speech - tokens[at]!.speech < MOST; i++) {
    if (tokens[i]!.kind === 'speech') last = i
    else if (
      !/^[,()]$/.test(tokens[i]!.key) &&
      !isA(tokens[i], 'coordinator') &&
      !isA(tokens[i], 'next-in-list')
    )
      break
  }
  return tokens[last + 1]?.key === ')' ? last + 1 : last
}

/** “Where is the money?” Ms. Ross asked. A sentence of its own to the eye, an attribution since no comma could stand. */
function exclaimed(tokens: readonly SpeechToken[], at: number, language: Language): Attribution | null {
  const next = tokens[at + 1]
  if (!/^[?!…]$/u.test(tokens[at]!.key) || next?.paragraph !== tokens[at]!.paragraph) return null
  const { to } = sentenceAround(tokens, at + 1)
  const found = subjectFirst(tokens, at + 1, to, language)
  const after = found?.cue && tokens[found.cue.to]
  if (!after) return null
  const ends =
    after.kind === 'mark' || isA(after, 'preposition') || isA(after, 'clause') || isA(after, 'date')
  return ends || isA(tokens[found.cue!.at], 'told') ? found : null
}

/** « jugé “liberticide” par la Ligue », “dismissed as ‘fantasy’ by Ms. Ross”. */
function agentOf(tokens: readonly SpeechToken[], at: number, language: Language): Attribution | null {
  if (!isA(tokens[at + 1], 'agent')) return null
  const REACH = 3
  for (let i = at - 1; i >= Math.max(0, at - REACH) && tokens[i]!.kind === 'word'; i--) {
    const { form, isNaming, isJudging } = tokens[i]!.reporting
    if (!form || form === 'bare' || (isNaming && !isJudging)) continue
    const subject = phraseAt(tokens, at + 2, language)
    return subject && canSpeak(tokens, subject)
      ? { place: 'after', subject, cue: { at: i, to: i + 1 } }
      : null
  }
  return null
}

/** A name after a dash signs the words before it: “…” — Jane Doe. */
function signature(tokens: readonly SpeechToken[], at: number): Attribution | null {
  if (!/^[–—―-]/.test(tokens[at + 1]?.key ?? '')) return null
  const end = nameEnd(tokens, at + 2)
  const stop = tokens[end]?.key === '.' ? end + 1 : end
  const closed = tokens[stop]?.paragraph !== tokens[at + 2]?.paragraph || tokens[end]?.key === ','
  return end > at + 3 && closed ? { place: 'after', subject: { at: at + 2, to: end }, cue: null } : null
}

/** ‘I came for the rain’: the choreographer who moved to the moors. */
function headline(tokens: readonly SpeechToken[], at: number, language: Language): Attribution | null {
  if (tokens[at]!.paragraph > 0 || at > 0 || tokens[at + 1]?.key !== ':') return null
  const subject = phraseAt(tokens, at + 2, language)
  return subject && canSpeak(tokens, subject) ? { place: 'after', subject, cue: null } : null
}

/** “Jane Doe, the head of the union, told reporters”. */
export function subjectFirst(
  tokens: readonly SpeechToken[],
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
    // French inverts: « … », la maire retrace trois siècles, goes on with another matter
    if (language === 'fr' && isDeterminer(tokens[verb + 1])) return null
    // “In her memoir, ‘…,’ Ms. Diaz writes that …”: the verb reports what follows, not what stands before
    if (tokens[verb + 1]?.key === ':' || isA(tokens[verb + 1], 'that')) return null
    if (subject?.at === at) return { place: 'after', subject, cue: { at: verb, to: verb + 1 } }
    if (!subject || subject.at > at + 1) continue
  }
  return null
}
