/** How many of what stands in the order of a text stand before a place, counted in tokens or whatever they are placed by. */
export function countBefore(found: readonly { at: number }[], at: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (found[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}
