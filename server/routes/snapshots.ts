/** The captures of a source, and capturing it again. */
import { ImportProgress } from '../api/sources.ts'
import {
  BySnapshot,
  NewSnapshot,
  NewSnapshotFile,
  Recaptured,
  SnapshotSearch,
  Snapshots,
  SnapshotText,
} from '../api/snapshots.ts'
import { pasted } from '../import/capture.ts'
import { snapshotText } from '../import/changes-of.ts'
import { recapture } from '../import/recapture.ts'
import { Answered, ById, endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'

export const snapshots = (store: Store, workers: Workers, fetchHosts: readonly string[]) => [
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/snapshots',
      summary: 'The captures of a source, newest first.',
      params: ById,
      query: SnapshotSearch,
      answers: { status: 200, shape: Snapshots, description: 'All of them.' },
    },
    ({ params, query }) => store.snapshots.list(params.id, query),
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
]
