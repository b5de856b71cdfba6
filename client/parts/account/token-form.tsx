import { useState } from 'preact/hooks'
import type { NewToken, Role, TokenMade } from '../../../server/api/access.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { SelectField, TextField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { ROLES, useSession } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

const FIELDS = ['name'] as const
const DAYS = ['30', '90', '365'] as const

interface Props {
  onMade: (token: TokenMade) => void
  onClose: () => void
}

export function TokenForm({ onMade, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const own = useSession().state?.account?.role ?? 'reader'
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('reader')
  const [days, setDays] = useState<(typeof DAYS)[number]>('90')
  const { busy, refusal, run } = useChange()
  const make = () =>
    run(async () => {
      const body: NewToken = { name, role, days: Number(days) }
      onMade(await request<TokenMade>('POST', '/account/tokens', { body }))
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={FIELDS}
      busy={busy}
      submit={t(($) => $.ui.account.makeToken)}
      onSubmit={() => void make()}
      onCancel={onClose}
    >
      <TextField
        label={t(($) => $.ui.account.tokenName)}
        hint={t(($) => $.ui.account.tokenNameHint)}
        problem={problemAt(refusal, 'name')}
        value={name}
        onInput={setName}
        required
      />
      <SelectField
        label={t(($) => $.ui.people.role)}
        hint={t(($) => $.roleMeaning[role])}
        value={role}
        choices={ROLES.slice(0, ROLES.indexOf(own) + 1).map((one) => [one, t(($) => $.role[one])] as const)}
        onChange={setRole}
      />
      <SelectField
        label={t(($) => $.ui.account.goodFor)}
        value={days}
        choices={DAYS.map((count) => [count, t(($) => $.ui.account.days, { count: Number(count) })] as const)}
        onChange={setDays}
      />
    </EditForm>
  )
}
