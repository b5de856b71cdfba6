import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useEffect, useState } from 'preact/hooks'
import { askServer } from '../data/server-asked.ts'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { SessionProvider, useSession } from '../parts/session/session.tsx'
import { useInterfaceLanguage } from '../parts/words/interface-language.tsx'
import { hearServer, keptServer, type Server } from './server-setting.ts'

/** What is shown once it is known which Dixit is asked, and that it answers whoever asks. */
export function Connected({ children }: { children: ComponentChildren }) {
  const server = useServer()
  if (server === undefined) return null
  if (server === null) return <NotConnected />
  return (
    <AskedOf key={`${server.address} ${server.token}`} server={server}>
      <SessionProvider>
        <OnceKnown>{children}</OnceKnown>
      </SessionProvider>
    </AskedOf>
  )
}

/** Undefined until it is read, null where none was connected. */
function useServer(): Server | null | undefined {
  const [server, setServer] = useState<Server | null>()
  useEffect(() => {
    void keptServer().then(setServer)
    return hearServer(setServer)
  }, [])
  return server
}

/** Sends requests to the server, and lets links lead to its pages, in a tab of their own. */
function AskedOf({ server, children }: { server: Server; children: ComponentChildren }) {
  const [isAsked, setAsked] = useState(false)
  useLayoutEffect(() => {
    askServer(server)
    const base =
      document.head.querySelector('base') ?? document.head.appendChild(document.createElement('base'))
    base.href = `${server.address}/`
    base.target = '_blank'
    setAsked(true)
  }, [])
  return <>{isAsked && children}</>
}

function OnceKnown({ children }: { children: ComponentChildren }) {
  const { t } = useInterfaceLanguage()
  const { state, refusal, enter } = useSession()
  if (refusal)
    return (
      <>
        <ProblemNotice refusal={refusal} />
        <p class="actions">
          <button type="button" onClick={() => void enter().catch(() => undefined)}>
            {t(($) => $.ui.tryAgain)}
          </button>
          <ToSettings />
        </p>
      </>
    )
  if (!state) return <p role="status">{t(($) => $.ui.loading)}</p>
  if (!state.account)
    return (
      <>
        <h1>{t(($) => $.ui.extension.tokenNeeded)}</h1>
        <p>{t(($) => $.ui.extension.tokenHint)}</p>
        <p>
          <ToSettings />
        </p>
      </>
    )
  return (
    <>
      {children}
      <footer class="extension-foot">
        <a href="/">{t(($) => $.ui.extension.openDixit)}</a>
        <ToSettings />
      </footer>
    </>
  )
}

function NotConnected() {
  const { t } = useInterfaceLanguage()
  return (
    <>
      <h1>{t(($) => $.ui.extension.connectFirst)}</h1>
      <p>{t(($) => $.ui.extension.connectFirstHow)}</p>
      <p>
        <ToSettings primary />
      </p>
    </>
  )
}

function ToSettings({ primary = false }: { primary?: boolean }) {
  const { t } = useInterfaceLanguage()
  return (
    <button
      type="button"
      class={primary ? 'primary' : 'plain'}
      onClick={() => void chrome.runtime.openOptionsPage()}
    >
      {t(($) => $.ui.extension.settings)}
    </button>
  )
}
