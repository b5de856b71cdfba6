/** What several editors remarked on one translation → the places where they remarked on the same words. */
import type { MqmCategory, Severity } from '../api/annotations.ts'
import type { Span } from '../language/split.ts'
import type { Marks } from './agreement.ts'

export interface RivalRemark extends Marks {
  by: string
  category: MqmCategory
  severity: Severity
}

/** Remarks of which each shares words with another of them, on either side. */
export interface RemarkPlace<Remark> {
  remarks: Remark[]
  /** Whether all editors made one remark here, of one category and one severity. */
  isAlike: boolean
}

/** @param editors all who reviewed, whether they remarked on anything or not @returns in the order of the remarks */
export function placesOf<Remark extends RivalRemark>(
  remarks: readonly Remark[],
  editors: readonly string[],
): RemarkPlace<Remark>[] {
  const places: Remark[][] = []
  for (const remark of remarks) {
    const [first, ...others] = places.filter((place) => place.some((one) => shareWords(one, remark)))
    if (!first) {
      places.push([remark])
      continue
    }
    // A remark may lead from one place to another.
    first.push(...others.flat(), remark)
    for (const other of others) places.splice(places.indexOf(other), 1)
  }
  return places.map((remarks) => ({ remarks, isAlike: areAlike(remarks, editors) }))
}

const shareWords = (a: Marks, b: Marks): boolean =>
  overlap(a.original, b.original) || overlap(a.rendered, b.rendered)

const overlap = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end

const areAlike = (remarks: readonly RivalRemark[], editors: readonly string[]): boolean =>
  remarks.length === editors.length &&
  editors.every((editor) => remarks.some(({ by }) => by === editor)) &&
  remarks.every(
    ({ category, severity }) => category === remarks[0]!.category && severity === remarks[0]!.severity,
  )
