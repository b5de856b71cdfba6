/** The use case: a translation memory, or another file of pairs → texts to learn from. */
import { setImmediate } from 'node:timers/promises'
import type { TmxImported } from '../api/learning.ts'
import type { Store } from '../store/store.ts'
import type { ParallelTexts } from '../store/kept-translations.ts'
import { remembered } from './export-renditions.ts'
import type { Learner } from './learn.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import { told, type Watching } from './told.ts'

type Stores = Pick<Store, 'learned' | 'renditions' | 'annotations' | 'reviews'>

/**
 * What is approved here is learned from already, so that our own memory adds nothing when it comes in again.
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

async function ownPairs(
  store: Stores,
  learner: Pick<Learner, 'grammars'>,
  signal: AbortSignal | undefined,
): Promise<Set<string>> {
  const own = new Set<string>()
  for await (const { rendition, units } of remembered(store, learner)) {
    signal?.throwIfAborted()
    for (const { original, rendered } of units)
      own.add(
        keyOf(rendition.from === 'fr' ? { fr: original, en: rendered } : { fr: rendered, en: original }),
      )
    await setImmediate()
  }
  return own
}

/** A memory may have its ends of lines and its spaces otherwise. */
const keyOf = ({ fr, en }: ParallelTexts) =>
  JSON.stringify([fr, en].map((text) => text.replace(/\s+/gu, ' ').trim()))
