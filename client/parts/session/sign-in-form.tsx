import { useLayoutEffect, useState } from 'preact/hooks'
import type { SessionState, SignIn } from '../../../server/api/access.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { TextField } from '../form/fields.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { hasPasskeys, offerPasskeys, signInByPasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { useSession } from './session.tsx'
import './session.css'

interface Props {
  ways: SessionState['ways']
  /** Who was signed in before. */
  name?: string
}

/** The ways of signing in that there are here. */
export function SignInForm({ ways, name: before = '' }: Props) {
  const { t } = useInterfaceLanguage()
  const { enter } = useSession()
  const [name, setName] = useState(before)
  const [password, setPassword] = useState('')
  const byPassword = useChange()
  const byPasskey = useChange()
  const [noneShown, setNoneShown] = useState(false)
  const withPasskeys = ways.passkey && hasPasskeys()
  const signIn = () =>
    byPassword.run(async () => {
      const body: SignIn = { name, password }
      await request('POST', '/session', { body })
      await enter()
    })
  const showPasskey = () =>
    byPasskey.run(async () => {
      setNoneShown(false)
      if (await signInByPasskey()) await enter()
      else setNoneShown(true)
    })
  // A browser that can offers passkeys where the name is typed, while it does not ask for one by the button. Taken back
  // before that is asked, and so in the same turn.
  const isOffered = withPasskeys && !byPasskey.busy
  useLayoutEffect(() => {
    if (isOffered) return offerPasskeys((signIn) => void byPasskey.run(() => signIn().then(enter)))
  }, [isOffered])
  return (
    <div class="stack sign-in">
      {ways.openid && (
        <p class="actions">
          <a class="button primary" href={toProvider()}>
            {t(($) => $.ui.signIn.withProvider, { provider: ways.openid.name })}
          </a>
        </p>
      )}
      {withPasskeys && (
        <>
          <p>
            <button
              type="button"
              aria-disabled={byPasskey.busy}
              onClick={() => !byPasskey.busy && void showPasskey()}
            >
              {t(($) => $.ui.signIn.withPasskey)}
            </button>
          </p>
          <p role="status">{noneShown && t(($) => $.ui.signIn.noPasskey)}</p>
          <ProblemNotice refusal={byPasskey.refusal} />
        </>
      )}
      <EditForm
        refusal={byPassword.refusal}
        shownElsewhere={[]}
        busy={byPassword.busy}
        submit={t(($) => $.ui.signIn.submit)}
        onSubmit={() => void signIn()}
      >
        <TextField
          label={t(($) => $.ui.signIn.name)}
          autocomplete={withPasskeys ? 'username webauthn' : 'username'}
          value={name}
          onInput={setName}
          required
        />
        <PasswordField label={t(($) => $.ui.signIn.password)} value={password} onInput={setPassword} />
      </EditForm>
      <p class="hint">{t(($) => $.ui.signIn.forgotten)}</p>
    </div>
  )
}

/** By way of the provider of the house, and back to this page. */
const toProvider = () =>
  `/api/session/openid?${new URLSearchParams({ to: location.pathname + location.search })}`
