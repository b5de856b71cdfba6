/** The use case: a glossary in the formats of the field → entries of ours. */
import type { GlossaryImported } from '../api/glossary.ts'
import type { Store } from '../store/store.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import { told, type Watching } from './told.ts'

/** @throws Problem as readGlossary() does */
export async function importGlossary(
  bytes: Uint8Array,
  by: string,
  { glossary }: Pick<Store, 'glossary'>,
  workers: Workers,
  watching: Watching,
): Promise<GlossaryImported> {
  const { signal } = watching
  const { entries } = await unpacked(await workers.ask('glossary', { bytes }, bytes.length, { signal }))
  return {
    entries: entries.length,
    added: await glossary.addAll(told(entries, watching), by),
  }
}
