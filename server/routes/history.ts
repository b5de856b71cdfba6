import { Head, HistoryPage, HistorySearch } from '../api/history.ts'
import { endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'

export const history = ({ history: stored }: Store) => [
  endpoint(
    {
      method: 'get',
      path: '/history',
      summary: 'Who did what, when, newest first: of a thing by its noun and id, of a person, or of all.',
      query: HistorySearch,
      answers: { status: 200, shape: HistoryPage, description: 'One page.' },
    },
    ({ query }) => stored.list(query),
  ),
  endpoint(
    {
      method: 'get',
      path: '/history/head',
      summary: 'The newest entry, whose hash seals all those before it.',
      answers: { status: 200, shape: Head, description: 'To be kept elsewhere.' },
    },
    () => stored.head(),
  ),
]
