/** What of a long text is worth folding for one selector: stretches in which short runs of its words crowd together. */
import { foldUnit } from '../../language/fold.ts'
import type { Span } from '../../language/split.ts'
import { CONTEXT_REACH, type Wanted } from './wanted.ts'

/**
 * Units of a run, and from one run of the text to the next. Those of the words are taken at every place: words with one
 * error in ten still have half of the runs that are looked at, and chance has next to none.
 */
const RUN = 5
const STEP = 4
/** Fewer units have too few runs for chance not to reach half as many; more are read no faster than all of a text. */
const SHORTEST = 40
const LONGEST = 2_000
/** As in `seeds.ts`, by which the stretches are then searched. */
const BIN_BITS = 6
const COMMON_SHARE = 1 / 256
const COMMON_FROM = 64
/** A bin with fewer than this share of the best one's runs is chance. */
const WORTH_A_LOOK = 1 / 2
/** The stretches are searched anew, so that too many do no harm. */
const MOST_BINS = 32
/** More than these with this share of the runs, which chance does not reach, are places indeed. */
const ALIKE = 3 / 4

/** What a unit of the text counts as in a run: a letter folded, any digit, a space or a stop; 0 for any other. */
const UNITS = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const folded = foldUnit(unit)
  if (folded >= 0x61) return folded - 0x60
  if (folded > 0) return 28
  const character = String.fromCharCode(unit)
  return /[\s\p{Z}]/u.test(character) ? 27 : /[.,]/.test(character) ? 29 : 0
})
const UNIT_BITS = 5
const SLOT_BITS = 16

/**
 * Reads the text once and as it is printed, for folding takes ten times as long. What has other letters than Latin ones, or
 * marks inside its words, is not seen so.
 *
 * @param wanted folded, as `wantedBy` has it
 * @returns stretches of the text (UTF-16) in order, none touching another, that hold the places like the words or like
 *   what surrounds them; null for few words, and for words that stand in many places
 */
export function nearSeeds(text: string, { exact, prefix, suffix }: Wanted): Span[] | null {
  if (exact.length < SHORTEST || exact.length > LONGEST) return null
  const patterns = [exact, prefix, suffix]
  const runs = readRuns(text, patterns)
  const slack = Math.ceil(exact.length / 2)
  const before = [prefix.length, 0, prefix.length + exact.length]
  const whole = prefix.length + exact.length + suffix.length
  const found: Span[] = []
  for (const [which, pattern] of patterns.entries()) {
    const starts = startsOf(pattern, runs[which]!)
    if (!starts) return null
    // What is compared with the surroundings of a place lies within reach as well.
    const margin = 2 * slack + 3 * CONTEXT_REACH
    for (const start of starts)
      found.push({
        start: Math.max(0, start - before[which]! - margin),
        end: Math.min(text.length, start + 2 ** (BIN_BITS + 1) - before[which]! + whole + margin),
      })
  }
  return merged(found)
}

/** Where in the text runs of a pattern stand, and where each stands in the pattern. */
interface Runs {
  places: number[]
  offsets: number[]
}

/** Of each pattern the runs that are in the text, but for those that stand everywhere. */
function readRuns(text: string, patterns: readonly string[]): Runs[] {
  /** By slot, one more than the index of the last run of a pattern there; others of the slot follow by `next`. */
  const slots = new Uint16Array(2 ** SLOT_BITS)
  /** The three units in the middle of each: nearly all of the text has others there, and is passed over. */
  const middles = new Uint8Array(2 ** (3 * UNIT_BITS))
  const next: number[] = []
  const offsets: number[] = []
  const ofPattern: number[] = []
  for (const [which, pattern] of patterns.entries()) {
    const units = unitsOf(pattern)
    for (let at = 0; at + RUN <= pattern.length; at++) {
      if (!isReadable(units, at)) continue
      const slot = slotAt(units, at)
      middles[middleAt(units, at)] = 1
      next.push(slots[slot]!)
      offsets.push(at)
      ofPattern.push(which)
      slots[slot] = next.length
    }
  }
  const places: number[] = []
  const first: number[] = []
  const often = new Uint32Array(next.length + 1)
  for (let from = 0; from + RUN <= text.length; from += CHUNK) {
    const units = unitsOf(text.slice(from, from + CHUNK + RUN - STEP))
    for (let at = 0; at + RUN <= units.length; at += STEP) {
      if (middles[middleAt(units, at)] === 0) continue
      const run = slots[slotAt(units, at)]!
      if (run === 0) continue
      places.push(from + at)
      first.push(run)
      often[run]!++
    }
  }
  const tooCommon = Math.max(COMMON_FROM, (text.length / STEP) * COMMON_SHARE)
  const found = patterns.map((): Runs => ({ places: [], offsets: [] }))
  for (let i = 0; i < places.length; i++) {
    if (often[first[i]!]! > tooCommon) continue
    for (let run = first[i]!; run > 0; run = next[run - 1]!) {
      const { places: at, offsets: from } = found[ofPattern[run - 1]!]!
      at.push(places[i]!)
      from.push(offsets[run - 1]!)
    }
  }
  return found
}

/** A multiple of STEP. */
const CHUNK = 2 ** 15

/** As numbers in a row, which are read twice as fast as a string. */
function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(2 * text.length)
  bytes.write(text, 'utf16le')
  return new Uint16Array(bytes.buffer)
}

const middleAt = (units: Uint16Array, at: number): number =>
  (UNITS[units[at + 1]!]! << (2 * UNIT_BITS)) | (UNITS[units[at + 2]!]! << UNIT_BITS) | UNITS[units[at + 3]!]!

const slotAt = (units: Uint16Array, at: number): number =>
  Math.imul(
    (((UNITS[units[at]!]! << (3 * UNIT_BITS)) | middleAt(units, at)) << UNIT_BITS) | UNITS[units[at + 4]!]!,
    0x9e3779b1,
  ) >>>
  (32 - SLOT_BITS)

function isReadable(units: Uint16Array, at: number): boolean {
  for (let i = at; i < at + RUN; i++) if (UNITS[units[i]!] === 0) return false
  return true
}

/** Where a pattern may begin, to within two bins; null where it stands in more places than are worth telling apart. */
function startsOf(pattern: string, { places, offsets }: Runs): number[] | null {
  const bins = new Map<number, number>()
  for (let i = 0; i < places.length; i++) {
    const bin = (places[i]! + pattern.length - offsets[i]!) >> BIN_BITS
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  /** By bin, the runs of it and the next: a pattern that lies over the edge of two counts for the first. */
  const held = new Map<number, number>()
  let most = 0
  for (const bin of bins.keys())
    for (const first of bin > 0 ? [bin - 1, bin] : [bin]) {
      const count = (bins.get(first) ?? 0) + (bins.get(first + 1) ?? 0)
      held.set(first, count)
      most = Math.max(most, count)
    }
  const worth = [...held].filter(([, count]) => count >= most * WORTH_A_LOOK)
  if (worth.length > MOST_BINS) {
    worth.sort(([, a], [, b]) => b - a)
    if (worth[MOST_BINS]![1] * STEP >= pattern.length * ALIKE) return null
    worth.length = MOST_BINS
  }
  return worth.map(([bin]) => (bin << BIN_BITS) - pattern.length)
}

function merged(found: Span[]): Span[] {
  const all: Span[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}
