/** The use cases: a capture → its timestamp, asked for and kept; and verified whenever somebody asks. */
import type { Stamp } from '../api/snapshots.ts'
import type { Store } from '../store/store.ts'
import type { Authority } from './authority.ts'

type Kept = Pick<Store, 'snapshots' | 'stamps'>

/** What reads certificates is loaded with the first timestamp. */
const signatures = () => import('./token.ts')

/** @returns null where there is no such capture @throws Problem as stampOf() does */
export async function stampCapture(
  { id, snapshot, by }: { id: number; snapshot: number; by: string },
  authority: Authority,
  store: Kept,
  signal?: AbortSignal,
): Promise<Stamp | null> {
  const capture = (await store.snapshots.list(id))?.items.find((one) => one.id === snapshot)
  if (!capture) return null
  if (!(await store.stamps.get(id, snapshot))) {
    const { stampOf } = await import('./authority.ts')
    const { answer, at } = await stampOf(capture.sha256, authority, signal)
    const kept = { at, authority: authority.address, by, answer }
    await store.stamps.keep(id, snapshot, capture.sha256, kept)
  }
  return verifiedStamp(id, snapshot, authority.trusted, store)
}

/** @param trusted PEM of the certificates that the house trusts @returns null where the capture has none */
export async function verifiedStamp(
  id: number,
  snapshot: number,
  trusted: string,
  { snapshots, stamps }: Kept,
): Promise<Stamp | null> {
  const [stamp, original] = [await stamps.get(id, snapshot), await snapshots.original(id, snapshot)]
  if (!stamp || !original) return null
  const { answer, ...told } = stamp
  const { proveStamp } = await signatures()
  return { snapshot, ...told, ...(await proveStamp(answer, original.bytes, trusted)) }
}
