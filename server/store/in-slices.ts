/** Long writing in slices: each is a transaction of its own, and between two of them the program answers others. */
import type { Database } from './database.ts'
import { inTurns } from '../in-turns.ts'
import { whenFree } from './patience.ts'

/**
 * Takes the steps to their end, as many in one transaction as fit into a turn: short work is one transaction.
 *
 * @throws Problem `store_busy`; what a step throws; what earlier slices wrote stays, for the caller to clear away
 */
export const inSlices = <Result>(
  db: Pick<Database, 'transaction'>,
  steps: Iterator<unknown, Result>,
  afterEach?: () => void,
): Promise<Result> =>
  inTurns(steps, {
    around: (turn) => whenFree(() => db.transaction(turn).immediate()),
    afterEach,
    givesWay: true,
  })
