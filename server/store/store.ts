/**
 * What the program asks of its store. Each method is one unit of work: when its promise resolves, all of it is on disk;
 * when it rejects, none of it is.
 */
import type { NewAssignment } from '../api/assignments.ts'
import type { Check, CheckPage, CheckSearch, Decisions, NewDecision, Signers } from '../api/checks.ts'
import type { Findings, Searched } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { ChangedQuotes, NewQuote, Quote, QuoteChange, QuotePage, QuoteSearch } from '../api/quotes.ts'
import type {
  FoundInSource,
  Outline,
  Part,
  Source,
  SourceChange,
  SourcePage,
  SourceKind,
  SourceSearch,
  Tombstone,
} from '../api/sources.ts'
import type {
  AlikePage,
  NewSpeaker,
  Speaker,
  SpeakerChange,
  SpeakerKind,
  SpeakerPage,
  SpeakerSearch,
} from '../api/speakers.ts'
import type { HeldOffice } from '../quote/office.ts'
import type { Conflict, Marked } from '../quote/spoken/spoken-record.ts'
import type { z } from 'zod'
import type { CapturedSource, Original, PlacedQuote, SampleContents } from './captured.ts'
import type { Accounts, Attempts, OneTimes, Sessions, Tokens } from './kept-accounts.ts'
import type { Passkeys, Subjects } from './kept-ways-in.ts'
import type { Drafts } from './kept-drafts.ts'
import type { History } from './kept-history.ts'
import type { Snapshots, Stamps } from './kept-snapshots.ts'
import type { Annotations, Glossary, LearnedWords, Renditions, Reviews, Steps } from './kept-translations.ts'

export interface Store {
  sources: Sources
  snapshots: Snapshots
  stamps: Stamps
  passages: Passages
  speakers: Speakers
  quotes: Quotes
  checks: Checks
  drafts: Drafts
  renditions: Renditions
  annotations: Annotations
  reviews: Reviews
  steps: Steps
  history: History
  learned: LearnedWords
  glossary: Glossary
  /** The collection that shows a newcomer around. */
  sample: SampleCollection
  health: Health
  accounts: Accounts
  sessions: Sessions
  tokens: Tokens
  oneTimes: OneTimes
  attempts: Attempts
  passkeys: Passkeys
  subjects: Subjects
  /** What other threads may open as well; null where it is this one's alone. */
  place: string | null
  /** Closes the store. Nothing may be asked of it afterwards. */
  close(): Promise<void>
}

/**
 * `expected` in the methods below is the version a caller changes from; where it is given and no longer the newest,
 * the method rejects with the problem `edited_meanwhile`. An unknown id answers null or false. `by` is who makes the change,
 * which the history tells.
 */
export interface Sources {
  /**
   * Stores a source with the quotes placed in it. A record of a sitting of which the record in the other language is
   * stored joins that source, passage paired with passage.
   */
  add(source: CapturedSource, quotes?: PlacedQuote[], options?: AddOptions): Promise<Source>
  /** The source that has these very bytes already, and of which nothing else is known than these facts. */
  holding(bytes: Uint8Array, facts: KnownFacts): Promise<Source | null>
  /** @param part which passages of it, with their quotes; all where it is not given, and the first where it is answered below */
  get(id: number, part?: Part): Promise<Source | null>
  /** Every passage, without its words. */
  outline(id: number): Promise<Outline | null>
  /** Where these words stand in it one after the other. */
  find(id: number, search: string): Promise<FoundInSource | null>
  list(search: z.output<typeof SourceSearch>): Promise<SourcePage>
  /** How far one looks in them. @param speakers ids of those who bear the name looked for */
  searched(speakers: readonly number[]): Promise<Searched>
  update(id: number, change: SourceChange, by: string, expected?: number): Promise<Source | null>
  /**
   * Its passages, quotes and their renditions are out of sight with it. It can be had back for a day.
   */
  remove(id: number, by: string, expected?: number, reason?: string): Promise<boolean>
  /** What stood there; null where nothing was deleted, or it is back. */
  tombstone(id: number): Promise<Tombstone | null>
  restore(id: number, by: string): Promise<Source | null>
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
  /** Who stores it, where that is not the program by itself. */
  by?: string
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
  /** What each was captured with, by its id; those that are not there any more are left out. */
  captures(ids: readonly number[]): Promise<Map<number, Captured>>
  /** By the passage the snapshot of the oldest text among theirs of which its own is a copy. */
  witnesses(ids: number[]): Promise<Map<number, number>>
}

/** A passage with the snapshot that it was read from. */
export interface Captured {
  passage: number
  text: string
  /** The language of the edition that it stands in. */
  language: Language
  /** That of its own words, which a record may print as they were said: another one as a BCP 47 tag, where it is known. */
  printed: string
  /** Its id. */
  snapshot: number
  /** Of its bytes. */
  sha256: string
  capturedAt: string
  mediaType: string
  source: FoundPassage['source']
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
  add(speaker: NewSpeaker, by: string): Promise<Speaker>
  get(id: number): Promise<Speaker | null>
  list(search: z.output<typeof SpeakerSearch>): Promise<SpeakerPage>
  /** All who bear this name: typography aside, and of a person titles, offices and the order of the name. */
  named(name: string): Promise<BearsName[]>
  /** Under which names and offices a speaker is known. */
  bearer(id: number): Promise<BearsName | null>
  /** All who bear this name, or its surname, or half of it. */
  alike(name: string): Promise<BearsName[]>
  update(id: number, change: SpeakerChange, by: string, expected?: number): Promise<Speaker | null>
  /** Takes in another speaker with its names, quotes and passages. */
  merge(into: number, from: number, by: string, expected?: number): Promise<Speaker | null>
  /** Parts them again. @returns the speaker who is back */
  undoMerge(id: number, merge: number, by: string, expected?: number): Promise<Speaker | null>
  /** Persons who may be one, the likeliest first. */
  pairs(search: z.output<typeof SpeakerSearch>): Promise<AlikePage>
}

export interface Quotes {
  /** A language spoken that is `confirmed` is so by `by`. */
  add(quote: NewQuote, by: string): Promise<Quote>
  get(id: number): Promise<Quote | null>
  list(search: z.output<typeof QuoteSearch>): Promise<QuotePage>
  /** Every quote that has a span in one of these passages. */
  inPassages(passages: number[]): Promise<Quote[]>
  update(id: number, change: QuoteChange, by: string, expected?: number): Promise<Quote | null>
  /** Changes those that are still as they were seen, all in one entry of the history. */
  updateAll(seen: { id: number; version: number }[], change: QuoteChange, by: string): Promise<ChangedQuotes>
  /**
   * Takes back what an entry tells that updateAll() did, of those that nobody has changed since.
   *
   * @throws Problem `nothing_to_undo` where the entry is another, or was taken back
   */
  takeBack(entry: number, by: string): Promise<ChangedQuotes | null>
  /** Its renditions go with it. */
  remove(id: number, by: string, expected?: number): Promise<boolean>
}

export interface Checks {
  /** @param earlier the id of the check that this one makes again */
  add(findings: Findings, by: string, earlier?: number): Promise<Check>
  get(id: number): Promise<Check | null>
  /** @param by who asks, for the list of what is given to them */
  list(search: z.output<typeof CheckSearch>, by?: string): Promise<CheckPage>
  /** Gives it to somebody, whoever had it before. */
  give(id: number, given: NewAssignment, by: string, expected?: number): Promise<Check | null>
  /** Nobody in particular is to decide on it any more. */
  takeBack(id: number, by: string, expected?: number): Promise<Check | null>
  /**
   * The decision rules from now on; those signed before stay. It is given to nobody any more.
   *
   * @param signers two, where it waits until a second person signs the same verdict
   * @throws Problem `second_person_needed` where the same person would be both
   */
  decide(
    id: number,
    decision: NewDecision,
    by: string,
    expected?: number,
    signers?: Signers,
  ): Promise<Check | null>
  /** Every decision signed, newest first. */
  decisions(id: number): Promise<Decisions | null>
}

interface Health {
  /** What keeps the store from going on, if anything does. */
  ailments(): Promise<Ailment[]>
}

/** It does not answer; there is hardly room where it writes. */
export type Ailment = 'store' | 'disk'

export interface SampleCollection {
  /** Whether sources of the collection are stored, and whether nothing is. */
  state(): Promise<{ loaded: boolean; empty: boolean }>
  /** All of it or nothing. */
  load(sample: SampleContents, by: string): Promise<void>
  /**
   * Takes out its sources, its speakers and the checks that rest on it; what others made meanwhile stays.
   * @param claims the words it offers to try: a check of these that found nothing goes too
   */
  remove(claims: string[], by: string): Promise<void>
}

/** What verification needs of a passage and of the source it stands in. */
export interface FoundPassage {
  id: number
  text: string
  speaker: { id: number; name: string } | null
  spoken: Marked & {
    /** What the record in the other language marks instead, or what language the words are seen to be in. */
    conflict: Conflict | null
  }
  /** The language it is printed in. */
  printed: Language
  /** That of the edition it stands in. */
  edition: Language
  /** The passages that say the same in the other printed language. */
  counterparts: number[]
  /** When it was said, in milliseconds from the start of the recording. */
  time: { start: number; end: number } | null
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
