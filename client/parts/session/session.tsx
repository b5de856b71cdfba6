/** Who is signed in, and what they may do. */
import type { QueryClient } from '@tanstack/query-core'
import { createContext, type ComponentChildren } from 'preact'
import { useContext, useRef } from 'preact/hooks'
import type { Role, SessionState } from '../../../server/api/access.ts'
import { useKept } from '../../data/asking.ts'
import { SESSION, SIGN_IN_ANEW, useClient } from '../../data/client.ts'
import { type Refusal, refusalIn, request } from '../../data/request.ts'

interface Session {
  /** Null until it is known. */
  state: SessionState | null
  /** Why it is not known. */
  refusal: Refusal | null
  /** Whose pages are open: where their session has ended, they stand behind the question who is there. */
  owner: string | null
  /** Asks who is signed in by now. */
  enter: () => Promise<void>
  signOut: () => Promise<void>
  /** Whether to sign in once more, for what one was about to do. */
  anew: boolean
  /** Does not, and leaves it undone. */
  forgo: () => void
}

const Context = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new RangeError('used outside SessionProvider')
  return session
}

const ask = (signal?: AbortSignal) => request<SessionState>('GET', SESSION, signal ? { signal } : {})

/** What one person was shown is not kept for the next. */
const forget = (client: QueryClient) =>
  client.removeQueries({ predicate: ({ queryKey: [path] }) => path !== SESSION })

export function SessionProvider({ children }: { children: ComponentChildren }) {
  const client = useClient()
  const { data: state = null, error, set } = useKept(SESSION, ask)
  const { data: anew = false, set: setAnew } = useKept(SIGN_IN_ANEW, async () => false)
  const owner = useRef<string | null>(null)
  owner.current = state?.account?.name ?? owner.current
  const enter = async () => {
    const entered = await ask()
    if (entered.account?.name !== owner.current) forget(client)
    set(entered)
    setAnew(false)
  }
  const signOut = async () => {
    await request('DELETE', SESSION)
    const left = await ask()
    owner.current = null
    set(left)
    forget(client)
  }
  const refusal = refusalIn(error)
  return (
    <Context.Provider
      value={{ state, refusal, owner: owner.current, enter, signOut, anew, forgo: () => setAnew(false) }}
    >
      {children}
    </Context.Provider>
  )
}

/** Each may do what those before it may. */
export const ROLES = ['reader', 'checker', 'editor', 'administrator'] as const satisfies readonly Role[]

/** Tells whether whoever is signed in may do what a role may. What they may not is not offered to them. */
function useMayBe(): (needed: Role) => boolean {
  const role = useSession().state?.account?.role
  return (needed) => role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

export const useMay = (needed: Role): boolean => useMayBe()(needed)

/** What is offered to those alone who may. */
export function May({ be, children }: { be: Role; children: ComponentChildren }) {
  return <>{useMay(be) && children}</>
}
