/** The use case: a translation memory → texts to learn from. */
import type { TmxImported } from '../api/learning.ts'
import { Problem } from '../problem.ts'
import { readTmx } from '../read/tmx.ts'
import type { Store } from '../store/store.ts'

type Stores = Pick<Store, 'learned'>
/** Told how much is stored, from 0 to 1. */
type OnProgress = (share: number) => void

/** @throws Problem as readTmx() does */
export async function importTmx(
  bytes: Uint8Array,
  { learned }: Stores,
  onProgress: OnProgress,
): Promise<TmxImported> {
  const units = readTmx(bytes)
  return { pairs: units.length, added: await learned.addTexts(told(units, onProgress)) }
}

/** How often progress is told of: each hundredth. */
const TOLD = 100

function* told<Item>(items: readonly Item[], onProgress: OnProgress): Generator<Item> {
  const every = Math.ceil(items.length / TOLD)
  for (const [index, item] of items.entries()) {
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
  onProgress: OnProgress,
): Promise<TmxImported> {
  try {
    return await importTmx(new TextEncoder().encode(tmx.replace(DECLARATION, '')), stores, onProgress)
  } catch (error) {
    const isUnreadable = error instanceof Problem && error.code === 'unreadable'
    throw isUnreadable ? Problem.invalid('tmx', 'invalid_format') : error
  }
}
