/** How many of what stands in order come before the first that `isBefore` is not true of. Found by halving. */
export function countWhile<Item>(found: ArrayLike<Item>, isBefore: (one: Item) => boolean): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(found[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The same of what stands before a place, counted in tokens or whatever they are placed by. */
export const countBefore = (found: readonly { at: number }[], at: number): number =>
  countWhile(found, (one) => one.at < at)
