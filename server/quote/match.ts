/** A place that a claim may have been taken from, with all that is known of it, and which of several fits best. */
import type { Found, Rival, WordsAnswer } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { Quote, Span } from '../api/quotes.ts'
import { type Candidate, excerptsOf, type Place } from './candidate.ts'
import type { Comparison } from './compare/compare.ts'
import type { Conflict } from './spoken/spoken-record.ts'
import type { SpeakerMatch } from './same-speaker.ts'
import { selectorOf } from './anchor/selector.ts'

export interface SpokenOnRecord {
  tag?: string | undefined
  language: Language
  basis: Quote['spoken']['basis']
  evidence: Quote['spoken']['evidence']
  /** Whether the record in the other language marks another, or the words are in another than is marked. */
  inConflict: boolean
  /** What stands against the passage's mark, be it of the language spoken or of the words alone. */
  conflict?: Conflict | null
}

/** The words of a claim in a text, or what the text says of them in other words. */
export interface Standing extends Omit<Comparison, 'answer'> {
  answer: Exclude<WordsAnswer, 'absent'>
}

export interface Match {
  candidate: Candidate
  standing: Standing
  /** Where the words stand, in the order of the text; one place at least. */
  places: Place[]
  /** The quote they stand in. */
  quote: Quote | null
  /** They stand in no quote but one that a person rejected. */
  rejected: boolean
  /** Whether they are quoted in what another says, who is told to quote somebody: `speaker` answers for whom. */
  isInner?: boolean
  /** Whether that is from something written, which gives the words as they are. */
  isWritten?: boolean
  speaker: SpeakerMatch
  recorded: { id: number; name: string } | null
  spoken: SpokenOnRecord
  printed: Language
}

/** Whether the claim is recognised by its sense: the words are others, or another language's. */
export const isOtherWords = ({ answer }: Standing) => answer === 'paraphrase' || answer === 'rendered'

const SPEAKER_FIT = { same: 0, unnamed: 1, unknown: 2, different: 3, narrated: 4 } as const
const WORDS_FIT = { exact: 0, edited_marked: 0, altered: 1, rendered: 2, paraphrase: 2 } as const

export const isFaithful = (match: Match) => WORDS_FIT[match.standing.answer] === 0

/** What no person rejected first; then words, then the speaker the claim names, then what a person marked as a quote, then the older. */
export function byFit(a: Match, b: Match): number {
  const [fitA, fitB] = [WORDS_FIT[a.standing.answer], WORDS_FIT[b.standing.answer]]
  return (
    Number(a.rejected) - Number(b.rejected) ||
    fitA - fitB ||
    (fitA > 0 ? b.standing.similarity - a.standing.similarity : 0) ||
    SPEAKER_FIT[a.speaker.answer] - SPEAKER_FIT[b.speaker.answer] ||
    Number(b.candidate.quote !== null) - Number(a.candidate.quote !== null) ||
    a.places[0]!.passage.id - b.places[0]!.passage.id
  )
}

/** A quote and its passage are one place: of the matches there the best stands for it. */
export function onePerPlace(matches: readonly Match[]): Match[] {
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

/** A place less like the claim than this below the best is no rival of it. */
const RIVAL_WITHIN = 0.05

export const isRival = (other: Match, best: Match) =>
  !other.rejected && best.standing.similarity - other.standing.similarity <= RIVAL_WITHIN

/** Whether two sources say of the same words of one speaker that they were spoken in two languages. */
export const isContrary = (other: Match, { spoken, recorded, places }: Match): boolean =>
  recorded !== null &&
  other.recorded?.id === recorded.id &&
  other.places[0]!.passage.source.id !== places[0]!.passage.source.id &&
  spoken.basis !== 'confirmed' &&
  spoken.language !== 'unknown' &&
  other.spoken.language !== 'unknown' &&
  other.spoken.language !== spoken.language

export function recordOf({
  places,
  quote,
  rejected,
  recorded,
  printed,
}: Pick<Match, 'places' | 'quote' | 'recorded' | 'printed'> & { rejected?: boolean }): Found {
  const { passage } = places[0]!
  const time = saidAt(places[0]!)
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
    quoteStatus: quote?.status ?? (rejected ? 'rejected' : null),
    speaker: recorded,
    ...(time !== null && { time }),
    link: passage.source.url,
    excerpts: excerptsOf(places),
  }
}

/** About when the words begin: as far into the passage's time as into its text. */
function saidAt({ passage: { time, text }, start }: Place): number | null {
  return time && Math.round(time.start + ((time.end - time.start) * start) / text.length)
}

export function rivalOf({ candidate, standing, places, quote, recorded, printed }: Match): Rival {
  const { passage } = places[0]!
  return {
    source: passage.source.id,
    title: passage.source.title,
    passage: passage.id,
    quote: quote?.id ?? null,
    printedLanguage: printed,
    speaker: recorded,
    text: (candidate.quote?.text ?? candidate.text).slice(standing.span.start, standing.span.end),
    similarity: standing.similarity,
  }
}
