import { Sample } from '../api/sample.ts'
import { readSample } from '../import/sample.ts'
import type { Store } from '../store/store.ts'
import { endpoint } from '../http/endpoint.ts'

export const sample = ({ sample: stored }: Store) => {
  const state = async () => ({ ...(await stored.state()), claims: readSample().claims })
  return [
    endpoint(
      {
        method: 'get',
        path: '/sample',
        summary: 'Whether the sample collection is loaded, and claims to try on it.',
        answers: { status: 200, shape: Sample, description: 'The state of the collection.' },
      },
      state,
    ),
    endpoint(
      {
        method: 'post',
        path: '/sample',
        summary: 'Load the sample collection.',
        answers: { status: 201, shape: Sample, description: 'Loaded.' },
      },
      async ({ by }) => {
        await stored.load(readSample(), by)
        return state()
      },
    ),
    endpoint(
      {
        method: 'delete',
        path: '/sample',
        summary: 'Remove the sample collection; the checks that rest on it are out of sight with it.',
        answers: { status: 204, shape: null, description: 'Removed.' },
      },
      ({ by }) =>
        stored.remove(
          readSample().claims.map(({ text }) => text),
          by,
        ),
    ),
  ]
}
