/** A quote as it is being marked or edited, and what of it is sent. */
import type { Basis, Evidence, Language } from '../../../server/api/language.ts'
import type { NewQuote, Quote, QuoteChange, QuoteKind, QuoteStatus } from '../../../server/api/quotes.ts'
import type { Passage } from '../../../server/api/sources.ts'
import type { SpeakerKind } from '../../../server/api/speakers.ts'
import type { PassageSpan } from '../source/passage-selection.ts'

export interface QuoteDraft {
  speaker: string
  /** What the speaker is, should the name be new to the store; otherwise the server leaves it aside. */
  speakerKind: SpeakerKind
  kind: QuoteKind
  language: Language
  /** Which other language, as a BCP 47 tag; empty where it is not known. */
  tag: string
  basis: Basis
  evidence: Evidence | null
  /** Empty: that of the source. */
  printedLanguage: Language | ''
  status: QuoteStatus
}

const EMPTY_QUOTE: QuoteDraft = {
  speaker: '',
  speakerKind: 'person',
  kind: 'direct',
  language: 'unknown',
  tag: '',
  basis: 'unknown',
  evidence: null,
  printedLanguage: '',
  status: 'accepted',
}

/** Words that are marked begin with what the record itself says of all their passages. */
export function draftAsRecorded(passages: readonly Passage[]): QuoteDraft {
  const [first] = passages
  const isOne = passages.every(
    ({ spoken, conflict }) =>
      spoken.language === first?.spoken.language && spoken.tag === first.spoken.tag && conflict === null,
  )
  const { language, tag = '', basis, evidence } = first && isOne ? first.spoken : EMPTY_QUOTE
  const speaker = passages.every(({ speaker }) => speaker?.id === first?.speaker?.id) ? first?.speaker : null
  return { ...EMPTY_QUOTE, speaker: speaker?.name ?? '', language, tag, basis, evidence }
}

export const draftOf = (quote: Quote): QuoteDraft => ({
  speaker: quote.speaker?.name ?? '',
  speakerKind: EMPTY_QUOTE.speakerKind,
  kind: quote.kind,
  language: quote.spoken.language,
  tag: quote.spoken.tag ?? '',
  basis: quote.spoken.basis,
  evidence: quote.spoken.evidence,
  printedLanguage: quote.printedLanguage,
  status: quote.status,
})

/** What a person saves is theirs: a suggestion is accepted with it, unless they choose otherwise. */
export function draftToEdit(quote: Quote): QuoteDraft {
  const draft = draftOf(quote)
  return draft.status === 'suggested' ? { ...draft, status: 'accepted' } : draft
}

/** Bases that rest on words of the source. */
export const restsOnWords = (basis: Basis) => basis === 'stated' || basis === 'inferred'

const spokenIn = ({ language, tag, basis, evidence }: QuoteDraft) => ({
  language,
  ...(language === 'other' && tag && { tag }),
  basis: language === 'unknown' ? 'unknown' : basis,
  evidence: language === 'unknown' ? null : evidenceFor(basis, evidence),
})

/** Evidence that does not belong to the basis chosen is left behind. */
function evidenceFor(basis: Basis, evidence: Evidence | null) {
  if (!evidence) return null
  if ('markup' in evidence) return basis === 'marked' && evidence.markup.trim() ? evidence : null
  const { passage, start, end } = evidence
  return restsOnWords(basis) ? { passage, start, end } : null
}

const speakerIn = ({ speaker, speakerKind }: QuoteDraft) =>
  speaker.trim() ? { name: speaker, kind: speakerKind } : null

export const newQuote = (source: number, spans: PassageSpan[], draft: QuoteDraft): NewQuote => ({
  source,
  spans,
  speaker: speakerIn(draft),
  kind: draft.kind,
  spoken: spokenIn(draft),
  ...(draft.printedLanguage ? { printedLanguage: draft.printedLanguage } : {}),
  status: draft.status,
})

/** What the draft changes in the quote as it was last seen; nothing else is sent, so nothing else is overwritten. */
export function changeOf(quote: Quote, draft: QuoteDraft): QuoteChange {
  const before = draftOf(quote)
  const spokenDiffers =
    draft.language !== before.language ||
    draft.tag !== before.tag ||
    draft.basis !== before.basis ||
    JSON.stringify(draft.evidence) !== JSON.stringify(before.evidence)
  return {
    ...(draft.speaker.trim() === before.speaker ? {} : { speaker: speakerIn(draft) }),
    ...(draft.kind === before.kind ? {} : { kind: draft.kind }),
    ...(spokenDiffers ? { spoken: spokenIn(draft) } : {}),
    ...(draft.printedLanguage === before.printedLanguage
      ? {}
      : { printedLanguage: draft.printedLanguage || null }),
    ...(draft.status === before.status ? {} : { status: draft.status }),
  }
}

/** The quote once more, after it was deleted. */
export const sameQuote = (quote: Quote): NewQuote => ({
  ...newQuote(
    quote.source,
    quote.spans.map(({ passage, start, end }) => ({ passage, start, end })),
    draftOf(quote),
  ),
  speaker: quote.speaker?.id ?? null,
})

/** What lies on the desk: a stored quote, or (with `quote` null) one being marked. */
export interface OnDesk {
  quote: Quote | null
  spans: PassageSpan[]
  draft: QuoteDraft
}
