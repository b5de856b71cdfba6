/**
 * What the program asks of its store. Each method is one unit of work: when its promise resolves, all of it is on disk;
 * when it rejects, none of it is.
 */
import type {
  Check,
  CheckPage,
  CheckSearch,
  Findings,
  Language,
  NewDecision,
  NewQuote,
  NewSpeaker,
  Quote,
  QuoteChange,
  QuotePage,
  QuoteSearch,
  Source,
  SourceChange,
  SourcePage,
  SourceKind,
  SourceSearch,
  Speaker,
  SpeakerChange,
  SpeakerPage,
  SpeakerSearch,
} from '../api.ts'
import type { z } from 'zod'

export interface Store {
  sources: Sources
  passages: Passages
  speakers: Speakers
  quotes: Quotes
  checks: Checks
  /** The collection that shows a newcomer around. */
  sample: SampleCollection
  /** Closes the store. Nothing may be asked of it afterwards. */
  close(): Promise<void>
}

/**
 * `expected` in the methods below is the version a caller changes from; where it is given and no longer the newest,
 * the method rejects with the problem `edited_meanwhile`. An unknown id answers null or false.
 */
export interface Sources {
  /** @param quotes stored with it */
  add(source: CapturedSource, quotes?: PlacedQuote[]): Promise<Source>
  get(id: number): Promise<Source | null>
  list(search: z.output<typeof SourceSearch>): Promise<SourcePage>
  update(id: number, change: SourceChange, expected?: number): Promise<Source | null>
  /** Deletes its snapshots, passages and quotes with it. */
  remove(id: number, expected?: number): Promise<boolean>
  original(id: number): Promise<Original | null>
}

export interface Passages {
  /** The passages that share the rarest words with `text`, best first. */
  lookUp(text: string, most: number): Promise<FoundPassage[]>
  get(ids: number[]): Promise<Map<number, FoundPassage>>
}

export interface Speakers {
  add(speaker: NewSpeaker): Promise<Speaker>
  get(id: number): Promise<Speaker | null>
  list(search: z.output<typeof SpeakerSearch>): Promise<SpeakerPage>
  /** All who bear this name, typography aside. */
  named(name: string): Promise<Speaker[]>
  update(id: number, change: SpeakerChange, expected?: number): Promise<Speaker | null>
  /** Takes in another speaker with its names, quotes and passages. */
  merge(into: number, from: number, expected?: number): Promise<Speaker | null>
}

export interface Quotes {
  /** @param by who answers for a language spoken that is `confirmed` */
  add(quote: NewQuote, by: string): Promise<Quote>
  get(id: number): Promise<Quote | null>
  list(search: z.output<typeof QuoteSearch>): Promise<QuotePage>
  /** Every quote that has a span in one of these passages. */
  inPassages(passages: number[]): Promise<Quote[]>
  update(id: number, change: QuoteChange, by: string, expected?: number): Promise<Quote | null>
  remove(id: number, expected?: number): Promise<boolean>
}

export interface Checks {
  add(findings: Findings): Promise<Check>
  get(id: number): Promise<Check | null>
  list(search: z.output<typeof CheckSearch>): Promise<CheckPage>
  decide(id: number, decision: NewDecision, by: string, expected?: number): Promise<Check | null>
}

export interface SampleCollection {
  /** Whether sources of the collection are stored, and whether nothing is. */
  state(): Promise<{ loaded: boolean; empty: boolean }>
  /** All of it or nothing. */
  load(sample: SampleContents): Promise<void>
  /**
   * Takes out its sources, its speakers and the checks that rest on it; what others made meanwhile stays.
   * @param claims the words it offers to try: a check of these that found nothing goes too
   */
  remove(claims: string[]): Promise<void>
}

/** A passage as a reader gives it. */
export interface ReadPassage {
  text: string
  /** The name the record itself gives. */
  speaker?: string | undefined
  /** The language spoken that the record itself marks, and the markup that does. */
  spoken?: { language: Language; markup: string } | undefined
}

/** A source as it was captured, with what a reader found in it. */
export interface CapturedSource {
  title: string
  kind: SourceKind
  language: Language
  languageBasis: 'detected' | 'confirmed'
  publisher: string | null
  url: string | null
  publishedAt: string | null
  snapshot: Original
  passages: ReadPassage[]
}

export interface Original {
  bytes: Uint8Array
  mediaType: string
  fileName: string | null
}

/** A quote of a source that is not stored yet: it names passages by their ordinal, since ids come with storing. */
export type PlacedQuote = Omit<NewQuote, 'source'>

export interface SampleContents {
  speakers: NewSpeaker[]
  sources: { source: CapturedSource; quotes: PlacedQuote[] }[]
}

/** What verification needs of a passage and of the source it stands in. */
export interface FoundPassage {
  id: number
  text: string
  speaker: { id: number; name: string } | null
  spoken: { language: Language; markup: string | null }
  source: {
    id: number
    title: string
    publisher: string | null
    publishedAt: string | null
    url: string | null
    language: Language
  }
}
