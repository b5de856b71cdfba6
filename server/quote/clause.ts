/** The grammar of attribution: which word reports, and which phrase is its subject. */
import type { Language } from '../api.ts'
import {
  CLAUSE,
  CONTRACTED_ARTICLE,
  FRENCH_AUXILIARY,
  INDEFINITE,
  isBetweenSubjectAndVerb,
  isDeterminer,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
} from './closed-words.ts'
import { nameEnd } from './mentions.ts'
import { isMostlyNoun, reportingForm, type VerbForm } from './reporting-verbs.ts'
import { isBodyNoun, isPersonNoun, isTitle, isWriting, looksLikePerson } from './role-words.ts'
import type { Token } from './tokens.ts'
import { isDate, isNumber } from './word-classes.ts'

/** Tokens from `at` up to `to`. */
export interface Range {
  at: number
  to: number
}

/** How far from its verb a subject is sought: long asides stay below, run-on hostile text above. */
const LONGEST_SUBJECT = 60

/** What the token does as a reporting verb; null where it is none. */
export function reportingVerb(tokens: readonly Token[], at: number, language: Language): VerbForm | null {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return null
  let form = reportingForm(token.key, language)
  if (!form || PREPOSITION.has(token.key)) return null
  const before = tokens[at - 1]
  const key = before?.sentence === token.sentence ? before.key : ''
  if (token.capital && key !== '' && key !== ':') return null
  const noun = isDeterminer(key) || CONTRACTED_ARTICLE.has(key) || key === "'s" || isNumber(key)
  if (noun && !(key === 'l' && form === 'finite') && !(key === 'her' || key === 'this' || key === 'that'))
    return null
  // é tells a participle from a present that folds alike
  if (language !== 'en' && /ée?s?$/iu.test(token.text)) form = 'participle'
  if (form === 'participle' && language !== 'en' && !hasAuxiliary(tokens, at)) return null
  if (form !== 'bare' && PREPOSITION.has(key)) return null
  if (isMostlyNoun(token.key) && !hasSubject(tokens, at)) return null
  if (form === 'finite' && language === 'en' && (key === 'to' || MODAL.has(key)))
    return key === 'to' ? 'bare' : 'finite'
  return form
}

const MODAL = new Set('would could will can may might should must did does do'.split(' '))

/** “a jugé”, « s’est félicité »; être without se makes a passive, which reports only with its agent: « dénoncé par ». */
function hasAuxiliary(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4) && tokens[i]!.kind === 'word'; i--) {
    const { key } = tokens[i]!
    if (!FRENCH_AUXILIARY.has(key)) continue
    const passive =
      /^(?:est|sont|etait|etaient|fut)$/.test(key) && !/^(?:s|se)$/.test(tokens[i - 1]?.key ?? '')
    return !passive || tokens[at + 1]?.key === 'par'
  }
  return false
}

/** Whether a word that is as often a noun has a pronoun, a name or a verb's small words before it. */
function hasSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || before.kind === 'speech') return true
  if (before.key === ',') return true
  return (
    Boolean(PRONOUN[before.key]) ||
    before.capital ||
    isBetweenSubjectAndVerb(before.key) ||
    isPersonNoun(before.key) ||
    isWriting(before.key) ||
    RELATIVE.has(before.key) ||
    before.key === 'and' ||
    before.key === 'et'
  )
}

/** Whether a noun phrase that can speak may start here. */
export function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind !== 'word') return false
  if (PRONOUN[token.key] || isDeterminer(token.key)) return true
  if (CLAUSE.has(token.key) || PREPOSITION.has(token.key) || isDate(token.key)) return false
  return token.capital || isPersonNoun(token.key) || isTitle(token.key) || token.key.endsWith('s')
}

/** The noun phrase that begins at `at`: to the next mark, verb or clause, complements included. */
export function phraseAt(tokens: readonly Token[], at: number, language: Language): Range | null {
  if (!startsPhrase(tokens, at)) return null
  if (PRONOUN[tokens[at]!.key]) return { at, to: at + 1 }
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
    if (kind !== 'word' || PREPOSITION.has(key) || isBetweenSubjectAndVerb(key)) return false
    if (isPersonNoun(key) || isBodyNoun(key) || isWriting(key) || isTitle(key)) return true
  }
  return false
}

/** Words that only a verb phrase begins with: auxiliaries, adverbs, regular pasts after a noun. */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  const { key } = tokens[at]!
  if (PREPOSITION.has(key) || /^(?:l|d|en|de|bien|meme|all|both|an)$/.test(key) || isDeterminer(key))
    return false
  if (isBetweenSubjectAndVerb(key)) return true
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

/** The subject of the verb at `verb`, not before token `from`. */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  language: Language,
): Range | null {
  const floor = Math.max(from, verb - LONGEST_SUBJECT)
  let end = verb
  while (end > floor && tokens[end - 1]!.kind === 'word' && isBetweenSubjectAndVerb(tokens[end - 1]!.key)) {
    if (PRONOUN[tokens[end - 1]!.key] && tokens[end - 1]!.key !== 'lui') break
    end--
  }
  let last = tokens[end - 1]
  if (end <= floor || !last) return null
  if (RELATIVE.has(last.key)) {
    end--
    if (tokens[end - 1]?.key === ',') end--
    last = tokens[end - 1]
    if (end <= floor || !last) return null
    const start = segmentStart(tokens, end, floor)
    return nearestSpeaker(tokens, start, end) ?? lastPhrase(tokens, start, end, language)
  }
  if (last.kind === 'mark' && /^(?:,|–|—|--|-)$/.test(last.key))
    return beyondAsides(tokens, end - 1, floor, language)
  if (last.kind !== 'word' || CLAUSE.has(last.key)) return null
  return lastPhrase(tokens, segmentStart(tokens, end, floor), end, language)
}

/** What a relative clause describes: the last phrase before it, « les critiques de | son homologue, qui … ». */
function nearestSpeaker(tokens: readonly Token[], at: number, end: number): Range | null {
  for (let i = end - 1; i >= at; i--) {
    if (isDeterminer(tokens[i]!.key) && canSpeak(tokens, { at: i, to: end })) return { at: i, to: end }
  }
  return null
}

/** Where the stretch without marks or conjunctions that ends at `end` begins. */
function segmentStart(tokens: readonly Token[], end: number, floor: number): number {
  let at = end
  while (at > floor) {
    const { kind, key } = tokens[at - 1]!
    if (kind !== 'word') break
    if (CLAUSE.has(key) && !(/^(?:and|et)$/.test(key) && tokens[at - 2]?.capital && tokens[at]?.capital))
      break
    at--
  }
  return at
}

/** Steps over “…, who was there, …” and “…, the head of the union, …” to the phrase they describe. */
function beyondAsides(
  tokens: readonly Token[],
  comma: number,
  floor: number,
  language: Language,
): Range | null {
  let best: Range | null = null
  let end = comma
  while (end > floor) {
    let at = end
    while (at > floor && tokens[at - 1]!.kind === 'word') at--
    let start = at
    if (/^(?:and|but|et|mais)$/.test(tokens[start]?.key ?? '')) start++
    if (startsPhrase(tokens, start) && start < end) {
      const phrase = { at: start, to: end }
      const named = tokens[start]!.capital && !isDeterminer(tokens[start]!.key)
      const stressed = end === start + 1 && /^(?:lui|elle|eux|elles)$/.test(tokens[start]!.key)
      if (PRONOUN[tokens[start]!.key] && !stressed) return best ?? { at: start, to: start + 1 }
      if (!stressed) best = phrase
      if (named && !RELATIVE.has(firstOfSegment(tokens, at - 1, floor))) return phrase
    } else if (start < end && !RELATIVE.has(tokens[start]!.key)) {
      const inner = lastPhrase(tokens, start, end, language)
      // “On Monday the senator, who …, said”: the phrase ends the segment
      if (inner && tokens[inner.at]!.capital && !best && !PREPOSITION.has(tokens[inner.at - 1]?.key ?? ''))
        return inner
    }
    if (at <= floor || tokens[at - 1]!.kind === 'speech') break
    if (!/^(?:,|–|—|--|-|\(|\))$/.test(tokens[at - 1]!.key)) break
    end = at - 1
  }
  return best
}

/** The first word of the segment that ends before `comma`. */
function firstOfSegment(tokens: readonly Token[], comma: number, floor: number): string {
  let at = comma
  while (at > floor && tokens[at - 1]!.kind === 'word') at--
  return at < comma ? tokens[at]!.key : ''
}

/** The noun phrase that ends where the stretch ends. */
function lastPhrase(tokens: readonly Token[], at: number, end: number, language: Language): Range | null {
  if (at >= end) return null
  if (PRONOUN[tokens[end - 1]!.key]) return { at: end - 1, to: end }
  if (startsPhrase(tokens, at) && !isDate(tokens[at]!.key)) {
    // A pronoun among the words is the subject, unless it is an object: “she told him”
    const pronoun = findLast(
      tokens,
      at,
      end,
      (i) => Boolean(PRONOUN[tokens[i]!.key]) && !/^(?:her|him|lui)$/.test(tokens[i]!.key),
    )
    if (pronoun > at) return { at: pronoun, to: pronoun + 1 }
    const verb = findLast(tokens, at + 1, end, (i) => reportingVerb(tokens, i, language) === 'finite')
    if (verb < 0) return { at, to: end }
    return phraseAt(tokens, verb + 1, language) ?? { at, to: end }
  }
  for (let i = at; i < end; i++) {
    if (!startsPhrase(tokens, i)) continue
    if (i > at && (PREPOSITION.has(tokens[i - 1]!.key) || POSSESSIVE.has(tokens[i - 1]!.key))) continue
    if (i === at || !isDate(tokens[i]!.key)) return { at: i, to: end }
  }
  return null
}

function findLast(tokens: readonly Token[], at: number, end: number, test: (i: number) => boolean): number {
  for (let i = end - 1; i >= at; i--) if (test(i)) return i
  return -1
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
