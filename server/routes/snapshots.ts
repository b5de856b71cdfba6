/** The captures of a source, and capturing it again. */
import { ImportProgress } from '../api/sources.ts'
import {
  BySnapshot,
  NewSnapshot,
  NewSnapshotFile,
  Recaptured,
  Stamp,
  SnapshotSearch,
  Snapshots,
  SnapshotText,
} from '../api/snapshots.ts'
import { pasted } from '../import/capture.ts'
import { snapshotText } from '../import/changes-of.ts'
import { recapture } from '../import/recapture.ts'
import { Answered, ById, endpoint } from '../http/endpoint.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import type { Authority } from '../timestamp/authority.ts'
import { stampCapture, verifiedStamp } from '../timestamp/stamp-capture.ts'
import type { Workers } from '../work/workers.ts'

/** @param authority stamps times, where the house has one */
export const snapshots = (
  store: Store,
  workers: Workers,
  fetchHosts: readonly string[],
  authority: Authority | null,
) => [
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/snapshots',
      summary: 'The captures of a source, newest first.',
      params: ById,
      query: SnapshotSearch,
      answers: { status: 200, shape: Snapshots, description: 'All of them.' },
    },
    async ({ params, query }) => {
      const found = await store.snapshots.list(params.id, query)
      return found && { ...found, mayBeStamped: authority !== null }
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/sources/{id}/snapshots',
      summary: 'Capture a source again: its page as it is now, a text or a file.',
      params: ById,
      body: NewSnapshot,
      fields: NewSnapshotFile,
      answers: {
        status: 201,
        shape: Recaptured,
        description: 'What changed; with status 200 that it says the same, which is kept as a visit.',
      },
      meanwhile: ImportProgress,
    },
    async ({ params, body, upload, by, tell, signal }) => {
      const { text, url, language } = { ...body, ...upload?.fields }
      const says = upload
        ? { original: upload.original }
        : text === undefined
          ? { url }
          : { original: pasted(text), format: 'text' as const }
      const watching = { by, fetchHosts, onProgress: tell, signal }
      const recaptured = await recapture(params.id, { ...says, language }, store, workers, watching)
      return recaptured?.isNew === false ? new Answered(200, recaptured) : recaptured
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/snapshots/{snapshot}',
      summary: 'What a source said in one capture, and what changed since the capture before.',
      params: BySnapshot,
      answers: { status: 200, shape: SnapshotText, description: 'The capture.' },
    },
    ({ params }) => snapshotText(params.id, params.snapshot, store),
  ),
  endpoint(
    {
      method: 'post',
      path: '/sources/{id}/snapshots/{snapshot}/stamp',
      summary: 'Have a timestamp authority tell that it saw a capture; the first timestamp stays.',
      params: BySnapshot,
      answers: { status: 201, shape: Stamp, description: 'The timestamp, verified.' },
    },
    async ({ params, by, signal }) => {
      if (!authority) throw new Problem('no_authority')
      return stampCapture({ ...params, by }, authority, store, signal)
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/snapshots/{snapshot}/stamp',
      summary: 'The timestamp of a capture, verified now against its bytes.',
      params: BySnapshot,
      answers: { status: 200, shape: Stamp, description: 'The timestamp.' },
    },
    ({ params }) => verifiedStamp(params.id, params.snapshot, authority?.trusted ?? '', store),
  ),
]
