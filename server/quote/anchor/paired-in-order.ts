/** Of two versions of a text: which passages, or which words, of the newer one are those of the older one, in their order. */

/**
 * What stands once in both is surely the same; around it the same goes on as long as it does (after Bram Cohen’s patience
 * diff). Time is that of sorting.
 *
 * @returns for each of the older version its ordinal in the newer one, null where it does not stand there;
 *   they rise
 */
export function pairedInOrder(older: readonly string[], newer: readonly string[]): (number | null)[] {
  const paired: (number | null)[] = older.map(() => null)
  const once = onceIn(newer)
  const candidates = [...onceIn(older)].flatMap(([text, a]) => {
    const b = once.get(text)
    return b === undefined ? [] : [{ a, b }]
  })
  for (const { a, b } of rising(candidates)) paired[a] = b
  goOn(older, newer, paired, 1)
  goOn(older, newer, paired, -1)
  return paired
}

/** The ordinals of those that stand there once, in order. */
function onceIn(texts: readonly string[]): Map<string, number> {
  const at = new Map<string, number>()
  const again = new Set<string>()
  for (const [i, text] of texts.entries()) {
    if (at.has(text)) again.add(text)
    else at.set(text, i)
  }
  for (const text of again) at.delete(text)
  return at
}

interface Pair {
  a: number
  b: number
}

/** The most of them that rise in both: the longest rising subsequence, by patience sorting. @param pairs rising in `a` */
function rising(pairs: readonly Pair[]): Pair[] {
  const tops: { pair: Pair; before: Link | null }[] = []
  for (const pair of pairs) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (tops[middle]!.pair.b < pair.b) low = middle + 1
      else high = middle
    }
    tops[low] = { pair, before: tops[low - 1] ?? null }
  }
  const found: Pair[] = []
  for (let link: Link | null = tops.at(-1) ?? null; link; link = link.before) found.push(link.pair)
  return found.reverse()
}

interface Link {
  pair: Pair
  before: Link | null
}

/** From each pair on, and from the edge of the text, one way. */
function goOn(
  older: readonly string[],
  newer: readonly string[],
  paired: (number | null)[],
  step: 1 | -1,
): void {
  const taken = new Set(paired)
  const first = step === 1 ? 0 : older.length - 1
  let next = step === 1 ? 0 : newer.length - 1
  for (let a = first; a >= 0 && a < older.length; a += step) {
    const b = paired[a]
    if (b != null) next = b + step
    else if (!taken.has(next) && newer[next] === older[a]) {
      paired[a] = next
      next += step
    } else next = Number.NaN // until the next pair
  }
}
