import { useState } from 'preact/hooks'
import type { PasswordChange } from '../../../server/api/access.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { PasswordField } from '../session/password-field.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { forgetSessions } from './account-sessions.tsx'
import { useClient } from '../../data/client.ts'

const FIELDS = ['old', 'password'] as const

export function AccountPassword() {
  const { t } = useInterfaceLanguage()
  const client = useClient()
  const toast = useToast()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [open, setOpen] = useState(false)
  const opener = useFocusBack<HTMLButtonElement>(open)
  const { busy, refusal, run } = useChange()
  const close = () => {
    setOpen(false)
    setOld('')
    setPassword('')
  }
  const change = () =>
    run(async () => {
      const body: PasswordChange = { old, password }
      await request('PUT', '/account/password', { body })
      forgetSessions(client)
      close()
      toast({ text: t(($) => $.ui.account.passwordChanged) })
    })
  return (
    <section class="account-part" aria-labelledby="password-title">
      <h2 id="password-title">{t(($) => $.ui.signIn.password)}</h2>
      {open ? (
        <EditForm
          refusal={refusal}
          shownElsewhere={FIELDS}
          busy={busy}
          submit={t(($) => $.ui.account.changePassword)}
          onSubmit={() => void change()}
          onCancel={close}
        >
          <PasswordField
            label={t(($) => $.ui.account.oldPassword)}
            problem={problemAt(refusal, 'old')}
            value={old}
            onInput={setOld}
          />
          <PasswordField
            label={t(($) => $.ui.signIn.newPassword)}
            hint={t(($) => $.ui.signIn.passwordHint)}
            problem={problemAt(refusal, 'password')}
            value={password}
            onInput={setPassword}
            isNew
          />
        </EditForm>
      ) : (
        <div class="actions">
          <button ref={opener} type="button" onClick={() => setOpen(true)}>
            {t(($) => $.ui.account.changePassword)}
          </button>
        </div>
      )}
    </section>
  )
}
