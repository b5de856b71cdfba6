/** The use case: all renditions with what was remarked on them, for exports and for the score of a set. */
import type { MqmScore, ReviewedRendition, ScoreSearch } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import type { z } from 'zod'
import { areDone, weigh } from './settling.ts'
import type { Store } from '../store/store.ts'
import { words } from '../language/split.ts'
import { LEAST_WORDS, mqmScore, penaltyOf, type Weighed } from '../translation/mqm.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews'>

/** Read and answered at a time. */
const PAGE = 100

/** Newest first. What is remarked in a review that others are not to see yet is left out. */
export async function* reviewedRenditions(
  store: Records,
  state?: Rendition['state'],
): AsyncGenerator<ReviewedRendition> {
  let cursor: string | undefined
  do {
    const page = await store.renditions.list({
      limit: PAGE,
      ...(state && { state }),
      ...(cursor !== undefined && { cursor }),
    })
    const ids = page.items.map(({ id }) => id)
    const annotations = await store.annotations.of(ids)
    const reviews = await store.reviews.of(ids)
    for (const rendition of page.items) {
      const own = reviews.get(rendition.id) ?? []
      yield {
        rendition,
        annotations: areDone(own) ? (annotations.get(rendition.id) ?? []) : [],
        reviews: own,
      }
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

/** Who has read a rendition to the end, or remarked on it, or decided; nobody while a review is under way. */
export function ratersOf({ rendition, annotations, reviews }: ReviewedRendition): string[] {
  if (!areDone(reviews)) return []
  const raters = new Set([...reviews, ...annotations].map(({ by }) => by))
  if (raters.size === 0 && rendition.decidedBy !== null) raters.add(rendition.decidedBy)
  return [...raters]
}

/** Of all that was evaluated, and of what each rater evaluated. */
export async function scoreOf(
  store: Records,
  { authority }: z.output<typeof ScoreSearch>,
): Promise<MqmScore> {
  const set: Weighed[] = []
  const byRater = new Map<string, Weighed[]>()
  for await (const reviewed of reviewedRenditions(store)) {
    const { rendition } = reviewed
    const raters = ratersOf(reviewed)
    if (raters.length === 0 || (authority && rendition.authority !== authority)) continue
    const count = words(rendition.original.text).length
    set.push({ words: count, ...weigh(reviewed, raters.length) })
    for (const rater of raters) {
      const own = reviewed.annotations.filter(({ by }) => by === rater)
      byRater.set(rater, [...(byRater.get(rater) ?? []), { words: count, ...penaltyOf(own) }])
    }
  }
  return {
    renditions: set.length,
    leastWords: LEAST_WORDS,
    ...mqmScore(set),
    raters: [...byRater].map(([by, rated]) => {
      const { words, penalty, score, fails } = mqmScore(rated)
      return { by, renditions: rated.length, words, penalty, score, fails }
    }),
  }
}
