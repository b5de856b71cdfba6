/** What the program asks of its store about captures; see store.ts for what holds of every method. */
import type { Fate, SnapshotSearch, SnapshotText, Snapshots as Listed } from '../api/snapshots.ts'
import type { Language } from '../api/language.ts'
import type { Span } from '../api/quotes.ts'
import type { CapturedSource, Original, PassagePart, PlacedQuote, ReadPassage } from './captured.ts'

export interface Snapshots {
  /** Newest first. */
  list(source: number, which?: SnapshotSearch): Promise<Omit<Listed, 'mayBeStamped'> | null>
  get(source: number, snapshot: number): Promise<Omit<SnapshotText, 'changes'> | null>
  /** What became of the quotes of earlier captures in this one. */
  fates(snapshot: number): Promise<KeptFate[]>
  /** The bytes as they were captured. */
  original(source: number, snapshot: number): Promise<(Original & { capturedAt: string }) | null>
  /** What a capture is compared with that is to take the place of this one. */
  standing(snapshot: number): Promise<Standing>
  /** Keeps that somebody looked and found the same words. @param sha256 of the bytes that were seen */
  seen(snapshot: number, sha256: string, by: string): Promise<void>
  /**
   * Stores what a source says now in the place of what it said, with the fates of its quotes.
   *
   * @returns the id of the new snapshot
   * @throws Problem `edited_meanwhile` where another took that place already, `not_found` where the source went
   */
  add(source: number, capture: CaptureAgain, options: AddAgainOptions): Promise<number>
  /** Sources that have an address and were not looked at since then, in the order they were added. */
  due(before: string): Promise<Due[]>
}

export interface KeptFate {
  quote: number
  fate: Fate
  speaker: string | null
  was: Span[]
  wasIn: number
  now: Span[]
}

export interface Standing {
  language: Language
  passages: (ReadPassage & { id: number })[]
  /** Of this capture, and of those before whose words do not stand in it. */
  quotes: { id: number; spans: Span[] }[]
}

export interface CaptureAgain {
  /** The id of the snapshot whose place it takes. */
  replaces: number
  captured: CapturedSource
  /** What is suggested in it beside the quotes that stand. */
  suggested: PlacedQuote[]
  fates: PlacedFate[]
}

/** What became of a quote; passages are told by their ordinals. */
export interface PlacedFate {
  quote: number
  fate: Fate
  spans: PassagePart[]
}

/** What an authority stamped (RFC 3161). */
export interface KeptStamp {
  at: string
  authority: string
  by: string
  /** DER, as it came. */
  answer: Uint8Array
}

export interface Stamps {
  get(source: number, snapshot: number): Promise<KeptStamp | null>
  /**
   * Captures without one, the oldest first; the sample's are no evidence.
   *
   * @param after the id of a capture: of those made later @param since of those made on or after this time, in ISO 8601
   */
  waiting(
    of: { after: number; since: string },
    limit: number,
  ): Promise<{ source: number; snapshot: number }[]>
  /** Keeps the first one. */
  keep(source: number, snapshot: number, sha256: string, stamp: KeptStamp): Promise<void>
}

interface AddAgainOptions {
  by: string
  /** Told how much is stored, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

export interface Due {
  id: number
  title: string
  url: string
}
