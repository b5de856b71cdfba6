/** Who said the words found at a place, and in which language. */
import type { Quote } from '../api/quotes.ts'
import { type Grammar, grammarOf, type Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { tokensWithin } from '../language/token-ranges.ts'
import { type Candidate, type Place, placesOf } from '../quote/candidate.ts'
import { isSelf } from '../quote/context/attributes.ts'
import { isOtherWords, type Match, type Standing } from '../quote/match.ts'
import {
  insideMarks,
  opensOnMarks,
  quotedWithin,
  readsOut,
  type Reported,
  reported,
  reportedIn,
} from '../quote/context/narration.ts'
import { likeness, type SpeakerMatch } from '../quote/same-speaker.ts'
import type { Span } from '../language/split.ts'
import { quotations } from '../quote/extract/quotation-marks.ts'
import { asTextTells } from './as-text-tells.ts'
import { printedAt, spokenAt, spokenIn } from './languages-at.ts'
import type { Question } from './question.ts'
import type { Pool } from './pool.ts'

/** Who spoke and in which language: the quote the words stand in says so before the passage does. */
export async function whoSaid(
  candidate: Candidate,
  standing: Standing,
  pool: Pool,
  question: Question,
): Promise<Match> {
  const places = placesOf(candidate, standing.span)
  const first = places[0]!
  const quote = candidate.quote ?? quoteAround(first, pool.quotes, standing)
  const recorded = quote?.speaker ?? first.passage.speaker
  const known = await question.speakers.known(recorded, first.passage.source)
  const speaker = await asTextTells(known, recorded, first, quote, pool, question)
  const printed = printedAt(first, quote, standing, question)
  const match: Match = {
    candidate,
    standing,
    places,
    quote,
    rejected: quote === null && first.passage.speaker === null && isRejected(first, pool, standing),
    speaker: asSure(speaker, quote),
    recorded,
    spoken: spokenAt(first, quote, printed, pool, question),
    printed,
  }
  const said = speechAround(match, pool)
  return said
    ? quotedInside(
        match,
        standing.answer === 'rendered' ? atRendered(said, standing, question) : said,
        pool,
        question,
      )
    : narrated(match, pool, question)
}

/**
 * Whom the program takes for the speaker less surely than this accuses nobody, and no more surely than it doubts it vouches for
 * nobody; a person may have accepted it. Of four sets of claims, 281 that accuse nobody, one was accused above the first, and
 * five above even odds; of fourteen, 554 that the record credits to whom they name, four are below the second, two of them wrong.
 */
const SURE = { toAccuse: 0.8, toVouch: 0.51 }

function asSure(speaker: SpeakerMatch, quote: Quote | null): SpeakerMatch {
  if (quote?.status !== 'suggested') return speaker
  const { answer } = speaker
  const needed = answer === 'different' ? SURE.toAccuse : answer === 'same' ? SURE.toVouch : 0
  return (quote.attribution?.sure ?? 1) < needed
    ? { ...speaker, answer: 'unknown', evidence: { reason: 'guess', name: quote.speaker!.name } }
    : speaker
}

/** A label of the record's own stands, whatever becomes of a quote. */
const isRejected = (place: Place, { discounted }: Pool, standing: Standing): boolean =>
  quoteAround(
    place,
    discounted.filter(({ status }) => status === 'rejected'),
    standing,
  ) !== null

/** Whether nobody but the source itself speaks: no quote, no label. */
export const isOwnVoice = (match: Match): boolean => {
  const { kind } = match.places[0]!.passage.source
  return isNobodys(match) && (kind === 'article' || kind === 'release')
}

/** Whether words stand in no quote and behind no label: minutes report what was said as well. */
const isNobodys = ({ quote, places: [first] }: Match): boolean =>
  quote === null && first!.passage.speaker === null

/** Words that a text prints outside any quotation: reported of somebody, or of an article its own. */
async function narrated(match: Match, pool: Pool, { speakers, grammars }: Question): Promise<Match> {
  const { passage, start, end } = match.places[0]!
  const isMarked =
    insideMarks(passage.text, start) ||
    quoteAround(match.places[0]!, pool.discounted, match.standing) !== null
  if (!isNobodys(match) || isMarked) return match
  const before = await pool.leadUpTo(passage)
  const within = () => reportedIn(before, passage.text, { start, end }, match.printed, grammars)
  const around = () => reported(before, passage.text, { start, end }, match.printed, grammars)
  // Altered words may be what a sentence reports, put back into the mouth of whom it reports.
  const found =
    (isOtherWords(match.standing) ? within() : around()) ??
    (match.standing.answer === 'altered' ? within() : null) ??
    (match.standing.answer === 'rendered' ? clausesOf(passage.text, { start, end }) : [])
      .map((clause) => reported(before, passage.text, clause, match.printed, grammars))
      .find((one) => one !== null)
  if (!found) {
    if (!isOwnVoice(match)) return match
    const isReport = !speaksOfSelf(match, grammars) && (await pool.quotesNear(passage))
    const speaker = speakers.ownVoice(passage.source, isReport)
    return {
      ...match,
      speaker,
      standing: speaker.answer === 'narrated' ? inOwnWords(match.standing) : match.standing,
    }
  }
  const { match: speaker, recorded } = await speakers.told(found.speaker, passage.source)
  const own = ownQuote(found.speaker, recorded, pool, match, grammars)
  return {
    ...match,
    speaker,
    recorded: recorded ?? own?.speaker ?? null,
    // What is reported of somebody was said in the language of what is quoted of them.
    spoken: own ? spokenIn(own, passage) : match.spoken,
    standing: inOwnWords(match.standing),
  }
}

/**
 * What a reporter tells, of somebody or on their own account, gives nobody’s words as they were said: neither as they stand
 * nor translated. Its persons and times are the reporter’s, so that nothing tells whether a rendering alters them.
 */
const inOwnWords = (standing: Standing): Standing => ({
  ...standing,
  answer: 'paraphrase',
  harm: 'none',
  edits: [],
})

/** “We are proud to announce …” */
function speaksOfSelf({ candidate, standing, printed }: Match, grammars: Grammars): boolean {
  const document = read(candidate.text, grammarOf(grammars, printed))
  const { from, to } = tokensWithin(document, standing.span)
  return document.tokens.slice(from, to).some(isSelf)
}

/** What a text quotes of somebody of whom it also reports: by the name under which it is stored, or the only one so called. */
function ownQuote(
  told: Reported['speaker'],
  recorded: { id: number } | null,
  { quotes }: Pool,
  { places: [first] }: Match,
  { either }: Grammars,
): Quote | undefined {
  const here = quotes.filter(({ source, speaker }) => speaker && source === first!.passage.source.id)
  if (recorded) return here.find(({ speaker }) => speaker!.id === recorded.id)
  const called = told && told.kind !== 'unnamed' ? told.name : null
  const alike = called === null ? [] : here.filter(({ speaker }) => isCalled(called, speaker!.name, either))
  return new Set(alike.map(({ speaker }) => speaker!.id)).size === 1 ? alike[0] : undefined
}

const isCalled = (name: string, full: string, grammar: Grammar) =>
  ['name', 'surname'].includes(likeness([name], [full], grammar) ?? '')

/** What is left of sentences without what names a source at either end: “According to the mayor, …”, “…, the mayor said.” */
function clausesOf(text: string, { start, end }: Span): Span[] {
  const inside = text.slice(start, end)
  const before = /^[^,]*,[\s\p{Z}]*/u.exec(inside)?.[0]
  if (!before) return []
  return [
    { start: start + before.length, end },
    { start, end: start + inside.lastIndexOf(',') },
  ]
}

interface Speech {
  text: string
  /** Where in it the words begin. */
  at: number
}

/** All that the speaker says around the words, without the reporter’s; null where nobody is said to speak. */
function speechAround({ candidate, standing, quote, places: [first] }: Match, pool: Pool): Speech | null {
  if (candidate.quote !== null) return { text: candidate.text, at: standing.span.start }
  if (quote === null) return first!.passage.speaker && { text: candidate.text, at: standing.span.start }
  const { passage, start } = first!
  const own = pool.candidates.find((one) => one.quote?.id === quote.id)!
  const part =
    own.parts.findLast((one) => one.passage.id === passage.id && one.start <= start) ?? own.parts[0]!
  return { text: own.text, at: part.at + Math.max(0, Math.min(part.length, start - part.start)) }
}

/** The place of what a claim in the other language renders: words in marks inside, where it is about as long as they are. */
function atRendered(said: Speech, { span }: Standing, { claim }: Question): Speech {
  const { length } = claim.text
  const to = said.at + span.end - span.start
  const whole = Math.abs(to - said.at - length)
  const inner = quotations(said.text)
    .flatMap(({ spans }) => spans)
    .filter(({ start, end }) => start > said.at && end <= to && Math.abs(end - start - length) < whole)
    .sort((a, b) => Math.abs(a.end - a.start - length) - Math.abs(b.end - b.start - length))
  return inner[0] ? { ...said, at: inner[0].start } : said
}

/** What somebody quotes of another is not their own claim. */
async function quotedInside(
  match: Match,
  { text, at }: Speech,
  pool: Pool,
  question: Question,
): Promise<Match> {
  const { speakers, grammars } = question
  const { printed, places } = match
  const { passage } = places[0]!
  const within = (before: string) => quotedWithin(before, text, at, printed, grammars)
  const alone = within('')
  if (!alone && opensOnMarks(text) && readsOut(await pool.leadUpTo(passage), printed, grammars))
    return { ...match, isInner: true, speaker: speakers.untold, recorded: null }
  if (!alone) return match
  // Who “he” is the words before may tell; of “the minister” they tell nothing.
  const inner = alone.speaker ? alone : within(await pool.leadUpTo(passage))
  const quoted = inner?.speaker
  const told = quoted && (await speakers.told(quoted, passage.source))
  // Whom a speaker quotes as “she” is not the speaker.
  const isSelf = told?.recorded != null && told.recorded.id === match.recorded?.id
  if (!told || isSelf) return { ...match, speaker: speakers.untold, recorded: null }
  // Whoever quotes another by a name is not that other, though the name may tell little more.
  const isClaimed = match.speaker.answer === 'same' && told.match.answer === 'unknown'
  const speaker: SpeakerMatch = isClaimed
    ? { ...told.match, answer: 'different', evidence: { reason: 'other_name', name: quoted.name } }
    : await asTextTells(told.match, quoted, places[0]!, null, pool, question)
  return { ...match, isInner: true, isWritten: inner?.isWritten === true, speaker, recorded: told.recorded }
}

/**
 * The quote that holds most of the words found in a passage; of words that render the claim, the one that they hold most
 * of as well; of a passage that says the same, any that stands in it.
 */
function quoteAround(
  { passage, start, end }: Place,
  quotes: readonly Quote[],
  { answer }: Standing,
): Quote | null {
  const shared = (quote: Quote) =>
    quote.spans
      .filter((span) => span.passage === passage.id)
      .reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0)
  const enough = (quote: Quote) => {
    if (answer === 'paraphrase') return 0
    return (answer === 'rendered' ? Math.min(lengthOf(quote), end - start) : end - start) / 2
  }
  return quotes.find((quote) => shared(quote) > enough(quote)) ?? null
}

const lengthOf = ({ spans }: Quote) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
