import { useLocation } from 'preact-iso'
import { useSession } from '../session/session.tsx'
import { SignOut } from '../session/sign-out.tsx'
import { LanguageOfInterface } from '../words/language-of-interface.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

export function PageHeader() {
  const { t } = useInterfaceLanguage()
  const { path } = useLocation()
  const { state } = useSession()
  const pages = [
    ['/', t(($) => $.ui.nav.check)],
    ['/drafts', t(($) => $.ui.nav.draft)],
    ['/sources', t(($) => $.ui.nav.sources)],
    ['/quotes', t(($) => $.ui.nav.quotes)],
    ['/renditions', t(($) => $.ui.nav.renditions)],
    ['/speakers', t(($) => $.ui.nav.speakers)],
    ['/checks', t(($) => $.ui.nav.checks)],
  ] as const
  const isHere = (address: string) => path === address || (address !== '/' && path.startsWith(`${address}/`))

  return (
    <header class="page-header">
      <a class="wordmark" href="/" lang="la">
        Dixit
      </a>
      {state?.account && (
        <nav aria-label={t(($) => $.ui.nav.label)}>
          <ul>
            {pages.map(([address, name]) => (
              <li key={address}>
                <a href={address} aria-current={isHere(address) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {state?.account && state.mode === 'accounts' && (
        <div class="who">
          <a href="/account" aria-current={isHere('/account') ? 'page' : undefined}>
            {state.account.name}
          </a>
          <SignOut />
        </div>
      )}
      <LanguageOfInterface />
    </header>
  )
}
