import { useEffect, useRef, useState } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { InterfaceLanguageProvider, useInterfaceLanguage } from './parts/words/interface-language.tsx'
import { ClientContext, newClient } from './data/client.ts'
import { AccountPage } from './pages/account-page.tsx'
import { AnywherePage } from './pages/anywhere-page.tsx'
import { AuditPage } from './pages/audit-page.tsx'
import { CapturesPage } from './pages/captures-page.tsx'
import { CheckPage } from './pages/check-page.tsx'
import { ChecksPage } from './pages/checks-page.tsx'
import { DraftPage } from './pages/draft-page.tsx'
import { DraftsPage } from './pages/drafts-page.tsx'
import { NewDraftPage } from './pages/new-draft-page.tsx'
import { DeskPage } from './pages/desk-page.tsx'
import { ExchangePage } from './pages/exchange-page.tsx'
import { GlossaryPage } from './pages/glossary-page.tsx'
import { HistoryPage } from './pages/history-page.tsx'
import { InvitationPage } from './pages/invitation-page.tsx'
import { LifePage } from './pages/life-page.tsx'
import { NewSourcePage } from './pages/new-source-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PeoplePage } from './pages/people-page.tsx'
import { QuotesPage } from './pages/quotes-page.tsx'
import { RenditionsPage } from './pages/renditions-page.tsx'
import { SavedCheckPage } from './pages/saved-check-page.tsx'
import { SetUpPage } from './pages/set-up-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { SourcePage } from './pages/source-page.tsx'
import { SourcesPage } from './pages/sources-page.tsx'
import { SpeakersPage } from './pages/speakers-page.tsx'
import { PageHeader } from './parts/frame/page-header.tsx'
import { ProblemNotice } from './parts/frame/problem-notice.tsx'
import { SampleNotice } from './parts/sample/sample-notice.tsx'
import { SampleProvider } from './parts/sample/sample-provider.tsx'
import { May, SessionProvider, useSession } from './parts/session/session.tsx'
import { SignInAgain } from './parts/session/sign-in-again.tsx'
import { ToastProvider } from './parts/frame/toasts.tsx'

/** Addresses under /api and /extension are downloads and documentation, not pages of ours. */
const OUR_PAGES = /^\/(?!api\/|extension\/)/

export function App() {
  const [client] = useState(newClient)
  return (
    <InterfaceLanguageProvider>
      <LocationProvider scope={OUR_PAGES}>
        <ToastProvider>
          <ClientContext.Provider value={client}>
            <SessionProvider>
              <Frame />
            </SessionProvider>
          </ClientContext.Provider>
        </ToastProvider>
      </LocationProvider>
    </InterfaceLanguageProvider>
  )
}

function Frame() {
  const { t } = useInterfaceLanguage()
  const { path } = useLocation()
  const { state, owner, anew } = useSession()
  const isInvited = path === '/invitation'
  const wasAsked = useRef(false)
  useEffect(() => {
    // The form that let somebody in is gone, and with it the focus.
    if (owner !== null && wasAsked.current) focusMain()
    wasAsked.current = owner === null && state !== null
  }, [owner, state === null])
  return (
    <>
      <a class="skip-link" href="#main">
        {t(($) => $.ui.skip)}
      </a>
      <PageHeader />
      {owner === null || isInvited ? (
        <main id="main" tabIndex={-1}>
          {isInvited ? <InvitationPage /> : <Entrance />}
        </main>
      ) : (
        <Pages key={owner} />
      )}
      {state && (!state.account || anew) && owner !== null && !isInvited && <SignInAgain />}
      <footer class="page-footer">
        <p>{t(($) => $.ui.footer)}</p>
        <p class="actions">
          <May be="administrator">
            <a href="/people">{t(($) => $.ui.people.title)}</a>
          </May>
          {state?.account && <a href="/anywhere">{t(($) => $.ui.anywhere.title)}</a>}
          {state?.account && <a href="/history">{t(($) => $.ui.history.title)}</a>}
          <a href="/api/docs">{t(($) => $.ui.apiDocs)}</a>
        </p>
      </footer>
    </>
  )
}

const focusMain = () => document.getElementById('main')?.focus({ preventScroll: true })

/** What stands in place of every page until it is known who is there. */
function Entrance() {
  const { t } = useInterfaceLanguage()
  const { state, refusal, enter } = useSession()
  if (refusal)
    return (
      <ProblemNotice refusal={refusal}>
        <p>
          <button type="button" onClick={() => void enter().catch(() => undefined)}>
            {t(($) => $.ui.tryAgain)}
          </button>
        </p>
      </ProblemNotice>
    )
  if (!state) return <p role="status">{t(($) => $.ui.loading)}</p>
  return state.setup ? <SetUpPage /> : <SignInPage ways={state.ways} />
}

function Pages() {
  return (
    <SampleProvider>
      <SampleNotice />
      <main id="main" tabIndex={-1}>
        {/* A new page takes the focus, so that a screen reader starts at its beginning and not at the link behind. */}
        <Router onRouteChange={focusMain}>
          <Route path="/" component={CheckPage} />
          <Route path="/drafts" component={DraftsPage} />
          <Route path="/drafts/new" component={NewDraftPage} />
          <Route path="/drafts/:id" component={DraftPage} />
          <Route path="/sources" component={SourcesPage} />
          <Route path="/sources/new" component={NewSourcePage} />
          <Route path="/sources/:id" component={SourcePage} />
          <Route path="/sources/:id/history" component={CapturesPage} />
          <Route path="/sources/:id/audit" component={AuditPage} />
          <Route path="/quotes" component={QuotesPage} />
          <Route path="/renditions" component={RenditionsPage} />
          <Route path="/renditions/exchange" component={ExchangePage} />
          <Route path="/renditions/:id" component={DeskPage} />
          <Route path="/glossary" component={GlossaryPage} />
          <Route path="/speakers" component={SpeakersPage} />
          <Route path="/checks" component={ChecksPage} />
          <Route path="/checks/:id" component={SavedCheckPage} />
          <Route path="/checks/:id/life" component={LifePage} />
          <Route path="/history" component={HistoryPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/anywhere" component={AnywherePage} />
          <Route path="/people" component={PeoplePage} />
          <Route default component={NotFoundPage} />
        </Router>
      </main>
    </SampleProvider>
  )
}
