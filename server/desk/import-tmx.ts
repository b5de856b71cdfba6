/** The use case: a translation memory → texts to learn from. */
import type { TmxImported } from '../api/learning.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { unpacked, type Workers } from '../work/workers.ts'

type Stores = Pick<Store, 'learned'>

interface Watching {
  /** Told how much is stored, from 0 to 1. */
  onProgress: (share: number) => void
  /** Aborting leaves the texts that are stored by then. */
  signal: AbortSignal | undefined
}

/** @throws Problem as readTmx() does */
export async function importTmx(
  bytes: Uint8Array,
  { learned }: Stores,
  workers: Workers,
  watching: Watching,
): Promise<TmxImported> {
  const { signal } = watching
  const { units } = await unpacked(await workers.ask('memory', { bytes }, bytes.length, { signal }))
  return { pairs: units.length, added: await learned.addTexts(told(units, watching)) }
}

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
  stores: Stores,
  workers: Workers,
  watching: Watching,
): Promise<TmxImported> {
  try {
    return await importTmx(new TextEncoder().encode(tmx.replace(DECLARATION, '')), stores, workers, watching)
  } catch (error) {
    const isUnreadable = error instanceof Problem && error.code === 'unreadable'
    throw isUnreadable ? Problem.invalid('tmx', 'invalid_format') : error
  }
}
