/** What the program asks of its store about translations and what is said of them; see store.ts for what holds of every method. */
import type { z } from 'zod'
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
import type { Quote } from '../api/quotes.ts'
import type {
  NewRendition,
  NewWording,
  Rendition,
  RenditionChange,
  RenditionListed,
  RenditionSearch,
  RenditionState,
  Wording,
} from '../api/renditions.ts'

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
  remove(id: number, by: string, expected?: number): Promise<boolean>
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
  addTexts(texts: Iterable<ParallelTexts>, by: string): Promise<number>
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
