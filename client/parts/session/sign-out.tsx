import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useSession } from './session.tsx'

export function SignOut() {
  const { t } = useInterfaceLanguage()
  const { signOut } = useSession()
  const { busy, run } = useChange()
  return (
    <button type="button" class="plain" aria-disabled={busy} onClick={() => !busy && void run(signOut)}>
      {t(($) => $.ui.signIn.signOut)}
    </button>
  )
}
