/** What changed in a capture since the one before it: its passages, and its quotes. */
import type { Changes, PassageThen, QuoteFate, SnapshotText } from '../api/snapshots.ts'
import { changedWords } from '../quote/anchor/changed-words.ts'
import { pairedInOrder } from '../quote/anchor/paired-in-order.ts'
import type { KeptFate } from '../store/kept-snapshots.ts'
import type { Store } from '../store/store.ts'

type Kept = Pick<Store, 'snapshots'>

/** @returns null where there is no such capture, or none before it */
export async function changesOf(
  source: number,
  snapshot: number,
  { snapshots }: Kept,
): Promise<Changes | null> {
  const now = await snapshots.get(source, snapshot)
  const was = now?.replaces == null ? null : await snapshots.get(source, now.replaces)
  if (!now || !was) return null
  const paired = pairedInOrder(
    was.passages.map(({ text }) => text),
    now.passages.map(({ text }) => text),
  )
  const quotes = await snapshots.fates(snapshot)
  const fates: Changes['fates'] = { stands: 0, moved: 0, changed: 0, recredited: 0, gone: 0, unsure: 0 }
  for (const { fate } of quotes) fates[fate]++
  return {
    since: was.id,
    stand: paired.filter((one) => one !== null).length,
    passages: gapsIn(paired, was.passages, now.passages),
    quotes: quotes.filter(({ fate }) => fate !== 'stands').map(fateWithTexts),
    fates,
  }
}

export async function snapshotText(source: number, id: number, store: Kept): Promise<SnapshotText | null> {
  const snapshot = await store.snapshots.get(source, id)
  return snapshot && { ...snapshot, changes: await changesOf(source, id, store) }
}

const textOf = ({ text }: PassageThen) => text

function fateWithTexts({ was, now, ...rest }: KeptFate): QuoteFate {
  const { older, newer } = changedWords(
    was.map(({ exact }) => exact),
    now.map(({ exact }) => exact),
  )
  // Of words that are nowhere, all are missing, and none need be marked.
  const marked = now.length > 0
  return {
    ...rest,
    was: was.map((span, i) => ({ ...span, marks: marked ? older[i]! : [] })),
    now: now.map((span, i) => ({ ...span, marks: newer[i]! })),
  }
}

/** What stands on either side between two passages that stand. */
function gapsIn(
  paired: readonly (number | null)[],
  was: readonly PassageThen[],
  now: readonly PassageThen[],
): Changes['passages'] {
  const gaps: Changes['passages'] = []
  let [from, next] = [0, 0]
  for (const [i, pair] of [...paired, now.length].entries()) {
    if (pair === null) continue
    const [before, after] = [was.slice(from, i), now.slice(next, pair)]
    if (before.length + after.length > 0) {
      const { older, newer } = changedWords(before.map(textOf), after.map(textOf))
      gaps.push({
        was: before.map((one, at) => ({ ...one, marks: older[at]! })),
        now: after.map((one, at) => ({ ...one, marks: newer[at]! })),
      })
    }
    ;[from, next] = [i + 1, pair + 1]
  }
  return gaps
}
