/** What commas part. */
import type { Document } from '../../language/read.ts'
import type { Stretch } from '../../language/stretch.ts'
import { gapBefore } from './attributes.ts'

export const commaBefore = (document: Document, at: number): boolean => gapBefore(document, at).includes(',')

/** A stretch in pieces, each from one comma to the next; none of an empty one. */
export function piecesOf(within: Stretch): Stretch[] {
  const pieces: Stretch[] = []
  let from = within.from
  for (let at = from + 1; at <= within.to; at++)
    if (at === within.to || commaBefore(within.document, at)) {
      pieces.push(within.reach(from, at))
      from = at
    }
  return pieces
}
