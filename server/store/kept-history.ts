/** What the program asks of its store about the history; see store.ts for what holds of every method. */
import type { z } from 'zod'
import type { Head, HistoryPage, HistorySearch } from '../api/history.ts'

/** Each change of anything is told in it by whatever makes the change, and nothing is ever taken out. */
export interface History {
  /** Of a thing, of a person or of all, newest first. */
  list(search: z.output<typeof HistorySearch>): Promise<HistoryPage>
  head(): Promise<Head>
}
