/** The use case: a translation memory → texts to learn from. */
import type { TmxImported } from '../api/learning.ts'
import type { Store } from '../store/store.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import { told, type Watching } from './told.ts'

type Stores = Pick<Store, 'learned'>

/** @throws Problem as readTmx() does */
export async function importTmx(
  bytes: Uint8Array,
  { learned }: Stores,
  workers: Workers,
  watching: Watching,
): Promise<TmxImported> {
  const { signal } = watching
  const { units } = await unpacked(await workers.ask('memory', { bytes }, bytes.length, { signal }))
  return { pairs: units.length, added: await learned.addTexts(told(units, watching)) }
}
