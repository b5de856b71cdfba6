/** The use case: a translation memory, or another file of pairs → texts to learn from. */
import { setImmediate } from 'node:timers/promises'
import type { TmxImported } from '../api/learning.ts'
import type { Change } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import type { Store } from '../store/store.ts'
import type { ParallelTexts } from '../store/kept-translations.ts'
import { reviewedRenditions } from './reviewed.ts'
import { unitsOf } from './units.ts'
import type { Learner } from './learn.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import { told, type Watching } from './told.ts'

type Stores = Pick<Store, 'learned' | 'renditions' | 'annotations' | 'reviews'>

/**
 * What is approved here is learned from already, and what was corrected or withdrawn since is not to be: our own memory adds
 * nothing when it comes in again, whenever it was made.
 *
 * @throws Problem as readPairs() does
 */
export async function importTmx(
  bytes: Uint8Array,
  by: string,
  store: Stores,
  { grammars }: Pick<Learner, 'grammars'>,
  workers: Workers,
  watching: Watching,
): Promise<TmxImported> {
  const { signal } = watching
  const { units } = await unpacked(await workers.ask('memory', { bytes }, bytes.length, { signal }))
  const own = await ownPairs(store, { grammars }, signal)
  const others = units.filter((unit) => !own.has(keyOf(unit)))
  const added = await store.learned.addTexts(told(others, watching), by)
  return { pairs: units.length, added }
}

/** Of every rendition that is or was approved, whatever was decided of it since, in each wording that it had. */
async function ownPairs(
  store: Stores,
  { grammars }: Pick<Learner, 'grammars'>,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const own = new Set<string>()
  for await (const { rendition } of reviewedRenditions(store)) {
    signal?.throwIfAborted()
    if (rendition.from === rendition.to || !(await wasApproved(rendition, store))) continue
    const corrections = await store.renditions.wordings(rendition.id)
    for (const corrected of [null, ...corrections])
      for (const { original, rendered } of unitsOf({ ...rendition, corrected }, grammars))
        own.add(
          keyOf(rendition.from === 'fr' ? { fr: original, en: rendered } : { fr: rendered, en: original }),
        )
    await setImmediate()
  }
  return own
}

async function wasApproved({ id, state }: Rendition, store: Stores): Promise<boolean> {
  if (state === 'approved') return true
  const told = (await store.renditions.history(id)) ?? []
  return told.some(({ of, after }) => of === 'rendition' && isApproved(after))
}

const isApproved = (told: Change['after']): boolean =>
  (told as Partial<Rendition> | null)?.state === 'approved'

/** A memory may have its ends of lines and its spaces otherwise. */
const keyOf = ({ fr, en }: ParallelTexts) =>
  JSON.stringify([fr, en].map((text) => text.replace(/\s+/gu, ' ').trim()))
