/** Noun phrases that can stand for a speaker: where one begins, and where it ends. */
import type { Language } from '../../api/language.ts'
import { CLAUSE, INDEFINITE, isDeterminer, PREPOSITION, PRONOUN } from '../../language/closed-words.ts'
import { nameEnd } from './mentions.ts'
import { reportingForm } from './reporting-verbs.ts'
import { isLinking, reportingVerb } from './reports.ts'
import { isBodyNoun, isPersonNoun, isTitle, isWriting, looksLikePerson } from './role-words.ts'
import type { Token } from './tokens.ts'
import { isDate, isFunctionWord } from '../../language/word-classes.ts'

/** Tokens from `at` up to `to`. */
export interface Range {
  at: number
  to: number
}

/** How far from its verb a subject is sought: long asides stay below, run-on hostile text above. */
export const LONGEST_SUBJECT = 60

/** Whether a noun phrase that can speak may start here. */
export function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return false
  if (PRONOUN[token.key] || isDeterminer(token.key)) return true
  if (CLAUSE.has(token.key) || PREPOSITION.has(token.key) || isDate(token.key)) return false
  return (
    token.capital ||
    isPersonNoun(token.key) ||
    isTitle(token.key) ||
    token.key.endsWith('s') ||
    qualifiesName(tokens, at)
  )
}

/** “Her lawyer says”, but not “it told her on Monday”. */
function isHerOwn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (tokens[at]!.key !== 'her' || next?.kind !== 'word') return false
  return !isFunctionWord(next.key) && !PREPOSITION.has(next.key) && !CLAUSE.has(next.key) && !isDate(next.key)
}

/** “county engineer Doug Sayles”, “panel Chairman Reed”, “9/11 widow Terry Strada”: nouns before a title and a name. */
function qualifiesName(tokens: readonly Token[], at: number): boolean {
  const MOST_QUALIFIERS = 2
  for (let i = at; i <= at + MOST_QUALIFIERS; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || isFunctionWord(token.key) || reportingForm(token.key)) return false
    const [next] = tokens.slice(i + 1, i + 2)
    if (!next?.capital) continue
    return isTitle(next.key) || isPersonNoun(token.key) || isTitle(token.key)
  }
  return false
}

/** The noun phrase that begins at `at`: to the next mark, verb or clause, complements included. */
export function phraseAt(tokens: readonly Token[], at: number, language: Language): Range | null {
  if (!startsPhrase(tokens, at)) return null
  if (PRONOUN[tokens[at]!.key] && !isHerOwn(tokens, at)) return { at, to: at + 1 }
  const { sentence } = tokens[at]!
  const bare = !isDeterminer(tokens[at]!.key) && nameEnd(tokens, at)
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
    if (i > at && (CLAUSE.has(token.key) || isDate(token.key) || isAdjunct(tokens, i, at))) break
    if (i > at && (reportingVerb(tokens, i, language) || isVerbal(tokens, i))) break
    to = i + 1
  }
  return { at, to }
}

/** “Tulsa police Chief Chuck Jordan”, “State Department official”: a noun for a person or a body follows the capitals. */
function nameGoesOn(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < Math.min(tokens.length, end + 3); i++) {
    const { key, kind } = tokens[i]!
    if (kind !== 'word' || PREPOSITION.has(key) || isLinking(tokens, i)) return false
    if (isPersonNoun(key) || isBodyNoun(key) || isWriting(key) || isTitle(key)) return true
  }
  return false
}

/** Words that only a verb phrase begins with: auxiliaries, adverbs, regular pasts after a noun. */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  const { key } = tokens[at]!
  if (PREPOSITION.has(key) || /^(?:l|d|en|de|bien|meme|all|both|an)$/.test(key) || isDeterminer(key))
    return false
  if (isLinking(tokens, at)) return true
  return /..ed$/.test(key) && !isDeterminer(tokens[at - 1]!.key)
}

/** A preposition that no longer belongs to the speaker: “said Jane Doe | at a rally”, « le maire | lors d’un point ». */
function isAdjunct(tokens: readonly Token[], at: number, from: number): boolean {
  const { key } = tokens[at]!
  if (!PREPOSITION.has(key)) return false
  if (/^(?:of|de|du|d|des)$/.test(key)) return false
  if (tokens[at - 1]!.capital && !isTitle(tokens[at - 1]!.key)) return true
  return (
    !/^(?:for|in|at|from|with|a|au|aux|en|chez|pour)$/.test(key) ||
    (!INDEFINITE.has(tokens[from]!.key) && /^(?:in|at|from|with|en|chez)$/.test(key))
  )
}

/** Whether a phrase could speak at all: a person, a body, a writing, a name. */
export function canSpeak(tokens: readonly Token[], { at, to }: Range): boolean {
  for (let i = at; i < to; i++) {
    const token = tokens[i]!
    if (
      PRONOUN[token.key] ||
      (token.capital && !isDeterminer(token.key) && !CLAUSE.has(token.key)) ||
      isPersonNoun(token.key) ||
      isBodyNoun(token.key) ||
      isWriting(token.key) ||
      looksLikePerson(token.key)
    )
      return true
  }
  return false
}
