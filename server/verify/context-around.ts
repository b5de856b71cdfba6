/** What stands around the words found, and whether that changes what they say. */
import { read } from '../language/read.ts'
import { behindQuote, type Context, contextOf, type Cut } from '../quote/context/context.ts'
import type { Match } from '../quote/match.ts'
import type { Words } from './across.ts'
import { isCorrected } from './corrections.ts'
import type { Records } from './pool.ts'
import type { Question } from './question.ts'
import { closesQuote, opensQuote } from './quote-edges.ts'
import { renderedPart } from './rendered-part.ts'
import { isOwnVoice } from './who-said.ts'

/** Of a sense that other words say, only whether whole sentences say it. */
export async function contextAround(
  match: Match,
  question: Question,
  store: Records,
  words: Words,
): Promise<Context> {
  const { places, standing, quote } = match
  const [first, last] = [places[0]!, places.at(-1)!]
  const context = (cut: Cut | null) =>
    contextOf(
      { text: first.passage.text, at: first.start, isEdge: opensQuote(first, quote) },
      { text: last.passage.text, at: last.end, isEdge: closesQuote(last, quote) },
      cut,
      standing.pieces.length > 1,
    )
  const found = context(
    standing.answer === 'paraphrase' ? null : await cutFrom(match, question, store, words),
  )
  // “He writes: ‘…’”: whom a speaker quotes the claim may name; and who quotes them is not whom it may accuse.
  const isTold =
    match.isInner && (match.recorded !== null || match.isWritten || match.speaker.answer === 'different')
  const told =
    isTold && (found.reason === 'attribution' || found.reason === 'taken_back') ? context(null) : found
  const isTakenBack =
    told.reason === null && (await isCorrected(match, question.claim.text, store, question.grammar))
  return isTakenBack ? { ...told, answer: 'cut_changes_meaning', reason: 'corrected' } : told
}

/**
 * The words of the record that the claim took; of words in the other language, those that it renders. Null where that
 * cannot be told, and where an article tells in its own voice what somebody said: what stands around is who said it.
 */
async function cutFrom(
  match: Match,
  question: Question,
  { passages }: Records,
  words: Words,
): Promise<Cut | null> {
  const { places, candidate, standing, quote } = match
  const { claim, record, read: claimed } = question
  const isRendered = standing.answer === 'rendered'
  if (isRendered && isOwnVoice(match)) return null
  // What a claim renders is in the other language, whatever the passage around it is printed in.
  const reads = isRendered ? (text: string) => read(text, claimed.bare.grammar.other) : record
  const document = reads(candidate.text)
  const { passage: last, end } = places.at(-1)!
  const part = isRendered ? renderedPart(claimed.bare, document, standing.span, await words.model()) : null
  if (isRendered && !part) return null
  const closes = behindQuote({ text: last.text, at: end })
  const endsPassage = quote !== null && closes >= last.text.length
  const named = quote?.attribution?.name
  const below = endsPassage && (await passages.get([last.id + 1])).get(last.id + 1)
  return {
    document,
    pieces: part ? [part] : standing.pieces,
    hidden: standing.hidden,
    asks: claim.text.includes('?'),
    rendering: part && {
      document: claimed.bare,
      spare: part.spare,
      isWrong: standing.harm === 'meaning',
    },
    reporter: quote && {
      start: reads(places[0]!.passage.text),
      end: reads(last.text),
      leads: quote.spans.some(
        ({ passage, start }) =>
          passage === places[0]!.passage.id &&
          !/[\p{L}\p{N}]/u.test(places[0]!.passage.text.slice(start, places[0]!.start)),
      ),
      toldLater:
        named != null && (named.passage > last.id || (named.passage === last.id && named.start >= closes)),
      below: below && below.source.id === last.source.id && below.speaker === null ? reads(below.text) : null,
    },
  }
}
