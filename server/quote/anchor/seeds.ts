/** Where in a long text some words may stand, however they were edited: wherever short runs of them crowd together. */

/** Runs this short outlive one error in five; shorter ones stand everywhere. */
const RUN = 4
/** Runs that begin within this distance of where they should count for the same place. A power of two, for speed. */
const BIN_BITS = 6
/** A run that takes up more of the text than this says nothing about the place (French "ent ", English " the"). */
const COMMON_SHARE = 1 / 256
/** In a short text nothing is common. */
const COMMON_FROM = 64
/** Of longer patterns only so many runs are looked up, evenly spread: enough to tell, and the cost stays bounded. */
const MOST_RUNS = 512
/** A place with fewer than this share of the best one's runs is chance. */
const WORTH_A_LOOK = 1 / 2
const MOST_PLACES = 16

/**
 * Indexes a text by its runs of four units (a q-gram filter: Navarro, "A guided tour to approximate string matching",
 * 2001, section 8). Time and memory are linear in the text.
 *
 * @returns a function from a pattern to the offsets, within 128 units, at which something like it may start, most likely first
 */
export function indexSeeds(text: string): (pattern: string) => number[] {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1))))
  const bucketEnds = new Uint32Array(2 ** bits + 1)
  eachRun(text, bits, 1, (_, bucket) => bucketEnds[bucket + 1]!++)
  for (let bucket = 1; bucket < bucketEnds.length; bucket++) bucketEnds[bucket]! += bucketEnds[bucket - 1]!
  const positions = new Uint32Array(text.length)
  // Filling moves the start of each bucket on to its end, which is where the next one starts.
  eachRun(text, bits, 1, (at, bucket) => (positions[bucketEnds[bucket]!++] = at))
  const tooCommon = Math.max(COMMON_FROM, text.length * COMMON_SHARE)

  return (pattern) => {
    const bins = new Uint32Array(((text.length + pattern.length) >> BIN_BITS) + 2)
    eachRun(pattern, bits, Math.ceil(pattern.length / MOST_RUNS), (i, bucket) => {
      const from = bucket === 0 ? 0 : bucketEnds[bucket - 1]!
      const to = bucketEnds[bucket]!
      if (to - from > tooCommon) return
      const shift = pattern.length - i
      for (let at = from; at < to; at++) bins[(positions[at]! + shift) >> BIN_BITS]!++
    })
    return crowded(bins).map((bin) => (bin << BIN_BITS) - pattern.length)
  }
}

/** Calls `visit` with the offset and the bucket of every `step`th run. */
function eachRun(text: string, bits: number, step: number, visit: (at: number, bucket: number) => void) {
  let hash = 0
  for (let end = 0; end < text.length; end++) {
    hash = (hash << 8) ^ text.charCodeAt(end) // after four units the first has left the 32 bits
    const at = end - RUN + 1
    if (at >= 0 && at % step === 0) visit(at, Math.imul(hash, 0x9e3779b1) >>> (32 - bits))
  }
}

/** The bins that hold most with their right neighbour, none next to another. */
function crowded(bins: Uint32Array): number[] {
  const held = (bin: number) => bins[bin]! + bins[bin + 1]!
  let most = 0
  for (let bin = 0; bin + 1 < bins.length; bin++) most = Math.max(most, held(bin))
  if (most === 0) return []
  const worth: number[] = []
  for (let bin = 0; bin + 1 < bins.length; bin++) if (held(bin) >= most * WORTH_A_LOOK) worth.push(bin)
  const chosen: number[] = []
  for (const bin of worth.sort((a, b) => held(b) - held(a))) {
    if (chosen.length === MOST_PLACES) break
    if (!chosen.some((other) => Math.abs(other - bin) < 2)) chosen.push(bin)
  }
  return chosen
}
