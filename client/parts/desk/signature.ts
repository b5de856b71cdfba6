/** The name that what is done with translations is signed with in this browser. */
import { remember, remembered } from '../../data/remembered.ts'
import { query } from '../../data/request.ts'
import { useSession } from '../session/session.tsx'

const EDITOR = 'editor'

/** Empty: that of whoever is signed in; where nobody signs in, that of the server’s user. */
export function useSignature(): string {
  const hasAccounts = useSession().state?.mode === 'accounts'
  return hasAccounts ? '' : remembered(EDITOR)
}

export const keepSignature = (name: string) => remember(EDITOR, name)

/** For the end of an address. */
export const useSigned = () => query({ as: useSignature() })
