/** The two sides of a move: what each kind of database is asked beside the statements that both understand. */
import type { Database } from '../database.ts'

export interface Side {
  db: Database
  /** The columns of a table that are written. */
  columnsOf(table: string): string[]
  /** By the name of a table the greatest id that it ever gave. */
  counters(): Map<string, number>
  close(): void
}

/** To where a store is moved. Until it is finished nobody takes it for a store. */
export interface Target extends Side {
  /** What was made by now; null where nothing was begun. */
  begun: boolean
  /** Makes it ready to be written to: empty, and with nothing that acts by itself. */
  begin(): void
  /** It is a store from now on. @param counters of the other side */
  finish(counters: ReadonlyMap<string, number>): void
}

/** There is something already where a store is to be moved to. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError'
  readonly place: string

  constructor(place: string) {
    super(`There is something in ${place}.`)
    this.place = place
  }
}
