/** What several editors who reviewed a translation apart make of it: how far they agree, and the set that a third settles. */
import { MqmCategory, Severity, type Annotation } from '../api/annotations.ts'
import type { Desk, Review, ReviewedRendition } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import { agreement, agreementOn } from '../translation/agreement.ts'
import { penaltyOf, stands } from '../translation/mqm.ts'
import { placesOf } from '../translation/rival-remarks.ts'

type Reviewed = Omit<ReviewedRendition, 'rendition'>

/** Whether nobody is in the middle of a review. */
export const areDone = (reviews: readonly Review[]): boolean => reviews.every(({ doneAt }) => doneAt !== null)

/** Whether two editors or more reviewed it, and all are done. */
const isRated = (reviews: readonly Review[]): boolean => reviews.length > 1 && areDone(reviews)

/** Whether an annotation counts against the translation: neither dismissed nor left out of the final set. */
export const counts = (annotation: Annotation): boolean =>
  stands(annotation) && annotation.ruling !== 'dropped'

/** The final set, once a third person has ruled on every annotation that stands; null before. */
function finalSet({ annotations, reviews }: Reviewed): Annotation[] | null {
  const standing = annotations.filter(stands)
  const isSettled = isRated(reviews) && standing.length > 0 && standing.every(({ ruling }) => ruling !== null)
  return isSettled ? standing.filter(({ ruling }) => ruling === 'kept') : null
}

/**
 * What stands against a translation. The penalties of several raters of one are averaged, as at WMT, until it is settled.
 *
 * @param raters how many they are where nobody reviewed it apart
 */
export function weigh(reviewed: Reviewed, raters = 1): { penalty: number; fails: boolean } {
  const final = finalSet(reviewed)
  const { penalty, fails } = penaltyOf(final ?? reviewed.annotations.filter(counts))
  const shares = final ? 1 : isRated(reviewed.reviews) ? reviewed.reviews.length : raters
  return { penalty: penalty / shares, fails }
}

/** @param annotations all of the rendition @returns nulls where there is nothing to settle yet */
export function settlingOf(
  { original, rendition }: Rendition,
  { annotations, reviews }: Reviewed,
): Pick<Desk, 'agreement' | 'settling'> {
  if (!isRated(reviews)) return { agreement: null, settling: null }
  const editors = reviews.map(({ by }) => by)
  const standing = annotations.filter(stands)
  const sets = editors.map((editor) => standing.filter(({ by }) => by === editor))
  const texts = { original: original.text, rendered: rendition.text }
  const raters = editors.map((by, i) => ({ by, annotations: sets[i]!.length, ...penaltyOf(sets[i]!) }))
  const final = finalSet({ annotations, reviews })
  return {
    agreement: {
      ...agreement(texts, sets),
      categories: agreementOn(texts, sets, MqmCategory.options, ({ category }) => category).map(
        ({ kind, ...rest }) => ({ category: kind, ...rest }),
      ),
      severities: agreementOn(texts, sets, Severity.options, ({ severity }) => severity).map(
        ({ kind, ...rest }) => ({ severity: kind, ...rest }),
      ),
    },
    settling: {
      raters,
      average: raters.reduce((sum, { penalty }) => sum + penalty, 0) / raters.length,
      places: placesOf(standing, editors).map(({ remarks, isAlike }) => ({
        annotations: remarks.map(({ id }) => id),
        isAlike,
      })),
      waiting: standing.filter(({ ruling }) => ruling === null).length,
      final: final && { by: rulers(standing), ...penaltyOf(final) },
    },
  }
}

const rulers = (annotations: readonly Annotation[]): string[] => [
  ...new Set(annotations.flatMap(({ ruledBy }) => ruledBy ?? [])),
]
