/** Of two versions of a text: which quotations are the same, wherever they stand now, and which were made from which. */
import { words } from '../language/split.ts'

/** A quotation as it was read in its text. */
export interface Reading {
  text: string
  speaker: string | null
  language: string
  /** Whether the text calls it a translation. */
  declared: boolean
}

export interface Kin {
  /** The place of the earlier one in its version. */
  of: number
  /** Whether nothing that it is checked by has changed. */
  same: boolean
}

/** How many of their words two wordings share, of all they have (Dice), where one was made from the other. */
const ALIKE = 0.5
/** Compared are those that stand about the same place, so many either way, and those that share a word that few have. */
const NEAR = 10
const RARE = 10

/**
 * A quotation keeps its kin when it moves; of several alike, the first is the first.
 *
 * @returns for each of the newer version the earlier one that it is or was made from; null for one that is new
 */
export function kinOf(newer: readonly Reading[], earlier: readonly Reading[]): (Kin | null)[] {
  const free = new Map<string, number[]>()
  for (const [at, reading] of earlier.entries()) put(free, keyOf(reading), at)
  const kin = newer.map((reading): Kin | null => {
    const of = free.get(keyOf(reading))?.shift()
    return of === undefined ? null : { of, same: true }
  })
  const left = [...free.values()].flat().sort((a, b) => a - b)
  for (const { at, of } of likest(newer, earlier, kin, left)) kin[at] = { of, same: false }
  return kin
}

const keyOf = ({ text, speaker, language, declared }: Reading) =>
  JSON.stringify([inOneWay(text), speaker, language, declared])

/** White space and the form of an apostrophe are no other words. */
const inOneWay = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').replaceAll('’', "'")

/** Pairs of a quotation that has no kin yet and one that is left, the likest first, each in one pair. */
function likest(
  newer: readonly Reading[],
  earlier: readonly Reading[],
  kin: readonly (Kin | null)[],
  left: readonly number[],
): { at: number; of: number }[] {
  const keys = new Map(left.map((of) => [of, keysOf(earlier[of]!)]))
  const holding = new Map<string, number[]>()
  for (const [of, held] of keys) for (const key of held) put(holding, key, of)
  const fresh = [...newer.keys()].filter((at) => !kin[at])
  const pairs = fresh.flatMap((at, place) => {
    const own = keysOf(newer[at]!)
    const beside = Math.round((place * left.length) / fresh.length)
    const candidates = new Set(left.slice(Math.max(0, beside - NEAR), beside + NEAR + 1))
    for (const key of own) {
      const holders = holding.get(key) ?? []
      if (holders.length <= RARE) for (const of of holders) candidates.add(of)
    }
    return [...candidates]
      .map((of) => ({ at, of, alike: alike(own, keys.get(of)!) }))
      .filter((pair) => pair.alike >= ALIKE)
  })
  pairs.sort((a, b) => b.alike - a.alike || Math.abs(a.at - a.of) - Math.abs(b.at - b.of) || a.at - b.at)
  const taken = { newer: new Set<number>(), earlier: new Set<number>() }
  return pairs.filter(({ at, of }) => {
    if (taken.newer.has(at) || taken.earlier.has(of)) return false
    taken.newer.add(at)
    taken.earlier.add(of)
    return true
  })
}

const keysOf = ({ text }: Reading) => new Set(words(text).map(({ key }) => key))

const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  (2 * [...one].filter((key) => other.has(key)).length) / (one.size + other.size)

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
