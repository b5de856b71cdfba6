import { useState } from 'preact/hooks'
import type { Account, AccountChange, Invited } from '../../../server/api/access.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ConfirmDialog } from '../form/confirm-dialog.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { ROLES } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  people: Account[]
  /** Whether everybody there is is in it. */
  isWhole: boolean
  onPerson: (account: Account) => void
  onInvited: (invited: Invited) => void
}

export function PeopleTable({ people, isWhole, onPerson, onInvited }: Props) {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  const { busy, refusal, run } = useChange()
  const [inviting, setInviting] = useState<Account | null>(null)
  const administrators = people.filter(({ role, disabled }) => role === 'administrator' && !disabled)
  const last = isWhole && administrators.length === 1 ? administrators[0]!.id : null
  const change = ({ id, version }: Account, body: AccountChange) =>
    run(async () => {
      onPerson(await request<Account>('PATCH', `/accounts/${id}`, { body, seen: version }))
      toast({ text: t(($) => $.ui.saved) })
    })
  const inviteAgain = ({ id }: Account) =>
    run(async () => {
      const invited = await request<Invited>('POST', `/accounts/${id}/invitation`)
      setInviting(null)
      onInvited(invited)
    })
  return (
    <>
      <ProblemNotice refusal={refusal} />
      <div class="people">
        <table>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.ui.signIn.name)}</th>
              <th scope="col">{t(($) => $.ui.people.role)}</th>
              <th scope="col">{t(($) => $.ui.people.lastSeen)}</th>
              <th scope="col">{t(($) => $.ui.people.actions)}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                isLast={person.id === last}
                busy={busy}
                onChange={(body) => void change(person, body)}
                onInvite={() => setInviting(person)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {inviting && (
        <ConfirmDialog
          title={t(($) => $.ui.people.inviteAgainTitle, { name: inviting.name })}
          confirm={t(($) => $.ui.people.newCode)}
          busy={busy}
          onConfirm={() => void inviteAgain(inviting)}
          onClose={() => setInviting(null)}
        >
          <p>{t(($) => $.ui.people.inviteAgainHint)}</p>
          <ProblemNotice refusal={refusal} />
        </ConfirmDialog>
      )}
    </>
  )
}

interface RowProps {
  person: Account
  /** Whether nobody else administers. */
  isLast: boolean
  busy: boolean
  onChange: (change: AccountChange) => void
  onInvite: () => void
}

function PersonRow({ person, isLast, busy, onChange, onInvite }: RowProps) {
  const { t, shortMoment } = useInterfaceLanguage()
  const { name, role, email, disabled, invited, seenAt } = person
  return (
    <tr class={disabled ? 'disabled' : undefined}>
      <th scope="row">
        {name}
        {disabled && <span class="badge">{t(($) => $.ui.people.disabled)}</span>}
        {invited && <span class="badge">{t(($) => $.ui.people.invitedYet)}</span>}
        {isLast && <span class="badge">{t(($) => $.ui.people.last)}</span>}
        {email && <p class="hint">{email}</p>}
      </th>
      <td>
        {isLast || disabled ? (
          t(($) => $.role[role])
        ) : (
          <select
            aria-label={t(($) => $.ui.people.roleOf, { name })}
            value={role}
            aria-disabled={busy}
            onChange={({ currentTarget }) => {
              const chosen = ROLES.find((one) => one === currentTarget.value)
              if (chosen && !busy) onChange({ role: chosen })
            }}
          >
            {ROLES.map((one) => (
              <option key={one} value={one} selected={one === role}>
                {t(($) => $.role[one])}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>{seenAt ? shortMoment(seenAt) : t(($) => $.ui.people.never)}</td>
      <td>
        <div class="actions">
          {!disabled && !isLast && (
            <button type="button" onClick={onInvite}>
              {t(($) => $.ui.people.newCode)}
              <span class="visually-hidden"> {name}</span>
            </button>
          )}
          {!isLast && (
            <button
              type="button"
              aria-disabled={busy}
              onClick={() => !busy && onChange({ disabled: !disabled })}
            >
              {disabled ? t(($) => $.ui.people.enable) : t(($) => $.ui.people.disable)}
              <span class="visually-hidden"> {name}</span>
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}
