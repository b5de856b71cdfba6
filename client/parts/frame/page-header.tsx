import { useLocation } from 'preact-iso'
import { LOCALES } from '../../../locales/i18n.ts'
import { useSession } from '../session/session.tsx'
import { SignOut } from '../session/sign-out.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

const NAMES = { en: 'English', fr: 'Français' } as const

export function PageHeader() {
  const { t, locale, choose } = useInterfaceLanguage()
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
      <div class="segments" role="group" aria-label={t(($) => $.ui.interfaceLanguage)}>
        {LOCALES.map((other) => (
          <button
            key={other}
            type="button"
            lang={other}
            aria-pressed={other === locale}
            onClick={() => choose(other)}
          >
            {NAMES[other]}
          </button>
        ))}
      </div>
    </header>
  )
}
