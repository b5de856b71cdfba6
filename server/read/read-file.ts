import type { ReadPassage } from '../store/store.ts'

/** What a file says, and what it says of itself. */
export interface ReadFile {
  title: string | null
  publisher: string | null
  publishedAt: string | null
  url: string | null
  passages: ReadPassage[]
}
