/** The use cases of the list: renditions with how far their reviewers agree, and what their flags weigh. */
import type { z } from 'zod'
import type { Rendition, RenditionPage, RenditionSearch, RisksSeen } from '../api/renditions.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'
import { look } from './look.ts'
import { comparable, unanswered, weightOf } from './seen.ts'
import { areDone, settlingOf } from './settling.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews' | 'learned'>

interface Watching {
  tell: (progress: { seen: number }) => void
  signal?: AbortSignal | undefined
}

/** Looked at, and kept, at a time. */
const AT_ONCE = 200

export async function listRenditions(
  asked: z.output<typeof RenditionSearch>,
  store: Records,
): Promise<RenditionPage> {
  const { items, next } = await store.renditions.list(asked)
  const ids = items.map(({ id }) => id)
  const reviews = await store.reviews.of(ids)
  const annotations = await store.annotations.of(ids)
  return {
    items: items.map((item) => {
      const own = annotations.get(item.id) ?? []
      const { agreement } = settlingOf(item, { annotations: own, reviews: reviews.get(item.id) ?? [] })
      return { ...item, agreement: agreement?.share ?? null }
    }),
    next,
  }
}

/** Looks at all of which nobody knows what their flags weigh. What is kept by then stays when the caller leaves. */
export async function seeRisks(
  store: Records,
  workers: Workers,
  { tell, signal }: Watching,
): Promise<RisksSeen> {
  let seen = 0
  for (;;) {
    signal?.throwIfAborted()
    const some = await store.renditions.unseen(AT_ONCE)
    if (some.length === 0) return { seen }
    const flagged = await weightsOf(some, store, workers, signal)
    await store.renditions.keepFlagged(some.map(({ id }) => ({ id, flagged: flagged.get(id) ?? 0 })))
    seen += some.length
    tell({ seen })
  }
}

/** By the id of each that can be compared. */
async function weightsOf(
  some: readonly Rendition[],
  store: Records,
  workers: Workers,
  signal: AbortSignal | undefined,
): Promise<Map<number, number>> {
  const compared = some.flatMap((rendition) => {
    const both = comparable(rendition.original, rendition.rendition)
    return both ? [{ rendition, both }] : []
  })
  const pairs = compared.map(({ both }) => both)
  const seen = await look(pairs, store, workers, { signal })
  const ids = compared.map(({ rendition }) => rendition.id)
  const reviews = await store.reviews.of(ids)
  const annotations = await store.annotations.of(ids)
  const weights = new Map<number, number>()
  for (const [i, { rendition }] of compared.entries()) {
    const { id, original } = rendition
    const visible = areDone(reviews.get(id) ?? []) ? (annotations.get(id) ?? []) : []
    const { open } = unanswered(seen[i]!.flags, visible, await store.annotations.silences(original))
    weights.set(id, weightOf(open))
  }
  return weights
}
