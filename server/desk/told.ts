/** Items that are stored one by one, with whoever asked told how far it is. */

export interface Watching {
  /** Told how much is stored, from 0 to 1. */
  onProgress: (share: number) => void
  /** Aborting leaves what is stored by then. */
  signal: AbortSignal | undefined
}

/** How often progress is told of: each hundredth. */
const TOLD = 100

export function* told<Item>(items: readonly Item[], { onProgress, signal }: Watching): Generator<Item> {
  const every = Math.ceil(items.length / TOLD)
  for (const [index, item] of items.entries()) {
    signal?.throwIfAborted()
    if (index % every === 0) onProgress(index / items.length)
    yield item
  }
}
