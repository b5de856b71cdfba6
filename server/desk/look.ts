/** Has a thread look at pairs of wordings, with what was learned so far. */
import type { Store } from '../store/store.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import type { Both, Seen } from './seen.ts'

interface Watching {
  tell?: (share: number) => void
  signal?: AbortSignal | undefined
}

/** A paragraph takes some 5 ms of a processor, and a megabyte has 2,000 of them: four times that, for a slow machine. */
const MILLISECONDS_PER_CHARACTER = 0.04
const TO_BEGIN_MS = 20_000
/** What is known of the two languages, what was learned, and a record of some megabytes. */
const MEGABYTES = 2_048

/** @returns what is seen in each pair, in their order */
export async function look(
  pairs: Both[],
  { learned }: Pick<Store, 'learned'>,
  workers: Workers,
  watching: Watching,
): Promise<Seen[]> {
  if (pairs.length === 0) return []
  const size = pairs.reduce((sum, [a, b]) => sum + a.text.length + b.text.length, 0)
  const bounds = { milliseconds: TO_BEGIN_MS + size * MILLISECONDS_PER_CHARACTER, megabytes: MEGABYTES }
  const given = { pairs, model: await learned.model() }
  return (await unpacked(await workers.ask('seen', given, size, { ...watching, bounds }))).seen
}
