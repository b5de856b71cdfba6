import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SetUp } from '../../server/api/access.ts'
import { useChange } from '../data/asking.ts'
import { request } from '../data/request.ts'
import { EditForm } from '../parts/form/edit-form.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { problemAt } from '../parts/frame/problem-notice.tsx'
import { takeCode } from '../parts/session/code-in-address.ts'
import { PasswordField } from '../parts/session/password-field.tsx'
import { useSession } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

const FIELDS = ['name', 'password'] as const

/** The first run: whoever started the server has its code, and becomes the first administrator. */
export function SetUpPage() {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { enter } = useSession()
  const { busy, refusal, run } = useChange()
  const [code, setCode] = useState(takeCode)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  useTitle(t(($) => $.ui.setUp.title))
  const setUp = () =>
    run(async () => {
      const body: SetUp = { code: code.trim(), name, password }
      await request('POST', '/setup', { body })
      route('/', true)
      await enter()
    })
  return (
    <div class="entrance stack">
      <h1>{t(($) => $.ui.setUp.title)}</h1>
      <p class="lead">{t(($) => $.ui.setUp.intro)}</p>
      <EditForm
        refusal={refusal}
        shownElsewhere={FIELDS}
        busy={busy}
        submit={t(($) => $.ui.setUp.submit)}
        onSubmit={() => void setUp()}
      >
        <TextField
          label={t(($) => $.ui.setUp.code)}
          hint={t(($) => $.ui.setUp.codeHint)}
          value={code}
          onInput={setCode}
          required
        />
        <TextField
          label={t(($) => $.ui.signIn.name)}
          hint={t(($) => $.ui.people.nameHint)}
          problem={problemAt(refusal, 'name')}
          autocomplete="username"
          value={name}
          onInput={setName}
          required
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
    </div>
  )
}
