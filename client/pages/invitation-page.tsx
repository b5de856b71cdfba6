import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Redeemed } from '../../server/api/access.ts'
import { useChange } from '../data/asking.ts'
import { request } from '../data/request.ts'
import { EditForm } from '../parts/form/edit-form.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { problemAt } from '../parts/frame/problem-notice.tsx'
import { takeCode } from '../parts/session/code-in-address.ts'
import { PasswordField } from '../parts/session/password-field.tsx'
import { useSession } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

const FIELDS = ['password'] as const

/** Whoever was handed a code chooses a password with it, and is signed in. */
export function InvitationPage() {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { enter } = useSession()
  const { busy, refusal, run } = useChange()
  const [code, setCode] = useState(takeCode)
  const [password, setPassword] = useState('')
  useTitle(t(($) => $.ui.invitation.title))
  const accept = () =>
    run(async () => {
      const body: Redeemed = { code: code.trim(), password }
      await request('POST', '/invitation', { body })
      await enter()
      route('/', true)
    })
  return (
    <div class="entrance stack">
      <h1>{t(($) => $.ui.invitation.title)}</h1>
      <p class="lead">{t(($) => $.ui.invitation.intro)}</p>
      <EditForm
        refusal={refusal}
        shownElsewhere={FIELDS}
        busy={busy}
        submit={t(($) => $.ui.invitation.submit)}
        onSubmit={() => void accept()}
      >
        <TextField label={t(($) => $.ui.invitation.code)} value={code} onInput={setCode} required />
        <PasswordField
          label={t(($) => $.ui.signIn.newPassword)}
          hint={t(($) => $.ui.signIn.passwordHint)}
          problem={problemAt(refusal, 'password')}
          value={password}
          onInput={setPassword}
          isNew
        />
      </EditForm>
    </div>
  )
}
