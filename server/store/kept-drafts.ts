/** What the program asks of its store about drafts; see store.ts for what holds of every method. */
import type { z } from 'zod'
import type { DraftPage, DraftSearch, KeptDraft, KeptQuote, ReadQuote, RuleBroken } from '../api/drafts.ts'
import type { Claim, Findings } from '../api/findings.ts'

export interface Drafts {
  add(draft: DraftText, by: string): Promise<StoredDraft>
  /** @param revision the newest where it is not given */
  get(id: number, revision?: number): Promise<StoredDraft | null>
  /** The one changed last comes first. */
  list(search: z.output<typeof DraftSearch>): Promise<DraftPage>
  /** @param after the number of the revision that it follows; where that is not the newest, `edited_meanwhile` */
  revise(
    id: number,
    draft: DraftText,
    after: number,
    by: string,
    expected?: number,
  ): Promise<StoredDraft | null>
  /** How a quotation of the newest revision is read, and what was found so. */
  examined(
    draft: number,
    quote: number,
    as: KeptQuote['checkedAs'],
    result: ExaminedQuote,
    by: string,
    expected?: number,
  ): Promise<KeptQuote | null>
  /**
   * The same of several, as they were read, in one transaction: a flush of the disk for each would take longer than the
   * checks.
   *
   * @returns null for each that somebody changed meanwhile
   */
  examinedAsRead(draft: number, found: readonly FoundQuote[], by: string): Promise<(KeptQuote | null)[]>
  /** The newest check of this very claim among those made for a quotation. */
  checkedBefore(quote: number, claim: Claim): Promise<number | null>
  /** It can be had back for a day. */
  remove(id: number, by: string, expected?: number): Promise<boolean>
  restore(id: number, by: string): Promise<StoredDraft | null>
}

export type StoredDraft = Omit<KeptDraft, 'summary'> & { found: number }

export interface DraftText extends Pick<KeptDraft, 'title' | 'language' | 'text'> {
  quotes: PlacedDraftQuote[]
  /** How many there are in the text, of which `quotes` are looked at. */
  found: number
}

export interface PlacedDraftQuote {
  read: ReadQuote
  checkedAs: KeptQuote['checkedAs']
  /** Ids: of what was found, and of the quotation that it was in the revision before. */
  check: number | null
  before: number | null
  broken: RuleBroken[]
  kept: boolean
}

export interface ExaminedQuote {
  /** The check that is there already, or what to store as one. */
  found: number | { findings: Findings; earlier?: number | undefined }
  broken: RuleBroken[]
}

export interface FoundQuote extends ExaminedQuote {
  quote: Pick<KeptQuote, 'id' | 'checkedAs' | 'version'>
}
