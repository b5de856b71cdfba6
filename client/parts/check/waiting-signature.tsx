import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Check, Decision } from '../../../server/api/checks.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { useMay, useSession } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { VerdictLabel } from './verdict-label.tsx'

interface Props {
  check: Check
  waiting: Decision
  onChange: (check: Check) => void
  /** Signs another verdict in its place. */
  onOther: () => void
}

/** What somebody signed and a second person has yet to sign: whoever else may, can do so here. */
export function WaitingSignature({ check, waiting, onChange, onOther }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const mayDecide = useMay('checker')
  const isOwn = useSession().state?.account?.name === waiting.by
  const other = (
    <button type="button" onClick={onOther}>
      {t(($) => $.ui.decision.other)}
    </button>
  )
  return (
    <div class="waiting-signature">
      <h4>{t(($) => $.ui.decision.waiting)}</h4>
      <p class="decided">
        <VerdictLabel verdict={waiting.verdict} harm={check.words.harm} />
      </p>
      {waiting.note && <p class="note">{waiting.note}</p>}
      <p class="hint">{t(($) => $.ui.decision.signed, { by: waiting.by, at: moment(waiting.at) })}</p>
      {isOwn && <p>{t(($) => $.ui.decision.own)}</p>}
      {mayDecide &&
        (isOwn ? other : <SecondForm check={check} waiting={waiting} onChange={onChange} more={other} />)}
    </div>
  )
}

type FormProps = Omit<Props, 'onOther'> & { more: ComponentChildren }

function SecondForm({ check, waiting, onChange, more }: FormProps) {
  const { t } = useInterfaceLanguage()
  const [note, setNote] = useState('')
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const path = `/checks/${check.id}`
  const sign = () =>
    run(async () => {
      const body = { verdict: waiting.verdict, note }
      onChange(await request<Check>('PUT', `${path}/decision`, { body, seen: check.version }))
      toast({ text: t(($) => $.ui.decision.saved) })
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={['note']}
      loadNewest={() => void run(async () => onChange(await request<Check>('GET', path)))}
      busy={busy}
      submit={t(($) => $.ui.decision.second)}
      onSubmit={() => void sign()}
      more={more}
    >
      <Field label={t(($) => $.ui.decision.note)} problem={problemAt(refusal, 'note')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={note}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </Field>
    </EditForm>
  )
}
