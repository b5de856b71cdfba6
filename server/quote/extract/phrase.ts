/** Noun phrases that can stand for a speaker: where one begins, and where it ends. */
import type { Language } from '../../api/language.ts'
import { nameEnd } from './mentions.ts'
import { isLinking, reportingVerb } from './reports.ts'
import { isA, isDeterminer, type SpeechToken } from './tokens.ts'
import { isPersonNoun, looksLikePerson } from './nouns.ts'

/** Tokens from `at` up to `to`. */
export interface Phrase {
  at: number
  to: number
}

/** How far from its verb a subject is sought: long asides stay below, run-on hostile text above. */
export const LONGEST_SUBJECT = 60

/** Whether a noun phrase that can speak may start here. */
export function startsPhrase(tokens: readonly SpeechToken[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return false
  if (isA(token, 'pronoun') || isDeterminer(token)) return true
  if (NO_NOUN.some((one) => isA(token, one))) return false
  return (
    token.capital ||
    isPersonNoun(token) ||
    isA(token, 'title') ||
    token.key.endsWith('s') ||
    qualifiesName(tokens, at)
  )
}

const NO_NOUN = ['clause', 'preposition', 'date', 'people'] as const

/** “Her lawyer says”, but not “it told her on Monday”. */
function isHerOwn(tokens: readonly SpeechToken[], at: number): boolean {
  const next = tokens[at + 1]
  if (tokens[at]!.key !== 'her' || next?.kind !== 'word') return false
  return !isA(next, 'function') && !isA(next, 'preposition') && !isA(next, 'clause') && !isA(next, 'date')
}

/** “county engineer Doug Sayles”, “panel Chairman Reed”, “9/11 widow Terry Strada”: nouns before a title and a name. */
function qualifiesName(tokens: readonly SpeechToken[], at: number): boolean {
  const MOST_QUALIFIERS = 2
  for (let i = at; i <= at + MOST_QUALIFIERS; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || isA(token, 'function') || token.reporting.inEither) return false
    const [next] = tokens.slice(i + 1, i + 2)
    if (!next?.capital) continue
    return isA(next, 'title') || isPersonNoun(token) || isA(token, 'title')
  }
  return false
}

/** The noun phrase that begins at `at`: to the next mark, verb or clause, complements included. */
export function phraseAt(tokens: readonly SpeechToken[], at: number, language: Language): Phrase | null {
  if (!startsPhrase(tokens, at)) return null
  if (isA(tokens[at], 'pronoun') && !isHerOwn(tokens, at)) return { at, to: at + 1 }
  const { sentence } = tokens[at]!
  const bare = !isDeterminer(tokens[at]) && nameEnd(tokens, at)
  if (bare && bare > at && !nameGoesOn(tokens, bare)) return { at, to: bare }
  let to = at + 1
  for (let i = at; i < Math.min(tokens.length, at + LONGEST_SUBJECT); i++) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind !== 'word') break
    const name = nameEnd(tokens, i)
    if (name > i + 1) {
      i = name - 1
      to = name
      continue
    }
    if (i > at && (isA(token, 'clause') || isA(token, 'date') || isAdjunct(tokens, i, at))) break
    if (i > at && (reportingVerb(tokens, i, language) || isVerbal(tokens, i))) break
    to = i + 1
  }
  return { at, to }
}

/** “Tulsa police Chief Chuck Jordan”, “State Department official”: a noun for a person or a body follows the capitals. */
function nameGoesOn(tokens: readonly SpeechToken[], end: number): boolean {
  for (let i = end; i < Math.min(tokens.length, end + 3); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || isA(token, 'preposition') || isLinking(tokens, i)) return false
    if (isPersonNoun(token) || ISSUER.some((one) => isA(token, one))) return true
  }
  return false
}

const ISSUER = ['body', 'writing', 'title'] as const

/** Words that only a verb phrase begins with: auxiliaries, adverbs, regular pasts after a noun. */
function isVerbal(tokens: readonly SpeechToken[], at: number): boolean {
  const token = tokens[at]!
  if (isA(token, 'preposition') || isA(token, 'not-verbal') || isDeterminer(token)) return false
  if (isLinking(tokens, at)) return true
  return /..ed$/.test(token.key) && !isDeterminer(tokens[at - 1])
}

/** A preposition that no longer belongs to the speaker: “said Jane Doe | at a rally”, « le maire | lors d’un point ». */
function isAdjunct(tokens: readonly SpeechToken[], at: number, from: number): boolean {
  const token = tokens[at]!
  if (!isA(token, 'preposition') || isA(token, 'of')) return false
  if (tokens[at - 1]!.capital && !isA(tokens[at - 1], 'title')) return true
  return (
    !isA(token, 'complement') || (!isA(tokens[from], 'indefinite') && isA(token, 'complement-of-unknown'))
  )
}

/** Whether a phrase could speak at all: a person, a body, a writing, a name. */
export function canSpeak(tokens: readonly SpeechToken[], { at, to }: Phrase): boolean {
  for (let i = at; i < to; i++) {
    const token = tokens[i]!
    if (
      isA(token, 'pronoun') ||
      (token.capital && !isDeterminer(token) && !isA(token, 'clause')) ||
      isPersonNoun(token) ||
      isA(token, 'body') ||
      isA(token, 'writing') ||
      looksLikePerson(token.key)
    )
      return true
  }
  return false
}
