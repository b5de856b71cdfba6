/** Passages of a record printed in two languages → what renders what, each pair whole. */
import { setImmediate } from 'node:timers/promises'
import type { FoundPassage, Passages } from '../store/store.ts'

/** What a record says in one language, and what it says for that in the other; each in the order of its own text. */
export interface PairedTexts {
  original: FoundPassage[]
  rendered: FoundPassage[]
}

/** Read between two turns of others. */
const AT_ONCE = 200

/**
 * Passages that are paired with one another, through however many, are one pair of texts. The original is what is printed
 * in the language spoken; where no record marks that, what was stored first.
 *
 * @param ids where to begin; those without a counterpart are in no pair
 * @returns in the order of the originals
 */
export async function pairedTexts(
  ids: readonly number[],
  passages: Pick<Passages, 'get'>,
  signal?: AbortSignal,
): Promise<PairedTexts[]> {
  const found = await withCounterparts(ids, passages, signal)
  const done = new Set<number>()
  const pairs: PairedTexts[] = []
  for (const first of [...found.values()].sort((a, b) => a.id - b.id)) {
    if (done.has(first.id) || first.counterparts.length === 0) continue
    const sides = sidesFrom(first, found)
    for (const { id } of sides.flat()) done.add(id)
    const [a, b] = sides
    pairs.push(isAsSpoken(b) && !isAsSpoken(a) ? { original: b, rendered: a } : { original: a, rendered: b })
  }
  return pairs.filter(({ rendered }) => rendered.length > 0)
}

async function withCounterparts(
  ids: readonly number[],
  passages: Pick<Passages, 'get'>,
  signal: AbortSignal | undefined,
): Promise<Map<number, FoundPassage>> {
  const found = new Map<number, FoundPassage>()
  const asked = new Set(ids)
  let wanted = [...asked]
  while (wanted.length > 0) {
    signal?.throwIfAborted()
    const some = await passages.get(wanted.slice(0, AT_ONCE))
    wanted = wanted.slice(AT_ONCE)
    for (const [id, passage] of some) {
      found.set(id, passage)
      for (const other of passage.counterparts)
        if (!asked.has(other)) {
          asked.add(other)
          wanted.push(other)
        }
    }
    await setImmediate()
  }
  return found
}

/** Whoever is paired with the one side stands on the other. */
function sidesFrom(first: FoundPassage, all: ReadonlyMap<number, FoundPassage>) {
  const sides: [FoundPassage[], FoundPassage[]] = [[first], []]
  const placed = new Set([first.id])
  const open: [passage: FoundPassage, side: 0 | 1][] = [[first, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [passage, side] = next
    const other = side === 0 ? 1 : 0
    for (const id of passage.counterparts) {
      const there = all.get(id)
      if (!there || placed.has(id)) continue
      placed.add(id)
      sides[other].push(there)
      open.push([there, other])
    }
  }
  for (const side of sides) side.sort((a, b) => a.id - b.id)
  return sides
}

/** Whether words are printed in the language in which they were spoken. */
export const isAsSpoken = (side: readonly FoundPassage[]): boolean =>
  side.some(({ printed, spoken }) => spoken.language === printed)

/** As a quote of all of them would have it. */
export const textOf = (side: readonly FoundPassage[]): string => side.map(({ text }) => text).join(' ')
