/** The use case at the heart: a claim → the passages that may hold it → four answers → the verdict. */
import type { Claim, Findings, Found, Language, Quote, Rival, Span } from './api.ts'
import {
  type Candidate,
  excerptsOf,
  ofPassage,
  ofQuote,
  type Place,
  placesOf,
  toPassage,
} from './quote/candidate.ts'
import { readClaim, type ReadClaim } from './quote/claim.ts'
import { compare, type Comparison } from './quote/compare.ts'
import { contextOf } from './quote/context.ts'
import { sameSpeaker, type SpeakerMatch } from './quote/same-speaker.ts'
import { selectorOf } from './quote/selector.ts'
import { languageAnswer } from './quote/spoken-language.ts'
import { POLICY, verdictOf } from './quote/verdict.ts'
import { printedLanguage } from './read/printed-language.ts'
import type { Speakers, Store } from './store/store.ts'

/** Passages read and aligned for one claim. */
const CANDIDATES = 20
/** Places shown beside the one the answers rest on. */
const MOST_RIVALS = 5
/** A place less like the claim than this below the best is no rival of it. */
const RIVAL_WITHIN = 0.05
interface Match {
  candidate: Candidate
  comparison: Comparison & { span: NonNullable<Comparison['span']> }
  /** Where the words stand, in the order of the text; one place at least. */
  places: Place[]
  /** The quote they stand in. */
  quote: Quote | null
  speaker: SpeakerMatch
  recorded: { id: number; name: string } | null
  spoken: { language: Language; basis: Quote['spoken']['basis']; evidence: Quote['spoken']['evidence'] }
  printed: Language
}

/** Checks a claim against the store. Reads only; storing the findings is the caller's. */
export async function verify(
  claim: Claim,
  store: Pick<Store, 'passages' | 'quotes' | 'speakers'>,
): Promise<Findings> {
  const language = claim.language ?? (await printedLanguage(claim.text))
  const read = readClaim(claim.text, language)
  const judge = await speakerJudge(claim, store.speakers)

  const lookedUp = await store.passages.lookUp(claim.text, CANDIDATES)
  const quotes = (await store.quotes.inPassages(lookedUp.map(({ id }) => id))).filter(counts)
  const beyond = quotes.flatMap(({ spans }) => spans.map(({ passage }) => passage))
  const passages = await store.passages.get([...new Set([...lookedUp.map(({ id }) => id), ...beyond])])

  const matches: Match[] = []
  for (const candidate of [...quotes.map((quote) => ofQuote(quote, passages)), ...lookedUp.map(ofPassage)]) {
    const comparison = compare(candidate.text, claim.text, read)
    const { span } = comparison
    if (span !== null) matches.push(await attribute(candidate, { ...comparison, span }, quotes, judge))
  }
  const [best, ...others] = onePerPlace(matches.sort(byFit))
  if (!best) return notFound(claim, language)
  const rivals = others.filter((other) => isRival(other, best)).slice(0, MOST_RIVALS)
  return findings(claim, language, read, best, rivals)
}

/** A quote that a person rejected, or that is no speech, says nothing of who said what. */
const counts = (quote: Quote) => quote.status !== 'rejected' && quote.kind !== 'not_speech'

type Judge = (recorded: { id: number } | null) => Promise<SpeakerMatch>

/** Compares the speaker the claim names with a recorded one, each of whom is read once. */
async function speakerJudge(claim: Claim, speakers: Speakers): Promise<Judge> {
  const name = claim.speaker ?? null
  const bearers = name === null ? [] : (await speakers.named(name)).map(({ id }) => id)
  const judged = new Map<number | null, SpeakerMatch>()
  return async (recorded) => {
    const id = recorded?.id ?? null
    const known = judged.get(id)
    if (known) return known
    const speaker = id === null ? null : await speakers.get(id)
    const match = sameSpeaker(
      name,
      speaker && { kind: speaker.kind, names: [speaker.name, ...speaker.aliases.map((alias) => alias.name)] },
      bearers.length > 0 && id !== null && !bearers.includes(id),
    )
    judged.set(id, match)
    return match
  }
}

/** Who spoke and in which language: the quote the words stand in says so before the passage does. */
async function attribute(
  candidate: Candidate,
  comparison: Match['comparison'],
  quotes: readonly Quote[],
  judge: Judge,
): Promise<Match> {
  const places = placesOf(candidate, comparison.span)
  const { passage } = places[0]!
  const quote = candidate.quote ?? quoteAround(places[0]!, quotes)
  const recorded = quote?.speaker ?? passage.speaker
  const marked = passage.spoken
  const spoken =
    quote && quote.spoken.language !== 'unknown'
      ? quote.spoken
      : {
          language: marked.language,
          basis: marked.language === 'unknown' ? ('unknown' as const) : ('marked' as const),
          evidence: marked.markup === null ? null : { markup: marked.markup },
        }
  return {
    candidate,
    comparison,
    places,
    quote,
    speaker: await judge(recorded),
    recorded,
    spoken,
    printed: quote?.printedLanguage ?? passage.source.language,
  }
}

/** The quote that holds most of the words found in a passage. */
function quoteAround({ passage, start, end }: Place, quotes: readonly Quote[]): Quote | null {
  const shared = (quote: Quote) =>
    quote.spans
      .filter((span) => span.passage === passage.id)
      .reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0)
  return quotes.find((quote) => shared(quote) > (end - start) / 2) ?? null
}

const SPEAKER_FIT = { same: 0, unnamed: 1, unknown: 2, different: 3 } as const
const WORDS_FIT = { exact: 0, edited_marked: 0, altered: 1, absent: 2 } as const

/** Words first, then the speaker the claim names, then what a person marked as a quote, then the older. */
function byFit(a: Match, b: Match): number {
  return (
    WORDS_FIT[a.comparison.answer] - WORDS_FIT[b.comparison.answer] ||
    (WORDS_FIT[a.comparison.answer] > 0 ? b.comparison.similarity - a.comparison.similarity : 0) ||
    SPEAKER_FIT[a.speaker.answer] - SPEAKER_FIT[b.speaker.answer] ||
    Number(b.candidate.quote !== null) - Number(a.candidate.quote !== null) ||
    a.places[0]!.passage.id - b.places[0]!.passage.id
  )
}

/** A quote and its passage are one place: of the matches there the best stands for it. */
function onePerPlace(matches: readonly Match[]): Match[] {
  const kept: Match[] = []
  for (const match of matches) {
    const place = match.places[0]!
    const known = kept.some(({ places }) =>
      places.some(
        ({ passage, start, end }) =>
          passage.id === place.passage.id && start < place.end && place.start < end,
      ),
    )
    if (!known) kept.push(match)
  }
  return kept
}

const isRival = (other: Match, best: Match) =>
  best.comparison.similarity - other.comparison.similarity <= RIVAL_WITHIN

function findings(
  claim: Claim,
  language: Language,
  read: ReadClaim,
  match: Match,
  rivals: Match[],
): Findings {
  const { candidate, comparison, places, speaker, recorded, spoken, printed } = match
  const [first, last] = [places[0]!, places.at(-1)!]
  const context = contextOf(
    { text: first.passage.text, at: first.start },
    { text: last.passage.text, at: last.end },
  )
  const answer = languageAnswer({
    spoken: spoken.language,
    printed: printed === 'unknown' ? language : printed,
    declared: claim.declaredTranslation || read.declaresTranslation,
  })
  return {
    policy: POLICY,
    claim,
    verdict: verdictOf({
      speaker: speaker.answer,
      namesSomeone: speaker.namesSomeone,
      language: answer,
      words: comparison.answer,
      context: context.answer,
    }),
    speaker: { answer: speaker.answer, recorded, evidence: speaker.evidence },
    language: { answer, spoken: spoken.language, basis: spoken.basis, printed, evidence: spoken.evidence },
    words: {
      answer: comparison.answer,
      harm: comparison.harm,
      edits: comparison.edits.map((edit) => ({ ...edit, said: toPassage(candidate, edit.said) })),
      similarity: comparison.similarity,
    },
    context: { ...context, reason: null },
    record: recordOf(match),
    rivals: rivals.map(rivalOf),
  }
}

function recordOf({ places, quote, recorded, printed }: Match): Found {
  const { passage } = places[0]!
  return {
    source: passage.source.id,
    title: passage.source.title,
    publisher: passage.source.publisher,
    publishedAt: passage.source.publishedAt,
    printedLanguage: printed,
    passage: passage.id,
    spans: places.map(({ passage: { id, text }, start, end }): Span => {
      return { passage: id, start, end, ...selectorOf(text, start, end)! }
    }),
    quote: quote?.id ?? null,
    speaker: recorded,
    link: passage.source.url,
    excerpts: excerptsOf(places),
  }
}

function rivalOf({ candidate, comparison, places, quote, recorded, printed }: Match): Rival {
  const { passage } = places[0]!
  return {
    source: passage.source.id,
    title: passage.source.title,
    passage: passage.id,
    quote: quote?.id ?? null,
    printedLanguage: printed,
    speaker: recorded,
    text: candidate.text.slice(comparison.span.start, comparison.span.end),
    similarity: comparison.similarity,
  }
}

/** Absence says nothing about who spoke, or in which language, or around what. */
function notFound(claim: Claim, language: Language): Findings {
  return {
    policy: POLICY,
    claim,
    verdict: 'unresolved',
    speaker: { answer: 'unknown', recorded: null, evidence: null },
    language: { answer: 'unknown', spoken: 'unknown', basis: 'unknown', printed: language, evidence: null },
    words: { answer: 'absent', harm: 'none', edits: [], similarity: 0 },
    context: { answer: 'unknown', before: '', after: '', reason: null },
    record: null,
    rivals: [],
  }
}
