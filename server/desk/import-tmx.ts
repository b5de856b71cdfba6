/** The use case: a translation memory, or another file of pairs → texts to learn from. */
import { setImmediate } from 'node:timers/promises'
import type { TmxImported } from '../api/learning.ts'
import { Problem } from '../problem.ts'
import type { ParallelTexts, Store } from '../store/store.ts'
import { remembered } from './export-renditions.ts'
import type { Learner } from './learn.ts'
import { unpacked, type Workers } from '../work/workers.ts'

type Stores = Pick<Store, 'learned' | 'renditions' | 'annotations' | 'reviews'>

interface Watching {
  /** Told how much is stored, from 0 to 1. */
  onProgress: (share: number) => void
  /** Aborting leaves the texts that are stored by then. */
  signal: AbortSignal | undefined
}

/**
 * What is approved here is learned from already, so that our own memory adds nothing when it comes in again.
 *
 * @throws Problem as readPairs() does
 */
export async function importTmx(
  bytes: Uint8Array,
  store: Stores,
  { grammars }: Pick<Learner, 'grammars'>,
  workers: Workers,
  watching: Watching,
): Promise<TmxImported> {
  const { signal } = watching
  const { units } = await unpacked(await workers.ask('memory', { bytes }, bytes.length, { signal }))
  const own = await ownPairs(store, { grammars }, signal)
  const others = units.filter((unit) => !own.has(keyOf(unit)))
  return { pairs: units.length, added: await store.learned.addTexts(told(others, watching)) }
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

/** How often progress is told of: each hundredth. */
const TOLD = 100

function* told<Item>(items: readonly Item[], { onProgress, signal }: Watching): Generator<Item> {
  const every = Math.ceil(items.length / TOLD)
  for (const [index, item] of items.entries()) {
    signal?.throwIfAborted()
    if (index % every === 0) onProgress(index / items.length)
    yield item
  }
}

/** The encoding that a text was in before it was pasted. */
const DECLARATION = /^\s*<\?xml\s[^>]*\?>/

/** @throws Problem `invalid` where the text is no memory */
export async function importPastedTmx(
  tmx: string,
  store: Stores,
  learner: Pick<Learner, 'grammars'>,
  workers: Workers,
  watching: Watching,
): Promise<TmxImported> {
  try {
    const bytes = new TextEncoder().encode(tmx.replace(DECLARATION, ''))
    return await importTmx(bytes, store, learner, workers, watching)
  } catch (error) {
    const isUnreadable = error instanceof Problem && error.code === 'unreadable'
    throw isUnreadable ? Problem.invalid('tmx', 'invalid_format') : error
  }
}
