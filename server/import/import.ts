/** The use case: a text, a file or the address of a page → a stored source with its quotes suggested. */
import type { ImportProgress, NewSourceFile, Source } from '../api/sources.ts'
import type { Handed } from './prepare.ts'
import { type Format, formatOf } from '../read/format-of.ts'
import type { Store } from '../store/store.ts'
import type { Original } from '../store/captured.ts'
import { unpacked, type Workers } from '../work/workers.ts'

export interface Imported {
  source: Source
  /** Whether it was there already, of the same bytes. */
  known: boolean
  /** Another of the same address, of other bytes: this may be a later capture of it. */
  sameAddress?: Pick<Source, 'id' | 'title'> | undefined
}

export interface Watching {
  /** Who has it done, where that is not the program by itself. */
  by?: string
  onProgress?: (progress: ImportProgress) => void
  /** Aborting takes out what was stored so far. */
  signal?: AbortSignal | undefined
}

/** @throws Problem as prepare() does */
export async function importFile(
  { original, facts, format = formatOf(original) }: Omit<Handed, 'format'> & { format?: Format | null },
  { sources }: Pick<Store, 'sources'>,
  workers: Workers,
  { by, onProgress, signal }: Watching = {},
): Promise<Imported> {
  const { title = null, byline = null, publisher = null, publishedAt = null, url = null } = facts
  const same = await sources.holding(original.bytes, { title, byline, publisher, publishedAt, url })
  if (same) return { source: same, known: true }
  onProgress?.({ stage: 'reading', share: null })
  const handed = { original, facts, format }
  const read = await workers.ask('source', handed, original.bytes.length, { signal })
  const { quotes } = await unpacked(read.quotes)
  const captured = await unpacked(read.source)
  const older = captured.url === null ? [] : (await sources.list({ url: captured.url, limit: 1 })).items
  const stored = await sources.add(captured, quotes, {
    onProgress: (share) => onProgress?.({ stage: 'storing', share }),
    ...(by !== undefined && { by }),
    ...(signal && { signal }),
  })
  // The other file of a sitting joins the one that was there.
  const [sameAddress] = older.flatMap(({ id, title }) => (id === stored.id ? [] : [{ id, title }]))
  return { source: stored, known: false, sameAddress }
}

/**
 * What speaks to the web is loaded with the first page.
 *
 * @throws Problem as fetchPage() does
 */
export async function fetchOriginal(address: string, fetchHosts: readonly string[], signal?: AbortSignal) {
  const { fetchPage } = await import('../read/web/fetch-page.ts')
  const { url, ...original }: Original & { url: string } = await fetchPage(address, {
    fetchHosts,
    ...(signal && { signal }),
  })
  // The web goes by the media type: the name of a page about a file may end in .pdf.
  const format = formatOf({ ...original, fileName: null }) ?? formatOf(original)
  return { url, original, format }
}

/** @throws Problem as fetchPage() and prepare() do */
export async function importPage(
  address: string,
  facts: NewSourceFile,
  store: Pick<Store, 'sources'>,
  workers: Workers,
  { fetchHosts, ...watching }: Watching & { fetchHosts: readonly string[] },
): Promise<Imported> {
  watching.onProgress?.({ stage: 'fetching', share: null })
  const { url, original, format } = await fetchOriginal(address, fetchHosts, watching.signal)
  return importFile(
    { original, facts: { ...facts, url: facts.url ?? url }, format },
    store,
    workers,
    watching,
  )
}
