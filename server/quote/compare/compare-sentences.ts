/** Compares the parts of a claim one by one, for a claim that joins what was said in another order or in two places. */
import type { Grammar } from '../../language/grammar.ts'
import { MOST_BETWEEN, sentencesBetween } from './distance.ts'
import type { Document } from '../../language/read.ts'
import { tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { wholeOf } from '../../language/stretch.ts'
import { readClaim, type ReadClaim } from './claim.ts'
import { compare, type Comparison, weighed } from './compare.ts'
import { conditions } from '../context/conditions.ts'
import { sentencesIn } from '../context/sentence-around.ts'

/** Each sentence must be there nearly as it stands: the more freely they are sought, the more they find by chance. */
const ALIKE = 0.85
/** A claim of more sentences is a speech. */
const MOST_SENTENCES = 6
/** Letters that make a sentence; less is "No." */
const SHORTEST = 8

/** A sentence of a claim, and where it begins (UTF-16). */
export interface ClaimSentence {
  start: number
  claim: ReadClaim
}

/** None where the claim is one sentence, or a speech. */
export function readSentences(claimText: string, grammar: Grammar): ClaimSentence[] {
  const sentences = sentencesOf(claimText)
  return sentences.length < 2 || sentences.length > MOST_SENTENCES
    ? []
    : sentences.map(({ start, end }) => ({ start, claim: readClaim(claimText.slice(start, end), grammar) }))
}

/** A condition and what depends on it, as a claim of one sentence has them; none where it has no condition. */
export function readCondition({ document }: ReadClaim): ClaimSentence[] {
  const { tokens, text, grammar } = document
  const [at] = tokens.at(-1)?.sentence === 0 ? conditions(wholeOf(document)) : []
  if (at === undefined) return []
  const next = tokens.findIndex(({ clause }, i) => i > at && clause !== tokens[at]!.clause)
  const cut = at > 0 ? at : next
  if (cut < 0) return []
  const { start } = tokens[cut]!
  return [
    { start: 0, claim: readClaim(text.slice(0, start), grammar) },
    { start, claim: readClaim(text.slice(start), grammar) },
  ]
}

/** Where a condition stands in one sentence as the claim has it, and what depends on it in another; null where not. */
export function compareCondition(document: Document, parts: readonly ClaimSentence[]): Comparison | null {
  const found = eachFound(document, parts)
  if (!found || found.length < 2 || found.some(({ harm }) => harm !== 'none')) return null
  const [a, b] = found.map(({ span }) => document.tokens[tokensWithin(document, span).from]!.sentence)
  const spans = found.map(({ span }) => span)
  return a === b ? null : joined(found, spans)
}

/** @returns null where there are no sentences, or one of them is not there */
export function compareSentences(document: Document, sentences: readonly ClaimSentence[]): Comparison | null {
  const found = eachFound(document, sentences)
  const pieces = found?.flatMap((one) => one.pieces) ?? []
  return found && joined(found, adjoined(pieces, document.text))
}

function eachFound(document: Document, sentences: readonly ClaimSentence[]): Comparison[] | null {
  const found: Comparison[] = []
  for (const { start, claim } of sentences) {
    const comparison = compare(document, claim)
    if (!comparison || comparison.similarity < ALIKE) return null
    const moved = comparison.edits.map((edit) => ({
      ...edit,
      claimed: { ...edit.claimed, start: edit.claimed.start + start, end: edit.claimed.end + start },
    }))
    found.push({ ...comparison, edits: moved })
  }
  return found.length === 0 ? null : found
}

function joined(found: readonly Comparison[], pieces: Comparison['pieces']): Comparison {
  return {
    ...weighed(found.flatMap((one) => one.edits)),
    similarity: found.reduce((sum, one) => sum + one.similarity, 0) / found.length,
    span: {
      start: Math.min(...pieces.map(({ start }) => start)),
      end: Math.max(...pieces.map(({ end }) => end)),
    },
    pieces,
    hidden: found.flatMap((one) => one.hidden),
  }
}

/** Pieces that follow each other in the text are one. */
function adjoined(pieces: Comparison['pieces'], text: string): Comparison['pieces'] {
  const joined: Comparison['pieces'] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && piece.start >= last.end && sentencesBetween(text, last.end, piece.start) <= MOST_BETWEEN)
      last.end = piece.end
    else joined.push({ ...piece })
  }
  return joined
}

function sentencesOf(text: string): Span[] {
  const found: Span[] = []
  for (const one of sentencesIn(text)) {
    const letters = text.slice(one.start, one.end).replace(/[^\p{L}\p{N}]/gu, '')
    if (letters.length >= SHORTEST || found.length === 0) found.push(one)
    else found.at(-1)!.end = one.end
  }
  return found
}
