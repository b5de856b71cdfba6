/** Tells speech from what else stands in marks: titles, names, terms, nicknames, scare quotes. */
import type { Attribution } from './attribute.ts'
import { isDeterminer, PREPOSITION, PRONOUN } from './closed-words.ts'
import { isJudging, isNaming } from './reporting-verbs.ts'
import { isPersonNoun } from './role-words.ts'
import type { Token } from './tokens.ts'
import { words } from '../text/words.ts'

/** A term or a title is short; words that somebody said without a cue beside them are a clause. */
const SHORTEST_UNCUED = 4

/** What is known of a stretch in marks before it is decided whether anybody said it. */
export interface Circumstances {
  /** Index of its token. */
  at: number
  /** What stands between the marks. */
  words: string
  attribution: Attribution | null
  /** Whether it stands where a sentence of its own would. */
  startsSentence: boolean
  endsSentence: boolean
  /** Whether somebody was speaking just before. */
  floorTaken: boolean
  /** Whether somebody has spoken in the same paragraph. */
  floorHeld: boolean
}

export function isSpeech(tokens: readonly Token[], given: Circumstances): boolean {
  const { attribution } = given
  if (attribution?.place === 'after') return true
  if (isNamed(tokens, given)) return false
  // Marks that close on a comma or a full stop close on somebody's words, found or not.
  if (
    given.startsSentence &&
    /[.!?,]$/u.test(given.words) &&
    isClause(given.words) &&
    !isTitleLike(given.words)
  )
    return true
  const alone = given.startsSentence && given.endsSentence
  if (attribution?.place === 'before') return isGoverned(tokens, given, attribution)
  if (attribution) return isClause(given.words) || !isTitleLike(given.words)
  if (alone) return given.floorTaken && (/[.!?…]$/u.test(given.words) || !isTitleLike(given.words))
  return given.floorHeld && !given.startsSentence && isClause(given.words) && !isTitleLike(given.words)
}

/** “known as ‘…’”, « un spectacle intitulé “…” », « dit “…” »: what stands before gives a name. */
function isNamed(tokens: readonly Token[], { at, words }: Circumstances): boolean {
  const REACH = 4
  const { sentence } = tokens[at]!
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind === 'speech') return false
    if (isNaming(token.key)) return !isJudgement(tokens, i) && !isClauseAfterNoun(tokens, i, at, words)
    if (
      i < at - 2 &&
      !isDeterminer(token.key) &&
      !PREPOSITION.has(token.key) &&
      !PRONOUN[token.key] &&
      !token.capital
    )
      return false
  }
  return false
}

/** “in his words: ‘we will not go’” names nothing: a noun like mot or phrase with a colon introduces speech. */
function isClauseAfterNoun(tokens: readonly Token[], naming: number, at: number, said: string): boolean {
  return tokens[at - 1]?.key === ':' && naming < at && isClause(said)
}

/** Whether somebody in particular calls somebody something, there and then. */
function isJudgement(tokens: readonly Token[], at: number): boolean {
  const { key, sentence } = tokens[at]!
  if (!isJudging(key)) return false
  const REACH = 8
  if (/^(?:call|appellent)$/.test(key)) return false // a habit: “what officials call the ‘…’”
  for (let i = at - 1; i >= Math.max(0, at - REACH) && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!
    if (/^(?:what|that|which|que|qu)$/.test(token.key)) return false
    if (
      i >= at - 2 &&
      /^(?:is|was|are|were|been|be|being|so|often|widely|est|sont|etait|etaient)$/.test(token.key)
    )
      return false
    if (/^(?:locals|people|they|village|residents|on)$/.test(token.key)) return false
    if (token.capital || PRONOUN[token.key] || isPersonNoun(token.key)) return true
  }
  return key.endsWith('ing')
}

/** Whether a cue that stands before reaches as far as the marks. */
function isGoverned(tokens: readonly Token[], given: Circumstances, { cue }: Attribution): boolean {
  const { at, words } = given
  const before = tokens[at - 1]
  if (!cue) return true
  const adjacent = at - cue.to <= 1 || /^(?::|,|that|que|qu|as|comme)$/.test(before?.key ?? '')
  if (adjacent && !(before && PREPOSITION.has(before.key) && isTitleLike(words))) return true
  if (isTitleLike(words)) return false
  if (isClause(words)) return true
  // “at the ‘secret’ of”: a word or two after an article in a later clause is a term
  const after = tokens[at + 1]
  const modifies =
    after?.kind === 'word' && isDeterminer(before?.key ?? '') && after.sentence === before?.sentence
  return !(modifies && isTitleLike(words))
}

function isClause(said: string): boolean {
  return words(said).length >= SHORTEST_UNCUED
}

/** “The Art of the Deal”, « Petite-Émilie », “AUKUS”: capitals on all that bears meaning, and no closing point. */
function isTitleLike(said: string): boolean {
  if (/[.!?…,]$/u.test(said)) return said.length < 40 && /^(?:\p{Lu}\S*[\s-]?)+[.,]$/u.test(said)
  const first = /\p{L}/u.exec(said)?.[0] ?? ''
  if (first === '') return true
  if (first === first.toLowerCase()) return false
  const bearing = said.split(/[\s'’-]+/u).filter((word) => word.length > 3)
  const capitals = bearing.filter((word) => /^\p{Lu}/u.test(word)).length
  return capitals >= bearing.length * 0.7 || words(said).length <= 2
}
