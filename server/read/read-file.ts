import type { Language } from '../api/language.ts'
import type { SourceKind } from '../api/sources.ts'
import type { ReadPassage } from '../store/captured.ts'

/** What a file says, and what it says of itself. */
export interface ReadFile {
  title: string | null
  /** Who wrote it. */
  byline: string | null
  publisher: string | null
  publishedAt: string | null
  url: string | null
  /** When what is kept here was fetched, as the archive of it tells: ISO 8601, UTC. */
  capturedAt?: string | undefined
  /** Where the format tells. */
  kind?: SourceKind | undefined
  /** The language printed, where the file's own markup says so. */
  language?: Language | undefined
  /** Names the sitting a parliamentary record reports; the files of one sitting in two languages share it. */
  sitting?: string | undefined
  /**
   * The one language spoken on the floor, where the record is of a chamber that has but one; or those spoken there, as
   * BCP 47 tags, where it prints all words in the language in which they were said.
   */
  floor?: 'fr' | 'en' | readonly string[] | undefined
  passages: ReadPassage[]
}
