/** What is handed to the store of what was captured: a source as its reader gives it, with the quotes placed in it. */
import type { Language } from '../api/language.ts'
import type { NewQuote } from '../api/quotes.ts'
import type { Authority } from '../api/renditions.ts'
import type { Fate } from '../api/snapshots.ts'
import type { SourceKind } from '../api/sources.ts'
import type { NamesSpeaker, NewSpeaker, SpeakerKind } from '../api/speakers.ts'

/** A passage as a reader gives it. */
export interface ReadPassage {
  text: string
  /** The name the record itself gives, with what it prints beside it where that tells more. */
  speaker?: string | ToldSpeaker | undefined
  /** The language spoken that the record itself marks, and the markup that does: null where it is that of the floor. */
  spoken?:
    | {
        language: Language
        /** Which other language, as a BCP 47 tag. */
        tag?: string | undefined
        markup: string | null
        /** Whether the mark is of the words as they stand, so that they may contradict it: no translation bears it. */
        ofWords?: boolean
      }
    | undefined
  /** The language its words are printed in, as the page marks them or, where their mark is of them, as they are seen to be. */
  words?: Language | undefined
  /** The markup of a page that says so. */
  wordsMark?: string | undefined
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
  /** When it was fetched, in ISO 8601 and UTC, where that was before it is stored. */
  capturedAt?: string | undefined
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
  /** What else the text calls them, in full: “Nan Hale”. */
  aliases: readonly string[]
}

export interface PassagePart {
  passage: number
  start: number
  end: number
}

/** What a source of the sample said when it was captured again, and what became of its quotes, each in its place. */
export interface SampleAgain {
  captured: CapturedSource
  fates: { fate: Fate; spans: PassagePart[] }[]
}

export interface SampleContents {
  speakers: NewSpeaker[]
  sources: {
    source: CapturedSource
    quotes: PlacedQuote[]
    /** The same sitting in the other language, which joins it. */
    twin?: CapturedSource | undefined
    again?: SampleAgain | undefined
  }[]
  /** Quotes are named by their source and their place among its quotes. */
  renditions: {
    original: { source: number; quote: number }
    rendition: { source: number; quote: number }
    translator: string
    authority: Authority
    declared: boolean
  }[]
}
