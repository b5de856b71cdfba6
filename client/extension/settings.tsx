import { useEffect, useState } from 'preact/hooks'
import type { SessionState } from '../../server/api/access.ts'
import { useChange } from '../data/asking.ts'
import { SESSION } from '../data/client.ts'
import { request } from '../data/request.ts'
import { askServer } from '../data/server-asked.ts'
import { Field, TextField } from '../parts/form/fields.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { show } from './frame.tsx'
import { askLeave, keepServer, keptServer, originTyped, USUAL_ADDRESS } from './server-setting.ts'

type Outcome = { connectedAs: string } | 'badAddress' | 'noLeave' | 'tokenNeeded'

/** Which Dixit is asked, and the token by which it knows who asks. */
function Settings() {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [address, setAddress] = useState(USUAL_ADDRESS)
  const [token, setToken] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useTitle(t(($) => $.ui.extension.settings))
  useEffect(() => {
    void keptServer().then((server) => {
      if (!server) return
      setAddress(server.address)
      setToken(server.token)
    })
  }, [])

  const connect = () => {
    setOutcome(null)
    const origin = originTyped(address)
    if (origin === null) return setOutcome('badAddress')
    const leave = askLeave(origin)
    void run(async () => {
      if (!(await leave)) return setOutcome('noLeave')
      const server = { address: origin, token: token.trim() }
      askServer(server)
      const { account } = await request<SessionState>('GET', SESSION)
      if (!account) return setOutcome('tokenNeeded')
      await keepServer(server)
      setAddress(origin)
      setOutcome({ connectedAs: account.name })
    })
  }
  return (
    <>
      <h1>{t(($) => $.ui.extension.settingsTitle)}</h1>
      <p>{t(($) => $.ui.extension.about)}</p>
      <form
        class="settings-form"
        onSubmit={(event) => {
          event.preventDefault()
          connect()
        }}
      >
        <TextField
          label={t(($) => $.ui.extension.address)}
          hint={t(($) => $.ui.extension.addressHint)}
          required
          value={address}
          onInput={setAddress}
          problem={outcome === 'badAddress' ? t(($) => $.ui.extension.badAddress) : undefined}
        />
        <Field
          label={t(($) => $.ui.extension.token)}
          hint={t(($) => $.ui.extension.tokenHint)}
          problem={outcome === 'tokenNeeded' ? t(($) => $.ui.extension.tokenNeeded) : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="password"
              autocomplete="off"
              value={token}
              onInput={(event) => setToken(event.currentTarget.value)}
            />
          )}
        </Field>
        <p>
          <button type="submit" class="primary" disabled={busy}>
            {t(($) => $.ui.extension.connect)}
          </button>
        </p>
      </form>
      <ProblemNotice refusal={refusal} />
      {outcome === 'noLeave' && (
        <p class="problem" role="alert">
          {t(($) => $.ui.extension.noLeave)}
        </p>
      )}
      {typeof outcome === 'object' && outcome && (
        <div role="status">
          <p>
            <strong>{t(($) => $.ui.extension.connected, { name: outcome.connectedAs })}</strong>
          </p>
          <p>{t(($) => $.ui.extension.nothingAskedHow)}</p>
        </div>
      )}
    </>
  )
}

show(<Settings />)
