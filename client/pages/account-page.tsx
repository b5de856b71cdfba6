import { AccountPassword } from '../parts/account/account-password.tsx'
import { AccountPasskeys } from '../parts/account/account-passkeys.tsx'
import { AccountSessions } from '../parts/account/account-sessions.tsx'
import { AccountTokens } from '../parts/account/account-tokens.tsx'
import { May, useSession } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import '../parts/account/account.css'

/** Who one is here, where one is signed in, and by what. */
export function AccountPage() {
  const { t } = useInterfaceLanguage()
  const { state } = useSession()
  useTitle(t(($) => $.ui.account.title))
  const account = state?.account
  if (!state || !account) return null
  return (
    <>
      <h1>{account.name}</h1>
      <p class="lead">
        <strong>{t(($) => $.role[account.role])}</strong> · {t(($) => $.roleMeaning[account.role])}
      </p>
      {account.withPasskey && (
        <p>
          {t(($) => $.ui.account.withPasskey, {
            role: t(($) => $.role[account.withPasskey!]),
            now: t(($) => $.role[account.role]),
          })}
        </p>
      )}
      <May be="administrator">
        <p>
          <a href="/people">{t(($) => $.ui.people.title)}</a>
        </p>
      </May>
      {state.mode === 'one-person' ? (
        <p class="empty">{t(($) => $.ui.account.alone)}</p>
      ) : (
        <>
          {state.ways.passkey && <AccountPasskeys />}
          <AccountPassword />
          <AccountSessions />
          <AccountTokens />
        </>
      )}
    </>
  )
}
