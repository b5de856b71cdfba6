/** What was asked and what is kept of it, in one place for the whole page. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/query-core'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { refusalIn } from './request.ts'

/** The path of who is signed in. */
export const SESSION = '/session'
/** Whether whoever is signed in is to do so once more, for the last thing they did took it. */
export const SIGN_IN_ANEW = 'sign in anew'

export function newClient(): QueryClient {
  /** A session may end at any time; the first request that is refused for it has the page ask who is there. */
  const onError = (error: Error) => {
    const code = refusalIn(error)?.problem?.code
    if (code === 'sign_in') void client.invalidateQueries({ queryKey: [SESSION] })
    if (code === 'sign_in_again') client.setQueryData([SIGN_IN_ANEW], true)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
  return client
}

export const ClientContext = createContext<QueryClient | null>(null)

export function useClient(): QueryClient {
  const client = useContext(ClientContext)
  if (!client) throw new RangeError('used outside ClientContext')
  return client
}
