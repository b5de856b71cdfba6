/** Tells speech from what else stands in marks: titles, names, terms, nicknames, scare quotes. */
import type { Attribution } from './attribution.ts'
import { isA, isDeterminer, type SpeechToken } from './tokens.ts'
import { words } from '../../language/split.ts'
import { isPersonNoun } from './nouns.ts'

/** A term or a title is short; words that somebody said without a cue beside them are a clause. */
const SHORTEST_UNCUED = 4
const SHORTEST_OUTCRY = 2

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

export function isSpeech(tokens: readonly SpeechToken[], given: Circumstances): boolean {
  const { attribution } = given
  if (attribution?.place === 'after') return !isTitleOfWork(tokens, given)
  if (isNamed(tokens, given)) return false
  if (given.startsSentence && isOutcry(given.words)) return true
  // Marks that close on a comma or a full stop close on somebody's words, found or not.
  if (
    given.startsSentence &&
    /[.!?,]$/u.test(given.words) &&
    isClause(given.words) &&
    !isTitleLike(given.words)
  )
    return true
  if (isIntroduced(tokens, given)) return true
  const alone = given.startsSentence && given.endsSentence
  if (attribution?.place === 'before') return isGoverned(tokens, given, attribution)
  if (attribution) return isClause(given.words) || !isTitleLike(given.words)
  if (alone) return given.floorTaken && (/[.!?…]$/u.test(given.words) || !isTitleLike(given.words))
  const noun = isDeterminer(tokens[given.at - 1]) // « le “couloir de la mort” »
  return (
    given.floorHeld && !given.startsSentence && !noun && isClause(given.words) && !isTitleLike(given.words)
  )
}

/** “In her memoir, ‘Salt and Ash,’ Ms. Diaz writes”: the verb behind a title has another object. */
function isTitleOfWork(tokens: readonly SpeechToken[], { at, words }: Circumstances): boolean {
  const before = tokens[at - 1]?.key === ',' ? tokens[at - 2] : tokens[at - 1]
  return before?.sentence === tokens[at]!.sentence && isA(before, 'work') && isTitleLike(words)
}

/** “known as ‘…’”, « un spectacle intitulé “…” », « le film “…” », “the ‘…’ Act”: what stands beside gives a name. */
function isNamed(tokens: readonly SpeechToken[], { at, words, attribution }: Circumstances): boolean {
  const REACH = 4
  const { sentence } = tokens[at]!
  if (isAdjective(tokens, at) || isMeaning(tokens, at)) return true
  // “called the bill ‘dead on arrival’”, “the ‘reckless’ plan, he said” judge it
  const judged = attribution !== null && /^\p{Ll}/u.test(words)
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (!judged && before?.sentence === sentence && isA(before, 'work')) return true
  if (!judged && isDeterminer(before) && isA(after, 'named-kind')) return true
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind === 'speech') return false
    if (token.reporting.isNaming && !isAppeal(tokens, i) && !isHeadline(token.key, i, attribution))
      return !isJudgement(tokens, i) && !isClauseAfterNoun(tokens, i, at, words)
    if (
      i < at - 2 &&
      !isDeterminer(token) &&
      !isA(token, 'preposition') &&
      !isA(token, 'pronoun') &&
      !token.capital
    )
      return false
  }
  return false
}

/** « le quartier dit “des Minimes” », « une zone dite “sensible” »: dit beside a thing gives its name. */
function isAdjective(tokens: readonly SpeechToken[], at: number): boolean {
  const noun = tokens[at - 2]
  if (!isA(tokens[at - 1], 'so-called') || noun?.kind !== 'word' || noun.capital) return false
  const speaks = isA(noun, 'pronoun') || isPersonNoun(noun) || isA(noun, 'body') || isA(noun, 'writing')
  return !speaks && !isA(noun, 'function')
}

/** « veut dire “taxe sur la valeur ajoutée” » */
function isMeaning(tokens: readonly SpeechToken[], at: number): boolean {
  return tokens[at - 1]?.key === 'dire' && isA(tokens[at - 2], 'wants')
}

/** « a appelé à “ouvrir les portes” », “called for ‘calm’”. */
function isAppeal(tokens: readonly SpeechToken[], naming: number): boolean {
  return isA(tokens[naming], 'appeals') && isA(tokens[naming + 1], 'appeal-for')
}

/** A newspaper that « a titré “…” » says it; un titre does not. */
function isHeadline(key: string, at: number, attribution: Attribution | null): boolean {
  return key.startsWith('titr') && attribution?.cue?.at === at
}

/** “in his words: ‘we will not go’” names nothing: a noun like mot or phrase with a colon introduces speech. */
function isClauseAfterNoun(
  tokens: readonly SpeechToken[],
  naming: number,
  at: number,
  said: string,
): boolean {
  return tokens[at - 1]?.key === ':' && naming < at && isClause(said)
}

/** Whether somebody in particular calls somebody something, there and then. */
function isJudgement(tokens: readonly SpeechToken[], at: number): boolean {
  const { key, reporting, sentence } = tokens[at]!
  if (!reporting.isJudging) return false
  const REACH = 8
  if (isA(tokens[at], 'calls-by-habit')) return false // a habit: “what officials call the ‘…’”
  for (let i = at - 1; i >= Math.max(0, at - REACH) && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!
    if (isA(token, 'what') || isA(token, 'that')) return false
    if (i >= at - 2 && (isA(token, 'passive') || isA(token, 'by-many'))) return false
    if (isPersonNoun(token) && !token.capital && isA(tokens[i - 1], 'what')) return false
    if (isA(token, 'anybody')) return false
    if (token.capital || isA(token, 'pronoun') || isPersonNoun(token)) return true
  }
  return key.endsWith('ing')
}

/** « Nous avons gagné ! » is short, and said. */
function isOutcry(said: string): boolean {
  return /[!?]$/u.test(said) && words(said).length >= SHORTEST_OUTCRY && !/["“«]/u.test(said)
}

/** « Avant d’ajouter : “…” », “Adding: ‘…’”: a verb without a subject goes on for whoever has the floor. */
function isIntroduced(
  tokens: readonly SpeechToken[],
  { at, floorTaken, floorHeld, words }: Circumstances,
): boolean {
  const { key, sentence } = tokens[at - 1] ?? {}
  if (!floorTaken || key !== ':' || sentence !== tokens[at]!.sentence) return false
  if (floorHeld && isSentence(words)) return true
  return tokens[at - 2]?.reporting.inEither === 'bare'
}

/** Whether a cue that stands before reaches as far as the marks. */
function isGoverned(
  tokens: readonly SpeechToken[],
  given: Circumstances,
  { cue, subject }: Attribution,
): boolean {
  const { at, words } = given
  const before = tokens[at - 1]
  if (!cue) return subject.to === at - 1 || isSentence(words)
  if (tokens[cue.at]!.reporting.isPerforming && before?.key !== ':') return false
  if (at === cue.to && isA(tokens[cue.at], 'writes') && isTitleLike(words)) return false
  if (before?.key === "'s" && isTitleLike(words)) return false // on Fox News’s “Fox and Friends”
  const adjacent =
    at - cue.to <= 1 || /^[:,]$/.test(before?.key ?? '') || isA(before, 'that') || isA(before, 'as')
  if (adjacent && !(before && isA(before, 'preposition') && isTitleLike(words))) return true
  if (isTitleLike(words)) return false
  if (isClause(words)) return true
  // “at the ‘secret’ of”: a word or two after an article in a later clause is a term
  const after = tokens[at + 1]
  const modifies = after?.kind === 'word' && isDeterminer(before) && after.sentence === before?.sentence
  return !(modifies && isTitleLike(words))
}

function isSentence(said: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(said) && (/[.!?…]$/u.test(said) || (isClause(said) && !isTitleLike(said)))
}

function isClause(said: string): boolean {
  return words(said).length >= SHORTEST_UNCUED
}

/** “The Art of the Deal”, « Petite-Émilie », “AUKUS”: capitals on all that bears meaning, and no closing point but a writer's. */
function isTitleLike(said: string): boolean {
  const closed = /[.,]$/u.test(said)
  if (/[!?…]$/u.test(said)) return false
  const first = /\p{L}/u.exec(said)?.[0] ?? ''
  if (first === '') return true
  if (first === first.toLowerCase()) return false
  const bearing = said.split(/[\s'’-]+/u).filter((word) => word.length > 3)
  const capitals = bearing.filter((word) => /^\p{Lu}/u.test(word)).length
  if (closed) return said.length < LONGEST_TITLE && capitals === bearing.length && bearing.length > 0
  return capitals >= bearing.length * 0.7 || words(said).length <= 2
}

/** American copy sets its point inside the marks of a title; beyond so many characters it closes a sentence. */
const LONGEST_TITLE = 40
