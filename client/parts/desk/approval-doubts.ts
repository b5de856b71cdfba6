/** What speaks against approving a translation as it stands. */
import type { Annotation } from '../../../server/api/annotations.ts'
import type { Desk } from '../../../server/api/desk.ts'
import type { Rendition } from '../../../server/api/renditions.ts'

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

export function doubtsOf({ rendition, flags, annotations, reviews, settling, correction }: Desk): Doubts {
  return {
    flags: (correction ?? { flags }).flags.length,
    grave: annotations.filter((one) => isGrave(one) && stillStands(one, rendition)).length,
    reviewing: reviews.filter(({ doneAt }) => doneAt === null).map(({ by }) => by),
    unsettled: settling?.waiting ?? 0,
  }
}

const isGrave = ({ status, severity, ruling }: Annotation) =>
  status !== 'dismissed' && ruling !== 'dropped' && (severity === 'major' || severity === 'critical')

/** Whether what a remark is about is in the newest wording: of one that was corrected, what nobody has decided and is left. */
function stillStands({ status, rendered }: Annotation, { rendition, corrected }: Rendition): boolean {
  if (!corrected) return true
  const words = rendered ? rendition.text.slice(rendered.start, rendered.end) : ''
  return status === 'open' && corrected.text.includes(words)
}

export const areDoubtful = ({ flags, grave, reviewing, unsettled }: Doubts): boolean =>
  flags + grave + reviewing.length + unsettled > 0
