/** What was asked and what is kept of it, in one place for the whole page. */
import { QueryClient } from '@tanstack/query-core'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export const newClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // A refusal is told at once. The server is this machine's own, and answers where there is no network.
        retry: false,
        networkMode: 'always',
        // A page does not change under the eyes of whoever comes back to its window.
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })

export const ClientContext = createContext<QueryClient | null>(null)

export function useClient(): QueryClient {
  const client = useContext(ClientContext)
  if (!client) throw new RangeError('used outside ClientContext')
  return client
}
