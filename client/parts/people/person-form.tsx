import { useState } from 'preact/hooks'
import type { Invited, NewAccount, Role } from '../../../server/api/access.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { SelectField, TextField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { ROLES, useSession } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

const FIELDS = ['name', 'email'] as const

interface Props {
  /** The first account is an administrator’s. */
  isFirst: boolean
  onInvited: (invited: Invited) => void
  onClose: () => void
}

export function PersonForm({ isFirst, onInvited, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const provider = useSession().state?.ways.openid
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>(isFirst ? 'administrator' : 'checker')
  const { busy, refusal, run } = useChange()
  const add = () =>
    run(async () => {
      const body: NewAccount = { name, role, email: email.trim() || null }
      onInvited(await request<Invited>('POST', '/accounts', { body }))
    })
  return (
    <EditForm
      class="person-form"
      refusal={refusal}
      shownElsewhere={FIELDS}
      busy={busy}
      submit={t(($) => $.ui.people.invite)}
      onSubmit={() => void add()}
      onCancel={onClose}
    >
      <TextField
        label={t(($) => $.ui.signIn.name)}
        hint={t(($) => $.ui.people.nameHint)}
        problem={problemAt(refusal, 'name')}
        value={name}
        onInput={setName}
        required
      />
      {provider && (
        <TextField
          label={t(($) => $.ui.people.email)}
          hint={t(($) => $.ui.people.emailHint, { provider: provider.name })}
          problem={problemAt(refusal, 'email')}
          value={email}
          onInput={setEmail}
        />
      )}
      <SelectField
        label={t(($) => $.ui.people.role)}
        hint={t(($) => $.roleMeaning[role])}
        value={role}
        choices={(isFirst ? (['administrator'] as const) : ROLES).map(
          (one) => [one, t(($) => $.role[one])] as const,
        )}
        onChange={setRole}
      />
    </EditForm>
  )
}
