/**
 * What the program asks of its store. Each method is one unit of work: when its promise resolves, all of it is on disk;
 * when it rejects, none of it is.
 */
import type { Check, CheckPage, CheckSearch, Decisions, NewDecision } from '../api/checks.ts'
import type { Findings, Searched } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { NewQuote, Quote, QuoteChange, QuotePage, QuoteSearch } from '../api/quotes.ts'
import type { Source, SourceChange, SourcePage, SourceKind, SourceSearch } from '../api/sources.ts'
import type {
  AlikePage,
  NewSpeaker,
  Speaker,
  SpeakerChange,
  SpeakerKind,
  SpeakerPage,
  SpeakerSearch,
  NamesSpeaker,
} from '../api/speakers.ts'
import type {
  Annotation,
  AnnotationChange,
  NewAnnotation,
  NewRulings,
  Severity,
  Silence,
} from '../api/annotations.ts'
import type { Change, Review } from '../api/desk.ts'
import type { Entry, EntryChange, EntryPage, EntrySearch, NewEntry } from '../api/glossary.ts'
import type { Learned } from '../api/learning.ts'
import type {
  Authority,
  NewRendition,
  Rendition,
  RenditionChange,
  RenditionListed,
  RenditionSearch,
  RenditionState,
  NewWording,
  Wording,
} from '../api/renditions.ts'
import type { HeldOffice } from '../quote/office.ts'
import type { Marked } from '../quote/spoken/spoken-record.ts'
import type { z } from 'zod'
import type { Drafts } from './kept-drafts.ts'

export interface Store {
  sources: Sources
  passages: Passages
  speakers: Speakers
  quotes: Quotes
  checks: Checks
  drafts: Drafts
  renditions: Renditions
  annotations: Annotations
  reviews: Reviews
  steps: Steps
  learned: LearnedWords
  glossary: Glossary
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
  /**
   * Stores a source with the quotes placed in it. A record of a sitting of which the record in the other language is
   * stored joins that source, passage paired with passage.
   */
  add(source: CapturedSource, quotes?: PlacedQuote[], options?: AddOptions): Promise<Source>
  /** The source that has these very bytes already, and of which nothing else is known than these facts. */
  holding(bytes: Uint8Array, facts: KnownFacts): Promise<Source | null>
  get(id: number): Promise<Source | null>
  list(search: z.output<typeof SourceSearch>): Promise<SourcePage>
  /** How far one looks in them. @param speakers ids of those who bear the name looked for */
  searched(speakers: readonly number[]): Promise<Searched>
  update(id: number, change: SourceChange, expected?: number): Promise<Source | null>
  /**
   * Its passages, quotes and their renditions are out of sight with it. It can be had back for a day.
   *
   * @param by who does, for the history of the renditions
   */
  remove(id: number, by: string, expected?: number): Promise<boolean>
  restore(id: number): Promise<Source | null>
  /** Takes out for good what was removed over a day ago. */
  forgetRemoved(): Promise<void>
  /** @param language of the file, where the source has one in each of two printed languages */
  original(id: number, language?: Language): Promise<Original | null>
}

/** What tells two publications of the same words apart; null where nothing is said. */
export interface KnownFacts {
  title: string | null
  byline: string | null
  publisher: string | null
  publishedAt: string | null
  url: string | null
}

export interface AddOptions {
  /** Told how much is stored, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  /** The id of the source whose passages these render one by one. */
  renditionOf?: number
}

export interface Passages {
  /** The passages that share the rarest words with `text`, best first. */
  lookUp(text: string, most: number): Promise<FoundPassage[]>
  /**
   * The passages printed or spoken in a language, or with a quote that is, that hold most of the words looked for, best first.
   *
   * @param words folded, each in all the forms it is found by, the likeliest first
   */
  lookUpForms(words: readonly (readonly string[])[], printed: Language, most: number): Promise<FoundByForms>
  get(ids: number[]): Promise<Map<number, FoundPassage>>
  /** By the passage the snapshot of the oldest text among theirs of which its own is a copy. */
  witnesses(ids: number[]): Promise<Map<number, number>>
}

export interface FoundByForms {
  passages: FoundPassage[]
  /** About how many passages hold each word in any form: 0 for one that was not looked up, or that none holds. */
  holding: number[]
  /** About how many passages there are. */
  total: number
}

/** A speaker under every name, the one shown first. */
export interface BearsName {
  id: number
  kind: SpeakerKind
  names: string[]
  offices: HeldOffice[]
}

export interface Speakers {
  add(speaker: NewSpeaker): Promise<Speaker>
  get(id: number): Promise<Speaker | null>
  list(search: z.output<typeof SpeakerSearch>): Promise<SpeakerPage>
  /** All who bear this name: typography aside, and of a person titles, offices and the order of the name. */
  named(name: string): Promise<BearsName[]>
  /** Under which names and offices a speaker is known. */
  bearer(id: number): Promise<BearsName | null>
  /** All who bear this name, or its surname, or half of it. */
  alike(name: string): Promise<BearsName[]>
  update(id: number, change: SpeakerChange, expected?: number): Promise<Speaker | null>
  /** Takes in another speaker with its names, quotes and passages. */
  merge(into: number, from: number, expected?: number): Promise<Speaker | null>
  /** Parts them again. @returns the speaker who is back */
  undoMerge(id: number, merge: number, expected?: number): Promise<Speaker | null>
  /** Persons who may be one, the likeliest first. */
  pairs(search: z.output<typeof SpeakerSearch>): Promise<AlikePage>
}

export interface Quotes {
  /** @param by who answers for a language spoken that is `confirmed` */
  add(quote: NewQuote, by: string): Promise<Quote>
  get(id: number): Promise<Quote | null>
  list(search: z.output<typeof QuoteSearch>): Promise<QuotePage>
  /** Every quote that has a span in one of these passages. */
  inPassages(passages: number[]): Promise<Quote[]>
  update(id: number, change: QuoteChange, by: string, expected?: number): Promise<Quote | null>
  /** Its renditions go with it. @param by who deletes it, for their history */
  remove(id: number, by: string, expected?: number): Promise<boolean>
}

export interface Checks {
  /** @param earlier the id of the check that this one makes again */
  add(findings: Findings, earlier?: number): Promise<Check>
  get(id: number): Promise<Check | null>
  list(search: z.output<typeof CheckSearch>): Promise<CheckPage>
  /** The decision rules from now on; those signed before stay. */
  decide(id: number, decision: NewDecision, by: string, expected?: number): Promise<Check | null>
  /** Every decision signed, newest first. */
  decisions(id: number): Promise<Decisions | null>
}

/** In the methods below `by` is who makes the change, for the history. */
export interface Renditions {
  add(rendition: NewRendition, by: string): Promise<Rendition>
  get(id: number): Promise<Rendition | null>
  list(search: z.output<typeof RenditionSearch>): Promise<ListedRenditions>
  /** Those of which nobody knows what their flags weigh, or not any more. */
  unseen(most: number): Promise<Rendition[]>
  /** Keeps what the flags of renditions weigh that nobody has answered. It is forgotten when what it rests on changes. */
  keepFlagged(some: { id: number; flagged: number }[]): Promise<void>
  update(id: number, change: RenditionChange, by: string, expected?: number): Promise<Rendition | null>
  /**
   * Puts another wording in its place. One that was decided is in review again, for what was decided was another.
   *
   * @throws Problem `review_under_way`
   */
  reword(id: number, wording: NewWording, by: string, expected?: number): Promise<Rendition | null>
  /** Every wording that was put in its place, oldest first. */
  wordings(id: number): Promise<Wording[]>
  /** Its annotations and reviews go with it; the history stays. */
  remove(id: number, by: string, expected?: number): Promise<boolean>
  /** Every hop of the chain that it belongs to, from the speech on. */
  chain(id: number): Promise<Rendition[]>
  /** The other renditions of the same quote. */
  rivals(rendition: Rendition): Promise<Rendition[]>
  /** The ids of those beside it in the list, newest first. */
  beside(id: number): Promise<{ previous: number | null; next: number | null }>
  /** Every change of it and of its annotations, oldest first; null where there never was such a rendition. */
  history(id: number): Promise<Change[] | null>
  /** What stands against the wordings that are renditions of others. @param quotes ids of those wordings */
  ofQuotes(quotes: number[]): Promise<RenditionStanding[]>
}

interface ListedRenditions {
  items: Omit<RenditionListed, 'agreement'>[]
  next: string | null
}

interface RenditionStanding {
  id: number
  /** Ids of quotes. */
  original: number
  rendition: number
  state: RenditionState
  /** Of its accuracy annotations that are not dismissed. */
  worstAccuracy: Severity | null
}

export interface Annotations {
  /** By the id of the rendition, in the order in which they were made. */
  of(renditions: number[]): Promise<Map<number, Annotation[]>>
  add(rendition: number, annotation: NewAnnotation, by: string): Promise<Annotation | null>
  update(id: number, change: AnnotationChange, by: string, expected?: number): Promise<Annotation | null>
  remove(id: number, by: string, expected?: number): Promise<boolean>
  /**
   * Says what belongs to the final set, once two reviews are done. What is ruled on is no longer that when it is changed.
   *
   * @returns those ruled on
   */
  rule(rendition: number, rulings: NewRulings['rulings'], by: string): Promise<Annotation[] | null>
  /** The checks silenced for the speaker or the source of an original, or everywhere, by the last to do so. */
  silences(original: Pick<Quote, 'speaker' | 'source'>): Promise<Silence[]>
}

export interface Reviews {
  /** By the id of the rendition, in the order in which they were begun. */
  of(renditions: number[]): Promise<Map<number, Review[]>>
  /** Begins or takes up again the review of `by`, or ends it. */
  put(rendition: number, done: boolean, by: string): Promise<Review | null>
}

/** What was done at the desk, as the history tells it. */
export interface Steps {
  /**
   * Takes back the last that `by` did to a rendition, its annotations or their own review, and answers that change.
   * Nobody else’s step is touched, nor any name under what stood there.
   *
   * @throws Problem `nothing_to_undo`; `changed_since` where somebody has changed the thing meanwhile
   */
  undo(rendition: number, by: string): Promise<Change[] | null>
}

/** In the methods below `by` is who makes the change. */
export interface Glossary {
  /** @throws Problem `duplicate` where an entry has these very names */
  add(entry: NewEntry, by: string): Promise<Entry>
  /** Adds entries one by one: what stops it leaves those before. @returns how many were not there already */
  addAll(entries: Iterable<NewEntry>, by: string): Promise<number>
  get(id: number): Promise<Entry | null>
  /** By their first French name. */
  list(search: z.output<typeof EntrySearch>): Promise<EntryPage>
  update(id: number, change: EntryChange, by: string, expected?: number): Promise<Entry | null>
  remove(id: number, expected?: number): Promise<boolean>
  /** Entries with a name in a language that begins like one of these words, folded; others among them. */
  naming(language: 'fr' | 'en', keys: readonly string[], most: number): Promise<Entry[]>
}

export interface LearnedWords {
  state(): Promise<Learned>
  /** Grows by one each time a model is kept; 0 before the first. */
  version(): Promise<number>
  /** The model as translation/align-bytes.ts writes it. */
  model(): Promise<Uint8Array | null>
  /** Texts not learned from yet. @param longest how many characters of them, about, in both languages together */
  waiting(longest: number): Promise<WaitingTexts>
  /** Keeps a model, and that it was learned from these. @param pairs all it ever was learned from */
  keep(learned: { model: Uint8Array; pairs: number }, from: LearnedFrom, expected: number): Promise<void>
  /** Adds texts to learn from, one by one: what stops it leaves those before. @returns how many were not there already */
  addTexts(texts: Iterable<ParallelTexts>): Promise<number>
}

export interface ParallelTexts {
  fr: string
  en: string
}

interface WaitingTexts {
  /** Those that are in French and English; the others have nothing to teach. */
  pairs: ParallelTexts[]
  from: LearnedFrom
  /** How many they are, taught or not. */
  count: number
  /** The version of the model that they are to be added to. */
  version: number
}

export interface LearnedFrom {
  passages: [passage: number, counterpart: number][]
  renditions: number[]
  texts: number[]
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
  /** The record's own id of the paragraph. */
  paragraph?: string | undefined
  /** When it was said, in milliseconds from the start of the recording. */
  time?: { start: number; end: number } | undefined
}

/** A source as it was captured, with what a reader found in it. */
export interface CapturedSource {
  title: string
  kind: SourceKind
  language: Language
  languageBasis: 'detected' | 'confirmed'
  byline: string | null
  publisher: string | null
  url: string | null
  publishedAt: string | null
  /** Names the sitting that a parliamentary record reports. */
  sitting: string | null
  snapshot: Original
  passages: ReadPassage[]
}

export interface Original {
  bytes: Uint8Array
  mediaType: string
  fileName: string | null
}

/** A quote of a source that is not stored yet: it names passages by their ordinal, since ids come with storing. */
export type PlacedQuote = Omit<NewQuote, 'source' | 'speaker'> & {
  speaker?: NamesSpeaker | ToldSpeaker | null
}

/** Somebody whom a text names, and the name with what stands beside it: an office is theirs in that text. */
export interface ToldSpeaker {
  name: string
  kind: SpeakerKind
  labels: readonly string[]
}

export interface Place {
  passage: number
  start: number
  end: number
}

export interface SampleContents {
  speakers: NewSpeaker[]
  sources: { source: CapturedSource; quotes: PlacedQuote[] }[]
  /** Quotes are named by their source and their place among its quotes. */
  renditions: {
    original: { source: number; quote: number }
    rendition: { source: number; quote: number }
    translator: string
    authority: Authority
    declared: boolean
  }[]
}

/** What verification needs of a passage and of the source it stands in. */
export interface FoundPassage {
  id: number
  text: string
  speaker: { id: number; name: string } | null
  spoken: Marked & {
    /** What the record in the other language marks instead. */
    conflict: Marked | null
  }
  /** The language it is printed in. */
  printed: Language
  /** The passages that say the same in the other printed language. */
  counterparts: number[]
  source: {
    id: number
    title: string
    byline: string | null
    publisher: string | null
    publishedAt: string | null
    url: string | null
    kind: SourceKind
  }
}
