/** What speaks against approving a translation as it stands. */
import type { Desk } from '../../../server/api/desk.ts'

interface Doubts {
  /** How many flags nobody has accepted or dismissed. */
  flags: number
  /** How many annotations of harm stand. */
  grave: number
  /** Who is in the middle of a review. */
  reviewing: string[]
  /** How many annotations a third person has not settled yet. */
  unsettled: number
}

export function doubtsOf({ flags, annotations, reviews, settling }: Desk): Doubts {
  return {
    flags: flags.length,
    grave: annotations.filter(
      ({ status, severity, ruling }) =>
        status !== 'dismissed' && ruling !== 'dropped' && (severity === 'major' || severity === 'critical'),
    ).length,
    reviewing: reviews.filter(({ doneAt }) => doneAt === null).map(({ by }) => by),
    unsettled: settling?.waiting ?? 0,
  }
}

export const areDoubtful = ({ flags, grave, reviewing, unsettled }: Doubts): boolean =>
  flags + grave + reviewing.length + unsettled > 0
