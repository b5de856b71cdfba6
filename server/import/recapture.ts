/** The use case: what a stored source says now, as a text, a file or its page fetched again → a new capture of it, with what became of its quotes. */
import { createHash } from 'node:crypto'
import type { Language } from '../api/language.ts'
import type { ImportProgress } from '../api/sources.ts'
import type { Recaptured, Snapshot, Snapshots } from '../api/snapshots.ts'
import { Problem } from '../problem.ts'
import { type Format, formatOf } from '../read/format-of.ts'
import type { CapturedSource, Original } from '../store/captured.ts'
import type { Store } from '../store/store.ts'
import { pack } from '../work/packed.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import { saysTheSame } from './became-of.ts'
import { changesOf } from './changes-of.ts'
import { fetchOriginal } from './import.ts'

export type SaysNow = { original: Original; format?: Format | null } | { url?: string | undefined }

export interface Recapturing {
  by: string
  fetchHosts: readonly string[]
  onProgress?: (progress: ImportProgress) => void
  signal?: AbortSignal | undefined
}

/**
 * @param language the printed language, where the source is in two and neither the text nor a person tells it
 * @returns null where there is no such source; `isNew` is false where it says the same, which is kept as a visit
 * @throws Problem as fetchPage() and prepare() do, `invalid` where the page or the language has to be named
 */
export async function recapture(
  id: number,
  { language, ...says }: SaysNow & { language?: Language | undefined },
  store: Pick<Store, 'snapshots'>,
  workers: Workers,
  watching: Recapturing,
): Promise<Recaptured | null> {
  const { by, onProgress, signal } = watching
  const captures = await store.snapshots.list(id)
  if (!captures) return null
  const newest = captures.items.filter((one) => one.newest)
  const { original, format } = await whatItSays(says, captures, watching)
  const sha256 = createHash('sha256').update(original.bytes).digest('hex')
  const seen = async ({ id: snapshot }: Snapshot): Promise<Recaptured> => {
    await store.snapshots.seen(snapshot, sha256, by)
    return { source: id, isNew: false, snapshot: await captureOf(id, snapshot, store), changes: null }
  }
  const same = newest.find((one) => one.sha256 === sha256)
  if (same) return seen(same)
  onProgress?.({ stage: 'reading', share: null })
  const facts = { title: captures.title, ...(language && { language }) }
  const read = await workers.ask('source', { original, facts, format }, original.bytes.length, { signal })
  const captured = await unpacked<CapturedSource>(read.source)
  const replaced = newest.length === 1 ? newest[0]! : newest.find((one) => one.language === captured.language)
  if (!replaced) throw Problem.invalid('language', 'invalid_value')
  const older = await store.snapshots.standing(replaced.id)
  if (saysTheSame(older, captured.passages)) return seen(replaced)
  const { quotes } = await unpacked(read.quotes)
  const { passages, title } = captured
  const { fileName } = captured.snapshot
  const compared = {
    older: pack(older),
    newer: pack({ language: replaced.language, passages, suggested: quotes, title, snapshot: { fileName } }),
  }
  const became = await unpacked(await workers.ask('became', compared, original.bytes.length, { signal }))
  // What is put in the place of a capture comes after it, whenever it was kept.
  const { capturedAt } = captured
  const isLater = capturedAt !== undefined && capturedAt > replaced.capturedAt
  const snapshot = await store.snapshots.add(
    id,
    {
      replaces: replaced.id,
      captured: { ...captured, capturedAt: isLater ? capturedAt : undefined },
      ...became,
    },
    {
      by,
      onProgress: (share) => onProgress?.({ stage: 'storing', share }),
      ...(signal && { signal }),
    },
  )
  return {
    source: id,
    isNew: true,
    snapshot: await captureOf(id, snapshot, store),
    changes: await changesOf(id, snapshot, store),
  }
}

async function whatItSays(
  says: SaysNow,
  { url: address }: Pick<Snapshots, 'url'>,
  { fetchHosts, onProgress, signal }: Recapturing,
): Promise<{ original: Original; format: Format | null }> {
  if ('original' in says) return { original: says.original, format: says.format ?? formatOf(says.original) }
  const url = says.url ?? address
  if (url === null) throw Problem.invalid('url', 'invalid_type')
  onProgress?.({ stage: 'fetching', share: null })
  return fetchOriginal(url, fetchHosts, signal)
}

async function captureOf(
  source: number,
  snapshot: number,
  { snapshots }: Pick<Store, 'snapshots'>,
): Promise<Snapshot> {
  const captures = await snapshots.list(source)
  const found = captures?.items.find(({ id }) => id === snapshot)
  if (!found) throw new Problem('not_found') // it was deleted meanwhile
  return found
}
